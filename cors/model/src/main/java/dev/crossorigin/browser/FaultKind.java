package dev.crossorigin.browser;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why browsers block. The names are those of Chromium's enumeration, as its developer tools give
 * them; where it has none, because nothing is sent or the network layer refuses, they are ours.
 */
public enum FaultKind {
    /** The method is not a token. */
    INVALID_METHOD,
    /** {@code CONNECT}, {@code TRACE} or {@code TRACK}. */
    FORBIDDEN_METHOD,
    /** A header's name is not a token, or its value holds what no header can. */
    INVALID_HEADER,
    /** The URL cannot be read. */
    INVALID_URL,
    /** The URL holds a user name or a password. */
    URL_CONTAINS_CREDENTIALS,
    /**
     * The mode is {@code no-cors}, which is for {@code GET}, {@code HEAD} and {@code POST} only.
     */
    NO_CORS_METHOD,
    /** The mode is {@code no-cors}, and redirects are not to be followed. */
    NO_CORS_REDIRECT_MODE_NOT_FOLLOW,
    /** The mode is {@code same-origin}, and the URL, or the one redirected to, is elsewhere. */
    DISALLOWED_BY_MODE,
    /** A page under {@code https} asks for a URL under {@code http}, and not of its own machine. */
    MIXED_CONTENT,

    PREFLIGHT_DISALLOWED_REDIRECT(Of.PREFLIGHT),
    PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED(Of.PREFLIGHT),
    PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER(Of.PREFLIGHT),
    PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES(Of.PREFLIGHT),
    PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE(Of.PREFLIGHT),
    PREFLIGHT_ALLOW_ORIGIN_MISMATCH(Of.PREFLIGHT),
    PREFLIGHT_INVALID_ALLOW_CREDENTIALS(Of.PREFLIGHT),
    PREFLIGHT_INVALID_STATUS(Of.PREFLIGHT),
    INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE(Of.PREFLIGHT),
    INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE(Of.PREFLIGHT),
    METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE(Of.PREFLIGHT),
    HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE(Of.PREFLIGHT),

    /** 407 from a server that is no proxy, which in Chromium alone the network layer refuses. */
    UNEXPECTED_PROXY_AUTHENTICATION,
    /** {@code Location} cannot be read, which the network layer finds ahead of all else. */
    INVALID_REDIRECT,
    WILDCARD_ORIGIN_NOT_ALLOWED(PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED),
    MISSING_ALLOW_ORIGIN_HEADER(PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER),
    MULTIPLE_ALLOW_ORIGIN_VALUES(PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES),
    INVALID_ALLOW_ORIGIN_VALUE(PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE),
    ALLOW_ORIGIN_MISMATCH(PREFLIGHT_ALLOW_ORIGIN_MISMATCH),
    INVALID_ALLOW_CREDENTIALS(PREFLIGHT_INVALID_ALLOW_CREDENTIALS),

    /** The redirect mode is {@code error}. */
    UNEXPECTED_REDIRECT,
    /** {@code Location} has a scheme, such as {@code data}, that no redirect may lead to. */
    UNSAFE_REDIRECT,
    /** The URL, or the one redirected to, is neither {@code http} nor {@code https}. */
    CORS_DISABLED_SCHEME,
    /** {@code Location} holds a user name or a password. */
    REDIRECT_CONTAINS_CREDENTIALS,
    /** The port belongs to another protocol. */
    BAD_PORT,
    /** More than twenty redirects. */
    TOO_MANY_REDIRECTS,
    /** The browser let no answer through, and what was recorded does not say why. */
    INVALID_RESPONSE;

    /** What was sent that the answer at fault is to. */
    private enum Of {
        PREFLIGHT,
        REQUEST
    }

    private final Of of;
    private final Optional<FaultKind> onPreflight;

    FaultKind() {
        this(Of.REQUEST);
    }

    FaultKind(Of of) {
        this.of = of;
        this.onPreflight = Optional.empty();
    }

    FaultKind(FaultKind onPreflight) {
        this.of = Of.REQUEST;
        this.onPreflight = Optional.of(onPreflight);
    }

    /** Chromium's name, such as {@code PreflightMissingAllowOriginHeader}. */
    public String chromiumName() {
        return Stream.of(name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** Whether the answer to a preflight is at fault. */
    public boolean ofPreflight() {
        return of == Of.PREFLIGHT;
    }

    /** The same fault of a preflight's answer; empty if this is no fault that both can have. */
    public Optional<FaultKind> onPreflight() {
        return onPreflight;
    }
}
