package dev.crossorigin.browser;

import dev.crossorigin.web.HttpText;
import dev.crossorigin.web.Token;
import java.util.Locale;
import java.util.Set;

/**
 * Which request headers need no preflight, by name and value.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-safelisted-request-header">Fetch:
 *     CORS-safelisted request-header</a>
 */
final class Safelist {

    /** The longest value, in bytes, that a safelisted header may have. */
    static final int LONGEST_VALUE = 128;

    private static final String UNSAFE_BYTES = "\"():<>?@[\\]{}\u007F";

    private static final Set<String> FORM_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private static final Set<String> CONNECTIONS = Set.of("slow-2g", "2g", "3g", "4g");

    private Safelist() {}

    /**
     * Whether the standard safelists a header.
     *
     * @param name the name in lower case
     */
    static boolean standard(String name, String value) {
        if (value.length() > LONGEST_VALUE) {
            return false;
        }
        return switch (name) {
            case "accept" -> hasSafeBytes(value);
            case "accept-language", "content-language" ->
                    value.chars().allMatch(Safelist::isOfLanguages);
            case "content-type" -> hasSafeBytes(value) && FORM_TYPES.contains(essence(value));
            case "range" -> isSimpleRange(value);
            default -> false;
        };
    }

    /** Whether Chromium, beyond the standard, safelists a header that hints at the client. */
    static boolean clientHint(String name, String value) {
        if (value.length() > LONGEST_VALUE) {
            return false;
        }
        return switch (name) {
            case "device-memory", "dpr", "downlink" -> isDecimal(value);
            case "width", "viewport-width", "rtt" -> isDigits(value);
            case "ect" -> CONNECTIONS.contains(value);
            case "save-data" -> value.equalsIgnoreCase("on");
            case "intervention" -> true;
            default -> false;
        };
    }

    private static boolean hasSafeBytes(String value) {
        return value.chars().noneMatch(c -> (c < ' ' && c != '\t') || UNSAFE_BYTES.indexOf(c) >= 0);
    }

    private static boolean isOfLanguages(int c) {
        return isDigit(c)
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || " *,-.;=".indexOf(c) >= 0;
    }

    /**
     * The type and subtype of a media type, in lower case; empty if it is none.
     *
     * @see <a href="https://mimesniff.spec.whatwg.org/#parsing-a-mime-type">MIME Sniffing: parsing
     *     a MIME type</a>
     */
    private static String essence(String value) {
        int semicolon = value.indexOf(';');
        var type = HttpText.stripped(semicolon < 0 ? value : value.substring(0, semicolon));
        int slash = type.indexOf('/');
        boolean whole =
                slash > 0
                        && Token.matches(type.substring(0, slash))
                        && Token.matches(type.substring(slash + 1));
        return whole ? type.toLowerCase(Locale.ROOT) : "";
    }

    /**
     * Whether a value is one range with a start, written without blanks.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#simple-range-header-value">Fetch: simple range
     *     header value</a>
     */
    private static boolean isSimpleRange(String value) {
        var prefix = "bytes=";
        int dash = value.indexOf('-');
        if (!value.startsWith(prefix) || dash < 0) {
            return false;
        }
        var start = value.substring(prefix.length(), dash);
        var end = value.substring(dash + 1);
        return isPosition(start) && (end.isEmpty() || (isPosition(end) && !exceeds(start, end)));
    }

    /** Below the largest number that Chromium counts bytes with. */
    private static boolean isPosition(String text) {
        return isDigits(text) && !exceeds(text, String.valueOf(Long.MAX_VALUE - 1));
    }

    private static boolean exceeds(String digits, String others) {
        var left = HttpText.withoutZeros(digits);
        var right = HttpText.withoutZeros(others);
        return left.length() == right.length()
                ? left.compareTo(right) > 0
                : left.length() > right.length();
    }

    private static boolean isDecimal(String value) {
        int point = value.indexOf('.');
        return point < 0
                ? isDigits(value)
                : isDigits(value.substring(0, point)) && isDigits(value.substring(point + 1));
    }

    private static boolean isDigits(String value) {
        return !value.isEmpty() && value.chars().allMatch(Safelist::isDigit);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
