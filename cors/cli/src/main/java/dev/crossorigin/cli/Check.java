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
                    .addOption(Against.option())
                    .addOption(Commands.help());

    CommandSpec command() {
        Format.options().forEach(command::addOption);
        command.usageMessage()
                .description(
                        "This command prints the CORS policy in force with the source of each value, and"
                                + " everything that is wrong with it.")
                .footer(
                        "The exit code is 0 if there is no error, 1 if there is an error or an expectation is"
                                + " not met, 2 if the command or OTHER cannot be read. With --against, it is 3 if"
                                + " nothing is wrong but somebody gains access, or that cannot be told.");
        return command;
    }

    @Override
    public Integer call() {
        var line = command.commandLine();
        var format = Format.of(line);
        var config = profile.config(line);
        var inspection = Inspection.of(config);
        var report =
                Against.of(line, profile, config, inspection.declaration())
                        .map(against -> AgainstReport.of(against, inspection));
        line.getOut()
                .print(
                        report.map(compared -> compared.in(format))
                                .orElseGet(() -> printed(inspection, format).toString()));
        line.getOut().flush();
        return report.map(AgainstReport::exitCode)
                .orElse(inspection.refuses() ? ExitCode.SOFTWARE : ExitCode.OK);
    }

    private static Record printed(Inspection inspection, Format format) {
        return switch (format) {
            case TEXT -> new CheckText(inspection, Ansi.AUTO);
            case JSON -> new CheckJson(inspection);
            case GITHUB -> new CheckGithub(inspection, Repository.checkedOut());
        };
    }
}
