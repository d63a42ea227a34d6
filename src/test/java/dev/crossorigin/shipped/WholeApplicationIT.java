package dev.crossorigin.shipped;

import static dev.crossorigin.shipped.Questions.SHOP;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import dev.crossorigin.config.EffectiveDeclaration;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
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
    private static final String MAX_AGE = "QUARKUS_HTTP_CORS_ACCESS_CONTROL_MAX_AGE";
    private static final String CREDENTIALS = "QUARKUS_HTTP_CORS_ACCESS_CONTROL_ALLOW_CREDENTIALS";

    @TempDir Path home;

    /** Some of what {@link ConfiguredHandlerTest} tries: in process there are more. */
    static Stream<Map<String, String>> policies() {
        return Stream.of(
                Map.of(
                        PROFILE,
                        "dev",
                        ORIGINS,
                        "https://shop.example,https://admin.shop.example:8443"),
                Map.of(ORIGINS, "/https://[a-z0-9]+[.]shop[.]example/", CREDENTIALS, "true"),
                Map.of(PROFILE, "test", ORIGINS, SHOP, METHODS, "GET,HEAD,OPTIONS", MAX_AGE, "0"));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theServiceAnswersAsPredicted(Map<String, String> variables) {
        var config = ShippedConfig.of(variables);
        var policy = EffectiveDeclaration.read(config, List.of()).policy().orElseThrow();
        try (var service = Service.start(home, variables)) {
            var data = service.at("/data");
            var requests = Questions.to(data.getAuthority());
            assertThat(requests.filter(request -> !asPredicted(policy, data, request))).isEmpty();
        }
    }

    private static boolean asPredicted(CorsPolicy policy, URI data, Request request) {
        var predicted = policy.answer(request, resource(data, request));
        return sorted(predicted).equals(sorted(received(data, request)));
    }

    /** In HTTP neither order nor case has a meaning. */
    private static List<String> sorted(Answer answer) {
        return Stream.concat(
                        Stream.of("status: " + answer.status()),
                        answer.headers().lines().stream()
                                .map(line -> lowerCase(line.name()) + ": " + line.value()))
                .sorted()
                .toList();
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
