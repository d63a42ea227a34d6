package dev.crossorigin.traffic;

import dev.crossorigin.config.EffectiveDeclaration;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.Outcome.Crashed;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/**
 * Refuses what the CORS handler would crash on, the way the handler refuses: with 403 and nothing
 * else. Only origins that are not declared make it crash, so no declared origin is refused. Without
 * this guard the handler answers 500, for example to a {@code Host} with an underscore.
 */
public final class CrashGuard implements Handler<RoutingContext> {

    /** Ahead of the handler, which is at 300. */
    public static final int PRIORITY = 400;

    private final Optional<CorsPolicy> policy;

    /** Whether the handler crashes depends on the policy alone, not on what the routes serve. */
    public CrashGuard(SmallRyeConfig config) {
        policy = EffectiveDeclaration.read(config, List.of()).policy();
    }

    @Override
    public void handle(RoutingContext context) {
        var request = request(context.request());
        if (policy.map(inForce -> inForce.answer(request)).orElse(null) instanceof Crashed) {
            context.response().setStatusCode(403).end();
        } else {
            context.next();
        }
    }

    /** HTTP/2 has no {@code Host} line; the authority is its equal. */
    private static Request request(HttpServerRequest request) {
        var headers = Headers.none();
        var authority = request.authority();
        if (authority != null) {
            headers = headers.plus("Host", authority.toString());
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            headers = headers.plus("Origin", origin);
        }
        return new Request(request.method().name(), request.scheme(), request.uri(), headers);
    }
}
