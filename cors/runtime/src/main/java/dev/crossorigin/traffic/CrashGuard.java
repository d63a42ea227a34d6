package dev.crossorigin.traffic;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.CrashRisk;
import dev.crossorigin.policy.Outcome.Crashed;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Refuses what the CORS handler would crash on, the way the handler refuses: with 403 and nothing
 * else. Only origins that are not declared make it crash, so no declared origin is refused. Without
 * this guard the handler answers 500, for example to a {@code Host} with an underscore.
 */
public final class CrashGuard implements Handler<RoutingContext> {

    /** Ahead of the handler, which is at 300. */
    public static final int PRIORITY = 400;

    private final CorsPolicy policy;
    private final CrashRisk risk;

    private CrashGuard(CorsPolicy policy, CrashRisk risk) {
        this.policy = policy;
        this.risk = risk;
    }

    /** Empty if no request can make the handler crash under this policy. */
    public static Optional<CrashGuard> of(CorsDeclaration declared) {
        return declared.policy()
                .flatMap(policy -> CrashRisk.of(policy).map(risk -> new CrashGuard(policy, risk)));
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || risk.isListed(origin) || !crashes(origin, request)) {
            context.next();
        } else {
            context.response().setStatusCode(403).end();
        }
    }

    private boolean crashes(String origin, HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? "" : authority.toString();
        return risk.isIn(origin, request.scheme(), host, request.uri())
                && policy.answer(request(origin, request)) instanceof Crashed;
    }

    /** HTTP/2 has no {@code Host} line; the authority is its equal. */
    private static Request request(String origin, HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? Headers.none() : Headers.of("Host", authority.toString());
        return new Request(
                request.method().name(),
                request.scheme(),
                request.uri(),
                host.plus("Origin", origin));
    }
}
