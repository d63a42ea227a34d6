package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.words.ConsoleReason.About;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * What a line pasted from a browser's console says. Much is not in the line, or was not copied.
 *
 * @param engine whose words they are
 * @param kinds the first fault by the Fetch standard is one of these; none if it names no reason
 * @param remark what it says instead
 * @param subject what the fault is about, as {@code Fault} has it
 * @param page the page's origin
 * @param url the URL whose answer is at fault
 * @param status the status of that answer
 */
public record ConsoleLine(
        Optional<Engine> engine,
        List<FaultKind> kinds,
        Optional<Remark> remark,
        Optional<String> subject,
        Optional<String> page,
        Optional<String> url,
        Optional<String> method,
        Optional<String> header,
        Optional<Integer> status) {

    public ConsoleLine {
        kinds = List.copyOf(kinds);
    }

    /** Where words of a reason stand. */
    private record Found(ConsoleReason reason, MatchResult match) {}

    /** What the text says; empty if browsers do not say such things. */
    public static Optional<ConsoleLine> read(String pasted) {
        var text = PastedText.of(pasted);
        return reasons()
                .flatMap(reason -> reason.in(text).stream().map(match -> new Found(reason, match)))
                .min(Comparator.comparing(found -> found.match().start()))
                .map(found -> fault(text, found))
                .or(
                        () ->
                                Stream.of(Remark.values())
                                        .filter(remark -> remark.isIn(text))
                                        .findFirst()
                                        .map(remark -> remark(text, remark)));
    }

    private static Stream<ConsoleReason> reasons() {
        return Stream.of(
                        ChromiumReasons.ALL,
                        FirefoxReasons.ALL,
                        WebKitReasons.ALL,
                        WebKitReasons.SHARED)
                .flatMap(List::stream);
    }

    private static ConsoleLine fault(PastedText text, Found found) {
        int place = found.match().start();
        var reason = found.reason();
        var subject = ConsoleReason.subject(found.match());
        Map<About, String> named =
                subject.map(name -> Map.of(reason.about(), name)).orElse(Map.of());
        return new ConsoleLine(
                reason.engine().or(() -> speaker(text)),
                reason.kinds(text, place),
                Optional.empty(),
                switch (reason.about()) {
                    case VALUE, METHOD -> subject;
                    case HEADER -> subject.map(name -> name.toLowerCase(Locale.ROOT));
                    case PAGE -> Optional.empty();
                },
                Optional.ofNullable(named.get(About.PAGE)).or(() -> text.page(place)),
                text.url(place),
                Optional.ofNullable(named.get(About.METHOD)),
                Optional.ofNullable(named.get(About.HEADER)),
                text.status());
    }

    private static ConsoleLine remark(PastedText text, Remark remark) {
        int end = text.text().length();
        return new ConsoleLine(
                speaker(text),
                List.of(),
                Optional.of(remark),
                Optional.empty(),
                text.page(end),
                text.url(end),
                Optional.empty(),
                Optional.empty(),
                text.status());
    }

    /** Whose words stand around the reason. */
    private static Optional<Engine> speaker(PastedText text) {
        if (text.contains("blocked by CORS policy")
                || text.contains("net::ERR_")
                || text.contains("Failed to fetch")) {
            return Optional.of(Engine.CHROMIUM);
        }
        if (text.contains("Cross-Origin Request ")
                || text.contains("NetworkError when attempting to fetch")
                || text.contains("CORS request did not succeed")) {
            return Optional.of(Engine.FIREFOX);
        }
        return text.contains("due to access control checks")
                        || text.contains("Load failed")
                        || text.contains("denied by Cross-Origin Resource Sharing policy")
                ? Optional.of(Engine.WEBKIT)
                : Optional.empty();
    }
}
