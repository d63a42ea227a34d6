package dev.crossorigin.deployment;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is read when an application is built. */
@ConfigMapping(prefix = "cors")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface BuildConfig {

    /** What the build does about what is declared. */
    Build build();

    /** What the build does about what is declared. */
    interface Build {

        /**
         * Whether an error, or an expectation that is not met, stops the build. Otherwise both are
         * warnings of the build.
         */
        @WithDefault("false")
        boolean fail();
    }
}
