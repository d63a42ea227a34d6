package dev.crossorigin.words;

import static dev.crossorigin.words.EngineLine.chromium;
import static dev.crossorigin.words.EngineLine.firefox;
import static dev.crossorigin.words.EngineLine.read;
import static dev.crossorigin.words.EngineLine.webkit;
import static dev.crossorigin.words.FaultRow.row;

import dev.crossorigin.browser.FaultKind;
import java.util.List;

/** The rows for the check that every answer has to pass, a preflight's included. */
final class CheckRows {

    private static final EngineLine FIREFOX_OTHER_ORIGIN =
            firefox(
                            "[CORSAllowOriginNotMatchingOrigin]",
                            "{blocked}(Reason: [CORS header ‘Access-Control-Allow-Origin’ does not match[ ‘{value}’)]].")
                    .meaning(
                            FaultKind.ALLOW_ORIGIN_MISMATCH,
                            FaultKind.INVALID_ALLOW_ORIGIN_VALUE,
                            FaultKind.MULTIPLE_ALLOW_ORIGIN_VALUES);

    private static final EngineLine WEBKIT_OTHER_ORIGIN =
            webkit(
                            "{redirection}[Origin {origin} is not allowed by…] Access-Control-Allow-Origin. Status code: {status}")
                    .meaning(
                            FaultKind.MISSING_ALLOW_ORIGIN_HEADER,
                            FaultKind.ALLOW_ORIGIN_MISMATCH,
                            FaultKind.INVALID_ALLOW_ORIGIN_VALUE,
                            FaultKind.MULTIPLE_ALLOW_ORIGIN_VALUES);

    static final List<FaultRow> ALL =
            List.of(
                    row(
                            FaultKind.WILDCARD_ORIGIN_NOT_ALLOWED,
                            "{answer} allows any origin (*). For a request with credentials that does not count: it must name the page's own origin, {page}.",
                            "Name {page} in Access-Control-Allow-Origin instead of \"*\" (in Quarkus: quarkus.http.cors.origins), or ask without credentials.",
                            chromium(
                                    "{access}{check}The value of the 'Access-Control-Allow-Origin' header in the response [must not be the wildcard '*'] when the request's credentials mode is 'include'.{with_credentials}"),
                            read(Engine.CHROMIUM, "A wildcard '*' cannot be used"),
                            firefox(
                                    "[CORSNotSupportingCredentials]",
                                    "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ‘{url}’. (Reason: [Credential is not supported] if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’)."),
                            read(Engine.FIREFOX, "CORS No Allow Credentials"),
                            read(Engine.FIREFOX, "CORS Not Supporting Credentials"),
                            webkit(
                                    "{redirection}[Cannot use wildcard in Access-Control-Allow-Origin] when credentials flag is true.")),
                    row(
                            FaultKind.MISSING_ALLOW_ORIGIN_HEADER,
                            "{answer} does not say that pages at {origin} may read it: it has no Access-Control-Allow-Origin.",
                            Remedy.ORIGINS,
                            chromium(
                                    "{access}{check}[No 'Access-Control-Allow-Origin' header] is present on the requested resource."),
                            firefox(
                                    "[CORSMissingAllowOrigin]2",
                                    "{blocked}(Reason: [CORS header ‘Access-Control-Allow-Origin’ missing]). Status code: {status}."),
                            read(Engine.FIREFOX, "CORS Missing Allow Origin"),
                            WEBKIT_OTHER_ORIGIN),
                    row(
                            FaultKind.MULTIPLE_ALLOW_ORIGIN_VALUES,
                            "{answer} names more than one origin, \"{subject}\": Access-Control-Allow-Origin must name exactly one.",
                            "More than one part of the way writes Access-Control-Allow-Origin, for example the application and a proxy: let only one of them write it.",
                            chromium(
                                    "{access}{check}The 'Access-Control-Allow-Origin' header [contains multiple values '[{value}', but]] only one is allowed. {valid}"),
                            firefox(
                                            "[CORSMultipleAllowOriginNotAllowed]",
                                            "{blocked}(Reason: [Multiple CORS header] ‘Access-Control-Allow-Origin’ not allowed).")
                                    .when(Occurrence::namesSeveral),
                            read(Engine.FIREFOX, "CORS Multiple Origin Not Allowed"),
                            read(Engine.FIREFOX, "CORS Multiple Allow Origin Not Allowed"),
                            FIREFOX_OTHER_ORIGIN,
                            webkit(
                                            "{redirection}[Access-Control-Allow-Origin cannot contain more than one] origin.")
                                    .when(occurred -> occurred.fault().subject().contains(",")),
                            WEBKIT_OTHER_ORIGIN),
                    row(
                            FaultKind.INVALID_ALLOW_ORIGIN_VALUE,
                            "{answer} has the Access-Control-Allow-Origin \"{subject}\", which is not an origin.",
                            Remedy.ORIGINS,
                            chromium(
                                    "{access}{check}The 'Access-Control-Allow-Origin' header [contains the invalid value '[{value}'. ]]{valid}"),
                            FIREFOX_OTHER_ORIGIN,
                            WEBKIT_OTHER_ORIGIN),
                    row(
                            FaultKind.ALLOW_ORIGIN_MISMATCH,
                            "{answer} allows pages at {subject}, but this page is at {origin}.",
                            Remedy.ORIGINS,
                            chromium(
                                    "{access}{check}The 'Access-Control-Allow-Origin' [header has a value '[{value}' that is not equal]] to the supplied origin. {valid}"),
                            FIREFOX_OTHER_ORIGIN,
                            read(Engine.FIREFOX, "CORS Allow Origin Not Matching Origin"),
                            WEBKIT_OTHER_ORIGIN),
                    row(
                            FaultKind.INVALID_ALLOW_CREDENTIALS,
                            "{answer} has {credentials}. For a request with credentials it must be \"true\".",
                            "Ask without credentials. If the page needs its visitor's cookies, send \"Access-Control-Allow-Credentials: true\", also with the answer to the preflight (in Quarkus: quarkus.http.cors.access-control-allow-credentials=true).",
                            chromium(
                                    "{access}{check}The value of the '[Access-Control-Allow-Credentials' header in the response is '[{value}' which must]] be 'true' when the request's credentials mode is 'include'.{with_credentials}"),
                            firefox(
                                    "[CORSMissingAllowCredentials]",
                                    "{blocked}(Reason: [expected ‘true’ in CORS header] ‘Access-Control-Allow-Credentials’)."),
                            read(Engine.FIREFOX, "CORS Missing Allow Credentials"),
                            webkit(
                                    "{redirection}[Credentials flag is true, but] [Access-Control-Allow-Credentials is not \"true\"].")));

    private CheckRows() {}
}
