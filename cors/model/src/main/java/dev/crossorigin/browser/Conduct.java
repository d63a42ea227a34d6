package dev.crossorigin.browser;

/** Whose conduct is judged, where a browser does not do what the standard says. */
public enum Conduct {
    /** What the Fetch standard and the Mixed Content standard say. */
    STANDARD,
    /** What Chromium 156 does. */
    CHROMIUM
}
