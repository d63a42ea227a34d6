package dev.crossorigin.policy;

import dev.crossorigin.web.DefaultPort;
import dev.crossorigin.web.Request;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request was sent to, as Vert.x tells the handler.
 *
 * @param scheme the scheme
 * @param authority the host and, if it is not the scheme's default, the port
 * @param target the path and query
 */
record Address(String scheme, String authority, String target) {

    /** A percent sign that encodes nothing makes a host unreadable. */
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "(?s)(\\[.[^\\]]*+\\]|[0-9A-Za-z._~!$&'()*+,;=%-]*+)(?::0*+([0-9]{0,5}))?");

    /** Empty if the request names no host, or none that Vert.x can read. */
    static Optional<Address> of(Request request) {
        var scheme = request.scheme();
        return request.authority()
                .flatMap(host -> authority(host, scheme))
                .map(host -> new Address(scheme, host, target(request)));
    }

    private static Optional<String> authority(String text, String scheme) {
        var matcher = AUTHORITY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var host = matcher.group(1);
        if (!host.startsWith("[") && LONE_PERCENT.matcher(host).find()) {
            return Optional.empty();
        }
        if (matcher.group(2) == null) {
            return Optional.of(host);
        }
        // A colon with nothing after it is port 0.
        int port = matcher.group(2).isEmpty() ? 0 : Integer.parseInt(matcher.group(2));
        if (port > 65535) {
            return Optional.empty();
        }
        boolean isDefault = port == DefaultPort.of(scheme.toLowerCase(Locale.ROOT));
        return Optional.of(isDefault ? host : host + ":" + port);
    }

    /** The path and query of a target that is a whole address, as proxies are sent; else itself. */
    private static String target(Request request) {
        var target = request.target();
        var prefix = request.scheme() + "://";
        if (!target.startsWith(prefix)) {
            return target;
        }
        int path = target.indexOf('/', prefix.length());
        if (path >= 0) {
            return target.substring(path);
        }
        int query = target.indexOf('?');
        return query < 0 ? "/" : "/" + target.substring(query);
    }

    @Override
    public String toString() {
        return scheme + "://" + authority + target;
    }
}
