package dev.crossorigin.web;

import java.util.Optional;

/**
 * A URL as browsers read and write it.
 *
 * @param userinfo the user name and password with the {@code @} after them; empty if there are none
 * @param host the host; empty if there is none, as after {@code data:} or {@code file:}
 * @param port -1 if it is the scheme's own
 * @param target the path and the query; without a host all that follows the colon
 * @param fragment the fragment with its {@code #}; empty if there is none
 * @see <a href="https://url.spec.whatwg.org/#concept-url">URL standard</a>
 */
public record Url(
        String scheme, String userinfo, String host, int port, String target, String fragment) {

    /** The URL that a text is by itself. */
    public static Optional<Url> parse(String text) {
        return UrlReader.read(text, Optional.empty());
    }

    /** The root of a server. */
    public static Url of(TupleOrigin origin) {
        return new Url(origin.scheme(), "", origin.host(), origin.port(), "/", "");
    }

    /** The URL that a text, such as a {@code Location}, means here. */
    public Optional<Url> resolve(String text) {
        return UrlReader.read(text, Optional.of(this));
    }

    /** This URL with another target and fragment. */
    Url with(String otherTarget, String otherFragment) {
        return new Url(scheme, userinfo, host, port, otherTarget, otherFragment);
    }

    public boolean isHttp() {
        return DefaultPort.of(scheme) > 0;
    }

    public boolean hasCredentials() {
        return !userinfo.isEmpty();
    }

    /** The port that is connected to. */
    public int effectivePort() {
        return port < 0 ? DefaultPort.of(scheme) : port;
    }

    /** The host and, if it is not the scheme's own, the port. */
    public String authority() {
        return port < 0 ? host : host + ":" + port;
    }

    /** Opaque if the URL's scheme has none. */
    public Origin origin() {
        return host.isEmpty() ? Origin.opaque() : new TupleOrigin(scheme, host, port);
    }

    public Url withoutFragment() {
        return with(target, "");
    }

    /** This URL, with another's fragment if it has none of its own. */
    public Url orFragment(String other) {
        return fragment.isEmpty() ? with(target, other) : this;
    }

    /** The URL as browsers write it. */
    @Override
    public String toString() {
        return host.isEmpty()
                ? scheme + ":" + target + fragment
                : scheme + "://" + userinfo + authority() + target + fragment;
    }
}
