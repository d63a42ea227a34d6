package dev.crossorigin.words;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.PageRequest;

/** What is wrong, for somebody who has never heard of CORS. */
public final class Sentences {

    private static final String REQUEST_ITSELF =
            " Browsers send no such request, whatever the server answers.";

    private Sentences() {}

    public static String of(PageRequest asked, Fault fault) {
        var answer =
                fault.kind().ofPreflight()
                        ? "The answer to the preflight (the OPTIONS request that browsers send ahead)"
                        : "The answer of " + fault.step().url();
        var subject = fault.subject();
        return switch (fault.kind()) {
            case INVALID_METHOD -> "\"%s\" is no method.".formatted(subject) + REQUEST_ITSELF;
            case FORBIDDEN_METHOD ->
                    "Script may not use the method " + subject + "." + REQUEST_ITSELF;
            case INVALID_HEADER ->
                    "The header %s cannot be sent: its name is no name, or its value holds a line break or the like."
                                    .formatted(subject)
                            + REQUEST_ITSELF;
            case INVALID_URL -> "\"%s\" is no address.".formatted(subject) + REQUEST_ITSELF;
            case URL_CONTAINS_CREDENTIALS ->
                    "The address holds a user name or password." + REQUEST_ITSELF;
            case MIXED_CONTENT ->
                    "A page under https may not ask for %s, which is under http.".formatted(subject)
                            + REQUEST_ITSELF;
            case INVALID_RESPONSE ->
                    "The browser let no answer of %s through (%s), and the record does not say why: its console does."
                            .formatted(fault.step().url(), subject);
            case PREFLIGHT_DISALLOWED_REDIRECT ->
                    "The preflight is answered with a redirect, and browsers follow none there: ask the"
                            + " final address, or answer OPTIONS without one.";
            case PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED, WILDCARD_ORIGIN_NOT_ALLOWED ->
                    answer
                            + " lets in any origin (*), which does not count for a request with"
                            + " credentials: it must name the page's own, "
                            + asked.origin()
                            + ".";
            case PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER, MISSING_ALLOW_ORIGIN_HEADER ->
                    answer
                            + " does not say that pages at %s may read it: it has no Access-Control-Allow-Origin."
                                    .formatted(fault.step().origin());
            case PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES, MULTIPLE_ALLOW_ORIGIN_VALUES ->
                    answer
                            + " names more than one origin, \"%s\": Access-Control-Allow-Origin must name exactly one."
                                    .formatted(subject);
            case PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE, INVALID_ALLOW_ORIGIN_VALUE ->
                    answer
                            + " has the Access-Control-Allow-Origin \"%s\", which is no origin."
                                    .formatted(subject);
            case PREFLIGHT_ALLOW_ORIGIN_MISMATCH, ALLOW_ORIGIN_MISMATCH ->
                    answer
                            + " lets in pages at %s, and this one is at %s."
                                    .formatted(subject, fault.step().origin());
            case PREFLIGHT_INVALID_ALLOW_CREDENTIALS, INVALID_ALLOW_CREDENTIALS ->
                    answer
                            + (subject.isEmpty()
                                    ? " has no Access-Control-Allow-Credentials"
                                    : " has the Access-Control-Allow-Credentials \"%s\""
                                            .formatted(subject))
                            + ", and for a request with credentials it must be \"true\".";
            case PREFLIGHT_INVALID_STATUS ->
                    "The preflight is answered with status %s instead of 200 to 299: the server does not let the request happen."
                            .formatted(subject);
            case INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE ->
                    answer
                            + " has the Access-Control-Allow-Methods \"%s\", which is no list of methods."
                                    .formatted(value(fault, "Access-Control-Allow-Methods"));
            case INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE ->
                    answer
                            + " has the Access-Control-Allow-Headers \"%s\", which is no list of headers."
                                    .formatted(value(fault, "Access-Control-Allow-Headers"));
            case METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
                    answer
                            + " does not list the method %s in Access-Control-Allow-Methods."
                                    .formatted(subject);
            case HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
                    answer
                            + " does not list the request header %s in Access-Control-Allow-Headers."
                                    .formatted(subject);
            case UNEXPECTED_PROXY_AUTHENTICATION ->
                    "The server asks for a proxy's authentication (407) and is no proxy.";
            case INVALID_REDIRECT ->
                    "The redirect leads to \"%s\", which is no address.".formatted(subject);
            case UNSAFE_REDIRECT -> "No redirect may lead to \"%s\".".formatted(subject);
            case CORS_DISABLED_SCHEME ->
                    "\"%s\" is not http or https, and only there can another origin be read."
                            .formatted(subject);
            case REDIRECT_CONTAINS_CREDENTIALS ->
                    "The redirect leads to an address that holds a user name or password.";
            case BAD_PORT ->
                    "Browsers connect to no server on port %s, which is another protocol's."
                            .formatted(subject);
            case TOO_MANY_REDIRECTS -> "There are more than twenty redirects.";
        };
    }

    private static String value(Fault fault, String header) {
        return fault.step().answer().flatMap(answer -> answer.headers().joined(header)).orElse("");
    }
}
