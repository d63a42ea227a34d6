package dev.crossorigin.words;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a console line says where it names no fault of an answer, and who can mend it. The first row
 * whose words are in a text counts.
 */
public enum Remark {
    CONTENT_SECURITY_POLICY(
            "The page's own Content-Security-Policy forbids it to connect there: mend connect-src where the page is served. The request was not sent.",
            "[Content Security Policy][Content-Security-Policy][connect-src directive]"),
    MIXED_CONTENT(
            "A page under https may not ask for a URL under http: serve that under https. The request was not sent.",
            "[Mixed Content][mixed active content][mixed content][insecure content]"),
    LOCAL_NETWORK_ACCESS(
            "The browser guards this machine and its network against pages from outside: the page must be under https and its visitor must permit it. The request was not sent.",
            "[address space][BLOCKED_BY_LOCAL_NETWORK_ACCESS]"
                    + "[BLOCKED_BY_PRIVATE_NETWORK_ACCESS][Access-Control-Allow-Private-Network]"
                    + "[LocalNetworkAccess][InsecureLocalNetwork][PrivateNetworkAccess]"),
    REQUEST_MODE(
            "The script asks in a mode that does not let it reach this URL or use this method: mend its mode, which is cors unless set.",
            "[Request mode is \"same-origin\"][Request mode is 'same-origin']"
                    + "[is unsupported in no-cors mode][DisallowedByMode]"),
    RESOURCE_POLICY(
            "The answer's Cross-Origin-Resource-Policy, or what stands in for it, keeps it from pages that ask without CORS: ask with CORS, or mend that header.",
            "[ERR_BLOCKED_BY_RESPONSE][ERR_BLOCKED_BY_ORB][Cross-Origin Read Blocking]"
                    + "[Cross-Origin-Resource-Policy]"),
    EXTENSION(
            "An extension or a setting of this browser stopped the request, or changed it: try another profile.",
            "[ERR_BLOCKED_BY_CLIENT][ERR_BLOCKED_BY_ADMINISTRATOR][CORS disabled]"
                    + "[CORSDisabled][CORS header 'Origin' cannot be added]"
                    + "[CORSOriginHeaderNotAdded]"),
    NAME_NOT_FOUND(
            "There is no host of this name, as far as this machine knows: mend the URL or the name's entry. The request was not sent.",
            "[ERR_NAME_NOT_RESOLVED][ERR_NAME_RESOLUTION_FAILED]"),
    TLS(
            "The connection could not be secured: mend the server's certificate, or the URL's scheme or port. The request was not sent.",
            "[net::ERR_CERT_][net::ERR_SSL_][net::ERR_BAD_SSL_]"),
    CONNECTION(
            "The server was not reached, or broke off without an answer: see that it runs, at this port, and does not crash.",
            "[ERR_CONNECTION_][ERR_EMPTY_RESPONSE][ERR_TIMED_OUT][ERR_ADDRESS_]"
                    + "[ERR_INTERNET_DISCONNECTED][ERR_NETWORK_CHANGED][ERR_NETWORK_ACCESS_DENIED]"
                    + "[ERR_PROXY_][ERR_TUNNEL_][ERR_HTTP2_][ERR_QUIC_][ERR_INVALID_HTTP_RESPONSE]"
                    + "[ERR_INCOMPLETE_CHUNKED_ENCODING][ERR_CONTENT_LENGTH_MISMATCH]"
                    + "[Connection terminated unexpectedly][Could not connect to the server]"
                    + "[The network connection was lost]"),
    AUTHORIZATION_NOT_COVERED(
            "Nothing is blocked yet: Firefox warns that \"*\" will not cover Authorization one day. List Authorization in Access-Control-Allow-Headers.",
            "[header is not covered][CORSAllowHeaderFromPreflightDeprecation]"),
    NO_ANSWER(
            "Firefox got no answer it can speak of: the server was not reached, its certificate is bad, or a redirect led where browsers do not go. After another line about the same URL this one means nothing.",
            "[CORS request did not succeed][CORSDidNotSucceed]"),
    REASON_ELSEWHERE(
            "The reason is on the line ahead of this one.",
            "[due to access control checks]"
                    + "[denied by Cross-Origin Resource Sharing policy][net::ERR_FAILED]"
                    + "[has been blocked by CORS policy][Cross-Origin Request Blocked]"),
    SCRIPT_ERROR(
            "This is all that script gets to know, whatever the reason: look at the browser's console for the line ahead of it.",
            "[Failed to fetch][NetworkError when attempting to fetch resource]"
                    + "[Load failed][Network Error][net::ERR_]");

    private final String sentence;
    private final String words;

    /**
     * @param words a {@link Template}
     */
    Remark(String sentence, String words) {
        this.sentence = sentence;
        this.words = words;
    }

    /** What it means and who can mend it. */
    public String sentence() {
        return sentence;
    }

    /** The first whose words are in a text. */
    static Optional<Remark> in(PastedText text) {
        return Stream.of(values())
                .filter(remark -> new Template(remark.words).isIn(text))
                .findFirst();
    }
}
