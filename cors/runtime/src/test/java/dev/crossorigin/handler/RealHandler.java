package dev.crossorigin.handler;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import io.quarkus.vertx.http.runtime.cors.CORSConfig;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;

/**
 * Quarkus's own handler on a bare Vert.x server. Behind it stands a resource that every request
 * which is passed on reaches.
 */
public final class RealHandler implements AutoCloseable {

    public static final Answer RESOURCE = new Answer(200, Headers.of("reached", "the resource"));

    /** Names the error class, if the handler throws. */
    static final String THROWN = "thrown";

    /** Tells the server which scheme to take the request for. */
    private static final String SCHEME = "Test-Scheme";

    private static final String NO_BODY = "content-length: 0";
    private static final String CLOSES = "connection: close";

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Socket connection;
    private volatile Handler<RoutingContext> handler = RoutingContext::next;

    public RealHandler() throws IOException {
        var router = Router.router(vertx);
        router.route().handler(context -> handler.handle(context));
        router.route().handler(RealHandler::resource).failureHandler(RealHandler::failure);
        server =
                vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(64 * 1024))
                        .requestHandler(request -> router.handle(new WithScheme(request)))
                        .listen(0, LOOPBACK.getHostAddress())
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        connection = new Socket(LOOPBACK, server.actualPort());
        connection.setTcpNoDelay(true);
    }

    /** What was read from the socket: the answer without the connection's own header lines. */
    public record Received(Answer answer, String reason) {}

    public void enforce(CORSConfig declared) {
        handler = declared.enabled() ? new CORSFilter(declared) : RoutingContext::next;
    }

    /** The address of a path, for whoever asks as other clients do, in http. */
    public URI at(String path) {
        return URI.create("http://localhost:%d%s".formatted(server.actualPort(), path));
    }

    /** A request without {@code Host} is asked in HTTP/1.0, on a connection of its own. */
    public Received ask(Request request) {
        try {
            if (request.authority().isPresent()) {
                return ask(connection, request, "HTTP/1.1");
            }
            try (var own = new Socket(LOOPBACK, server.actualPort())) {
                return ask(own, request, "HTTP/1.0");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Received ask(Socket socket, Request request, String version) throws IOException {
        var lines = new StringBuilder();
        lines.append(request.method() + " " + request.target() + " " + version + "\r\n");
        for (var line : request.headers().plus(SCHEME, request.scheme()).lines()) {
            lines.append(line.name() + ": " + line.value() + "\r\n");
        }
        socket.getOutputStream()
                .write(lines.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        return read(new BufferedInputStream(socket.getInputStream()));
    }

    private static Received read(InputStream answer) throws IOException {
        var status = line(answer).split(" ", 3);
        var headers = new ArrayList<Header>();
        for (var line = line(answer); !line.isEmpty(); line = line(answer)) {
            var parts = line.split(": ?", 2);
            if (!NO_BODY.equals(line) && !CLOSES.equals(line)) {
                headers.add(new Header(parts[0], parts[1]));
            }
        }
        return new Received(
                new Answer(Integer.parseInt(status[1]), new Headers(headers)), status[2]);
    }

    private static String line(InputStream answer) throws IOException {
        var line = new StringBuilder();
        for (int c = answer.read(); c != '\n'; c = answer.read()) {
            if (c < 0) {
                throw new EOFException("The server hung up after: " + line);
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    private static void resource(RoutingContext context) {
        var response = context.response().setStatusCode(RESOURCE.status());
        RESOURCE.headers().lines().forEach(line -> response.putHeader(line.name(), line.value()));
        response.end();
    }

    private static void failure(RoutingContext context) {
        if (context.failure() != null) {
            context.response().putHeader(THROWN, context.failure().getClass().getSimpleName());
        }
        context.response().setStatusCode(context.statusCode()).end();
    }

    @Override
    public void close() throws IOException {
        connection.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Stands for a TLS connection, or none. */
    private static final class WithScheme extends HttpServerRequestWrapper {

        WithScheme(HttpServerRequest request) {
            super((HttpServerRequestInternal) request);
        }

        @Override
        public String scheme() {
            return Objects.requireNonNullElse(getHeader(SCHEME), "http");
        }
    }
}
