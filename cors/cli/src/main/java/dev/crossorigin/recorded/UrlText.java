package dev.crossorigin.recorded;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.Headers;

/** URLs as browsers read and write them. */
final class UrlText {

    private UrlText() {}

    /** The URL without its fragment; as given if browsers cannot read it. */
    static String address(String url) {
        return asked("null", url).address();
    }

    /** Its origin; {@code null} if it has none. */
    static String origin(String url) {
        return asked(url, url).origin();
    }

    static boolean isHttp(String url) {
        return url.regionMatches(true, 0, "http://", 0, 7)
                || url.regionMatches(true, 0, "https://", 0, 8);
    }

    private static PageRequest asked(String page, String url) {
        return new PageRequest(page, url, "GET", Headers.none(), CredentialsMode.OMIT);
    }
}
