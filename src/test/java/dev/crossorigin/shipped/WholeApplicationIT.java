package dev.crossorigin.shipped;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import dev.crossorigin.declared.Configuration;
import dev.crossorigin.declared.EffectiveDeclaration;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The policy read from files and variables, put to the same questions as the packaged service that
 * runs under it: whatever Quarkus and the resource add, status and CORS headers are as predicted.
 */
class WholeApplicationIT {

    private static final String PROFILE = "QUARKUS_PROFILE";
    private static final String ORIGINS = "QUARKUS_HTTP_CORS_ORIGINS";
    private static final String METHODS = "QUARKUS_HTTP_CORS_METHODS";
    private static final String HEADERS = "QUARKUS_HTTP_CORS_HEADERS";
    private static final String EXPOSED = "QUARKUS_HTTP_CORS_EXPOSED_HEADERS";
    private static final String MAX_AGE = "QUARKUS_HTTP_CORS_ACCESS_CONTROL_MAX_AGE";
    private static final String CREDENTIALS = "QUARKUS_HTTP_CORS_ACCESS_CONTROL_ALLOW_CREDENTIALS";

    private static final String SHOP = "https://shop.example";

    private static final Path SHIPPED = Path.of("src/main/resources/application.properties");

    /** What the service writes by itself, whatever the handler does. */
    private static final Headers EVERY_ANSWER = Headers.of("Vary", "Origin");

    @TempDir Path home;

    static Stream<Map<String, String>> policies() {
        return Stream.of(
                Map.of(PROFILE, "test"),
                Map.of(PROFILE, "staging"),
                Map.of(PROFILE, "public"),
                Map.of("QUARKUS_HTTP_CORS_ENABLED", "false"),
                Map.of(
                        PROFILE,
                        "dev",
                        ORIGINS,
                        "https://shop.example,https://admin.shop.example:8443"),
                Map.of(ORIGINS, "/https://[a-z0-9]+[.]shop[.]example/", CREDENTIALS, "true"),
                Map.of(PROFILE, "test", ORIGINS, SHOP, METHODS, "GET,HEAD,OPTIONS", MAX_AGE, "0"),
                Map.of(PROFILE, "public", ORIGINS, SHOP, HEADERS, "*", EXPOSED, "ETag,X-Total"),
                Map.of(ORIGINS, SHOP, METHODS, "*", CREDENTIALS, "true"),
                Map.of(PROFILE, "public", EXPOSED, "*", MAX_AGE, "1H"));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theServiceAnswersAsPredicted(Map<String, String> variables) throws IOException {
        var profile = variables.getOrDefault(PROFILE, "prod");
        var config = Configuration.of(SHIPPED, variables, profile);
        var policy = EffectiveDeclaration.read(config, List.of()).policy().orElseThrow();
        try (var service = Service.start(home, variables)) {
            var data = service.at("/data");
            var requests = requests("http://" + data.getAuthority());
            assertThat(requests.filter(request -> !asPredicted(policy, data, request))).isEmpty();
        }
    }

    private static boolean asPredicted(CorsPolicy policy, URI data, Request request) {
        var outcome = policy.answer(to(data, request));
        var predicted = outcome.over(resource(data, request)).plus(EVERY_ANSWER);
        return sorted(predicted).equals(sorted(received(data, request)));
    }

    /** Quarkus says Vary first, and in HTTP neither order nor case has a meaning. */
    private static List<String> sorted(Answer answer) {
        return Stream.concat(
                        Stream.of("status: " + answer.status()),
                        answer.headers().lines().stream()
                                .map(line -> lowerCase(line.name()) + ": " + line.value()))
                .sorted()
                .toList();
    }

    /** What is asked, but for {@code Host}, which the client writes. */
    private static Stream<Request> requests(String own) {
        return Stream.of(
                        own,
                        "null",
                        "http://127.0.0.1:5500",
                        "https://app.test.example",
                        "https://pr-7.preview.example.com",
                        SHOP,
                        "https://SHOP.example",
                        "http://shop.example",
                        "https://shop.example:8443",
                        "https://admin.shop.example:8443",
                        "https://a.shop.example",
                        "https://a.shopxexample",
                        "https://shop.example.evil.test")
                .flatMap(WholeApplicationIT::by);
    }

    private static Stream<Request> by(String origin) {
        return Stream.of(
                request("GET", "Origin", origin),
                request("HEAD", "Origin", origin),
                request("DELETE", "Origin", origin),
                request("OPTIONS", "Origin", origin),
                request("OPTIONS", "Origin", origin, "Access-Control-Request-Method", "GET"),
                request(
                        "OPTIONS",
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        "PUT",
                        "Access-Control-Request-Headers",
                        "content-type,x-trace"));
    }

    private static Request request(String method, String... headers) {
        return new Request(method, "http", "/data", Headers.of(headers));
    }

    private static Request to(URI data, Request request) {
        var headers = Headers.of("Host", data.getAuthority()).plus(request.headers());
        return new Request(request.method(), request.scheme(), request.target(), headers);
    }

    /** What the resource answers, when asked by nobody's script. */
    private static Answer resource(URI data, Request request) {
        var others =
                request.headers().lines().stream()
                        .filter(line -> !line.name().equals("Origin"))
                        .toList();
        var asked =
                new Request(
                        request.method(), request.scheme(), request.target(), new Headers(others));
        return new Answer(received(data, asked).status(), Headers.none());
    }

    private static Answer received(URI data, Request request) {
        var asking = given();
        request.headers().lines().forEach(line -> asking.header(line.name(), line.value()));
        var answer = asking.request(request.method(), data);
        return new Answer(
                answer.statusCode(),
                new Headers(
                        answer.headers().asList().stream()
                                .map(line -> new Header(line.getName(), line.getValue()))
                                .filter(WholeApplicationIT::isOfCors)
                                .toList()));
    }

    private static boolean isOfCors(Header line) {
        var name = lowerCase(line.name());
        return name.startsWith("access-control-") || name.equals("vary");
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
