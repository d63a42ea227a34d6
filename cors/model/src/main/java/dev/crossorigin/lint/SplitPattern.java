package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.policy.OriginRule;
import dev.crossorigin.policy.OriginRule.Matching;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.TupleOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pattern that the comma of a count has broken into elements.
 *
 * @param pieces the elements, in order
 */
record SplitPattern(List<Setting> pieces) {

    /** A character or a class, and how often it may stand. */
    private static final Pattern COUNTED =
            Pattern.compile("(\\\\.|\\[[^]]*]|[0-9A-Za-z_-])\\{([0-9]{0,2}),([0-9]{0,2})}");

    private static final Pattern CLASS = Pattern.compile("\\[[^]]*]");

    private static final int MOST_PIECES = 8;

    /** A fix with more optional characters than this would be hard to read. */
    private static final int LONGEST_FIX = 8;

    static Stream<Finding> findings(CorsDeclaration declaration) {
        return in(declaration.settings(Property.ORIGINS)).stream().map(SplitPattern::finding);
    }

    static List<SplitPattern> in(List<Setting> elements) {
        var found = new ArrayList<SplitPattern>();
        int i = 0;
        while (i < elements.size()) {
            int end = end(elements, i);
            if (end > i) {
                found.add(new SplitPattern(List.copyOf(elements.subList(i, end + 1))));
            }
            i = end + 1;
        }
        return found;
    }

    /** The last element of the pattern that begins here; this one if it is whole. */
    private static int end(List<Setting> elements, int begin) {
        var whole = new StringBuilder(elements.get(begin).value());
        if (whole.indexOf("/") != 0 || isPattern(whole + "/")) {
            return begin;
        }
        if (isOrigin(elements.get(begin).value())) {
            return begin;
        }
        int last = Math.min(elements.size(), begin + MOST_PIECES) - 1;
        for (int end = begin; end < last; end++) {
            whole.append(',').append(elements.get(end + 1).value());
            if (isPattern(whole.toString())) {
                return end + 1;
            }
        }
        return begin;
    }

    /** Behind the slash, if slashes stand around the whole list. */
    private static boolean isOrigin(String piece) {
        return Origin.parse(piece.substring(1)) instanceof TupleOrigin;
    }

    /** A count such as {,3} is not one to the regular expression, but is one to its author. */
    private static boolean isPattern(String entry) {
        return OriginRule.parse(List.of(entry.replace("{,", "{0,"))).get(0) instanceof Matching;
    }

    private Finding finding() {
        var whole = pieces.stream().map(Setting::value).collect(Collectors.joining(","));
        var first = pieces.get(0);
        return Finding.of(
                        Rule.PATTERN_COMMA,
                        new Setting(first.property(), first.index(), whole, first.source()),
                        "a comma splits the entry, even inside {} or []; write the pattern without commas")
                .fixedBy(withoutCommas(whole).map(Escapes::plain));
    }

    private static Optional<String> withoutCommas(String entry) {
        var pattern = entry.substring(1, entry.length() - 1);
        var whole =
                LostBackslash.in(pattern).map(lost -> "/" + lost.repaired() + "/").orElse(entry);
        var counted =
                COUNTED.matcher(whole)
                        .replaceAll(count -> Matcher.quoteReplacement(writtenOut(count)));
        var bare = CLASS.matcher(counted).replaceAll(SplitPattern::withoutCommas);
        return Optional.of(bare).filter(text -> !text.contains(",") && text.endsWith("/"));
    }

    private static String withoutCommas(MatchResult classOf) {
        return Matcher.quoteReplacement(classOf.group().replace(",", ""));
    }

    private static String writtenOut(MatchResult counted) {
        var one = counted.group(1);
        int least = counted.group(2).isEmpty() ? 0 : Integer.parseInt(counted.group(2));
        var required = least == 0 ? "" : "%s{%d}".formatted(one, least);
        if (counted.group(3).isEmpty()) {
            return required + one + "*";
        }
        int more = Integer.parseInt(counted.group(3)) - least;
        return more < 0 || more > LONGEST_FIX
                ? counted.group()
                : required + (one + "?").repeat(more);
    }
}
