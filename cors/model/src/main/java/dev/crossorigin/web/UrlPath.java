package dev.crossorigin.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;

/**
 * The path and query of a URL, as browsers write them.
 *
 * @see <a href="https://url.spec.whatwg.org/#path-state">URL: path state</a>
 */
final class UrlPath {

    private static final String ENCODED_IN_PATH = " \"#<>?^`{}";
    private static final String ENCODED_IN_QUERY = " \"#<>'";
    private static final String HEX = "0123456789ABCDEF";

    private UrlPath() {}

    /** The path and query as they stand on a request line. */
    static String of(String text) {
        int mark = text.indexOf('?');
        var path = mark < 0 ? text : text.substring(0, mark);
        var query = mark < 0 ? "" : "?" + encode(text.substring(mark + 1), ENCODED_IN_QUERY);
        return withoutDots(path) + query;
    }

    private static String withoutDots(String path) {
        var segments = path.replace('\\', '/').split("/", -1);
        var kept = new ArrayDeque<String>();
        int first = path.startsWith("/") || path.startsWith("\\") ? 1 : 0;
        for (int i = first; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            var dots = dots(segments[i]);
            if (dots.equals("..")) {
                kept.pollLast();
            }
            if (dots.isEmpty()) {
                kept.addLast(encode(segments[i], ENCODED_IN_PATH));
            } else if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    /** The one or two dots a segment stands for; empty if it is a name. */
    private static String dots(String segment) {
        if (segment.length() > "%2e%2e".length()) {
            return "";
        }
        var plain = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
        return plain.equals(".") || plain.equals("..") ? plain : "";
    }

    /** The text with whatever is not plain ASCII, or is one of the others, percent-encoded. */
    static String encode(String text, String others) {
        var written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            append(written, c, others);
            i += Character.charCount(c);
        }
        return written.toString();
    }

    private static void append(StringBuilder written, int c, String others) {
        if (c > ' ' && c < 0x7F && others.indexOf(c) < 0) {
            written.appendCodePoint(c);
            return;
        }
        boolean lone = c >= 0xD800 && c <= 0xDFFF;
        var bytes = Character.toString(lone ? 0xFFFD : c).getBytes(StandardCharsets.UTF_8);
        for (byte each : bytes) {
            written.append('%').append(HEX.charAt(each >> 4 & 0xF)).append(HEX.charAt(each & 0xF));
        }
    }
}
