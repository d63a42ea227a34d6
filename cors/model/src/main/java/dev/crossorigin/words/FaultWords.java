package dev.crossorigin.words;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.browser.PageRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The table of what is said about faults: one row for each kind. */
public final class FaultWords {

    private static final Map<FaultKind, FaultRow> ROWS = new EnumMap<>(FaultKind.class);

    static {
        all().forEach(row -> row.kinds().forEach(kind -> ROWS.put(kind, row)));
    }

    private FaultWords() {}

    static Stream<FaultRow> all() {
        return Stream.of(CheckRows.ALL, PreflightRows.ALL, NetworkRows.ALL).flatMap(List::stream);
    }

    static FaultRow of(FaultKind kind) {
        return Objects.requireNonNull(ROWS.get(kind));
    }

    /** What is wrong, for somebody who has never heard of CORS. */
    public static String sentence(PageRequest asked, Fault fault) {
        var occurred = new Occurrence(asked, List.of(fault), fault);
        return of(fault.kind()).sentence().filled(occurred::at);
    }

    /** The same of a pasted line, as far as that says what it is about. */
    public static String sentence(FaultKind kind, ConsoleLine line) {
        return of(kind).sentence()
                .filled(placeholder -> placeholder.read(kind, line))
                .replace("\"\"", "an unknown value");
    }

    /** Who has to act, if the server is not the service whose policy is known. */
    public static Blame blame(FaultKind kind) {
        return of(kind).blame();
    }

    /** What is to be done about it, as far as the kind tells. */
    public static Remedy remedy(FaultKind kind) {
        return of(kind).remedy();
    }
}
