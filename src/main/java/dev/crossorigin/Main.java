package dev.crossorigin;

import dev.crossorigin.declared.Environment;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.SmallRyeConfig;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks at what is declared, and starts the service only if it can be served. */
@QuarkusMain
public final class Main {

    Main() {}

    public static void main(String... args) {
        var profiles = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getProfiles();
        var refusal = Environment.refusal(profiles);
        if (refusal.isPresent()) {
            System.err.println(refusal.get());
            System.exit(1);
        }
        Quarkus.run(args);
    }
}
