package dev.crossorigin.cli;

import dev.crossorigin.recorded.UnreadableFile;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Finds the application that a command names, before the command runs. */
record Choosing(Choice choice) {

    /** Those that are about an application. */
    static final List<String> COMMANDS = List.of("check", "explain");

    int run(ParseResult parsed) {
        var command = parsed.subcommand();
        if (command != null && isAbout(command)) {
            try {
                choice.choose(command, needs(command))
                        .ifPresent(
                                why -> {
                                    throw new ParameterException(line(command), why);
                                });
            } catch (UnreadableFile e) {
                line(command).getErr().println(e.getMessage());
                return ExitCode.USAGE;
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static boolean isAbout(ParseResult command) {
        return COMMANDS.contains(command.commandSpec().name()) && !command.isUsageHelpRequested();
    }

    /** What was recorded, pasted or is asked of a server can be explained without one. */
    private static boolean needs(ParseResult command) {
        return Stream.of(Options.URL, Options.HAR, Options.EXCHANGE, Options.CONSOLE)
                        .noneMatch(command::hasMatchedOption)
                || command.hasMatchedOption(Options.POLICY);
    }

    private static CommandLine line(ParseResult command) {
        return command.commandSpec().commandLine();
    }
}
