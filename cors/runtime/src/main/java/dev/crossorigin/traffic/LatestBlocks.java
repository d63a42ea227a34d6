package dev.crossorigin.traffic;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.whatif.Question;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Remembers what browsers have blocked, for whoever develops the service. The memory outlasts live
 * reloads, because a block is looked at after the policy has changed, too.
 */
public final class LatestBlocks implements Handler<RoutingContext> {

    /** Ahead of all that answers. */
    public static final int PRIORITY = ExplanationHeader.PRIORITY + 1;

    private static final int REMEMBERED = 20;

    private static final Map<Question, Block> BLOCKS = new LinkedHashMap<>();

    private static volatile Object policy = new Object();

    private final Predicate<String> isQuarkusOwn;

    private LatestBlocks(Predicate<String> isQuarkusOwn) {
        this.isQuarkusOwn = isQuarkusOwn;
    }

    /**
     * Begins with a start, because the policy may be another one with each.
     *
     * @param isQuarkusOwn which paths are not the application's, such as the Dev UI's
     */
    public static LatestBlocks ofThisStart(Predicate<String> isQuarkusOwn) {
        policy = new Object();
        return new LatestBlocks(isQuarkusOwn);
    }

    /**
     * An answer that browsers do not let a page read.
     *
     * @param times how often the same was blocked
     * @param judged stands for the policy that it was blocked under
     */
    public record Block(
            Instant last,
            int times,
            Question question,
            Exchange exchange,
            Fault fault,
            Object judged) {

        /** Where the service was called, such as {@code http://localhost:8080}. */
        public String address() {
            var url = exchange.request().url();
            return url.substring(0, url.length() - question.path().length());
        }

        /** Whether the service has not started again since. */
        public boolean isOfThisStart() {
            return judged.equals(policy);
        }
    }

    @Override
    public void handle(RoutingContext context) {
        if (!isQuarkusOwn.test(context.normalizedPath())) {
            context.addHeadersEndHandler(
                    end ->
                            Observed.of(context.request(), context.response())
                                    .ifPresent(LatestBlocks::look));
        }
        context.next();
    }

    private static void look(Observed observed) {
        Browser.judge(observed.exchange()).faults().stream()
                .findFirst()
                .ifPresent(fault -> remember(observed, fault));
    }

    private static void remember(Observed observed, Fault fault) {
        synchronized (BLOCKS) {
            var before = BLOCKS.remove(observed.question());
            BLOCKS.put(
                    observed.question(),
                    new Block(
                            Instant.now(),
                            before == null ? 1 : before.times() + 1,
                            observed.question(),
                            observed.exchange(),
                            fault,
                            policy));
            if (BLOCKS.size() > REMEMBERED) {
                BLOCKS.remove(BLOCKS.keySet().iterator().next());
            }
        }
    }

    /** The latest first. */
    public static List<Block> all() {
        synchronized (BLOCKS) {
            var all = new ArrayList<>(BLOCKS.values());
            Collections.reverse(all);
            return all;
        }
    }
}
