package dev.crossorigin.shipped;

import dev.crossorigin.declared.Configuration;
import dev.crossorigin.handler.RealHandler;
import dev.crossorigin.shipped.ProfileClaims.Expected;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy of every profile, put to Quarkus's handler that is configured with it. */
class ProfilePolicyTest {

    private static final Path SHIPPED = Path.of("src/main/resources/application.properties");

    private static RealHandler handler;

    @BeforeAll
    static void open() throws IOException {
        handler = new RealHandler();
    }

    @AfterAll
    static void close() throws IOException {
        handler.close();
    }

    private static URI under(String profile, Map<String, String> variables) throws IOException {
        var config = Configuration.of(SHIPPED, variables, profile);
        handler.enforce(ConfiguredHandler.declared(config));
        return handler.at("/data");
    }

    @ParameterizedTest
    @MethodSource("dev.crossorigin.shipped.ProfileClaims#restrictedProfiles")
    void onlyTheDeclaredOriginsPass(Expected expected) throws IOException {
        var data = under(expected.profile(), Map.of());
        ProfileClaims.onlyTheDeclaredOriginsPass(data, expected);
    }

    @Test
    void publicLetsAnyoneReadAndNobodyWrite() throws IOException {
        ProfileClaims.anyoneReadsAndNobodyWrites(under("public", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "public"})
    void withoutOriginsEverythingCrossOriginIsRefused(String profile) throws IOException {
        var data = under(profile, Map.of("QUARKUS_HTTP_CORS_ORIGINS", ""));
        ProfileClaims.everythingCrossOriginIsRefused(data);
    }
}
