package dev.crossorigin.traffic;

import dev.crossorigin.web.Origin;
import dev.crossorigin.whatif.Question;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Takes what browsers block into the table and the log. */
final class Sightings {

    /** An example that is longer is not kept. */
    private static final int LONGEST_EXAMPLE = 1000;

    private final BlockedOrigins blocked;
    private final NearMisses nearMisses;
    private final BlockLog log;
    private final LongSupplier clock;

    Sightings(BlockedOrigins blocked, NearMisses nearMisses, BlockLog log, LongSupplier clock) {
        this.blocked = blocked;
        this.nearMisses = nearMisses;
        this.log = log;
        this.clock = clock;
    }

    void see(Sighting seen, HttpServerRequest request, HttpServerResponse response) {
        long now = clock.getAsLong();
        var origin =
                seen.isShort() ? Origin.parse(seen.origin()).origin() : Optional.<Origin>empty();
        var written = origin.filter(page -> page.toString().equals(seen.origin()));
        var block = seen.block(written.isPresent());
        var row = blocked.find(block);
        if (row == null) {
            row = row(seen, block, written, request, response, now);
            blocked.add(row, now);
        } else {
            row.seen(now);
        }
        log.see(row, now);
    }

    private BlockedRow row(
            Sighting seen,
            Block block,
            Optional<Origin> origin,
            HttpServerRequest request,
            HttpServerResponse response,
            long now) {
        var example =
                origin.flatMap(page -> Observed.of(request, response))
                        .map(Observed::question)
                        .map(Sightings::withoutQuery)
                        .filter(Sightings::isShort);
        var nearMiss =
                seen.declared() || block.isBehindProxy()
                        ? Optional.<String>empty()
                        : origin.flatMap(page -> nearMisses.of(page, now));
        return new BlockedRow(block, seen.declared(), example, nearMiss, now);
    }

    /** A query may hold what nobody is to keep. */
    private static Question withoutQuery(Question asked) {
        var path = asked.path();
        int query = path.indexOf('?');
        return new Question(
                asked.origin(),
                asked.method(),
                asked.headers(),
                asked.credentials(),
                query < 0 ? path : path.substring(0, query));
    }

    private static boolean isShort(Question asked) {
        return asked.headers().lines().size() <= Question.MOST_HEADERS
                && asked.query().length() <= LONGEST_EXAMPLE;
    }
}
