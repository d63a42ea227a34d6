package dev.crossorigin.cli;

import dev.crossorigin.recorded.Unanswered;
import dev.crossorigin.recorded.UnreadableFile;
import dev.crossorigin.web.Visible;
import io.smallrye.config.SmallRyeConfig;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The commands. They are described by calls, not by annotations, which a native executable could
 * not read.
 */
public final class Commands {

    private Commands() {}

    /**
     * Carries out one command.
     *
     * @param program what the program is called, for its help
     * @param configuration reads what is in force under the profile that {@code quarkus.profile}
     *     names
     * @param args the command and its options
     * @return the exit code: 0 if all is well, 1 if it is not, 2 if the command cannot be read
     */
    public static int run(String program, Supplier<SmallRyeConfig> configuration, String... args) {
        return commands(program, configuration).execute(args);
    }

    /** The same, where what is printed goes elsewhere. */
    public static int run(
            String program,
            Supplier<SmallRyeConfig> configuration,
            PrintWriter out,
            PrintWriter err,
            String... args) {
        return commands(program, configuration).setOut(out).setErr(err).execute(args);
    }

    private static CommandLine commands(String program, Supplier<SmallRyeConfig> configuration) {
        var profile = new Profile(configuration);
        var spec = CommandSpec.create().name(program).addOption(help());
        spec.usageMessage()
                .description("Without a command, this program starts the service.")
                .synopsisSubcommandLabel("COMMAND");
        var commands =
                new CommandLine(spec)
                        .addSubcommand(new Check(profile).command())
                        .addSubcommand(new Explain(profile).command())
                        .addSubcommand(Help.command());
        commands.setParameterExceptionHandler((wrong, args) -> refuse(wrong));
        commands.setExecutionExceptionHandler(
                (fault, command, parsed) -> {
                    if (fault instanceof UnreadableFile || fault instanceof Unanswered) {
                        command.getErr().println(fault.getMessage());
                        return ExitCode.USAGE;
                    }
                    command.getErr().println("The command failed: " + Visible.of(fault.toString()));
                    return ExitCode.SOFTWARE;
                });
        return commands;
    }

    /** The reason last, so that no usage scrolls it away. */
    private static int refuse(ParameterException wrong) {
        var command = wrong.getCommandLine();
        var err = command.getErr();
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println(
                "%s --help shows all options.".formatted(command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    /** The option that every command has. */
    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this text.")
                .build();
    }
}
