package dev.crossorigin.traffic;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;

/**
 * Makes a URI of what browsers send as one. They leave braces, bars, carets, brackets, backslashes
 * and single percent signs as they are. Quarkus would refuse such a request ahead of the CORS
 * handler, with an empty 400 that the page sees as a CORS error; {@link EarlySwitches} turns that
 * check off.
 *
 * @see <a href="https://url.spec.whatwg.org/#query-percent-encode-set">URL: query percent-encode
 *     set</a>
 */
final class BrowserTarget implements Handler<RoutingContext> {

    private static final String LEGAL = "-._~!$&'()*+,;=:@/?";

    private static final boolean[] IS_LEGAL = new boolean[128];

    static {
        for (char c = 0; c < IS_LEGAL.length; c++) {
            boolean alphanumeric =
                    (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            IS_LEGAL[c] = alphanumeric || LEGAL.indexOf(c) >= 0;
        }
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var target = request.uri();
        if (isLegal(target)) {
            context.next();
        } else if (target.startsWith("/")) {
            context.reroute(request.method(), legal(target));
        } else {
            context.fail(400);
        }
    }

    static boolean isLegal(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '%' ? !isEscape(target, i) : c >= IS_LEGAL.length || !IS_LEGAL[c]) {
                return false;
            }
        }
        return true;
    }

    /** The same, with each character escaped that a URI cannot have. */
    static String legal(String target) {
        var legal = new StringBuilder(target.length() + 16);
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '%' ? isEscape(target, i) : c < IS_LEGAL.length && IS_LEGAL[c]) {
                legal.append(c);
            } else {
                escape(c, legal);
            }
        }
        return legal.toString();
    }

    /** A character of a request stands for one byte; others can only come from a test. */
    private static void escape(char c, StringBuilder legal) {
        for (byte octet :
                c < 256
                        ? new byte[] {(byte) c}
                        : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
            legal.append('%')
                    .append(Character.toUpperCase(Character.forDigit(octet >> 4 & 15, 16)))
                    .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
        }
    }

    private static boolean isEscape(String target, int percent) {
        return percent + 2 < target.length()
                && Character.digit(target.charAt(percent + 1), 16) >= 0
                && Character.digit(target.charAt(percent + 2), 16) >= 0;
    }
}
