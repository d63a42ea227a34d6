package dev.crossorigin.console;

import dev.crossorigin.config.Inspection;
import dev.crossorigin.declaration.Expectation;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.web.Visible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the page shows, fit to be shown.
 *
 * @param blocked the front-ends that are blocked; empty if nobody looks
 * @param tried the candidate policy; empty if none is set
 * @param compared what changes from another profile to this one; empty if that is not asked
 * @param otherProfiles the profiles that this one can be compared with
 * @param error why the question cannot be answered; empty if it can, or nothing is asked
 */
record ConsolePage(
        Inspection inspection,
        Optional<Blocked> blocked,
        Optional<Tried> tried,
        Form form,
        String error,
        Optional<Answered> answer,
        Optional<Compared> compared,
        List<String> otherProfiles) {

    /** A property with its values, and where they come from. */
    record Row(String property, List<Part> parts) {}

    /** Values with one source. */
    record Part(String values, String source) {}

    public String profile() {
        return inspection.declaration().profile();
    }

    /** Whether the reader came for something else than to look who is blocked. */
    public boolean asked() {
        return answer.isPresent() || compared.isPresent() || !error.isEmpty();
    }

    /** What the page's title begins with. */
    public String verdict() {
        if (!error.isEmpty()) {
            return "Cannot be answered: ";
        }
        return answer.map(told -> told.allowed() ? "Allowed: " : "Blocked: ").orElse("");
    }

    /** What makes a written line count. */
    public String next() {
        return profile().equals("dev")
                ? "Save, go back and press again: the service reloads by itself."
                : "The change takes effect when the service starts again.";
    }

    /** A row for each property. */
    public List<Row> policy() {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        for (var setting : inspection.table()) {
            rows.computeIfAbsent(setting.property().key(), property -> new LinkedHashMap<>())
                    .merge(
                            setting.source().toString(),
                            Visible.of(setting.value()),
                            (before, value) -> before + ", " + value);
        }
        return rows.entrySet().stream()
                .map(row -> new Row(row.getKey(), parts(row.getValue())))
                .toList();
    }

    private static List<Part> parts(Map<String, String> valuesBySource) {
        return valuesBySource.entrySet().stream()
                .map(part -> new Part(part.getValue(), part.getKey()))
                .toList();
    }

    public List<Finding> findings() {
        return inspection.findings();
    }

    public List<Expectation> expectations() {
        return inspection.expectations();
    }
}
