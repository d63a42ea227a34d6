package dev.crossorigin.client;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves the client page beside the service for as long as dev mode runs. */
@Singleton
@IfBuildProfile("dev")
class DevClient {

    private final Vertx vertx;
    private final int port;
    private final URI service;
    private final URI console;
    private final String notices;
    private volatile Future<HttpServer> server = Future.failedFuture("not started");

    DevClient(
            Vertx vertx,
            @ConfigProperty(name = "client.port") int port,
            @ConfigProperty(name = "client.calls") URI service,
            @ConfigProperty(name = "client.console") URI console,
            @ConfigProperty(name = "cors.notices") Optional<String> notices) {
        this.vertx = vertx;
        this.port = port;
        this.service = service;
        this.console = console;
        this.notices = notices.orElse("");
    }

    /**
     * At each start and each live reload. If another program uses the port, the service runs
     * without the page.
     */
    void start(@Observes StartupEvent event) {
        var page = "http://" + ClientServer.LOOPBACK + ":" + port;
        server =
                ClientServer.listen(vertx, port, service, console, notices)
                        .onSuccess(listening -> Log.infof("Open %s and press Fetch Data", page))
                        .onFailure(
                                fault ->
                                        Log.warnf(
                                                "client.port %d: the client page is not served (%s); stop the program that listens there, or set client.port to a free port",
                                                port, fault.getMessage()));
    }

    /** Gives the port back before the next live reload wants it. */
    void stop(@Observes ShutdownEvent shutdown) {
        server.compose(HttpServer::close)
                .otherwiseEmpty()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
