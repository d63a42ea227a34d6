package dev.crossorigin.shipped;

import dev.crossorigin.handler.RealHandler;
import dev.crossorigin.shipped.ProfileClaims.Expected;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy of every profile, put to Quarkus's handler that is configured with it. */
class ProfilePolicyTest {

    private static final String PROFILE = "QUARKUS_PROFILE";

    private static RealHandler handler;

    @BeforeAll
    static void open() throws IOException {
        handler = new RealHandler();
    }

    @AfterAll
    static void close() throws IOException {
        handler.close();
    }

    private static URI under(Map<String, String> variables) {
        handler.enforce(ShippedConfig.ofTheHandler(variables));
        return handler.at("/data");
    }

    @ParameterizedTest
    @MethodSource("dev.crossorigin.shipped.ProfileClaims#restrictedProfiles")
    void onlyTheDeclaredOriginsPass(Expected expected) {
        var data = under(Map.of(PROFILE, expected.profile()));
        ProfileClaims.onlyTheDeclaredOriginsPass(data, expected);
    }

    @Test
    void publicLetsAnyoneReadAndNobodyWrite() {
        ProfileClaims.anyoneReadsAndNobodyWrites(under(Map.of(PROFILE, "public")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "public"})
    void withoutOriginsEverythingCrossOriginIsRefused(String profile) {
        var data = under(Map.of(PROFILE, profile, "QUARKUS_HTTP_CORS_ORIGINS", ""));
        ProfileClaims.everythingCrossOriginIsRefused(data);
    }
}
