package dev.crossorigin;

import dev.crossorigin.cli.Commands;
import dev.crossorigin.config.EffectiveDeclaration;
import dev.crossorigin.gate.Gate;
import dev.crossorigin.gate.StartConfiguration;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;

/** Carries out a command, or starts the service if what is declared lets it. */
@QuarkusMain(name = "gate")
public final class Main {

    Main() {}

    public static void main(String... args) {
        if (args.length > 0) {
            var program = StartConfiguration.program("data-service");
            System.exit(Commands.run(program, StartConfiguration::read, args));
        }
        refusal()
                .ifPresent(
                        why -> {
                            System.err.println(why);
                            System.exit(1);
                        });
        Quarkus.run(args);
    }

    private static Optional<String> refusal() {
        try {
            var config = StartConfiguration.read();
            return Gate.of(config, Gate.REFUSE).refusal(config);
        } catch (RuntimeException e) {
            return Optional.of(EffectiveDeclaration.unreadable(e));
        }
    }
}
