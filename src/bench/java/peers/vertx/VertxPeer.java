package peers.vertx;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import java.util.List;

/** Answers {@code /data} with Vert.x and nothing on top: the limit for a service built on it. */
public final class VertxPeer {

    private static final Buffer DATA =
            Buffer.buffer("{\"name\":\"Bangladesh\",\"description\":\"Land of emotions\"}");

    private VertxPeer() {}

    public static void main(String... args) {
        var vertx = Vertx.vertx();
        var router = Router.router(vertx);
        var policy = CorsHandler.create();
        List.of(System.getenv("ORIGINS").split(",")).forEach(policy::addOrigin);
        policy.allowedMethod(HttpMethod.GET)
                .allowedMethod(HttpMethod.HEAD)
                .allowedMethod(HttpMethod.POST)
                .allowedHeader("content-type")
                .maxAgeSeconds(600);
        router.route().handler(VertxPeer::vary);
        router.route().handler(policy);
        // Otherwise a refusal is logged with a stack trace.
        router.errorHandler(403, context -> context.response().setStatusCode(403).end());
        router.get("/data")
                .handler(
                        context ->
                                context.response()
                                        .putHeader("content-type", "application/json")
                                        .end(DATA));
        vertx.createHttpServer()
                .requestHandler(router)
                .listen(Integer.parseInt(System.getenv("PORT")), "127.0.0.1");
    }

    /** The handler leaves it out if there is only one origin. */
    private static void vary(RoutingContext context) {
        context.response().putHeader("vary", "origin");
        context.next();
    }
}
