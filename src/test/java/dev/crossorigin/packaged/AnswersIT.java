package dev.crossorigin.packaged;

import static dev.crossorigin.traffic.LeavingRow.ofCors;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import dev.crossorigin.traffic.LeavingRow;
import dev.crossorigin.traffic.LeavingRows;
import dev.crossorigin.traffic.RawSocket;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of answers as they leave, over raw sockets to both ports of the packaged jar. */
class AnswersIT {

    @TempDir static Path home;

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start(home, Map.of("QUARKUS_LOG_CONSOLE_FORMAT", "%p %s%e%n"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<LeavingRow> rows() {
        return LeavingRows.allOn("/data");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anAnswerIsRight(LeavingRow row) {
        var answer = RawSocket.ask(service.at("/data").getPort(), row.request());
        assertThat(List.of(answer.status(), ofCors(answer.headers())))
                .isEqualTo(List.of(row.status(), row.lines()));
    }

    /** Also of what fails ahead of every filter. */
    @ParameterizedTest
    @CsvSource({"/data,405,POST", "/nowhere,404,GET", "/data?a=%,200,GET"})
    void everyAnswerVariesWithTheOrigin(String target, int status, String method) {
        var request = new Request(method, "http", target, Headers.of("Host", "localhost"));
        var answer = RawSocket.ask(service.at("/data").getPort(), request);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().all("Vary")).containsExactly("Origin");
    }

    @Test
    void aProxyThatHidesTheHostIsSaidOnce() {
        var headers =
                Headers.of(
                        "Host", "10.0.0.7:3000",
                        "Origin", "https://shop.example",
                        "Sec-Fetch-Site", "same-origin");
        var request = new Request("PUT", "http", "/data", headers);
        for (int i = 0; i < 3; i++) {
            assertThat(RawSocket.ask(service.at("/data").getPort(), request).status())
                    .isEqualTo(403);
        }
        assertThat(service.lines())
                .filteredOn(line -> line.contains("although these are this service's own pages"))
                .singleElement()
                .asString()
                .contains(
                        "Browsers block PUT from pages on https://shop.example",
                        "quarkus.http.proxy.proxy-address-forwarding=true");
    }

    /** From 3.38 on, Quarkus by itself sends no {@code *} here. */
    @ParameterizedTest
    @CsvSource({
        "/q/health,'',200",
        "/q/health/ready,'',200",
        "/q/metrics,'',200",
        "/q/cors,'',200",
        "/q/health,https://evil.test,403",
        "/q/metrics,https://evil.test,403"
    })
    void noPageMayReadTheManagementPort(String path, String origin, int status) {
        var headers = Headers.of("Host", "localhost");
        var request =
                new Request(
                        "GET",
                        "http",
                        path,
                        origin.isEmpty() ? headers : headers.plus("Origin", origin));
        var answer = RawSocket.ask(service.managementAt(path).getPort(), request);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(ofCors(answer.headers())).noneMatch(line -> line.startsWith("access-control-"));
    }

    /** Quarkus answers it ahead of every route. What it allows, the request itself does not get. */
    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/metrics", "/q/cors"})
    void aPreflightToTheManagementPortGivesNothingAway(String path) {
        var headers =
                Headers.of(
                        "Host", "localhost",
                        "Origin", "https://evil.test",
                        "Access-Control-Request-Method", "GET");
        var answer =
                RawSocket.ask(
                        service.managementAt(path).getPort(),
                        new Request("OPTIONS", "http", path, headers));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(ofCors(answer.headers())).containsExactly("access-control-allow-origin: *");
    }
}
