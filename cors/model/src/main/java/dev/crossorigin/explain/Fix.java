package dev.crossorigin.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What makes a blocked request allowed, all of it together.
 *
 * @param changes the lines to write; one at least
 * @param cost what else it allows, in sentences
 */
public record Fix(List<Change> changes, String cost) {

    public Fix {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("A fix changes something");
        }
    }

    /** The properties, one a line. */
    public String property() {
        return lines(Change::property);
    }

    /** Where their values are now, one a line. */
    public String source() {
        return lines(Change::source);
    }

    /** Their values now, one a line; empty if none has any. */
    public Optional<String> now() {
        return changes.stream().allMatch(change -> change.now().isEmpty())
                ? Optional.empty()
                : Optional.of(lines(change -> change.now().orElse("")));
    }

    /** The lines to write. */
    public String write() {
        return lines(Change::write);
    }

    private String lines(Function<Change, String> field) {
        return changes.stream().map(field).collect(Collectors.joining("\n"));
    }
}
