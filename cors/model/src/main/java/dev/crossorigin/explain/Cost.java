package dev.crossorigin.explain;

import static dev.crossorigin.declaration.Property.CREDENTIALS;
import static dev.crossorigin.declaration.Property.ENABLED;
import static dev.crossorigin.declaration.Property.HEADERS;
import static dev.crossorigin.declaration.Property.METHODS;
import static dev.crossorigin.declaration.Property.ORIGINS;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.declaration.Property;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What else a changed property allows, in plain words. */
final class Cost {

    /** For what is added to it: of a path, and with the added values behind. */
    private static final Map<Property, String> OF_MORE =
            Map.of(
                    ENABLED, "turns the CORS handler on, for every origin that is listed",
                    ORIGINS, "adds one origin to the readers of %1$s",
                    METHODS, "lets every listed origin send %2$s",
                    HEADERS, "lets every listed origin send the header %2$s",
                    CREDENTIALS,
                            "lets every listed origin send its visitor's cookies and read what they are"
                                    + " answered");

    private Cost() {}

    static String of(PageRequest asked, Wanted wanted, List<String> now) {
        var property = wanted.property();
        if (property.equals(ORIGINS) && now.equals(List.of("*"))) {
            return "only " + asked.origin() + " may read from then on, and no longer anyone";
        }
        if (property.equals(ORIGINS) && wanted.values().size() == now.size()) {
            return "none: the entry that it replaces never matched";
        }
        var path = Browser.actual(asked).map(request -> request.target()).orElse(asked.url());
        var added =
                String.join(
                        ", ",
                        wanted.values().stream().filter(value -> !now.contains(value)).toList());
        return OF_MORE.getOrDefault(property, "")
                .formatted(path, property.equals(HEADERS) ? added.toLowerCase(Locale.ROOT) : added);
    }
}
