package dev.crossorigin.extension;

import dev.crossorigin.cli.Commands;
import dev.crossorigin.gate.Gate;
import dev.crossorigin.gate.StartConfiguration;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.annotations.Recorder;
import io.smallrye.config.SmallRyeConfig;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Looks at the policy before anything of the application starts. */
@Recorder
public class GateRecorder {

    private static final Logger LOG = Logger.getLogger(GateRecorder.class);

    private static final Set<String> COMMANDS = Set.of("check", "explain");

    /** Carries out a command, if the first argument is one, and ends. */
    public void command(Supplier<String[]> arguments) {
        var args = arguments.get();
        if (args.length > 0 && COMMANDS.contains(args[0])) {
            var program = StartConfiguration.program("application");
            int code = Commands.run(program, StartConfiguration::read, args);
            // Nothing has started that would have to stop, and System.exit would wait for this
            // very method to end.
            Runtime.getRuntime().halt(code);
        }
    }

    /** Ends the start if what is declared must not be served. */
    public void decide(Gate otherwise) {
        if (!Boolean.getBoolean(ApplicationLifecycleManager.QUARKUS_APPCDS_GENERATE_PROP)) {
            var config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
            Gate.of(config, otherwise).refusal(config).ifPresent(GateRecorder::refuse);
        }
    }

    /** Says why the application has no console. */
    public void withoutConsole() {
        LOG.info(
                "The CORS console is off, because only the management port may show it; set"
                        + " quarkus.management.enabled=true to have it.");
    }

    /** Quarkus prints the message alone only of the cause of an exception. */
    private static void refuse(String why) {
        throw new IllegalStateException(new PreventFurtherStepsException(why, 1));
    }
}
