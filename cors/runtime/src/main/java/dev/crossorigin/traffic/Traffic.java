package dev.crossorigin.traffic;

import dev.crossorigin.config.EffectiveDeclaration;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the handler, from one reading of what is declared.
 *
 * @param watch what is seen of the traffic; empty if there is no policy to go by
 */
public record Traffic(Answers answers, Optional<Watch> watch, Optional<CrashGuard> guard) {

    /** Nothing is registered yet. */
    public static Traffic of(SmallRyeConfig config) {
        // What the routes serve makes no difference to the handler.
        var declared = EffectiveDeclaration.read(config, List.of());
        return new Traffic(
                Answers.of(declared), Watch.of(config, declared), CrashGuard.of(declared));
    }

    /** For answers that never reach a filter. To be called ahead of what else guards the port. */
    public void register(Router router) {
        answers.register(router);
    }

    /** Around the handler. */
    public void register(Filters filters) {
        watch.ifPresent(all -> filters.register(all, Watch.PRIORITY));
        answers.register(filters);
        guard.ifPresent(all -> filters.register(all, CrashGuard.PRIORITY));
    }
}
