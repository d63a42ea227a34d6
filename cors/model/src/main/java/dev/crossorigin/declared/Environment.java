package dev.crossorigin.declared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
     * @param profiles the active profiles, the last named first, as SmallRye Config gives them
     */
    public static Optional<String> refusal(List<String> profiles) {
        if (profiles.size() == 1 && names().contains(profiles.get(0))) {
            return Optional.empty();
        }
        var named = new ArrayList<>(profiles);
        Collections.reverse(named);
        return Optional.of(
                "quarkus.profile \"%s\" is not an environment of this service; set QUARKUS_PROFILE to one of %s"
                        .formatted(String.join(",", named), String.join(", ", names())));
    }

    /** Their names, as the profile gives them. */
    static List<String> names() {
        return Arrays.stream(values()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    }
}
