package dev.crossorigin.declared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The environments a policy is declared for. The Quarkus profile names exactly one of them. */
public enum Environment {
    DEV,
    TEST,
    STAGING,
    PROD,
    PUBLIC;

    /**
     * Why the service must not start under these profiles; empty if it may. Quarkus itself would
     * take any other name for a profile without a policy, or mix two policies, and say nothing.
     *
     * @param profiles the active profiles, as in {@code quarkus.profile}
     */
    public static Optional<String> refusal(List<String> profiles) {
        if (profiles.size() == 1 && names().contains(profiles.get(0))) {
            return Optional.empty();
        }
        return Optional.of(
                "quarkus.profile \"%s\" is not an environment of this service; set QUARKUS_PROFILE to one of %s"
                        .formatted(String.join(",", profiles), String.join(", ", names())));
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    }
}
