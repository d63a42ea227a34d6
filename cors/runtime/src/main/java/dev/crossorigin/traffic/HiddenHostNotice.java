package dev.crossorigin.traffic;

import dev.crossorigin.web.Visible;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Notices a {@link HiddenHost} when the service's own pages are refused, and says so once. */
final class HiddenHostNotice {

    private static final Logger LOG = Logger.getLogger("cors.answers");

    private static final int LONGEST = 200;

    private final AtomicReference<@Nullable String> seen = new AtomicReference<>();

    /** Looks at a request that was refused as one from a page on another origin. */
    void look(HttpServerRequest request, String origin) {
        if (seen.get() == null && HiddenHost.isBehind(request)) {
            var said =
                    "A page on %s was refused, although its browser says that it is one of this service's own pages: the service was asked as %s. %s"
                            .formatted(
                                    shown(origin),
                                    shown(request.scheme() + "://" + request.authority()),
                                    HiddenHost.CURE);
            if (seen.compareAndSet(null, said)) {
                LOG.warn(said);
            }
        }
    }

    /** What was said. */
    Optional<String> seen() {
        return Optional.ofNullable(seen.get());
    }

    private static String shown(String text) {
        return Visible.of(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
}
