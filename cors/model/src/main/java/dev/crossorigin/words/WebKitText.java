package dev.crossorigin.words;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.browser.Verdict;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** WebKit's lines, which do not say which URL they are about. */
final class WebKitText {

    /** Header names it has a spelling of its own for, and goes through first. */
    private static final Map<String, String> COMMON =
            Stream.of(
                            "Accept",
                            "Accept-Language",
                            "Authorization",
                            "Cache-Control",
                            "Content-Disposition",
                            "Content-Encoding",
                            "Content-Language",
                            "Content-Location",
                            "Content-Range",
                            "Content-Type",
                            "If-Match",
                            "If-Modified-Since",
                            "If-None-Match",
                            "If-Range",
                            "If-Unmodified-Since",
                            "Last-Event-ID",
                            "Link",
                            "Location",
                            "Pragma",
                            "Purpose",
                            "Range",
                            "Upgrade-Insecure-Requests",
                            "User-Agent")
                    .collect(
                            Collectors.toMap(
                                    name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private WebKitText() {}

    /** Empty where WebKit says nothing about CORS. */
    static Optional<String> of(Exchange exchange, Verdict verdict, Fault fault) {
        var reason = reason(exchange, verdict, fault);
        if (reason.isEmpty() || fault.kind().ofPreflight()) {
            return Optional.of(reason).filter(text -> !text.isEmpty());
        }
        return Optional.of(
                fault.step()
                        .redirectsTo()
                        .map(
                                target ->
                                        "Cross-origin redirection to %s denied by Cross-Origin Resource Sharing policy: "
                                                .formatted(target))
                        .map(prefix -> prefix + reason)
                        .orElse(reason));
    }

    private static String reason(Exchange exchange, Verdict verdict, Fault fault) {
        return switch (fault.kind()) {
            case PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED, WILDCARD_ORIGIN_NOT_ALLOWED ->
                    "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.";
            case PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES,
                    MULTIPLE_ALLOW_ORIGIN_VALUES,
                    PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER,
                    MISSING_ALLOW_ORIGIN_HEADER,
                    PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE,
                    INVALID_ALLOW_ORIGIN_VALUE,
                    PREFLIGHT_ALLOW_ORIGIN_MISMATCH,
                    ALLOW_ORIGIN_MISMATCH ->
                    fault.subject().contains(",")
                            ? "Access-Control-Allow-Origin cannot contain more than one origin."
                            : "Origin %s is not allowed by Access-Control-Allow-Origin. Status code: %d"
                                    .formatted(fault.step().origin(), status(fault));
            case PREFLIGHT_INVALID_ALLOW_CREDENTIALS, INVALID_ALLOW_CREDENTIALS ->
                    "Credentials flag is true, but Access-Control-Allow-Credentials is not \"true\".";
            case PREFLIGHT_INVALID_STATUS, PREFLIGHT_DISALLOWED_REDIRECT ->
                    "Preflight response is not successful. Status code: " + status(fault);
            case INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE ->
                    invalid(fault, "Access-Control-Allow-Methods");
            case INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE ->
                    invalid(fault, "Access-Control-Allow-Headers");
            case METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
                    "Method %s is not allowed by Access-Control-Allow-Methods."
                            .formatted(fault.subject());
            case HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
                    "Request header field %s is not allowed by Access-Control-Allow-Headers."
                            .formatted(header(exchange, verdict, fault));
            case REDIRECT_CONTAINS_CREDENTIALS ->
                    "redirection URL %s has credentials".formatted(fault.subject());
            case CORS_DISABLED_SCHEME ->
                    fault.step().answer().isEmpty()
                            ? ""
                            : "not allowed to follow a cross-origin CORS redirection with non CORS scheme";
            case UNEXPECTED_PROXY_AUTHENTICATION,
                    INVALID_METHOD,
                    FORBIDDEN_METHOD,
                    INVALID_HEADER,
                    INVALID_URL,
                    URL_CONTAINS_CREDENTIALS,
                    BAD_PORT,
                    TOO_MANY_REDIRECTS,
                    INVALID_REDIRECT,
                    MIXED_CONTENT,
                    INVALID_RESPONSE,
                    UNSAFE_REDIRECT ->
                    "";
        };
    }

    private static String invalid(Fault fault, String header) {
        var value = fault.step().answer().flatMap(answer -> answer.headers().joined(header));
        return "Header %s has an invalid value: %s".formatted(header, value.orElse(""));
    }

    private static int status(Fault fault) {
        return fault.step().answer().map(Answer::status).orElse(0);
    }

    /**
     * The first that is not allowed, of those it knows and then of the others, as script set them.
     */
    private static String header(Exchange exchange, Verdict verdict, Fault fault) {
        Set<String> missing =
                verdict.faults().stream()
                        .filter(
                                other ->
                                        other.kind()
                                                == FaultKind
                                                        .HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE)
                        .map(Fault::subject)
                        .collect(Collectors.toSet());
        List<String> names =
                exchange.request().headers().lines().stream()
                        .map(Header::name)
                        .filter(name -> missing.contains(name.toLowerCase(Locale.ROOT)))
                        .toList();
        return names.stream()
                .map(name -> COMMON.getOrDefault(name.toLowerCase(Locale.ROOT), ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .or(() -> names.stream().findFirst())
                .orElse(fault.subject());
    }
}
