package dev.crossorigin.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser and no library sends, over bare sockets to both ports of the packaged jar. */
class HostileRequestsIT {

    private static final String UNREADABLE =
            "{\"status\":400,\"title\":\"Bad Request\",\"detail\":\"The request cannot be read. Send one Host header with a host and nothing else but a port, and a body as long as it is said to be\"}";

    private static final String ALLOWED = "https://app.example.com";

    @TempDir static Path home;

    private static Service service;

    @BeforeAll
    static void start() {
        service =
                Service.start(
                        home,
                        Map.of(
                                "CORS_HOSTS", "localhost, Api.Example.COM,[::1]",
                                "QUARKUS_LOG_CONSOLE_FORMAT", "%p %s%e%n"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: text/html",
                "Host: a b",
                "Host: localhost:abc",
                "Host: localhost:9000@evil",
                "Host: [::1",
                "Host: localhost\r\nHost: localhost"
            })
    void aRequestWithoutOneReadableHostIsRefusedInWords(String headers) throws IOException {
        for (var port : bothPorts()) {
            assertThat(send(port, request("GET", port, headers)))
                    .startsWith("HTTP/1.1 400 Bad Request\r\n")
                    .containsIgnoringCase("content-type: application/problem+json\r\n")
                    .endsWith(UNREADABLE);
        }
        nothingIsLogged();
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 100,{",
        "Transfer-Encoding: chunked,zz|{}",
        "Transfer-Encoding: chunked,5|{",
        "Transfer-Encoding: chunked,-1|{"
    })
    void aBodyThatBreaksOffIsNobodysError(String length, String body) throws IOException {
        for (var port : bothPorts()) {
            var headers = "Host: localhost\r\nContent-Type: application/json\r\n" + length;
            breakOff(port, request("PUT", port, headers) + body.replace("|", "\r\n"));
        }
        assertThat(get(service.at("/data"), "localhost", "")).startsWith("HTTP/1.1 200 ");
        nothingIsLogged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade: h2c",
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: !!",
                "Upgrade: h2c\r\nContent-Length: 4\r\n\r\nbody"
            })
    void aRefusedUpgradeClosesTheConnection(String headers) throws IOException {
        for (var port : bothPorts()) {
            // It is read to its end, which comes only if the connection is closed.
            assertThat(send(port, request("GET", port, "Host: localhost\r\n" + headers)))
                    .isEqualTo("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"name\":\"Nepal\",\"description\":\"\"}"})
    void anUpgradeThatIsMeantIsCarriedOut(String body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:" + service.at("/").getPort() + "/data"))
                        .header("Content-Type", "application/json")
                        .method(
                                body.isEmpty() ? "GET" : "PUT",
                                HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/data?a={b},200",
        "/data?a=b|c^d`e\\f[1],200",
        "/data?100%,200",
        "/data?%zz=%,200",
        "/data?é,200",
        "/data{,404",
        "/data%zz,404"
    })
    void aTargetAsBrowsersWriteItIsAnsweredLikeAnyOther(String target, int status)
            throws IOException {
        var origin = "Origin: " + ALLOWED + "\r\n";
        assertThat(get(service.at("/"), target, "localhost", origin))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\r\naccess-control-allow-origin: " + ALLOWED + "\r\n");
        nothingIsLogged();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,200",
        "LOCALHOST:3000,200",
        "localhost.:3000,200",
        "api.example.com:443,200",
        "[::1]:3000,200",
        "evil.example:3000,421",
        "localhost.evil.example,421",
        "127.0.0.1,421",
        "[::2],421",
        "'',421"
    })
    void onlyDeclaredHostsAreAnswered(String host, int status) throws IOException {
        var sameOrigin = "Origin: http://" + host + "\r\n";
        // No browser writes an origin in upper case.
        boolean isBrowsers = host.equals(host.toLowerCase(Locale.ROOT));
        for (var headers : isBrowsers ? List.of("", sameOrigin) : List.of("")) {
            var answer = get(service.at("/data"), host, headers);
            if (status == 421) {
                assertThat(answer)
                        .startsWith("HTTP/1.1 421 Misdirected Request\r\n")
                        .doesNotContainIgnoringCase("access-control-")
                        .endsWith(misdirected(host.replaceFirst(":[0-9]+$", "")));
            } else {
                assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            }
        }
    }

    private static String misdirected(String host) {
        return "{\"status\":421,\"title\":\"Misdirected Request\",\"detail\":\"Host \\\"%s\\\" is not one that this service answers to; if it should be, add it to cors.hosts\"}"
                .formatted(host);
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example/data,localhost,421",
        "http://localhost/data,evil.example,421",
        "http://localhost:3000/data,localhost,200"
    })
    void theHostOfAnAbsoluteTargetCounts(String target, String host, int status)
            throws IOException {
        assertThat(get(service.at("/data"), target, host, ""))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void aRequestWithoutHostIsForNoHost() throws IOException {
        assertThat(send(service.at("/"), "GET /data HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 421 ");
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.7:9000,200", "evil.example:9000,403"})
    void probesComeByAddress(String host, int status) throws IOException {
        for (var path : List.of("/q/health", "/q/health/ready", "/q/metrics")) {
            assertThat(get(service.managementAt(path), host, ""))
                    .startsWith("HTTP/1.1 " + status + " ");
        }
    }

    private static String get(URI address, String host, String headers) throws IOException {
        return get(address, address.getPath(), host, headers);
    }

    private static String get(URI port, String target, String host, String headers)
            throws IOException {
        return send(
                port,
                "GET %s HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n"
                        .formatted(target, host, headers));
    }

    /** What comes back until the connection is closed. */
    private static String send(URI port, String request) throws IOException {
        try (var socket = new Socket(port.getHost(), port.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Sends the beginning of a request and leaves. */
    private static void breakOff(URI port, String request) throws IOException {
        try (var socket = new Socket(port.getHost(), port.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }

    private static String request(String method, URI address, String headers) {
        return "%s %s HTTP/1.1\r\n%s\r\n\r\n".formatted(method, address.getPath(), headers);
    }

    private static List<URI> bothPorts() {
        return List.of(service.at("/data"), service.managementAt("/q/health"));
    }

    private static void nothingIsLogged() {
        assertThat(service.lines()).noneMatch(line -> line.matches("(ERROR|WARN) .*|\\tat .*"));
    }
}
