package dev.crossorigin.explain;

import static dev.crossorigin.declaration.Property.CREDENTIALS;
import static dev.crossorigin.declaration.Property.ENABLED;
import static dev.crossorigin.declaration.Property.HEADERS;
import static dev.crossorigin.declaration.Property.METHODS;
import static dev.crossorigin.declaration.Property.ORIGINS;

import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.declaration.Property;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What else a changed property allows, in a sentence. */
final class Cost {

    /** For what is added to it: of the page's origin, and with the added values behind. */
    private static final Map<Property, String> OF_MORE =
            Map.of(
                    ENABLED, "The CORS handler is then on for every origin that is listed.",
                    ORIGINS, "Pages at %1$s may then read every answer of this service.",
                    METHODS, "Every listed origin may then send %2$s.",
                    HEADERS, "Every listed origin may then send the header %2$s.",
                    CREDENTIALS,
                            "Every listed origin may then send its visitor's cookies and read the answers"
                                    + " to them.");

    private Cost() {}

    static String of(PageRequest asked, Wanted wanted, List<String> now) {
        var property = wanted.property();
        if (property.equals(ORIGINS) && now.equals(List.of("*"))) {
            return "Only pages at %s may then read, and no longer everyone."
                    .formatted(asked.origin());
        }
        if (property.equals(ORIGINS) && wanted.values().size() == now.size()) {
            return "Nothing else changes, because the entry that it replaces never matched.";
        }
        var added =
                String.join(
                        ", ",
                        wanted.values().stream().filter(value -> !now.contains(value)).toList());
        return OF_MORE.getOrDefault(property, "")
                .formatted(
                        asked.origin(),
                        property.equals(HEADERS) ? added.toLowerCase(Locale.ROOT) : added);
    }
}
