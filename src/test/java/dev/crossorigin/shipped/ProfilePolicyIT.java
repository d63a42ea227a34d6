package dev.crossorigin.shipped;

import dev.crossorigin.Service;
import dev.crossorigin.shipped.ProfileClaims.Expected;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Some of what {@link ProfilePolicyTest} tries in process, put to the packaged jar. */
class ProfilePolicyIT {

    @TempDir Path home;

    static Stream<Expected> staging() {
        return ProfileClaims.restrictedProfiles().filter(it -> it.profile().equals("staging"));
    }

    @ParameterizedTest
    @MethodSource("staging")
    void onlyTheDeclaredOriginsPass(Expected expected) {
        try (var service = Service.start(home, Map.of("QUARKUS_PROFILE", expected.profile()))) {
            ProfileClaims.onlyTheDeclaredOriginsPass(service.at("/data"), expected);
        }
    }

    @Test
    void publicLetsAnyoneReadAndNobodyWrite() {
        try (var service = Service.start(home, Map.of("QUARKUS_PROFILE", "public"))) {
            ProfileClaims.anyoneReadsAndNobodyWrites(service.at("/data"));
        }
    }
}
