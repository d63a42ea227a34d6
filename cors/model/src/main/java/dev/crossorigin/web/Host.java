package dev.crossorigin.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The host of a URL, as browsers write it.
 *
 * @see <a href="https://url.spec.whatwg.org/#host-parsing">URL: host parsing</a>
 */
final class Host {

    private static final String FORBIDDEN_ANYWHERE = " #/:<>?@[\\]^|";
    private static final String FORBIDDEN_IN_DOMAINS = FORBIDDEN_ANYWHERE + "%\u007F";

    /** Beyond what names can have; encoding longer ones takes more than linear time. */
    private static final int LONGEST_UNICODE_NAME = 255;

    private Host() {}

    /** Empty if browsers take the text for no host. */
    static Optional<String> canonical(String text) {
        if (text.startsWith("[")) {
            return text.endsWith("]")
                    ? Ipv6.canonical(text.substring(1, text.length() - 1)).map("[%s]"::formatted)
                    : Optional.empty();
        }
        return ascii(decoded(text)).filter(Host::isDomain).flatMap(Host::address);
    }

    /** Whether a text is an address as browsers write it. */
    static boolean isAddress(String text) {
        return text.startsWith("[")
                || (endsInNumber(text) && Ipv4.canonical(text).filter(text::equals).isPresent());
    }

    /** Whether a text may be the host under a scheme that browsers do not know. */
    static boolean isOpaque(String text) {
        return text.chars().noneMatch(c -> c < ' ' || FORBIDDEN_ANYWHERE.indexOf(c) >= 0);
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /**
     * A name in lower-case ASCII, whether or not it can be a host; empty if it has no such form.
     */
    static Optional<String> ascii(String name) {
        if (isAscii(name)) {
            return Optional.of(name.toLowerCase(Locale.ROOT));
        }
        return name.length() > LONGEST_UNICODE_NAME ? Optional.empty() : UnicodeName.toAscii(name);
    }

    private static boolean isDomain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || FORBIDDEN_IN_DOMAINS.indexOf(c) >= 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static Optional<String> address(String name) {
        return endsInNumber(name) ? Ipv4.canonical(name) : Optional.of(name);
    }

    private static boolean endsInNumber(String name) {
        int end = name.endsWith(".") ? name.length() - 1 : name.length();
        var last = name.substring(name.lastIndexOf('.', end - 1) + 1, end);
        if (last.isEmpty()) {
            return false;
        }
        return last.startsWith("0x")
                ? last.substring(2).chars().allMatch(c -> Character.digit(c, 16) >= 0)
                : last.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var decoded = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                decoded.write(high << 4 | low);
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }
}
