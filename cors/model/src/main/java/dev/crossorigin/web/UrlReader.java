package dev.crossorigin.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads URLs as browsers do, in one pass over the text.
 *
 * @see <a href="https://url.spec.whatwg.org/#concept-basic-url-parser">URL: basic URL parser</a>
 */
final class UrlReader {

    private static final Set<String> WITH_HOST = Set.of("http", "https", "ws", "wss", "ftp");

    private static final Set<String> NO_USERINFO = Set.of("", "@", ":@");

    private UrlReader() {}

    /** Empty if browsers cannot read the text, or can only relative to another URL. */
    static Optional<Url> read(String text, Optional<Url> base) {
        var input = cleaned(text);
        int hash = input.indexOf('#');
        var fragment = hash < 0 ? "" : "#" + UrlPath.encode(input.substring(hash + 1), " \"<>`");
        var rest = hash < 0 ? input : input.substring(0, hash);
        int colon = schemeEnd(rest);
        if (colon < 0) {
            return base.flatMap(from -> relative(rest, from, fragment));
        }
        var scheme = rest.substring(0, colon).toLowerCase(Locale.ROOT);
        var after = rest.substring(colon + 1);
        if (!WITH_HOST.contains(scheme)) {
            return withoutHost(scheme, after, fragment);
        }
        var same = base.filter(from -> from.scheme().equals(scheme));
        if (same.isPresent() && slashes(after) < 2) {
            return relative(after, same.get(), fragment);
        }
        return absolute(scheme, after.substring(slashes(after)), fragment);
    }

    private static Optional<Url> withoutHost(String scheme, String after, String fragment) {
        boolean hierarchical = after.startsWith("//") && UrlParts.firstOf(after, "/?", 2) > 2;
        if (!hierarchical) {
            return Optional.of(new Url(scheme, "", "", -1, after, fragment));
        }
        int end = UrlParts.firstOf(after, "/?", 2);
        var host = after.substring(2, end);
        var path = end < after.length() && after.charAt(end) == '/' ? "" : "/";
        return Host.isOpaque(host)
                ? Optional.of(new Url(scheme, "", host, -1, path + after.substring(end), fragment))
                : Optional.empty();
    }

    private static Optional<Url> absolute(String scheme, String text, String fragment) {
        var parts = UrlParts.of(text);
        var userinfo = NO_USERINFO.contains(parts.userinfo()) ? "" : parts.userinfo();
        var target = UrlPath.of(parts.path() + parts.query());
        return Host.canonical(parts.host())
                .flatMap(
                        host ->
                                port(scheme, parts.port().orElse(""))
                                        .map(
                                                port ->
                                                        new Url(
                                                                scheme, userinfo, host, port,
                                                                target, fragment)));
    }

    private static Optional<Url> relative(String text, Url base, String fragment) {
        if (slashes(text) >= 2) {
            return absolute(base.scheme(), text.substring(slashes(text)), fragment);
        }
        int query = UrlParts.firstOf(base.target(), "?", 0);
        var path = base.target().substring(0, query);
        String target;
        if (text.isEmpty()) {
            target = base.target();
        } else if (slashes(text) > 0) {
            target = UrlPath.of(text);
        } else if (text.startsWith("?")) {
            target = UrlPath.of(path + text);
        } else {
            target = UrlPath.of(path.substring(0, path.lastIndexOf('/') + 1) + text);
        }
        return Optional.of(
                new Url(
                        base.scheme(),
                        base.userinfo(),
                        base.host(),
                        base.port(),
                        target,
                        fragment));
    }

    /** Empty if there is no such port; -1 for the scheme's own. */
    static Optional<Integer> port(String scheme, String text) {
        int number = -1;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return Optional.empty();
            }
            number = Math.max(number, 0) * 10 + digit - '0';
            if (number > 65535) {
                return Optional.empty();
            }
        }
        return Optional.of(number == DefaultPort.of(scheme) ? -1 : number);
    }

    /** Without the blanks around it, and without the tabs and line breaks in it. */
    private static String cleaned(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (start < end && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(start, end).replace("\t", "").replace("\n", "").replace("\r", "");
    }

    /** Where the colon after the scheme is; -1 if the text has no scheme. */
    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            if (!letter && (i == 0 || "0123456789+-.".indexOf(c) < 0)) {
                return -1;
            }
        }
        return -1;
    }

    private static int slashes(String text) {
        int count = 0;
        while (count < text.length() && "/\\".indexOf(text.charAt(count)) >= 0) {
            count++;
        }
        return count;
    }
}
