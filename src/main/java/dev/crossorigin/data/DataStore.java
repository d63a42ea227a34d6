package dev.crossorigin.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the record. What {@link #replace} has completed with survives a crash. No method makes its
 * caller wait: the database is asked by a worker thread.
 *
 * <p>The embedded database has no writer but this process, which therefore also keeps the record in
 * memory. PostgreSQL can have others, so the record is read each time.
 */
@Singleton
class DataStore {

    private final Table table;
    private final ObjectMapper mapper;
    private final Vertx vertx;
    private final WorkerExecutor writer;
    private final boolean sole;

    /** One writer at a time commits a record and makes it known. */
    private final Object writing = new Object();

    /** What the database holds; null if that has to be read, and always if others may write. */
    private volatile @Nullable Representation known;

    DataStore(
            Table table,
            ObjectMapper mapper,
            Vertx vertx,
            @ConfigProperty(name = Store.KEY) String store) {
        this.table = table;
        this.mapper = mapper;
        this.vertx = vertx;
        writer = vertx.createSharedWorkerExecutor("record", 1);
        sole = Store.named(store) == Store.H2;
    }

    /** The record; fails with {@link StoreUnavailable} if the database cannot be reached. */
    Future<Representation> read() {
        var now = known;
        return now == null ? work(this::readNow) : Future.succeededFuture(now);
    }

    /**
     * Puts another record in its place. Fails with {@link Unsent} if the condition does not hold,
     * and with {@link StoreUnavailable} if the database cannot be reached; then the record may or
     * may not have been replaced.
     */
    Future<Representation> replace(Data data, Condition condition) {
        return work(() -> sole ? replaceAlone(data, condition) : replaceShared(data, condition));
    }

    /** With one writer, more threads than one would only wait for each other, and take memory. */
    private <T> Future<T> work(Callable<T> work) {
        return sole ? writer.executeBlocking(work, false) : vertx.executeBlocking(work, false);
    }

    private Representation readNow() {
        if (!sole) {
            return Representation.of(table.read(), mapper);
        }
        synchronized (writing) {
            var now = known;
            if (now == null) {
                now = Representation.of(table.read(), mapper);
                known = now;
            }
            return now;
        }
    }

    private Representation replaceAlone(Data data, Condition condition) {
        synchronized (writing) {
            if (!condition.isNone()) {
                condition.requireWriting(readNow());
            }
            var next = Representation.of(data, mapper);
            boolean committed = false;
            try {
                table.replace(data);
                committed = true;
            } finally {
                // Otherwise nobody knows what the database holds until it is read.
                known = committed ? next : null;
            }
            return next;
        }
    }

    private Representation replaceShared(Data data, Condition condition) {
        if (condition.isNone()) {
            table.replace(data);
            return Representation.of(data, mapper);
        }
        while (true) {
            var before = readNow();
            condition.requireWriting(before);
            if (table.replace(before.data(), data)) {
                return Representation.of(data, mapper);
            }
        }
    }
}
