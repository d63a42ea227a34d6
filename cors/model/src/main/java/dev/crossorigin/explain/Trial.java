package dev.crossorigin.explain;

import dev.crossorigin.policy.CorsPolicy;
import java.util.List;
import java.util.Optional;

/**
 * What the linter makes of a policy that is not in force.
 *
 * @param policy the policy; empty if the service would not start under it
 * @param errors why it would not
 * @param warnings what is wrong with it that is not wrong with the one in force
 */
public record Trial(Optional<CorsPolicy> policy, List<String> errors, List<String> warnings) {

    public Trial {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
