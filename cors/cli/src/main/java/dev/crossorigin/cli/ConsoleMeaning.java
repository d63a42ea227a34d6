package dev.crossorigin.cli;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.web.Visible;
import dev.crossorigin.words.Blame;
import dev.crossorigin.words.ConsoleLine;
import dev.crossorigin.words.ConsoleLine.Gap;
import dev.crossorigin.words.Engine;
import dev.crossorigin.words.FaultWords;
import dev.crossorigin.words.Remark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a pasted message means, and what to do about it.
 *
 * @param next the command that finds out more
 */
record ConsoleMeaning(ConsoleLine line, ConsoleAdvice advice, NextCommand next) {

    private static final String INDENT = "  ";

    /** Those that are not listed are less likely. */
    private static final int MOST_KINDS = 3;

    /** Whether the message says that something was blocked. */
    boolean blocked() {
        return line.remark().filter(Remark.AUTHORIZATION_NOT_COVERED::equals).isEmpty();
    }

    /** As one JSON object. */
    Map<String, @Nullable Object> json() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("verdict", blocked() ? "blocked" : "allowed");
        json.put("blame", blocked() ? advice.blame().toString() : null);
        json.put("engine", line.engine().map(ConsoleMeaning::name).orElse(null));
        json.put("faults", line.kinds().stream().map(this::fault).toList());
        json.put("page", line.page().orElse(null));
        json.put("url", line.url().orElse(null));
        json.put("redirectedFrom", line.redirectedFrom().orElse(null));
        json.put("method", line.method().orElse(null));
        json.put("header", line.header().orElse(null));
        json.put("status", line.status().orElse(null));
        json.put("cut", line.gap() == Gap.CUT);
        json.put("advice", advice.sentences().toList());
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

    /** For people. */
    @Override
    public String toString() {
        return Stream.of(
                        Stream.of(title()),
                        section("What to change", advice.sentences()),
                        section("Why", reasons()),
                        section(next.purpose(), ask().stream()))
                .flatMap(lines -> lines)
                .map(text -> Visible.of(text) + System.lineSeparator())
                .collect(Collectors.joining());
    }

    /** A page that asks for what no server can allow need not ask a server. */
    private Optional<String> ask() {
        return advice.blame() == Blame.PAGE ? Optional.empty() : next.command();
    }

    private String title() {
        var verdict = blocked() ? "BLOCKED " + advice.after() : "ALLOWED";
        return request().map(request -> verdict + ": " + request).orElse(verdict);
    }

    private Optional<String> request() {
        var page = line.page().map("a page at %s"::formatted);
        var url = line.redirectedFrom().or(line::url);
        if (page.isPresent() && url.isPresent()) {
            return Optional.of("%s asked for %s".formatted(page.get(), url.get()));
        }
        return url.map("a request for "::concat).or(() -> page.map("a request of "::concat));
    }

    private Stream<String> reasons() {
        var likely = likely();
        var more =
                line.kinds().size() > likely.size() && likely.size() > 1
                        ? Stream.of(
                                "This line does not say which. The headers of the answer do: see the browser's network panel.")
                        : Stream.<String>of();
        var engine = line.engine().map(each -> "This is a line of %s.".formatted(each.title()));
        var status =
                line.status()
                        .filter(any -> !advice.isDecidedByStatus())
                        .map("The answer has status %d."::formatted);
        return Stream.of(likely.stream().map(this::reason), more, status.stream(), engine.stream())
                .flatMap(lines -> lines);
    }

    private String reason(FaultKind kind) {
        var named = (kind.chromiumName() + " " + line.subject().orElse("")).strip();
        return "%s: %s".formatted(named, FaultWords.sentence(kind, line));
    }

    /** The likeliest kinds; a preflight can have the same as the request itself. */
    private List<FaultKind> likely() {
        var twins = line.kinds().stream().flatMap(kind -> kind.onPreflight().stream()).toList();
        return line.kinds().stream()
                .filter(kind -> !twins.contains(kind))
                .limit(advice.isDecidedByStatus() ? 1 : MOST_KINDS)
                .toList();
    }

    private static Stream<String> section(String title, Stream<String> lines) {
        var shown = lines.map(INDENT::concat).toList();
        return shown.isEmpty()
                ? Stream.empty()
                : Stream.concat(Stream.of("", title), shown.stream());
    }

    static ConsoleMeaning of(ConsoleLine line, NextCommand next) {
        return new ConsoleMeaning(line, new ConsoleAdvice(line), next);
    }
}
