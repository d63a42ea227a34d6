package dev.crossorigin.extension;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** What is read at each start. */
@ConfigMapping(prefix = "cors")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface CorsConfig {

    /**
     * What a start does about errors and expectations that are not met: {@code refuse}, {@code
     * warn} or {@code off}. By default it refuses, but in dev mode and in a {@code @QuarkusTest} it
     * warns.
     */
    Optional<String> gate();

    /** The header {@code Cors-Explanation}. */
    Explain explain();

    /** Warnings that may stay, each with its reason. */
    Map<String, String> accept();

    /** What must work, and what must stay blocked, by a name of your choice. */
    Map<String, Map<String, String>> expect();

    /** Every other key with this prefix; the gate says that it has no effect. */
    @WithParentName
    Map<String, String> others();

    /** The header {@code Cors-Explanation}. */
    interface Explain {

        /**
         * Whether an answer that browsers will block says why, and which line fixes it. It reveals
         * what is declared. By default it is on in dev mode and in tests alone.
         */
        Optional<Boolean> header();
    }
}
