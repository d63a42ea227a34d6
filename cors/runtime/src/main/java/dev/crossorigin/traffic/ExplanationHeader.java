package dev.crossorigin.traffic;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.explain.Change;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.gate.Amendments;
import dev.crossorigin.whatif.Question;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says on an answer that browsers will block why they will, and where to read more: the network
 * panel shows it to whoever looks, and script on the page, which may not read it, learns nothing.
 * Judged is what the handler has really answered.
 */
public final class ExplanationHeader implements Handler<RoutingContext> {

    private static final String NAME = "Cors-Explanation";

    /** Ahead of all that answers: the crash guard is at 400, the handler at 300. */
    public static final int PRIORITY = 500;

    /** A line that is longer can be read whole where the link leads. */
    private static final int LONGEST_LINE = 200;

    private static final int LONGEST_LINK = 500;

    /** A fix is searched for with the linter, which takes its time. */
    private static final int REMEMBERED = 100;

    private final SmallRyeConfig config;

    private final Map<Question, String> fixes =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, String> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private Optional<DeclaredPolicy> policy = Optional.empty();

    public ExplanationHeader(SmallRyeConfig config) {
        this.config = config;
    }

    @Override
    public void handle(RoutingContext context) {
        context.addHeadersEndHandler(
                end ->
                        Observed.of(context.request(), context.response())
                                .flatMap(this::value)
                                .ifPresent(value -> context.response().putHeader(NAME, value)));
        context.next();
    }

    /** Empty if browsers let the page read the answer, or go on to the request itself. */
    private Optional<String> value(Observed observed) {
        return Browser.judge(observed.exchange()).faults().stream()
                .findFirst()
                .map(Fault::name)
                .map(code -> code + "; " + fix(observed.question()) + link(observed.question()));
    }

    private synchronized String fix(Question question) {
        return fixes.computeIfAbsent(question, this::search);
    }

    private String search(Question question) {
        if (policy.isEmpty()) {
            policy = DeclaredPolicy.of(Amendments.undone(config));
        }
        return policy.map(
                        inForce ->
                                Explanation.whatIf(
                                        inForce, question.to(DeclaredPolicy.address(config))))
                .map(ExplanationHeader::inBrief)
                .orElse("fix the findings first");
    }

    private static String inBrief(Explanation explanation) {
        var lines =
                explanation.fixes().stream()
                        .flatMap(fix -> fix.changes().stream())
                        .map(Change::write)
                        .toList();
        if (lines.isEmpty()) {
            return explanation.withheld().isPresent()
                    ? "a line would fix this, but it is not offered"
                    : "no setting fixes this";
        }
        var more = lines.size() == 1 ? "" : " and %d more".formatted(lines.size() - 1);
        return ascii(lines.get(0)) + more;
    }

    /** What no header can hold is left out, and what is too long is cut. */
    private static String ascii(String text) {
        var plain = text.replaceAll("[^ -~]", "?");
        return plain.length() > LONGEST_LINE
                ? plain.substring(0, LONGEST_LINE) + "... (the link shows all of it)"
                : plain;
    }

    /**
     * Where to read more; empty if there is no console. Without the question if that is too long
     * for the console, or for here.
     */
    private String link(Question question) {
        if (!config.getOptionalValue("quarkus.management.enabled", Boolean.class).orElse(false)) {
            return "";
        }
        // Only by now is the port known, should any free one have been wanted.
        var port = config.getConfigValue("quarkus.management.port").getValue();
        var console = "; http://localhost:%s/q/cors".formatted(port == null ? "9000" : port);
        return Stream.of(console + "?" + question.query())
                .filter(link -> link.length() <= LONGEST_LINK)
                .filter(link -> question.headers().lines().size() <= Question.MOST_HEADERS)
                .findFirst()
                .orElse(console);
    }
}
