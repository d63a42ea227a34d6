package dev.crossorigin.traffic;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.HeaderNames;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.HttpText;
import dev.crossorigin.web.Origin;
import dev.crossorigin.whatif.Question;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page's request and its answer, as far as they can be told from one of the two requests that it
 * may take.
 *
 * @param question the same as people would ask about it
 */
record Observed(Question question, Exchange exchange) {

    private static final AsciiString FETCH_MODE = AsciiString.cached("sec-fetch-mode");
    private static final String REQUEST_METHOD = "Access-Control-Request-Method";
    private static final String REQUEST_HEADERS = "Access-Control-Request-Headers";

    /** What browsers set if script does not, and what proxies and the service itself add. */
    private static final Pattern ADDED =
            Pattern.compile(
                    "accept|accept-language|content-type|forwarded|x-(forwarded|quarkus)-.*");

    /** Why browsers block; empty if they do not. */
    Optional<FaultKind> fault() {
        return Browser.judge(exchange).faults().stream().findFirst().map(Fault::kind);
    }

    /** Empty if it is not from a page on another origin, as far as it says. */
    static Optional<Observed> of(HttpServerRequest request, HttpServerResponse response) {
        return Optional.ofNullable(request.getHeader("Origin"))
                .filter(origin -> isCors(request))
                // No browser sends what is not an origin, so no page has it.
                .map(text -> Origin.parse(text).origin().orElseGet(Origin::opaque))
                .map(
                        origin ->
                                isPreflight(request)
                                        ? asked(origin, request)
                                        : sent(origin, request))
                .map(question -> new Observed(question, exchange(question, request, response)));
    }

    /** Browsers send the origin of what is posted by a form, and of images, too. */
    static boolean isCors(HttpServerRequest request) {
        var mode = request.getHeader(FETCH_MODE);
        return mode == null || mode.equals("cors");
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().name().equals("OPTIONS")
                && request.headers().contains(REQUEST_METHOD);
    }

    /** What a preflight asks leave for; it does not say whether credentials are to follow. */
    private static Question asked(Origin origin, HttpServerRequest request) {
        var headers =
                request.headers().getAll(REQUEST_HEADERS).stream()
                        .flatMap(list -> HttpText.elements(list).stream())
                        .map(Question::header);
        return new Question(
                origin,
                request.getHeader(REQUEST_METHOD),
                new Headers(headers.toList()),
                CredentialsMode.SAME_ORIGIN,
                path(request));
    }

    private static Question sent(Origin origin, HttpServerRequest request) {
        // Across origins a browser sends cookies only if script includes credentials.
        var credentials =
                request.headers().contains("Cookie")
                        ? CredentialsMode.INCLUDE
                        : CredentialsMode.SAME_ORIGIN;
        return new Question(
                origin,
                request.method().name(),
                setByScript(request.headers()),
                credentials,
                path(request));
    }

    /** The content type, and the names alone of all others: their values are not for a link. */
    private static Headers setByScript(MultiMap headers) {
        var types =
                headers.getAll("Content-Type").stream()
                        .map(type -> new Header("content-type", type));
        var others =
                headers.names().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> !HeaderNames.isOfBrowsers(name))
                        .filter(name -> !ADDED.matcher(name).matches())
                        .map(Question::header);
        return new Headers(Stream.concat(types, others).distinct().toList());
    }

    private static Exchange exchange(
            Question question, HttpServerRequest request, HttpServerResponse response) {
        var asked = question.to(address(question.origin(), request));
        var answer = Optional.of(answer(response));
        if (!isPreflight(request)) {
            return new Exchange(asked, Optional.empty(), List.of(), answer);
        }
        boolean needless = Browser.preflight(asked).isEmpty();
        return new Exchange(
                needless ? asked.withPreflight() : asked, answer, List.of(), Optional.empty());
    }

    /**
     * A page under {@code https} cannot have asked under {@code http}, so a proxy has answered for
     * the service.
     */
    private static String address(Origin origin, HttpServerRequest request) {
        var authority = request.authority();
        var host = "://" + (authority == null ? "localhost" : authority);
        boolean hidden =
                origin.toString().startsWith("https:") && !origin.toString().endsWith(host);
        return (hidden ? "https" : request.scheme()) + host;
    }

    private static String path(HttpServerRequest request) {
        return request.uri().startsWith("/") ? request.uri() : "/";
    }

    private static Answer answer(HttpServerResponse response) {
        return new Answer(
                response.getStatusCode(),
                new Headers(
                        response.headers().entries().stream()
                                .map(line -> new Header(line.getKey(), line.getValue()))
                                .toList()));
    }
}
