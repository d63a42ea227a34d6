package dev.crossorigin.words;

import static dev.crossorigin.words.EngineLine.anyones;
import static dev.crossorigin.words.EngineLine.chromium;
import static dev.crossorigin.words.EngineLine.firefox;
import static dev.crossorigin.words.EngineLine.read;
import static dev.crossorigin.words.EngineLine.webkit;
import static dev.crossorigin.words.FaultRow.row;

import dev.crossorigin.browser.FaultKind;
import java.util.List;

/** The rows for what only the answer to a preflight can lack. */
final class PreflightRows {

    /** It looks at the status ahead of all else. */
    private static final EngineLine WEBKIT_STATUS =
            webkit("{redirection}[Preflight response is not successful]. Status code: {status}")
                    .meaning(
                            FaultKind.PREFLIGHT_INVALID_STATUS,
                            FaultKind.PREFLIGHT_DISALLOWED_REDIRECT,
                            FaultKind.PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER,
                            FaultKind.PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED,
                            FaultKind.PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES,
                            FaultKind.PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE,
                            FaultKind.PREFLIGHT_ALLOW_ORIGIN_MISMATCH,
                            FaultKind.PREFLIGHT_INVALID_ALLOW_CREDENTIALS);

    static final List<FaultRow> ALL =
            List.of(
                    row(
                            FaultKind.PREFLIGHT_DISALLOWED_REDIRECT,
                            "The server answers the preflight (the OPTIONS request that browsers send first) with a redirect. Browsers do not follow a redirect there.",
                            "Let the page ask the URL that the redirect leads to, often the same with https or with a slash at its end.",
                            chromium(
                                    "{access}{check}[Redirect is not allowed for a preflight] request."),
                            read(Engine.CHROMIUM, "Response for preflight is invalid (redirect"),
                            firefox(
                                            "[CORSExternalRedirectNotAllowed]",
                                            "{blocked}(Reason: CORS request [external redirect not allowed]).")
                                    .when(Occurrence::redirectsToPlainPage),
                            EngineLine.DID_NOT_SUCCEED,
                            read(Engine.FIREFOX, "CORS External Redirect Not Allowed"),
                            WEBKIT_STATUS),
                    row(
                            FaultKind.PREFLIGHT_INVALID_STATUS,
                            "The server answers the preflight (the OPTIONS request that browsers send first) with status {status}. It must answer with a status from 200 to 299.",
                            "The server must answer the preflight (OPTIONS) with a status from 200 to 299. In Quarkus, a 403 means that the origin is not in quarkus.http.cors.origins or the method not in quarkus.http.cors.methods.",
                            chromium("{access}{check}It [does not have HTTP ok status]."),
                            read(Engine.CHROMIUM, "Response for preflight has invalid HTTP status"),
                            read(Engine.CHROMIUM, "Invalid HTTP status code"),
                            firefox(
                                    "[CORSPreflightDidNotSucceed]3",
                                    "{blocked}(Reason: [CORS preflight response did not succeed]). Status code: {status}."),
                            read(Engine.FIREFOX, "CORS preflight channel did not succeed"),
                            read(Engine.FIREFOX, "CORS Preflight Did Not Succeed"),
                            WEBKIT_STATUS),
                    row(
                            FaultKind.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE,
                            "{answer} has the Access-Control-Allow-Methods \"{list}\", which is not a list of methods.",
                            "Correct Access-Control-Allow-Methods (in Quarkus: quarkus.http.cors.methods): it is a list of method names with commas between them.",
                            chromium(
                                    "{access}[Cannot parse Access-Control-Allow-Methods] response header field in preflight response."),
                            firefox(
                                    "[CORSInvalidAllowMethod]",
                                    "{blocked}(Reason: [invalid token ‘{token}’ in CORS header ‘Access-Control-Allow-Methods]’)."),
                            read(Engine.FIREFOX, "CORS Invalid Allow Method"),
                            webkit(
                                    "{redirection}[Header Access-Control-Allow-Methods has an invalid value:] {list}")),
                    row(
                            FaultKind.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE,
                            "{answer} has the Access-Control-Allow-Headers \"{list}\", which is not a list of header names.",
                            "Correct Access-Control-Allow-Headers (in Quarkus: quarkus.http.cors.headers): it is a list of header names with commas between them.",
                            chromium(
                                    "{access}[Cannot parse Access-Control-Allow-Headers] response header field in preflight response."),
                            firefox(
                                    "[CORSInvalidAllowHeader]",
                                    "{blocked}(Reason: [invalid token ‘{token}’ in CORS header ‘Access-Control-Allow-Headers]’)."),
                            read(Engine.FIREFOX, "CORS Invalid Allow Header"),
                            read(Engine.FIREFOX, "invalid token '")
                                    .meaning(
                                            FaultKind.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE,
                                            FaultKind.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE),
                            webkit(
                                    "{redirection}[Header Access-Control-Allow-Headers has an invalid value:] {list}")),
                    row(
                            FaultKind.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE,
                            "{answer} does not list the method {subject} in Access-Control-Allow-Methods.",
                            "Add {the method} to Access-Control-Allow-Methods in the answer to the preflight (in Quarkus: quarkus.http.cors.methods).",
                            chromium(
                                    "{access}[Method {method} is not allowed by Access-Control-Allow-Methods in pre]flight response."),
                            firefox(
                                    "[CORSMethodNotFound]",
                                    "{blocked}(Reason: [Did not find method in CORS header] ‘Access-Control-Allow-Methods’)."),
                            webkit(
                                    "{redirection}[Method {method} is not allowed by Access-Control-Allow-Methods.]"),
                            read(Engine.FIREFOX, "CORS Missing Allow Method"),
                            read(Engine.FIREFOX, "CORS Method Not Found"),
                            anyones("Method {method} is not allowed by…"),
                            anyones("he {method} method is not allowed by…")),
                    row(
                            FaultKind.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE,
                            "{answer} does not list the request header {subject} in Access-Control-Allow-Headers.",
                            "Add {the header} to Access-Control-Allow-Headers in the answer to the preflight (in Quarkus: quarkus.http.cors.headers).",
                            chromium(
                                    "{access}[Request header field {header} is not allowed by Access-Control-Allow-Headers in pre]flight response."),
                            firefox(
                                    "[CORSMissingAllowHeaderFromPreflight]2",
                                    "{blocked}(Reason: [header ‘{header}’ is not allowed according to] header ‘Access-Control-Allow-Headers’ from CORS preflight response)."),
                            read(Engine.FIREFOX, "missing token '{header}' in CORS header"),
                            read(Engine.FIREFOX, "CORS Missing Allow Header"),
                            webkit(
                                    "{redirection}[Request header field {spelled} is not allowed by Access-Control-Allow-Headers.]"),
                            anyones("Request header field {header} is not allowed by…")));

    private PreflightRows() {}
}
