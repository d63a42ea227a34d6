package dev.crossorigin.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads URLs as browsers do, in one pass over the text.
 *
 * @see <a href="https://url.spec.whatwg.org/#concept-basic-url-parser">URL: basic URL parser</a>
 */
final class UrlReader {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][0-9A-Za-z+.-]*+):");

    private static final Set<String> WITH_HOST = Set.of("http", "https", "ws", "wss", "ftp");

    private static final Set<String> NO_USERINFO = Set.of("", "@", ":@");

    private UrlReader() {}

    /** Empty if browsers cannot read the text, or can only relative to another URL. */
    static Optional<Url> read(String text, Optional<Url> base) {
        var input = text.trim().replace("\t", "").replace("\n", "").replace("\r", "");
        int hash = input.indexOf('#');
        var fragment = hash < 0 ? "" : "#" + UrlPath.encode(input.substring(hash + 1), " \"<>`");
        var rest = hash < 0 ? input : input.substring(0, hash);
        var start = SCHEME.matcher(rest);
        if (!start.lookingAt()) {
            return base.flatMap(from -> relative(rest, from, fragment));
        }
        var scheme = start.group(1).toLowerCase(Locale.ROOT);
        var after = rest.substring(start.end());
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
        int end = UrlParts.firstOf(after, "/?", 2);
        if (!after.startsWith("//") || end == 2) {
            return Optional.of(new Url(scheme, "", "", -1, after, fragment));
        }
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
        var host = Host.canonical(parts.host());
        var port = port(scheme, parts.port().orElse(""));
        return host.flatMap(
                name -> port.map(at -> new Url(scheme, userinfo, name, at, target, fragment)));
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
        return Optional.of(base.with(target, fragment));
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

    private static int slashes(String text) {
        int count = 0;
        while (count < text.length() && "/\\".indexOf(text.charAt(count)) >= 0) {
            count++;
        }
        return count;
    }
}
