package dev.crossorigin.browser;

/** What on a page asks for a URL, as far as a browser's console says so. */
public enum Initiator {
    FETCH("fetch"),
    XHR("XMLHttpRequest"),
    IMAGE("image"),
    SCRIPT("script"),
    STYLESHEET("CSS stylesheet"),
    FONT("font"),
    VIDEO("video"),
    AUDIO("audio"),
    TEXT_TRACK("text track"),
    MANIFEST("manifest"),
    LINK("link element resource"),
    EVENT_SOURCE("resource");

    private final String chromiumName;

    Initiator(String chromiumName) {
        this.chromiumName = chromiumName;
    }

    /** What Chromium's console calls it, after {@code Access to}. */
    public String chromiumName() {
        return chromiumName;
    }
}
