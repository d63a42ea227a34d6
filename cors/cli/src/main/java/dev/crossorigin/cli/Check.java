package dev.crossorigin.cli;

import dev.crossorigin.config.Inspection;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** {@code check}: what is in force, and what is wrong with it. */
final class Check implements Callable<Integer> {

    private final Profile profile;

    Check(Profile profile) {
        this.profile = profile;
    }

    private final CommandSpec command =
            CommandSpec.wrapWithoutInspection(this)
                    .name("check")
                    .addOption(Profile.option())
                    .addOption(Commands.help());

    CommandSpec command() {
        Format.options().forEach(command::addOption);
        command.usageMessage()
                .description(
                        "This command prints the CORS policy in force with the source of each value, and"
                                + " everything that is wrong with it.")
                .footer(
                        "The exit code is 0 if there is no error, 1 if there is an error or an expectation is"
                                + " not met, 2 if the command cannot be read.");
        return command;
    }

    @Override
    public Integer call() {
        var format = Format.of(command.commandLine());
        var inspection = Inspection.of(profile.config(command.commandLine()));
        var out = command.commandLine().getOut();
        out.print(printed(inspection, format));
        out.flush();
        return inspection.refuses() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static Record printed(Inspection inspection, Format format) {
        return switch (format) {
            case TEXT -> new CheckText(inspection, Ansi.AUTO);
            case JSON -> new CheckJson(inspection);
            case GITHUB -> new CheckGithub(inspection, Repository.checkedOut());
        };
    }
}
