package dev.crossorigin;

import dev.crossorigin.cli.Commands;
import dev.crossorigin.config.EffectiveDeclaration;
import dev.crossorigin.config.Inspection;
import dev.crossorigin.config.Profiles;
import dev.crossorigin.gate.StartConfiguration;
import dev.crossorigin.lint.Finding;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jboss.logging.Logger;

/** Carries out a command, or starts the service if what is declared lets it. */
@QuarkusMain(name = "gate")
public final class Main {

    Main() {}

    public static void main(String... args) {
        if (args.length > 0) {
            System.exit(Commands.run(program(), StartConfiguration::read, args));
        }
        var inspection = inspection();
        if (inspection.refuses()) {
            inspection.lines().forEach(System.err::println);
            refuse("The service does not start. " + inspection.summary());
        }
        inspection.complaints().stream()
                .map(Finding::line)
                .forEach(Logger.getLogger(Main.class)::warn);
        Quarkus.run(args);
    }

    /** As whoever starts it has to write it. */
    private static String program() {
        var started = System.getProperty("sun.java.command", "").split(" ", 2)[0];
        return started.endsWith(".jar") ? "java -jar " + started : "data-service";
    }

    private static Inspection inspection() {
        try {
            var config = StartConfiguration.read();
            Profiles.refusal(config).ifPresent(Main::refuse);
            return Inspection.of(config);
        } catch (RuntimeException e) {
            refuse(EffectiveDeclaration.unreadable(e));
            throw e;
        }
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(1);
    }
}
