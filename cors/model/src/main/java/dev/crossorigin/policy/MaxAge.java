package dev.crossorigin.policy;

import dev.crossorigin.web.Headers;
import java.time.Duration;

/** How long a browser may remember the answer to a preflight. */
public sealed interface MaxAge {

    /** The header lines that say so. */
    Headers headers();

    /**
     * Nothing is declared and nothing said, which means five seconds.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">Fetch: CORS-preflight
     *     fetch</a>
     */
    record Unset() implements MaxAge {

        @Override
        public Headers headers() {
            return Headers.none();
        }
    }

    /**
     * A declared time.
     *
     * @param duration said in whole seconds, rounded down
     */
    record Lasting(Duration duration) implements MaxAge {

        @Override
        public Headers headers() {
            return Headers.of("access-control-max-age", String.valueOf(duration.toSeconds()));
        }
    }
}
