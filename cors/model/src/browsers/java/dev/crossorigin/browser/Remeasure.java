package dev.crossorigin.browser;

import dev.crossorigin.browser.LivePage.Played;
import dev.crossorigin.testing.LiveBrowser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Plays the recorded cases to the installed browsers, and prints what has changed since they were
 * recorded.
 */
final class Remeasure {

    private final List<Recorded> recorded;

    private Remeasure(List<Recorded> recorded) {
        this.recorded = recorded;
    }

    /** Exits with 1 if a browser does or says something else than it did. */
    public static void main(String[] args) throws IOException {
        var measured = new Remeasure(Recorded.all().toList());
        var changes =
                List.of(
                        measured.live("Chromium", LiveBrowser.CHROMIUM, Recorded.Outcome::chromium),
                        measured.live("Firefox", LiveBrowser.FIREFOX, Recorded.Outcome::firefox),
                        measured.webKit());
        System.exit(changes.contains(true) ? 1 : 0);
    }

    private boolean live(
            String name, LiveBrowser browser, Function<Recorded.Outcome, Optional<String>> line)
            throws IOException {
        return ifInstalled(
                name,
                () -> {
                    try (var server = new CaseServer();
                            var page = new LivePage(browser, server)) {
                        var cases = cases(server);
                        var played = page.play(cases.stream().map(LiveCase::exchange).toList());
                        return report(
                                name + " " + page.version(),
                                each ->
                                        Stream.concat(
                                                verdict(each, played.get(each).read()),
                                                console(cases.get(each), played.get(each), line)));
                    }
                });
    }

    private boolean webKit() throws IOException {
        return ifInstalled(
                "WebKitGTK",
                () -> {
                    try (var server = new CaseServer();
                            var page = new WebKitPage(server)) {
                        var read =
                                page.play(cases(server).stream().map(LiveCase::exchange).toList());
                        return report(
                                "WebKitGTK " + page.version() + ", verdicts only",
                                each -> verdict(each, read.get(each)));
                    }
                });
    }

    private interface Measurement {
        boolean changes() throws IOException;
    }

    private static boolean ifInstalled(String name, Measurement measurement) throws IOException {
        try {
            return measurement.changes();
        } catch (TestAbortedException e) {
            System.out.printf("%s was not measured: %s%n", name, e.getMessage());
            return false;
        }
    }

    /** Prints the differences, and says whether there are any. */
    private boolean report(String browser, Function<Integer, Stream<String>> differences) {
        var found =
                IntStream.range(0, recorded.size())
                        .boxed()
                        .flatMap(
                                each ->
                                        differences
                                                .apply(each)
                                                .map(line -> recorded.get(each) + ": " + line))
                        .toList();
        System.out.printf(
                "%s: %d recorded cases, %d differences%n", browser, recorded.size(), found.size());
        found.forEach(line -> System.out.println("  " + line));
        return !found.isEmpty();
    }

    private Stream<String> verdict(int each, boolean read) {
        var now = read ? "allowed" : "blocked";
        var then = recorded.get(each).outcome().verdict();
        return now.equals(then)
                ? Stream.empty()
                : Stream.of("the verdict was %s and is %s".formatted(then, now));
    }

    private static Stream<String> console(
            LiveCase live, Played played, Function<Recorded.Outcome, Optional<String>> line) {
        var then = line.apply(live.recorded().outcome()).map(live::moved);
        // Firefox's warnings are no errors of the page, which alone can be read here.
        return played.console().equals(then.filter(text -> !text.contains(" Warning: ")))
                ? Stream.empty()
                : Stream.of(
                        "the console line was%n    %s%n  and is%n    %s"
                                .formatted(then.orElse("none"), played.console().orElse("none")));
    }

    private List<LiveCase> cases(CaseServer server) {
        return IntStream.range(0, recorded.size())
                .mapToObj(
                        each ->
                                new LiveCase(
                                        recorded.get(each),
                                        server.page(),
                                        server.others().get(0) + "/case/" + each + "/0"))
                .toList();
    }
}
