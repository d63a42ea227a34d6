package dev.crossorigin.traffic;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.OriginRule;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every answer when its headers are complete, counts what browsers make of it, and lists
 * the front-ends that are blocked. It changes nothing.
 */
public final class Watch implements Handler<RoutingContext> {

    /** Ahead of all that answers, so that every answer is seen as it leaves. */
    public static final int PRIORITY = 700;

    private static final Logger LOG = Logger.getLogger("dev.crossorigin.blocked");

    private final CorsPolicy policy;
    private final String profile;
    private final DeclaredOrigins declared;
    private final BlockedOrigins blocked = new BlockedOrigins();
    private final Tally tally = new Tally();
    private final Sightings sightings;
    private final Optional<Trial> trial;
    private final LongSupplier clock;
    private final Instant since;

    Watch(
            CorsPolicy policy,
            String profile,
            String console,
            Optional<Trial> trial,
            LongSupplier clock) {
        var rules = policy.enabled() ? policy.origins() : List.<OriginRule>of();
        this.policy = policy;
        this.profile = profile;
        this.trial = trial;
        this.clock = clock;
        declared = new DeclaredOrigins(rules);
        sightings =
                new Sightings(blocked, new NearMisses(rules), new BlockLog(console, LOG), clock);
        since = Instant.ofEpochMilli(clock.getAsLong());
    }

    /** Empty if the handler could not start with what is declared. */
    public static Optional<Watch> of(SmallRyeConfig config, CorsDeclaration declared) {
        return declared.policy()
                .map(
                        policy ->
                                new Watch(
                                        policy,
                                        String.join(",", config.getProfiles()),
                                        console(config),
                                        Trial.of(config, declared),
                                        System::currentTimeMillis));
    }

    private static String console(SmallRyeConfig config) {
        return config.getOptionalValue("quarkus.management.enabled", Boolean.class).orElse(false)
                ? "The console at /q/cors on the management port"
                : "The command explain";
    }

    @Override
    public void handle(RoutingContext context) {
        context.addHeadersEndHandler(end -> look(context.request(), context.response()));
        context.next();
    }

    void look(HttpServerRequest request, HttpServerResponse response) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !Observed.isCors(request)) {
            tally.allowed(Kind.NONE, false);
        } else if (HiddenHost.isSeenAsOwn(origin, request)) {
            tally.allowed(Kind.SAME_ORIGIN, false);
        } else if (HiddenHost.isOwn(request)) {
            lookAtOwn(origin, request, response);
        } else {
            var method = preflighted(request);
            if (method == null) {
                lookAtActual(origin, request, response);
            } else {
                lookAtPreflight(origin, method, request, response);
            }
        }
    }

    private static @Nullable String preflighted(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                ? request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)
                : null;
    }

    /** The handler takes it for another origin's, and refuses it if that is not declared. */
    private void lookAtOwn(String origin, HttpServerRequest request, HttpServerResponse response) {
        boolean refused =
                response.getStatusCode() == 403
                        && !response.headers().contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        var fault =
                refused
                        ? Optional.of(FaultKind.MISSING_ALLOW_ORIGIN_HEADER)
                        : Optional.<FaultKind>empty();
        keep(Kind.SAME_ORIGIN, origin, request.method().name(), false, fault, request, response);
    }

    private void lookAtPreflight(
            String origin, String method, HttpServerRequest request, HttpServerResponse response) {
        var activity = declared.of(origin);
        var fault =
                Clear.isApproved(origin, method, request, response)
                        ? Optional.<FaultKind>empty()
                        : judged(request, response);
        tryOut(origin, method, request, fault.isEmpty());
        keep(Kind.PREFLIGHT, origin, method, activity.isPresent(), fault, request, response);
        if (fault.isEmpty() && activity.isPresent()) {
            activity.get().approved(method, clock.getAsLong());
        }
    }

    private void lookAtActual(
            String origin, HttpServerRequest request, HttpServerResponse response) {
        var method = request.method().name();
        var activity = declared.of(origin);
        if (activity.isPresent()) {
            activity.get().sent(method, clock.getAsLong());
        }
        var fault =
                Clear.isRead(origin, request, response)
                        ? Optional.<FaultKind>empty()
                        : judged(request, response);
        tryOut(origin, method, request, fault.isEmpty());
        keep(Kind.ACTUAL, origin, method, activity.isPresent(), fault, request, response);
    }

    /** Counts a request, and lists it if browsers block it. */
    private void keep(
            Kind kind,
            String origin,
            String method,
            boolean isDeclared,
            Optional<FaultKind> fault,
            HttpServerRequest request,
            HttpServerResponse response) {
        tally.count(kind, fault, isDeclared);
        if (fault.isPresent()) {
            sightings.see(
                    new Sighting(origin, kind, fault.get(), method, isDeclared), request, response);
        }
    }

    private static Optional<FaultKind> judged(
            HttpServerRequest request, HttpServerResponse response) {
        return Observed.of(request, response).flatMap(Observed::fault);
    }

    private void tryOut(String origin, String method, HttpServerRequest request, boolean allowed) {
        if (trial.isPresent()) {
            trial.get().see(origin, method, request, allowed, clock.getAsLong());
        }
    }

    /** The policy that is tried on the traffic; empty if none is set. */
    public Optional<Trial> trial() {
        return trial;
    }

    /** The front-ends that are being blocked. */
    public BlockedOrigins blocked() {
        return blocked;
    }

    /** What is possibly wrong, too, as far as this process has seen. */
    public Suspicions suspicions() {
        return Suspicions.of(declared.entries());
    }

    /** When it began to look. */
    public Instant since() {
        return since;
    }

    Tally tally() {
        return tally;
    }

    CorsPolicy policy() {
        return policy;
    }

    String profile() {
        return profile;
    }
}
