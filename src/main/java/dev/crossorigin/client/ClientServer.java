package dev.crossorigin.client;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;
import java.net.URI;

/** A web server that serves the client page and nothing else, on loopback. */
final class ClientServer {

    static final String LOOPBACK = "127.0.0.1";

    /**
     * The address as it stands in the page's file, so that the file also works from any other web
     * server.
     */
    private static final String WRITTEN = "http://localhost:3000/data";

    /** The console's, likewise. */
    private static final String CONSOLE = "http://localhost:9000/q/cors";

    /** As it stands in the page's file, because no other web server has notices. */
    private static final String NONE = "data-notices=\"\"";

    private static final String NOTICES = "data-notices=\"notices\"";

    private static final String PAGE = "client/index.html";

    /**
     * Everything from this server alone; only requests may go elsewhere, for they are what the page
     * is for.
     */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
                    + " connect-src *; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ClientServer() {}

    /**
     * Starts serving the page.
     *
     * @param port the port, or 0 for any
     * @param service the address the page calls unless its user writes another
     * @param console the address that says why a request was blocked
     * @param notices what the page shows above all else, a line each; empty if there is nothing
     */
    static Future<HttpServer> listen(
            Vertx vertx, int port, URI service, URI console, String notices) {
        var router = Router.router(vertx);
        router.get()
                .handler(
                        request -> {
                            request.response()
                                    .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                                    .putHeader("X-Content-Type-Options", "nosniff")
                                    .putHeader("Cache-Control", "no-store");
                            request.next();
                        });
        router.get("/")
                .handler(
                        request ->
                                vertx.fileSystem()
                                        .readFile(PAGE)
                                        .map(
                                                page ->
                                                        page.toString()
                                                                .replace(
                                                                        WRITTEN, service.toString())
                                                                .replace(
                                                                        CONSOLE, console.toString())
                                                                .replace(NONE, NOTICES))
                                        .onSuccess(
                                                page ->
                                                        request.response()
                                                                .putHeader(
                                                                        "Content-Type",
                                                                        "text/html;charset=utf-8")
                                                                .end(page))
                                        .onFailure(request::fail));
        router.get("/notices")
                .handler(
                        request ->
                                request.response()
                                        .putHeader("Content-Type", "text/plain;charset=utf-8")
                                        .end(notices));
        router.get().handler(StaticHandler.create("client").setCachingEnabled(false));
        return vertx.createHttpServer().requestHandler(router).listen(port, LOOPBACK);
    }
}
