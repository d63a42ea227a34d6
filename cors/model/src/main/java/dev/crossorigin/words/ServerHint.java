package dev.crossorigin.words;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where well-known servers are told which pages may read their answers. */
public enum ServerHint {
    KEYCLOAK(
            "/realms/[^/]+/",
            "In Keycloak, add the page's origin to the client's \"Web origins\"."),
    AUTH0(
            "//[^/]+[.]auth0[.]com(?:/|$)",
            "In Auth0, add the page's origin to the application's \"Allowed Origins (CORS)\"."),
    OKTA(
            "//[^/]+[.]okta(?:preview)?[.]com(?:/|$)",
            "In Okta, add the page's origin under Security, API, Trusted Origins."),
    ENTRA(
            "//login[.]microsoftonline[.]com/",
            "In Microsoft Entra, register the page's redirect URI as that of a single-page application."),
    S3(
            "//[^/]*s3[^/]*[.]amazonaws[.]com(?:/|$)",
            "In Amazon S3, set the CORS configuration of the bucket."),
    API_GATEWAY(
            "//[^/]+[.]execute-api[.][^/]+[.]amazonaws[.]com(?:/|$)",
            "In Amazon API Gateway, configure CORS for the API; with proxy integration, the Lambda function itself must send the headers."),
    AZURE_BLOB(
            "//[^/]+[.](?:blob|file|table|queue)[.]core[.]windows[.]net(?:/|$)",
            "In Azure Storage, set the CORS rules of the service."),
    GOOGLE_STORAGE(
            "//(?:[^/]+[.])?storage[.]googleapis[.]com(?:/|$)",
            "In Google Cloud Storage, set the CORS configuration of the bucket."),
    MODEL_API(
            "//api[.](?:openai|anthropic|mistral)[.]",
            "This API is meant for servers: call it from your own server, and keep its key out of the page.");

    private final Pattern url;
    private final String sentence;

    ServerHint(String url, String sentence) {
        this.url = Pattern.compile(url);
        this.sentence = sentence;
    }

    /** In a sentence; empty if the server of a URL is not a well-known one. */
    public static Optional<String> of(String url) {
        return Stream.of(values())
                .filter(hint -> hint.url.matcher(url).find())
                .map(hint -> hint.sentence)
                .findFirst();
    }
}
