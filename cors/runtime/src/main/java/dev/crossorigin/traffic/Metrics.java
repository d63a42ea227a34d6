package dev.crossorigin.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.OriginRule;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/**
 * What metrics say of the traffic. No tag holds a text that a caller sent, so callers cannot add
 * series.
 */
public final class Metrics implements MeterBinder {

    private static final String VERDICTS = "cors.verdicts";
    private static final String REPLACED = "cors.answers.replaced";
    private static final String CHANGES = "cors.candidate.changes";
    private static final String INFO = "cors.policy.info";

    private final Watch watch;
    private final LongAdder replaced;

    private Metrics(Watch watch, LongAdder replaced) {
        this.watch = watch;
        this.replaced = replaced;
    }

    /** Those of what stands around the handler; none if there is no policy to go by. */
    public static MeterBinder of(Traffic traffic) {
        return traffic.watch()
                .<MeterBinder>map(watch -> new Metrics(watch, traffic.answers().replaced()))
                .orElse(registry -> {});
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        watch.tally().offer((series, count) -> offer(registry, series, count));
        FunctionCounter.builder(REPLACED, replaced, LongAdder::sum)
                .description("Answers whose Access-Control-Allow-Origin a resource had set itself")
                .register(registry);
        watch.trial()
                .ifPresent(
                        trial -> {
                            offer(registry, "would-block", trial.blocking());
                            offer(registry, "would-allow", trial.allowing());
                        });
        Gauge.builder(INFO, () -> 1)
                .description("The policy in force")
                .tags(tags(watch.profile(), watch.policy()))
                .register(registry);
    }

    private static void offer(MeterRegistry registry, Series series, LongAdder count) {
        FunctionCounter.builder(VERDICTS, count, LongAdder::sum)
                .description("Requests, by what browsers make of the answer")
                .tags(tags(series))
                .register(registry);
    }

    private static void offer(MeterRegistry registry, String change, LongAdder count) {
        FunctionCounter.builder(CHANGES, count, LongAdder::sum)
                .description("Requests, by what the candidate policy would change for them")
                .tags("change", change)
                .register(registry);
    }

    private static Tags tags(Series series) {
        return Tags.of(
                "kind",
                series.kind().tag(),
                "outcome",
                series.fault().isPresent() ? "blocked" : "allowed",
                "fault",
                series.fault().map(FaultKind::chromiumName).orElse("none"),
                "declared",
                String.valueOf(series.declared()));
    }

    /** The fingerprint is the same where two replicas go by the same policy. */
    private static Tags tags(String profile, CorsPolicy policy) {
        var fingerprint = UUID.nameUUIDFromBytes(policy.toString().getBytes(UTF_8)).toString();
        return Tags.of(
                "profile",
                profile,
                "enabled",
                String.valueOf(policy.enabled()),
                "origins",
                origins(policy),
                "credentials",
                policy.credentials().toString().toLowerCase(Locale.ROOT),
                "fingerprint",
                fingerprint.substring(0, 8));
    }

    private static String origins(CorsPolicy policy) {
        if (policy.origins().isEmpty()) {
            return "none";
        }
        if (policy.isForAnyone()) {
            return "any";
        }
        return policy.origins().stream().anyMatch(OriginRule.Matching.class::isInstance)
                ? "patterns"
                : "list";
    }
}
