package dev.crossorigin.recorded;

import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Url;

/** URLs as browsers read and write them. */
final class UrlText {

    private UrlText() {}

    /** The URL without its fragment; as given if browsers cannot read it. */
    static String address(String url) {
        return Url.parse(url).map(Url::toString).orElse(url);
    }

    /** Its origin; {@code null} if it has none. */
    static Origin origin(String url) {
        return Url.parse(url).map(Url::origin).orElse(Origin.opaque());
    }

    static boolean isHttp(String url) {
        return url.regionMatches(true, 0, "http://", 0, 7)
                || url.regionMatches(true, 0, "https://", 0, 8);
    }
}
