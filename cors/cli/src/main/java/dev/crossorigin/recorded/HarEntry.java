package dev.crossorigin.recorded;

import dev.crossorigin.browser.Hop;
import dev.crossorigin.browser.Initiator;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.HttpText;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Url;
import java.util.Optional;
import java.util.Set;

/**
 * One request of a HAR file and its answer.
 *
 * @param cookies whether cookies went with it
 * @param answer empty if none is recorded, as where the browser blocked or the network failed
 * @param page the address of the page that it is listed under, if that is what the file calls it
 * @param type what Chromium says it is for: {@code fetch}, {@code image} and the like
 * @param listedBehind whether it is a preflight that is listed behind its request, as in Chromium
 * @param source who answered
 * @param failure what the browser says where it let no answer through; empty if it did
 * @param size about how many characters it takes up
 */
record HarEntry(
        String method,
        String url,
        Headers headers,
        boolean cookies,
        Optional<Answer> answer,
        Optional<String> page,
        String type,
        boolean listedBehind,
        HarSource source,
        Optional<String> failure,
        int size) {

    /** Said where the file itself says nothing. */
    static final String NO_ANSWER = "no answer";

    private static final String REQUEST_METHOD = "Access-Control-Request-Method";

    /** Asked for with CORS, unless script says otherwise. */
    private static final Set<String> WITH_CORS =
            Set.of("fetch", "xhr", "font", "eventsource", "manifest");

    private static final Set<String> NOT_CORS = Set.of("document", "websocket");

    boolean isHttp() {
        return Url.parse(url).filter(Url::isHttp).isPresent();
    }

    boolean isPreflight() {
        return method.equals("OPTIONS") && headers.first(REQUEST_METHOD).isPresent();
    }

    /** Whether this is the preflight that browsers send ahead of the request. */
    boolean isFor(HarEntry request) {
        return headers.first(REQUEST_METHOD).equals(Optional.of(request.method))
                && address().equals(request.address())
                && (request.origin().isEmpty() || request.origin().equals(origin()));
    }

    /** Whether it follows the CORS protocol, as far as the file says. */
    boolean isCors() {
        boolean other =
                NOT_CORS.contains(type)
                        || (source == HarSource.SERVICE_WORKER && failure.isEmpty())
                        || headers.first("Upgrade")
                                .filter("websocket"::equalsIgnoreCase)
                                .isPresent();
        return !other
                && headers.first("Sec-Fetch-Mode")
                        .map("cors"::equals)
                        .orElseGet(() -> origin().isPresent() || WITH_CORS.contains(type));
    }

    /**
     * Whether the answer says that what the browser had stored is still good. Of that alone script
     * gets to know, and the file does not hold it.
     */
    boolean isRevalidation() {
        return failure.isEmpty() && isNotModified();
    }

    /** Whether the page got what the browser had stored, which the file does not hold. */
    boolean isConfirmed() {
        return source == HarSource.CONFIRMED && isRevalidation();
    }

    /** Whether it may have been stored for another origin, or for a request without CORS. */
    boolean isStored() {
        boolean varies =
                answer.stream()
                        .flatMap(said -> said.headers().all("Vary").stream())
                        .flatMap(value -> HttpText.elements(value).stream())
                        .anyMatch(name -> name.equals("*") || name.equalsIgnoreCase("Origin"));
        return !varies && (source == HarSource.CACHE || isNotModified());
    }

    /** What on the page has asked for it. */
    Initiator initiator() {
        return HarInitiators.of(type, headers.first("Sec-Fetch-Dest").orElse(""));
    }

    private boolean isNotModified() {
        boolean asks =
                headers.first("If-None-Match")
                        .or(() -> headers.first("If-Modified-Since"))
                        .isPresent();
        return asks && answer.filter(said -> said.status() == 304).isPresent();
    }

    /** The request of this method that this is a preflight for, of which nothing else is known. */
    HarEntry unsent(String requested) {
        var named = Headers.none();
        return new HarEntry(
                requested,
                url,
                named,
                false,
                Optional.empty(),
                page,
                "",
                listedBehind,
                HarSource.SERVER,
                Optional.of(NO_ANSWER),
                0);
    }

    Optional<String> origin() {
        return headers.first("Origin");
    }

    boolean isSentTo(Origin other) {
        return Url.parse(url).filter(read -> read.origin().isSame(other)).isPresent();
    }

    /** The URL as browsers write it. */
    String address() {
        return Url.parse(url).map(Url::toString).orElse(url);
    }

    /** The URL that the answer sends it on to. */
    Optional<String> redirectsTo() {
        return answer.flatMap(said -> new Hop(url, said).target()).map(Url::toString);
    }
}
