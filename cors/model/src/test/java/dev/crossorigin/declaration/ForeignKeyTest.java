package dev.crossorigin.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that people write for those of the CORS handler, from public reports. */
class ForeignKeyTest {

    private static final String PREFIX = "quarkus.http.cors.";

    @ParameterizedTest
    @CsvSource({
        "origin, origins",
        "origin[0], origins[0]",
        "orgins, origins",
        "oirgins, origins",
        "Origins, origins",
        "allow-origin, origins",
        "allowed-origins, origins",
        "allowed-origins[12], origins[12]",
        "allowedOrigins, origins",
        "allowed_origins, origins",
        "allowed-origin-patterns, origins",
        "access-control-allow-origin, origins",
        "method, methods",
        "allow-methods, methods",
        "allowed-methods, methods",
        "access-control-allow-methods, methods",
        "header, headers",
        "haeders, headers",
        "allow-headers, headers",
        "allowed-headers, headers",
        "access-control-allow-headers, headers",
        "expose-headers, exposed-headers",
        "exposedHeaders, exposed-headers",
        "exposed, exposed-headers",
        "access-control-expose-headers, exposed-headers",
        "max-age, access-control-max-age",
        "maxAge, access-control-max-age",
        "access-control-maxage, access-control-max-age",
        "acces-control-max-age, access-control-max-age",
        "access-control-max_age, access-control-max-age",
        "allow-credentials, access-control-allow-credentials",
        "credentials, access-control-allow-credentials",
        "supports-credentials, access-control-allow-credentials",
        "access-control-allow-credential, access-control-allow-credentials",
        "acess-control-allow-credentials, access-control-allow-credentials",
        "enable, enabled",
        "enabeld, enabled"
    })
    void theKeyThatWasMeantIsNamed(String written, String meant) {
        assertThat(ForeignKey.of(PREFIX + written)).hasValue(known(written, meant));
    }

    private static ForeignKey known(String written, String meant) {
        return new ForeignKey(PREFIX + written, Optional.of(PREFIX + meant), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "order", "x", "routes", "origins.pattern-match-mode"})
    void aKeyThatIsLikeNoneIsForeignAllTheSame(String written) {
        assertThat(ForeignKey.of(PREFIX + written))
                .hasValue(new ForeignKey(PREFIX + written, Optional.empty(), false));
    }

    @ParameterizedTest
    @CsvSource({
        "QUARKUS_HTTP_CORS_ORIGIN, quarkus.http.cors.origins",
        "QUARKUS_HTTP_CORS_ALLOWED_ORIGINS, quarkus.http.cors.origins",
        "QUARKUS_HTTP_CORS_ALLOWED_ORIGINS_0_, quarkus.http.cors.origins[0]",
        "QUARKUS_HTTP_CORS_ORIGINS_0, quarkus.http.cors.origins[0]",
        "QUARKUS_HTTP_CORS_ALLOW_CREDENTIALS, quarkus.http.cors.access-control-allow-credentials",
        "QUARKUS_HTTP_CORS_MAX_AGE, quarkus.http.cors.access-control-max-age",
        "QUARKUS_HTTP_CORS_EXPOSE_HEADERS, quarkus.http.cors.exposed-headers",
        "QUARKUS_HTTP_CORS_ENABLE, quarkus.http.cors.enabled",
        "quarkus_http_cors_origin, quarkus.http.cors.origins"
    })
    void aVariableIsReadAlike(String written, String meant) {
        assertThat(ForeignKey.ofVariable(written))
                .hasValue(new ForeignKey(written, Optional.of(meant), false));
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.cors.origins, origins",
        "quarkus.cors.allowed-origins, origins",
        "quarkus.http.cor.origins, origins",
        "quarkus.http.cros.methods, methods",
        "quarkus.http.corss.headers, headers",
        "quarkus.rest.cors.origins, origins",
        "quarkus.resteasy.cors.allow-credentials, access-control-allow-credentials",
        "quarkus.vertx-http.cors.max-age, access-control-max-age",
        "quarkus.https.cors.origins, origins",
        "quarks.http.cors.origins, origins",
        "quarkus.http.filter.cors.origins, origins",
        "QUARKUS_CORS_ORIGINS, origins",
        "QUARKUS_HTTP_COR_ORIGINS, origins",
        "QUARKUS_REST_CORS_ORIGINS, origins"
    })
    void aKeyThatBeginsNearlyAsTheHandlersIsFound(String written, String meant) {
        assertThat(ForeignKey.of(written))
                .hasValue(new ForeignKey(written, Optional.of(PREFIX + meant), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.http.cors",
                "quarkus.http.cors.enabled",
                "quarkus.http.cors.origins",
                "quarkus.http.cors.origins[3]",
                "quarkus.http.cors.exposed-headers[0]",
                "quarkus.http.cors.access-control-max-age",
                "quarkus.http.port",
                "quarkus.http.host",
                "quarkus.http.header.Vary.value",
                "quarkus.management.cors.enabled",
                "quarkus.arc.core.enabled.type",
                "cors.accept.duplicate",
                "cors.origins",
                "http.cors.origins",
                "my.cors.origins"
            })
    void theHandlersOwnAndOthersAreLeftAlone(String key) {
        assertThat(ForeignKey.of(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUARKUS_HTTP_CORS",
                "QUARKUS_HTTP_CORS_ORIGINS",
                "QUARKUS_HTTP_CORS_ORIGINS_0_",
                "QUARKUS_HTTP_CORS_ACCESS_CONTROL_ALLOW_CREDENTIALS",
                "quarkus_http_cors_origins",
                "quarkus.http.cors.origins",
                "CORS_ORIGINS",
                "QUARKUS_HTTP_PORT",
                "PATH"
            })
    void knownVariablesAreLeftAlone(String name) {
        assertThat(ForeignKey.ofVariable(name)).isEmpty();
    }
}
