package dev.crossorigin.words;

import static dev.crossorigin.words.EngineLine.DID_NOT_SUCCEED;
import static dev.crossorigin.words.EngineLine.chromium;
import static dev.crossorigin.words.EngineLine.firefox;
import static dev.crossorigin.words.EngineLine.read;
import static dev.crossorigin.words.EngineLine.webkit;
import static dev.crossorigin.words.FaultRow.beyondCors;

import dev.crossorigin.browser.FaultKind;
import java.util.List;

/** The rows for what browsers do not send or follow, and for what the network layer refuses. */
final class NetworkRows {

    private static final String WHATEVER =
            " Browsers send no such request, whatever the server answers.";

    /** As long as the request has not left the page's origin, nothing is said about CORS. */
    private static final EngineLine FIREFOX_FAILED =
            DID_NOT_SUCCEED.when(occurred -> occurred.fault().step().cors());

    private static final EngineLine FIREFOX_FILE =
            firefox(
                            "CheckLoadURIError",
                            "Security Error: Content at {url} may not load or link to {subject}.")
                    .when(occurred -> occurred.fault().subject().startsWith("file:"));

    static final List<FaultRow> ALL =
            List.of(
                    beyondCors(
                            FaultKind.INVALID_METHOD,
                            Blame.PAGE,
                            "\"{subject}\" is not a method." + WHATEVER,
                            Remedy.PAGE,
                            read(Engine.CHROMIUM, "is not a valid HTTP method")),
                    beyondCors(
                            FaultKind.FORBIDDEN_METHOD,
                            Blame.PAGE,
                            "Script may not use the method {subject}." + WHATEVER,
                            Remedy.PAGE,
                            read(Engine.CHROMIUM, "HTTP method is unsupported")),
                    beyondCors(
                            FaultKind.INVALID_HEADER,
                            Blame.PAGE,
                            "The header {subject} cannot be sent: its name is not a header name, or its value has a line break or another character that is not allowed."
                                    + WHATEVER,
                            Remedy.PAGE),
                    beyondCors(
                            FaultKind.INVALID_URL,
                            Blame.PAGE,
                            "\"{subject}\" is not a URL." + WHATEVER,
                            Remedy.PAGE,
                            read(Engine.CHROMIUM, "Failed to parse URL from")),
                    beyondCors(
                            FaultKind.URL_CONTAINS_CREDENTIALS,
                            Blame.PAGE,
                            "The URL contains a user name or password." + WHATEVER,
                            Remedy.PAGE,
                            read(Engine.CHROMIUM, "URL that includes credentials")),
                    beyondCors(
                            FaultKind.NO_CORS_METHOD,
                            Blame.PAGE,
                            "With mode \"no-cors\" script may not use the method {subject}."
                                    + WHATEVER,
                            Remedy.PAGE,
                            read(Engine.CHROMIUM, "is unsupported in no-cors mode")),
                    beyondCors(
                            FaultKind.NO_CORS_REDIRECT_MODE_NOT_FOLLOW,
                            Blame.PAGE,
                            "With mode \"no-cors\" redirects must be followed." + WHATEVER,
                            Remedy.PAGE),
                    beyondCors(
                            FaultKind.DISALLOWED_BY_MODE,
                            Blame.PAGE,
                            "The mode is \"same-origin\", and {subject} is on another origin."
                                    + WHATEVER,
                            Remedy.PAGE),
                    beyondCors(
                            FaultKind.UNEXPECTED_REDIRECT,
                            Blame.PAGE,
                            "The redirect mode is \"error\", and {subject} answers with a redirect.",
                            Remedy.PAGE),
                    beyondCors(
                            FaultKind.MIXED_CONTENT,
                            Blame.PAGE,
                            "A page under https may not ask for {subject}, which is under http."
                                    + WHATEVER,
                            "No CORS setting changes this: use https for that URL.",
                            chromium(
                                    "Mixed Content: The page at '{page}/' was loaded over HTTPS, but requested an insecure resource '{subject}'. This request has been blocked; the content must be served over HTTPS."),
                            firefox(
                                    "BlockMixedActiveContent",
                                    "Blocked loading mixed active content “{subject}”")),
                    beyondCors(
                            FaultKind.CORS_DISABLED_SCHEME,
                            Blame.PAGE,
                            "\"{subject}\" is not http or https; a page can read another origin only through these.",
                            Remedy.PAGE,
                            chromium(
                                            "Access to {initiator} at '{subject}' (redirected from '{first}') from origin '{page}' has been blocked by CORS policy: [Cross origin requests are only supported for] protocol schemes: chrome, chrome-experimental-site-token-provider, chrome-extension, chrome-untrusted, data, http, https, isolated-app.")
                                    .when(Occurrence::answered),
                            chromium(
                                    "Fetch API cannot load {first}. [URL scheme \"{value}\" is not supported]."),
                            firefox(
                                            "[CORSRequestNotHttp]",
                                            "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at {subject}. (Reason: [CORS request not http]).")
                                    .when(Occurrence::answered),
                            firefox(
                                    "[CORSRequestNotHttp]",
                                    "{blocked}(Reason: [CORS request not http])."),
                            read(Engine.FIREFOX, "CORS request not HTTP"),
                            read(Engine.FIREFOX, "CORS Not HTTP"),
                            read(Engine.FIREFOX, "CORS Request Not HTTP"),
                            webkit(
                                            "{redirection}not allowed to follow a cross-origin CORS redirection with [non CORS scheme]")
                                    .when(Occurrence::answered),
                            read(Engine.WEBKIT, "FTP URLs are disabled")),
                    beyondCors(
                            FaultKind.BAD_PORT,
                            Blame.PAGE,
                            "Browsers never connect to port {subject}: it belongs to another protocol.",
                            Remedy.PAGE,
                            read(Engine.CHROMIUM, "ERR_UNSAFE_PORT"),
                            DID_NOT_SUCCEED,
                            read(Engine.WEBKIT, "Not allowed to use restricted network port")),
                    beyondCors(
                            FaultKind.INVALID_REDIRECT,
                            Blame.SERVER,
                            "The redirect leads to \"{subject}\", which is not a URL.",
                            Remedy.SERVER,
                            FIREFOX_FILE,
                            FIREFOX_FAILED),
                    beyondCors(
                            FaultKind.UNSAFE_REDIRECT,
                            Blame.SERVER,
                            "The redirect leads to \"{subject}\". Browsers do not follow a redirect to such a URL.",
                            Remedy.SERVER,
                            FIREFOX_FILE,
                            FIREFOX_FAILED),
                    beyondCors(
                            FaultKind.REDIRECT_CONTAINS_CREDENTIALS,
                            Blame.SERVER,
                            "The redirect leads to a URL that contains a user name or password.",
                            Remedy.SERVER,
                            chromium(
                                    "{access}Redirect location '' [contains a username and password], which is disallowed for cross-origin requests."),
                            DID_NOT_SUCCEED,
                            webkit("{redirection}r[edirection URL {value} has credentials]"),
                            read(Engine.WEBKIT, "edirection URL has credentials")),
                    beyondCors(
                            FaultKind.TOO_MANY_REDIRECTS,
                            Blame.SERVER,
                            "There are more than twenty redirects.",
                            Remedy.SERVER,
                            read(Engine.CHROMIUM, "ERR_TOO_MANY_REDIRECTS"),
                            DID_NOT_SUCCEED),
                    beyondCors(
                            FaultKind.UNEXPECTED_PROXY_AUTHENTICATION,
                            Blame.GATEWAY,
                            "The answer has status 407, with which a proxy asks for a login.",
                            "Log in to that proxy, or let the proxy pass requests to this server. No CORS setting changes this."),
                    beyondCors(
                            FaultKind.INVALID_RESPONSE,
                            Blame.UNKNOWN,
                            "The browser got no answer from {url} that it could use ({subject}).",
                            "Paste the line about it from the browser's console into explain --console."));

    private NetworkRows() {}
}
