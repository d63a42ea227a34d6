package dev.crossorigin.program;

import dev.crossorigin.cli.Commands;
import java.util.Optional;
import picocli.CommandLine.ExitCode;

/** Carries out a command for an application that is named, or for none. */
public final class Program {

    /** What the launcher script is called. */
    private static final String NAME = "crossorigin";

    private Program() {}

    public static void main(String... args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        try {
            return Commands.run(name(), new Selection(version()), args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // A file that is made for it can ask for more than there is.
            System.err.println(
                    "A file that was read needs more memory than there is; give the JVM more with JAVA_TOOL_OPTIONS=-Xmx1g");
            return ExitCode.USAGE;
        }
    }

    /** As whoever starts it has to write it. */
    private static String name() {
        return Optional.ofNullable(System.getProperty("crossorigin.launcher")).isPresent()
                ? NAME
                : Optional.of(System.getProperty("sun.java.command", "").split(" ", 2)[0])
                        .filter(started -> started.endsWith(".jar"))
                        .map("java -jar "::concat)
                        .orElse(NAME);
    }

    private static String version() {
        return NAME
                + " "
                + Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
                        .orElse("of a build that has no version");
    }
}
