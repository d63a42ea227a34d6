package dev.crossorigin.shipped;

import static dev.crossorigin.shipped.Questions.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.config.EffectiveDeclaration;
import dev.crossorigin.handler.RealHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The policy read from files and variables, put to the same questions as Quarkus's handler that is
 * configured with them.
 */
class ConfiguredHandlerTest {

    private static final String PROFILE = "QUARKUS_PROFILE";
    private static final String ORIGINS = "QUARKUS_HTTP_CORS_ORIGINS";
    private static final String METHODS = "QUARKUS_HTTP_CORS_METHODS";
    private static final String HEADERS = "QUARKUS_HTTP_CORS_HEADERS";
    private static final String EXPOSED = "QUARKUS_HTTP_CORS_EXPOSED_HEADERS";
    private static final String MAX_AGE = "QUARKUS_HTTP_CORS_ACCESS_CONTROL_MAX_AGE";
    private static final String CREDENTIALS = "QUARKUS_HTTP_CORS_ACCESS_CONTROL_ALLOW_CREDENTIALS";

    private static RealHandler handler;

    @BeforeAll
    static void open() throws IOException {
        handler = new RealHandler();
    }

    @AfterAll
    static void close() throws IOException {
        handler.close();
    }

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
    void theHandlerAnswersAsPredicted(Map<String, String> variables) {
        var config = ShippedConfig.of(variables);
        var policy = EffectiveDeclaration.read(config, List.of()).policy().orElseThrow();
        handler.enforce(ShippedConfig.ofTheHandler(variables));
        assertThat(Questions.to("data.example:3000"))
                .allSatisfy(
                        request ->
                                assertThat(handler.ask(request).answer())
                                        .isEqualTo(
                                                policy.answer(request).over(RealHandler.RESOURCE)));
    }
}
