package dev.crossorigin.cli;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Origin.Opaque;
import dev.crossorigin.web.Visible;
import dev.crossorigin.words.ConsoleLine;
import dev.crossorigin.words.Engine;
import dev.crossorigin.words.FaultWords;
import dev.crossorigin.words.Remark;
import dev.crossorigin.words.Remedy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a pasted line means, and what to do about it. */
record ConsoleMeaning(ConsoleLine line) {

    private static final String INDENT = "  ";

    /** Whether the line says that something was blocked. */
    boolean blocked() {
        return line.remark().filter(Remark.AUTHORIZATION_NOT_COVERED::equals).isEmpty();
    }

    /** As one JSON object. */
    Map<String, @Nullable Object> json() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("verdict", blocked() ? "blocked" : "allowed");
        json.put("engine", line.engine().map(ConsoleMeaning::name).orElse(null));
        json.put("faults", line.kinds().stream().map(this::fault).toList());
        json.put("page", line.page().orElse(null));
        json.put("url", line.url().orElse(null));
        json.put("method", line.method().orElse(null));
        json.put("header", line.header().orElse(null));
        json.put("advice", advice().toList());
        json.put("ask", ask().orElse(null));
        return json;
    }

    private static String name(Engine engine) {
        return engine.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, @Nullable Object> fault(FaultKind kind) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("fault", kind.chromiumName());
        json.put("subject", line.subject().orElse(""));
        return json;
    }

    private Stream<String> advice() {
        if (isOpaque()) {
            return Stream.of(Remedy.OPAQUE);
        }
        return Stream.concat(
                line.remark().stream().map(Remark::sentence),
                line.kinds().stream()
                        .map(kind -> FaultWords.remedy(kind).sentence(line.subject()))
                        .distinct());
    }

    private boolean isOpaque() {
        return line.page().map(Origin::parse).filter(Opaque.class::isInstance).isPresent();
    }

    /** The question that finds the line to write; empty if the text does not say enough for it. */
    private Optional<String> ask() {
        if (line.kinds().isEmpty() || line.page().isEmpty() || isOpaque()) {
            return Optional.empty();
        }
        var words =
                Stream.of(
                        Stream.of("explain", "--origin", line.page().get()),
                        line.method().stream().flatMap(method -> Stream.of("--method", method)),
                        line.header().stream().flatMap(header -> Stream.of("--header", header)));
        return Optional.of(
                words.flatMap(parts -> parts)
                        .map(ConsoleMeaning::quoted)
                        .collect(Collectors.joining(" ")));
    }

    /** Fit for a shell. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9:/._\\[\\]-]+")
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }

    /** For people. */
    @Override
    public String toString() {
        var meaning =
                Stream.of(
                        List.of(
                                line.engine()
                                                .map(engine -> "A line of " + engine.title() + ". ")
                                                .orElse("")
                                        + (line.kinds().isEmpty()
                                                ? "It names no fault of an answer."
                                                : line.kinds().size() == 1
                                                        ? "It means:"
                                                        : "It means one of these:")),
                        line.kinds().stream()
                                .map(
                                        kind ->
                                                INDENT
                                                        + (kind.chromiumName()
                                                                        + " "
                                                                        + line.subject().orElse(""))
                                                                .strip())
                                .toList(),
                        List.of("", "What to do:"),
                        advice().map(INDENT::concat).toList(),
                        ask().map(command -> List.of("", "Which line to write:", INDENT + command))
                                .orElse(List.of()));
        return meaning.flatMap(List::stream)
                .map(text -> Visible.of(text) + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
