package dev.crossorigin.words;

import static dev.crossorigin.words.Blame.BROWSER;
import static dev.crossorigin.words.Blame.GATEWAY;
import static dev.crossorigin.words.Blame.NETWORK;
import static dev.crossorigin.words.Blame.PAGE;
import static dev.crossorigin.words.Blame.SERVER;
import static dev.crossorigin.words.Blame.UNKNOWN;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a console line says where it names no fault of an answer, and who has to act. */
public enum Remark {
    QUARKUS_ORIGIN(
            SERVER,
            "Quarkus's CORS handler refused the page's origin with 403. Add the origin to quarkus.http.cors.origins of that service. If the page has the service's own origin, a proxy on the way changes Host or the scheme: let it pass Host with its port, and set quarkus.http.proxy.proxy-address-forwarding=true and the trusted proxies.",
            "[CORS Rejected - Invalid origin][orsRejected-InvalidOrigin]"),
    QUARKUS_METHOD(
            SERVER,
            "Quarkus's CORS handler refused the method with 403. Add the method to quarkus.http.cors.methods of that service.",
            "[CORS Rejected - Invalid method]"),
    SPRING_REJECTED(
            SERVER,
            "Spring's CORS filter refused the request with 403: the origin, the method or a header is not in its configuration. Add what is missing there.",
            "[nvalid CORS request]"),
    CONTENT_SECURITY_POLICY(
            PAGE,
            "The page's own Content-Security-Policy does not allow the request: add the URL's origin to connect-src (or img-src, script-src and so on) where the page is served. The request was not sent.",
            "[Content Security Policy][Content-Security-Policy][connect-src directive][blocked:csp]"),
    MIXED_CONTENT(
            PAGE,
            "A page under https may not ask for a URL under http: use https for that URL. The request was not sent.",
            "[Mixed Content][mixed active content][mixed content][insecure content][blocked:mixed-content]"),
    LOCAL_NETWORK_TARGET(
            PAGE,
            "The script names the wrong kind of network for this URL. Correct targetAddressSpace in its call, for example fetch(url, {targetAddressSpace: \"loopback\"}); the line says which kind the URL has. The request was not sent.",
            "[Request had a target IP address space][InvalidLocalNetworkAccess][InvalidPrivateNetworkAccess]"),
    LOCAL_NETWORK_INSECURE(
            PAGE,
            "A page on the internet may ask for this machine or its network only if the page is served under https: serve it under https. The request was not sent.",
            "[not a secure context and the resource][InsecureLocalNetwork][InsecurePrivateNetwork]"),
    PRIVATE_NETWORK_HEADER(
            BROWSER,
            "This line is from an older Chromium, which asked local servers for the header Access-Control-Allow-Private-Network. No current browser does: since January 2026 the header has no effect. Update the browser; it then asks the visitor for permission instead.",
            "[Access-Control-Allow-Private-Network][BLOCKED_BY_PRIVATE_NETWORK_ACCESS][rivateNetworkAccess]"),
    LOCAL_NETWORK_ACCESS(
            BROWSER,
            "Local network access: the page is on the internet and asks for this machine or its network. The visitor must permit it, in the prompt or in the site settings, and the page must be under https. Chromium asks since version 142, Firefox since 153, Safari does not. No header of the server changes this. The request was not sent.",
            "[address space][BLOCKED_BY_LOCAL_NETWORK_ACCESS][LocalNetworkAccess]"
                    + "[Local Network Access detected][LNA permission prompt]"
                    + "[NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED]"),
    CONNECTION_ALLOWLIST(
            PAGE,
            "The page's own Connection-Allowlist does not contain this URL: add it where the page is served. The request was not sent.",
            "[ERR_NETWORK_ACCESS_REVOKED][ERR_UNSAFE_REDIRECT][Connection-Allowlist]"),
    OTHER_FRAME(
            PAGE,
            "This is not about CORS: a script may not look into a frame or a window of another origin. Let the two pages send each other messages with postMessage.",
            "[from accessing a cross-origin frame][Failed to execute 'postMessage' on]"),
    FRAMING(
            SERVER,
            "This is not about CORS: the server does not allow other sites to show its page in a frame. It says so with X-Frame-Options or with frame-ancestors in its Content-Security-Policy; open the page in a tab of its own, or change that header.",
            "[in a frame because][because an ancestor violates]"),
    WEB_SOCKET(
            SERVER,
            "CORS does not cover WebSockets: the server itself refused the connection. Look at the status in this line and at the server's log; many servers check the Origin header of a WebSocket.",
            "[Error during WebSocket handshake]"),
    REQUEST_MODE(
            PAGE,
            "The script's request mode does not allow this URL or this method: set mode to \"cors\" in the call, or leave it out.",
            "[Request mode is \"same-origin\"][Request mode is 'same-origin']"
                    + "[is unsupported in no-cors mode][DisallowedByMode]"),
    RESOURCE_POLICY(
            SERVER,
            "The answer's Cross-Origin-Resource-Policy, or the page's Cross-Origin-Embedder-Policy, keeps the answer from pages that do not ask with CORS: ask with CORS (the attribute crossorigin), or send \"Cross-Origin-Resource-Policy: cross-origin\" with the answer.",
            "[ERR_BLOCKED_BY_RESPONSE][Cross-Origin-Resource-Policy][Cross-Origin Resource Policy]"
                    + "[blocked:corp-][blocked:NotSame][blocked:coep-][blocked:origin]"),
    OPAQUE_BLOCKED(
            PAGE,
            "The answer is not what the element expected, often an error page instead of a script, a style sheet or an image. The browser keeps such an answer of another origin from the page: see in the network panel what the URL answers.",
            "[ERR_BLOCKED_BY_ORB][Cross-Origin Read Blocking][NS_BINDING_ABORTED_ORB][OpaqueResponseBlocking]"),
    TAINTED_CANVAS(
            PAGE,
            "An image of another origin was drawn into the canvas without CORS. Load it with crossorigin=\"anonymous\", and let its server send Access-Control-Allow-Origin.",
            "[anvases may not be exported][anvas has been tainted][contains cross-origin data]"),
    MUST_ASK_WITH_CORS(
            PAGE,
            "An element with integrity must ask with CORS: add crossorigin=\"anonymous\" to it. Its server must then send Access-Control-Allow-Origin.",
            "[requires the request to be CORS enabled][is not eligible for integrity checks]"),
    OPAQUE_RESPONSE(
            PAGE,
            "A service worker answered with a response that it had fetched with mode \"no-cors\", and the page asked with CORS: fetch it with mode \"cors\" in the worker.",
            "[opaque\" response was used][opaque' response was used][paque response was used]"),
    HEADER_NOT_EXPOSED(
            SERVER,
            "The page may read the answer, but not this header. The server must list it in Access-Control-Expose-Headers; in Quarkus, add it to quarkus.http.cors.exposed-headers.",
            "[efused to get unsafe header \"{header}\"]"),
    HEADER_NOT_SETTABLE(
            PAGE,
            "Only the browser sets this header: remove it from the script. The request goes out without it.",
            "[efused to set unsafe header \"{header}\"][ttempt to set a forbidden header was denied]"),
    CORS_DISABLED(
            BROWSER,
            "CORS is switched off in this Firefox: set content.cors.disable to false in about:config.",
            "[Reason: CORS disabled][CORS Disabled][CORSDisabled]"),
    EXTENSION(
            BROWSER,
            "An extension or a setting of this browser stopped the request, or changed it: try again in a private window or in another profile.",
            "[ERR_BLOCKED_BY_CLIENT][ERR_BLOCKED_BY_ADMINISTRATOR]"
                    + "[CORS header 'Origin' cannot be added][CORSOriginHeaderNotAdded][CORS Missing Origin Header]"
                    + "[blocked:other][blocked:inspector][blocked:subresource-filter][blocked:devtools]"),
    PROXY(
            GATEWAY,
            "A proxy between the browser and the server failed or asks for authentication: check the browser's proxy settings, or ask whoever runs the proxy.",
            "[ERR_PROXY_][ERR_TUNNEL_][NS_ERROR_PROXY_][Proxy Authentication Required]"),
    NAME_NOT_FOUND(
            NETWORK,
            "No server has this host name, as far as this machine knows: correct the URL or the name's DNS entry. The request was not sent.",
            "[ERR_NAME_NOT_RESOLVED][ERR_NAME_RESOLUTION_FAILED][NS_ERROR_UNKNOWN_HOST]"
                    + "[server with the specified hostname could not be found][ENOTFOUND]"),
    TLS(
            NETWORK,
            "The connection could not be secured: the server's certificate is not trusted, or the port does not speak https. Open the URL in a tab to see why, and correct the certificate, the scheme or the port. The request was not sent.",
            "[net::ERR_CERT_][net::ERR_SSL_][net::ERR_BAD_SSL_][SEC_ERROR_][SSL_ERROR_][MOZILLA_PKIX_]"
                    + "[certificate for this server is invalid][TLS error caused the secure connection]"),
    REFUSED(
            NETWORK,
            "Nothing listens at this address: start the server, or correct the host and port in the URL. No CORS setting is involved.",
            "[ERR_CONNECTION_REFUSED][NS_ERROR_CONNECTION_REFUSED][Could not connect to the server][ECONNREFUSED]"),
    TIMED_OUT(
            NETWORK,
            "The server did not answer in time: check that it runs, and that no firewall is in the way. No CORS setting is involved.",
            "[ERR_CONNECTION_TIMED_OUT][ERR_TIMED_OUT][NS_ERROR_NET_TIMEOUT][request timed out]"),
    CONNECTION(
            NETWORK,
            "The connection broke before an answer came: check that the server runs, answers on this port and does not crash on this request. No CORS setting is involved.",
            "[ERR_CONNECTION_][ERR_EMPTY_RESPONSE][ERR_ADDRESS_]"
                    + "[ERR_INTERNET_DISCONNECTED][ERR_NETWORK_CHANGED][ERR_NETWORK_ACCESS_DENIED]"
                    + "[ERR_HTTP2_][ERR_QUIC_][ERR_INVALID_HTTP_RESPONSE]"
                    + "[ERR_INCOMPLETE_CHUNKED_ENCODING][ERR_CONTENT_LENGTH_MISMATCH]"
                    + "[NS_ERROR_NET_RESET][NS_ERROR_NET_INTERRUPT][NS_ERROR_NET_ON]"
                    + "[NS_ERROR_OFFLINE][NS_ERROR_NET_EMPTY_RESPONSE]"
                    + "[Connection terminated unexpectedly]"
                    + "[network connection was lost]"),
    CANCELLED(
            PAGE,
            "The page itself cancelled the request, often because it was left or reloaded while the request ran.",
            "[net::ERR_ABORTED][NS_BINDING_ABORTED][AbortError][signal is aborted][canceled)]",
            true),
    AUTHORIZATION_NOT_COVERED(
            SERVER,
            "Nothing is blocked yet: Firefox warns that \"*\" will not allow the header Authorization in the future. List Authorization by name in Access-Control-Allow-Headers; in Quarkus, in quarkus.http.cors.headers.",
            "[header is not covered][CORSAllowHeaderFromPreflightDeprecation]"),
    NO_ANSWER(
            NETWORK,
            "Firefox got no answer: the server was not reached, its certificate is bad, a redirect led where browsers do not go, the page was left, or a prompt for local network access was refused. If another line about the same URL stands before this one, that line has the reason.",
            "[CORS request did not succeed][CORSDidNotSucceed][CORS request failed][CORS Failed]"),
    CHROMIUM_PANEL(
            UNKNOWN,
            "The network panel only says that CORS blocked the request. Open the browser's console: its line about this URL has the reason. Paste that line.",
            "[blocked:cors][CORS error]"),
    HTTP_ERROR(
            SERVER,
            "This line is about an error of the server, not about CORS. If the console has another line about the same URL that mentions CORS, paste that one too.",
            "[server responded with a status of]",
            true),
    REASON_ELSEWHERE(
            UNKNOWN,
            "This line does not have the reason. Paste the line before it on the browser's console.",
            "[due to access control checks]"
                    + "[denied by Cross-Origin Resource Sharing policy][net::ERR_FAILED]"
                    + "[has been blocked by CORS policy][Cross-Origin Request Blocked]",
            true),
    SCRIPT_ERROR(
            UNKNOWN,
            "This is all that a script gets to know, whatever the reason. Open the browser's console: the line before this one has the reason. Paste that line.",
            "[Failed to fetch][NetworkError when attempting to fetch resource]"
                    + "[Load failed][Network Error][Unknown Error][net::ERR_]",
            true);

    private final Blame blame;
    private final String sentence;

    // A phrase is immutable, for all that the checker knows of its pattern.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Phrase> words;

    private final boolean weak;

    Remark(Blame blame, String sentence, String words) {
        this(blame, sentence, words, false);
    }

    /**
     * @param words a {@link Template}
     * @param weak whether every other row says more
     */
    Remark(Blame blame, String sentence, String words, boolean weak) {
        this.blame = blame;
        this.sentence = sentence;
        this.words = new Template(words).phrases(Optional.empty(), List.of()).toList();
        this.weak = weak;
    }

    /** Who has to act. */
    public Blame blame() {
        return blame;
    }

    /** What it means and what to do. */
    public String sentence() {
        return sentence;
    }

    /**
     * What a browser's name for an error means, such as {@code net::ERR_CONNECTION_REFUSED} or
     * {@code NS_ERROR_UNKNOWN_HOST}; empty if it says nothing about the reason.
     */
    public static Optional<Remark> ofError(String error) {
        return in(PastedText.of(error)).map(Found::remark).filter(remark -> !remark.weak);
    }

    /** A remark, and where its words stand in a text. */
    record Found(Remark remark, Phrase.Found found) {}

    /** The one whose words come first; one that says little only if no other is there. */
    static Optional<Found> in(PastedText text) {
        return Stream.of(values())
                .flatMap(remark -> remark.found(text))
                .min(
                        Comparator.comparing((Found found) -> found.remark.weak)
                                .thenComparing(found -> found.found.place())
                                .thenComparing(Found::remark));
    }

    /** All that say something about a reason. */
    static Stream<Found> allIn(PastedText text) {
        return Stream.of(values())
                .filter(remark -> !remark.weak)
                .flatMap(remark -> remark.found(text));
    }

    private Stream<Found> found(PastedText text) {
        return words.stream()
                .flatMap(phrase -> phrase.in(text))
                .map(found -> new Found(this, found));
    }
}
