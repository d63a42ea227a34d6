package dev.crossorigin.cli;

import dev.crossorigin.recorded.Unanswered;
import dev.crossorigin.recorded.UnreadableFile;
import dev.crossorigin.web.Visible;
import io.smallrye.config.SmallRyeConfig;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    /**
     * Carries out one command for an application that its options name.
     *
     * @param program what the program is called, for its help
     * @return the exit code, as above
     */
    public static int run(String program, Choice choice, String... args) {
        return chosen(program, choice).execute(args);
    }

    private static CommandLine commands(String program, Supplier<SmallRyeConfig> configuration) {
        var commands = commands(program, configuration, List::of);
        commands.getCommandSpec()
                .usageMessage()
                .description("Without a command, this program starts the service.");
        return commands;
    }

    private static CommandLine chosen(String program, Choice choice) {
        var commands = commands(program, choice, choice::words);
        var spec = commands.getCommandSpec().version(choice.version());
        spec.usageMessage().description(choice.description());
        spec.addOption(
                OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print the version of this program.")
                        .build());
        Choosing.COMMANDS.forEach(name -> addTo(commands.getSubcommands().get(name), choice));
        commands.setExecutionStrategy(parsed -> new Choosing(choice).run(parsed));
        return commands;
    }

    private static void addTo(@Nullable CommandLine command, Choice choice) {
        if (command != null) {
            choice.options().forEach(command.getCommandSpec()::addOption);
        }
    }

    private static CommandLine commands(
            String program, Supplier<SmallRyeConfig> configuration, Supplier<List<String>> words) {
        var profile = new Profile(configuration);
        var spec = CommandSpec.create().name(program).addOption(help());
        spec.usageMessage().synopsisSubcommandLabel("COMMAND");
        var commands =
                new CommandLine(spec)
                        .addSubcommand(new Check(profile).command())
                        .addSubcommand(new Explain(profile, words).command())
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
        ofLaterCommand(wrong).ifPresent(err::println);
        err.println(
                "%s --help shows all options.".formatted(command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    /** What to write if an option of a command stands before the command. */
    private static Optional<String> ofLaterCommand(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unmatched
                ? wrong.getCommandLine().getSubcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .filter(
                                command ->
                                        unmatched.getUnmatched().stream()
                                                .map(word -> word.split("=", 2)[0])
                                                .anyMatch(command.optionsMap()::containsKey))
                        .map(
                                command ->
                                        "Write the options after the command, such as "
                                                + command.qualifiedName())
                        .findFirst()
                : Optional.empty();
    }

    /** The option that every command has. */
    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this text.")
                .build();
    }
}
