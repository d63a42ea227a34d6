package dev.crossorigin.devui;

import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.config.Inspection;
import dev.crossorigin.gate.Amendments;
import io.smallrye.config.SmallRyeConfig;
import java.util.Optional;

/**
 * What the application goes by, looked at once: each live reload makes a new one.
 *
 * @param policy empty if the CORS handler could not start with what is declared
 */
record InForce(Inspection inspection, Optional<DeclaredPolicy> policy) {

    static InForce of(SmallRyeConfig served) {
        var config = Amendments.undone(served);
        var inspection = Inspection.of(config);
        return new InForce(inspection, DeclaredPolicy.of(config, inspection));
    }
}
