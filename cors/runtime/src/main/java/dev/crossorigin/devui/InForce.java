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
public record InForce(Inspection inspection, Optional<DeclaredPolicy> policy) {

    private static Optional<SmallRyeConfig> started = Optional.empty();
    private static Optional<InForce> looked = Optional.empty();

    /**
     * A start says what it goes by. Whoever asks later may be a thread of an earlier start, which
     * would find the configuration of that.
     */
    public static synchronized void begin(SmallRyeConfig config) {
        started = Optional.of(config);
        looked = Optional.empty();
    }

    static synchronized InForce now() {
        if (looked.isEmpty()) {
            looked = Optional.of(of(started.orElseThrow()));
        }
        return looked.get();
    }

    private static InForce of(SmallRyeConfig served) {
        var config = Amendments.undone(served);
        var inspection = Inspection.of(config);
        return new InForce(inspection, DeclaredPolicy.of(config, inspection));
    }
}
