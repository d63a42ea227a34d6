package dev.crossorigin.traffic;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import java.util.Set;

/**
 * Counts requests with made-up methods as one. Quarkus up to 3.38 at least measures each method by
 * itself, so callers could fill the memory with names.
 */
public final class KnownMethods implements MeterFilter {

    private static final String MEASURED = "http.server.requests";

    private static final String METHOD = "method";

    private static final Tag OTHER = Tag.of(METHOD, "OTHER");

    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    public Meter.Id map(Meter.Id id) {
        var method = id.getTag(METHOD);
        return !id.getName().equals(MEASURED) || method == null || KNOWN.contains(method)
                ? id
                : id.withTags(List.of(OTHER));
    }
}
