package dev.crossorigin.cli;

import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The application that the commands are about, where it is not the one that they are part of. It
 * supplies what is in force there under the profile that {@code quarkus.profile} names.
 */
public interface Choice extends Supplier<SmallRyeConfig> {

    /** What {@code --version} prints. */
    String version();

    /** What {@code --help} begins with. */
    String description();

    /** The options that name an application; new ones for each command. */
    List<OptionSpec> options();

    /**
     * Reads the options of a command before it runs.
     *
     * @param needed whether the command does nothing without an application
     * @return why it must not run; empty if it may
     */
    Optional<String> choose(ParseResult given, boolean needed);

    /** The options and values that were chosen with, for a command that is offered. */
    List<String> words();
}
