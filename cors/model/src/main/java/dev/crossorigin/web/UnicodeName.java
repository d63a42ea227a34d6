package dev.crossorigin.web;

import java.net.IDN;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Host names beyond ASCII. The JDK writes them as of 2003; where browsers may write them otherwise
 * nothing is guessed.
 *
 * @see <a href="https://url.spec.whatwg.org/#idna">URL: IDNA</a>
 */
public final class UnicodeName {

    private static final String PREFIX = "xn--";

    private UnicodeName() {}

    /**
     * The name in ASCII; empty if it is none, or one that the JDK and browsers write differently,
     * such as a name with {@code ß}.
     */
    public static Optional<String> toAscii(String name) {
        var mapped = mapped(name).replace('\u3002', '.');
        try {
            var ascii = IDN.toASCII(mapped, IDN.ALLOW_UNASSIGNED);
            return toUnicode(ascii).equals(mapped) ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a label, in lower case, is plain ASCII or encodes a name that is not. */
    public static boolean isLabel(String label) {
        return !label.startsWith(PREFIX) || decoded(label).filter(UnicodeName::isName).isPresent();
    }

    private static String toUnicode(String ascii) {
        return Stream.of(ascii.split("[.]", -1))
                .map(label -> label.startsWith(PREFIX) ? decoded(label).orElse(label) : label)
                .collect(Collectors.joining("."));
    }

    private static Optional<String> decoded(String label) {
        return Punycode.decode(label.substring(PREFIX.length()));
    }

    private static boolean isName(String decoded) {
        return !decoded.chars().allMatch(c -> c < 128)
                && decoded.equals(mapped(decoded))
                && decoded.codePoints().allMatch(UnicodeName::isOfNames);
    }

    private static String mapped(String name) {
        var lower = Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Form.NFKC);
    }

    /** Takes the joiners, which some scripts need, and characters newer than the JDK. */
    private static boolean isOfNames(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT -> character == '\u200C' || character == '\u200D';
            default -> true;
        };
    }
}
