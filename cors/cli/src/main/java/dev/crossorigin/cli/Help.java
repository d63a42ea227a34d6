package dev.crossorigin.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** {@code help}: the same as {@code --help}, of all commands or of one. */
final class Help implements Callable<Integer> {

    private final CommandSpec command =
            CommandSpec.wrapWithoutInspection(this)
                    .name("help")
                    .addPositional(
                            PositionalParamSpec.builder()
                                    .paramLabel("COMMAND")
                                    .type(String.class)
                                    .arity("0..1")
                                    .description("Describe this command.")
                                    .build());

    private Help() {}

    static CommandSpec command() {
        var help = new Help().command;
        help.usageMessage().description("This command describes all commands, or one of them.");
        return help;
    }

    @Override
    public Integer call() {
        var all = command.parent().commandLine();
        described(all).usage(all.getOut());
        all.getOut().flush();
        return ExitCode.OK;
    }

    private CommandLine described(CommandLine all) {
        var name = command.commandLine().getParseResult().matchedPositionalValue(0, "");
        if (name.isEmpty()) {
            return all;
        }
        var named = all.getSubcommands().get(name);
        if (named == null) {
            throw new ParameterException(
                    command.commandLine(),
                    "\"%s\" is not a command; the commands are %s"
                            .formatted(name, String.join(", ", all.getSubcommands().keySet())));
        }
        return named;
    }
}
