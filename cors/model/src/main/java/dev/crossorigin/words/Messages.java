package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.words.ConsoleLine.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a pasted text apart into messages, and reads each. */
final class Messages {

    /** How a message begins, apart from its reason. */
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "Access to |Cross-Origin Request |XMLHttpRequest cannot load |Font from origin"
                            + "|Image from origin|Mixed Content:|Refused to |Connecting to |\\[Error\\]"
                            + "|(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) http|Failed to load resource");

    /** Where the words that give a reason stand, and what they say. */
    private record Reason(Phrase.Found found, Optional<Remark> remark) {

        int end() {
            return found.match().end();
        }
    }

    private Messages() {}

    static List<ConsoleLine> in(PastedText text) {
        return Stream.<Supplier<List<ConsoleLine>>>of(
                        () -> read(text, reasons(text, Phrase.allIn(text))),
                        () -> translated(text),
                        () -> unquoted(text.unquoted()),
                        () -> Cut.line(text).stream().toList(),
                        () -> preflight(text).stream().toList(),
                        () -> remark(text).or(() -> error(text)).stream().toList())
                .map(Supplier::get)
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<ConsoleLine> unquoted(PastedText text) {
        return read(text, Phrase.allInUnquoted(text).map(Messages::fault).toList());
    }

    /** A line in another language than English, if nothing else is known of it. */
    private static List<ConsoleLine> translated(PastedText text) {
        return Translation.line(text).stream().toList();
    }

    private static List<Reason> reasons(PastedText text, Stream<Phrase.Found> faults) {
        var remarks =
                Remark.allIn(text)
                        .map(found -> new Reason(found.found(), Optional.of(found.remark())));
        return Stream.concat(faults.map(Messages::fault), remarks).toList();
    }

    private static Reason fault(Phrase.Found found) {
        return new Reason(found, Optional.empty());
    }

    private static List<ConsoleLine> read(PastedText text, List<Reason> reasons) {
        var lines = new ArrayList<ConsoleLine>();
        var separate = separate(reasons);
        int from = 0;
        for (int i = 0; i < separate.size(); i++) {
            var reason = separate.get(i);
            int until =
                    i + 1 < separate.size()
                            ? beginning(text, reason.end(), separate.get(i + 1).found().place())
                            : text.text().length();
            add(lines, line(text.part(from, until), reason, from));
            from = until;
        }
        return lines;
    }

    /** In their order, and none within another. */
    private static List<Reason> separate(List<Reason> reasons) {
        var separate = new ArrayList<Reason>();
        int end = 0;
        for (var reason :
                reasons.stream()
                        .sorted(Comparator.comparing((Reason each) -> each.found().place()))
                        .toList()) {
            if (reason.found().place() >= end) {
                separate.add(reason);
                end = reason.end();
            }
        }
        return separate;
    }

    /** Where the next message begins, whose reason stands at a place. */
    private static int beginning(PastedText text, int from, int reason) {
        return from
                + BEGINNING
                        .matcher(text.text().substring(from, reason))
                        .results()
                        .mapToInt(begin -> begin.start())
                        .max()
                        .orElse(reason - from);
    }

    private static void add(List<ConsoleLine> lines, ConsoleLine line) {
        boolean echo =
                line.remark().filter(Remark.NO_ANSWER::equals).isPresent()
                        && lines.stream().anyMatch(other -> other.url().equals(line.url()));
        if (echo) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isLike(line)) {
                lines.set(i, lines.get(i).with(line));
                return;
            }
        }
        lines.add(line);
    }

    private static ConsoleLine line(PastedText text, Reason reason, int from) {
        var found = reason.found();
        if (reason.remark().isPresent()) {
            return remark(text, reason.remark().get(), found.at(Placeholder.HEADER));
        }
        var method = found.at(Placeholder.METHOD);
        var header = found.at(Placeholder.HEADER).or(() -> found.at(Placeholder.SPELLED));
        var value = found.at(Placeholder.VALUE).or(() -> found.at(Placeholder.TOKEN));
        return new ConsoleLine(
                found.phrase().engine().or(() -> Engine.of(text)),
                Narrowed.of(found.kinds(text.stage(found.place() - from)), value, text.status()),
                Optional.empty(),
                value.or(() -> method).or(() -> header.map(name -> name.toLowerCase(Locale.ROOT))),
                found.at(Placeholder.ORIGIN).or(text::page),
                text.url(),
                text.redirectedFrom(),
                method,
                header,
                text.hasCredentials(),
                text.status(),
                Gap.NONE);
    }

    private static Optional<ConsoleLine> remark(PastedText text) {
        return Remark.in(text)
                .map(found -> remark(text, found.remark(), found.found().at(Placeholder.HEADER)));
    }

    /** A line of a preflight that got an error. */
    private static Optional<ConsoleLine> preflight(PastedText text) {
        return text.status()
                .filter(status -> status >= 300 && text.text().contains("OPTIONS http"))
                .map(
                        status ->
                                line(
                                        text,
                                        Engine.of(text),
                                        Narrowed.of(
                                                List.of(
                                                        FaultKind.PREFLIGHT_INVALID_STATUS,
                                                        FaultKind.PREFLIGHT_DISALLOWED_REDIRECT),
                                                Optional.empty(),
                                                text.status()),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Gap.NONE));
    }

    /** A line that has nothing but the status of an error. */
    private static Optional<ConsoleLine> error(PastedText text) {
        return text.status()
                .filter(status -> status >= 400)
                .map(status -> remark(text, Remark.HTTP_ERROR, Optional.empty()));
    }

    private static ConsoleLine remark(PastedText text, Remark remark, Optional<String> header) {
        return line(text, Engine.of(text), List.of(), Optional.of(remark), header, Gap.NONE);
    }

    /** What a text says beside its reason. */
    static ConsoleLine line(
            PastedText text,
            Optional<Engine> engine,
            List<FaultKind> kinds,
            Optional<Remark> remark,
            Optional<String> header,
            Gap gap) {
        return new ConsoleLine(
                engine,
                kinds,
                remark,
                header.map(name -> name.toLowerCase(Locale.ROOT)),
                text.page(),
                text.url(),
                text.redirectedFrom(),
                Optional.empty(),
                header,
                text.hasCredentials(),
                text.status(),
                gap);
    }
}
