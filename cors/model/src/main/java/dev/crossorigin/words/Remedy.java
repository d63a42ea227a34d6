package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import java.util.Optional;

/** What is to be done about a fault of which no more is known than its kind. */
public final class Remedy {

    private static final String ORIGINS =
            "Add the page's origin, exactly as browsers write it, to quarkus.http.cors.origins.";

    private static final String PAGE = "No server mends this: change what the page asks for.";

    private static final String SERVER =
            "No CORS setting mends this: the server has to answer otherwise.";

    /** Of a page whose origin is null. */
    public static final String OPAQUE =
            "The page's origin is opaque (a file, a sandboxed frame, a data: URL, or a redirect between"
                    + " two foreign origins), which servers see as \"null\" and must not let in, for"
                    + " anybody can have it: serve the page over http, and let it ask the last address"
                    + " itself.";

    private Remedy() {}

    /** The sentence, if it is that no CORS setting mends it. */
    public static Optional<String> beyondCors(FaultKind kind) {
        return Optional.of(of(kind, Optional.empty()))
                .filter(
                        sentence ->
                                sentence.startsWith("No ") || kind == FaultKind.INVALID_RESPONSE);
    }

    /**
     * In a sentence that names the property, where there is one.
     *
     * @param subject the method or header that the fault is about, if that is known
     */
    public static String of(FaultKind kind, Optional<String> subject) {
        return switch (kind) {
            case PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER,
                    MISSING_ALLOW_ORIGIN_HEADER,
                    PREFLIGHT_ALLOW_ORIGIN_MISMATCH,
                    ALLOW_ORIGIN_MISMATCH,
                    PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE,
                    INVALID_ALLOW_ORIGIN_VALUE ->
                    ORIGINS;
            case PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES, MULTIPLE_ALLOW_ORIGIN_VALUES ->
                    "Two parts of the server write Access-Control-Allow-Origin: leave it to one.";
            case PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED, WILDCARD_ORIGIN_NOT_ALLOWED ->
                    "List the page's origin by name instead of \"*\", or ask without credentials.";
            case PREFLIGHT_INVALID_ALLOW_CREDENTIALS, INVALID_ALLOW_CREDENTIALS ->
                    "Ask without credentials, or, if the page needs its visitor's cookies, set"
                            + " quarkus.http.cors.access-control-allow-credentials=true.";
            case PREFLIGHT_INVALID_STATUS ->
                    "The server refuses the preflight. Look at the origin first, then at the method: "
                            + ORIGINS;
            case PREFLIGHT_DISALLOWED_REDIRECT ->
                    "Let the page ask the address that it is redirected to, often https or with a"
                            + " slash at its end.";
            case METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
                    "Add %s to quarkus.http.cors.methods.".formatted(subject.orElse("the method"));
            case INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE ->
                    "Mend quarkus.http.cors.methods: method names, with commas between them.";
            case HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
                    "Add %s to quarkus.http.cors.headers.".formatted(subject.orElse("the header"));
            case INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE ->
                    "Mend quarkus.http.cors.headers: header names, with commas between them.";
            case INVALID_METHOD,
                    FORBIDDEN_METHOD,
                    INVALID_HEADER,
                    INVALID_URL,
                    URL_CONTAINS_CREDENTIALS,
                    CORS_DISABLED_SCHEME,
                    BAD_PORT ->
                    PAGE;
            case MIXED_CONTENT -> "No CORS setting mends this: serve the URL under https.";
            case INVALID_RESPONSE ->
                    "Look at the line about it on the browser's console, and ask explain --console.";
            case UNEXPECTED_PROXY_AUTHENTICATION,
                    INVALID_REDIRECT,
                    UNSAFE_REDIRECT,
                    REDIRECT_CONTAINS_CREDENTIALS,
                    TOO_MANY_REDIRECTS ->
                    SERVER;
        };
    }
}
