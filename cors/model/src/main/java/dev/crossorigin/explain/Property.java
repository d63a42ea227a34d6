package dev.crossorigin.explain;

import java.util.Locale;

/** The properties of Quarkus that a fix may change. */
public enum Property {
    ENABLED("enabled"),
    ORIGINS("origins"),
    METHODS("methods"),
    HEADERS("headers"),
    CREDENTIALS("access-control-allow-credentials");

    private final String key;

    Property(String name) {
        key = "quarkus.http.cors." + name;
    }

    /** The key, such as {@code quarkus.http.cors.origins}. */
    public String key() {
        return key;
    }

    /** Its cost in plain words, as a fix states it, for a value added to it. */
    String cost(String added, String path) {
        return switch (this) {
            case ENABLED -> "turns the CORS handler on, for every origin that is listed";
            case ORIGINS -> "adds one origin to the readers of " + path;
            case METHODS -> "lets every listed origin send " + added;
            case HEADERS ->
                    "lets every listed origin send the header " + added.toLowerCase(Locale.ROOT);
            case CREDENTIALS ->
                    "lets every listed origin send its visitor's cookies and read what they are answered";
        };
    }
}
