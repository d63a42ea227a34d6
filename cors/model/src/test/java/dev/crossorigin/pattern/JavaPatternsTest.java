package dev.crossorigin.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.pattern.Answer.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Puts the automata to {@link Pattern} itself: what one matches, the other has to match. */
class JavaPatternsTest {

    private static final long SEED = 20_261_128;
    private static final int PAIRS = 20_000;
    private static final int STEPS = 50_000;
    private static final int MUTATIONS = 60;
    private static final int FEW_MUTATIONS = 12;

    private static final Language ANY = Language.ofPattern("(?s).*");

    private static final String LETTERS = "ab-.\n\r0A_ \u00e9\u0085:/";

    private int pairs;
    private int refused;
    private final List<String> differences = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a|b|",
                "[]a]+",
                "[^]a]",
                "[a[bc]&&[^b]]*",
                "[a-c&&b-d]",
                "[\\Q]\\E]",
                "\\Qa.b\\E+",
                "\\Q\\Ea",
                "\\d\\D\\w\\W\\s\\S\\h\\H\\v\\V",
                "\\p{Lower}\\P{L}\\pL",
                "\\p{IsAlphabetic}*",
                "\\x61\\u0062\\0141\\x{63}\\cA\\t\\e\\a\\f",
                "\\N{DIGIT ONE}",
                ".",
                "(?s).",
                "(?d).",
                "(?i)straße",
                "(?iu)\u00c5|k\u00b5",
                "(?i:a)b",
                "a(?i)b|c",
                "(a(?i)b)c",
                "(?-i)a",
                "(?x) a b # c\n c",
                "(?x)a +",
                "(?U)\\w",
                "(?iU-i)\\w",
                "a{3}",
                "a{2,}",
                "a{0,2}b",
                "a{2,4}?b",
                "a*?b+?c??",
                "(?:a|b)*c",
                "(a*)*b",
                "(a|)+b",
                "(?<name>a)b",
                "a*+b",
                "a?+b",
                "a{1,3}+b",
                "a++b",
                "a{2}+a",
                "(?>ab)c",
                "[ab]*+b",
                "^a$",
                "^$",
                "a$\n",
                "a$\r\n",
                "a$\r",
                "a\r$\n",
                "(?d)a$\r",
                "(?m)^a$\n^b$",
                "a^b",
                "(?m)a\r$\n",
                "(?m)a\r^\n",
                "(?m)(?:^a?$\n?)*",
                "(?md)a$\r",
                "\\Aa\\z",
                "a\\Z\n",
                "\\Ga",
                "\\R",
                "\\R\\R",
                "(?!a).",
                "(?!ab)[ab]+",
                "(?=ab).*",
                "a(?=b).b?",
                "(?=.*a)(?=.*b)[ab-]*",
                "(?!.*--)[a-]*",
                "(?!-)[ab-]+(?<!-)",
                "(?<=a)b",
                "a(?<=a)b",
                "[ab]+(?<!ab)",
                "(?:(?!-)[a-]+(?<!-)[.])+b",
                "(?:a(?!b)|b)*",
                "(?:(?=ab)a|b)*",
                "(?<=^|b)a+",
                "b(?<=^|b)a+",
                "(?!(?!a).*)a*",
                "(?!a$)a.*",
                "(?=a\\z)a",
                "(?!a\\z)a*",
                "(?=a|b$)b",
                "(?<!a(?<!ba))b.*",
                "b?a(?<!a(?<!ba))b",
                "(?=(?!ab)a.)a[abc]",
                "]a}",
                "(?!a(?=b))[ab]*",
                "(?!)|a",
                "(?:)*a",
                "(?=a)*a",
                "\\-\\:\\/",
                "[\\w.-]+",
                "[&&a]",
                "[a&&]",
                "[a-]",
                "[-a]",
                "[\\d&&[^0]]",
                "[^a-z&&[aeiou]]",
                "[[:alpha:]]",
                "a\u0100?"
            })
    void isReadAsJavaReadsIt(String pattern) {
        compare(pattern, new Random(SEED), MUTATIONS);
        assertThat(refused).isZero();
        assertThat(pairs).isPositive();
        assertThat(differences).isEmpty();
    }

    @Test
    void isReadAsJavaReadsItWhateverIsGenerated() {
        System.out.printf("patterns and texts are generated from seed %d%n", SEED);
        var random = new Random(SEED);
        int patterns = 0;
        while (pairs < PAIRS) {
            compare(new Generated(random).pattern(), random, FEW_MUTATIONS);
            patterns++;
        }
        System.out.printf(
                "%d pairs, %d patterns, %d refused, %d differ%n",
                pairs, patterns, refused, differences.size());
        assertThat(differences).isEmpty();
    }

    private void compare(String text, Random random, int mutations) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            return;
        }
        var language = Language.ofPattern(text);
        if (language.unread().isPresent()) {
            refused++;
            return;
        }
        var texts = new ArrayList<String>();
        for (var in : List.of(true, false)) {
            var not = new ArrayList<Language>();
            for (int i = 0; i < 4; i++) {
                var none = new ArrayList<>(not);
                if (!in) {
                    none.add(language);
                }
                var answer =
                        Languages.shortest(
                                in ? List.of(language) : List.of(ANY), none, Budget.of(STEPS));
                if (!(answer instanceof Found found)) {
                    break;
                }
                texts.add(found.text());
                not.add(Language.ofText(found.text()));
            }
        }
        int known = texts.size();
        for (int i = 0; i < mutations; i++) {
            texts.add(mutated(known == 0 ? "" : texts.get(random.nextInt(known)), random));
        }
        for (var each : texts) {
            pairs++;
            boolean java = pattern.matcher(each).matches();
            var answer =
                    Languages.shortest(
                            List.of(language, Language.ofText(each)), List.of(), Budget.of(STEPS));
            var other =
                    Languages.shortest(
                            List.of(Language.ofText(each)), List.of(language), Budget.of(STEPS));
            if (answer instanceof Answer.CannotTell || other instanceof Answer.CannotTell) {
                refused++;
            } else if ((answer instanceof Found) != java || (other instanceof Found) == java) {
                differences.add(
                        (text + "   " + each + " java " + java + " " + answer + other)
                                .replace("\n", "\\n")
                                .replace("\r", "\\r"));
            }
        }
    }

    private static String mutated(String text, Random random) {
        var mutated = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(mutated.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> mutated.insert(at, letter(random));
                case 1 -> mutated.delete(at, Math.min(at + 1, mutated.length()));
                default -> mutated.replace(at, Math.min(at + 1, mutated.length()), letter(random));
            }
        }
        return mutated.toString();
    }

    private static String letter(Random random) {
        return String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }

    /** A pattern that is put together by chance. */
    private record Generated(Random random) {

        private static final List<String> ATOMS =
                List.of(
                        "a",
                        "b",
                        "-",
                        "[.]",
                        ".",
                        "\\.",
                        "[ab]",
                        "[^a]",
                        "\\d",
                        "\\w",
                        "\\W",
                        "\\s",
                        "[a-z&&[^b]]",
                        "\\Qa.\\E",
                        "\\p{Lower}",
                        "\\x61",
                        "\\h",
                        "(?i)",
                        "(?s)",
                        "(?m)",
                        "(?d)",
                        "^",
                        "$",
                        "\\z",
                        "\\Z",
                        "\\A",
                        "\\n",
                        "\\r",
                        "\\R",
                        "[\\w-]");

        private static final List<String> OPENINGS =
                List.of(
                        "(", "(?:", "(?<n>", "(?=", "(?!", "(?<=", "(?<!", "(?i:", "(?>", "(",
                        "(?:");

        private static final List<String> COUNTS =
                List.of(
                        "*", "+", "?", "{2}", "{1,2}", "{0,}", "*?", "+?", "??", "*+", "++", "?+",
                        "{1,2}+");

        String pattern() {
            return choice(3);
        }

        private String choice(int depth) {
            var text = new StringBuilder(row(depth));
            while (random.nextInt(4) == 0) {
                text.append('|').append(row(depth));
            }
            return text.toString();
        }

        private String row(int depth) {
            var text = new StringBuilder();
            for (int i = random.nextInt(4); i >= 0; i--) {
                text.append(
                        depth > 0 && random.nextInt(3) == 0
                                ? one(OPENINGS) + choice(depth - 1) + ")"
                                : one(ATOMS));
                text.append(random.nextInt(3) == 0 ? one(COUNTS) : "");
            }
            return text.toString();
        }

        private String one(List<String> texts) {
            return texts.get(random.nextInt(texts.size()));
        }
    }
}
