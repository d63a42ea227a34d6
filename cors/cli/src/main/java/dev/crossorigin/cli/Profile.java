package dev.crossorigin.cli;

import dev.crossorigin.config.EffectiveDeclaration;
import dev.crossorigin.config.Elsewhere;
import dev.crossorigin.config.Profiles;
import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.recorded.UnreadableFile;
import io.smallrye.config.SmallRyeConfig;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The profile that a command is about.
 *
 * @param configuration reads what is in force under it
 */
record Profile(Supplier<SmallRyeConfig> configuration) {

    private static final String OPTION = "--profile";

    static OptionSpec option() {
        return OptionSpec.builder(OPTION)
                .paramLabel("PROFILE")
                .type(String.class)
                .description(
                        "Read the configuration of this profile. By default it is the one that the service"
                                + " would start in.")
                .build();
    }

    /**
     * What is in force under it.
     *
     * @throws ParameterException if nothing is declared for it
     * @throws UnreadableFile if the configuration as a whole cannot be read
     */
    SmallRyeConfig config(CommandLine command) {
        var named = named(command);
        if (named.filter(String::isBlank).isPresent()) {
            throw new ParameterException(
                    command,
                    "%s \"%s\": the name of the profile is missing; write one, such as %1$s prod"
                            .formatted(OPTION, named.get()));
        }
        named.map(String::strip)
                .ifPresent(profile -> System.setProperty("quarkus.profile", profile));
        var config = read();
        Profiles.refusal(config)
                .ifPresent(
                        why -> {
                            throw new ParameterException(command, why);
                        });
        return config;
    }

    /**
     * What another profile declares.
     *
     * @param option the option that names it
     * @throws ParameterException if nothing is declared for it
     */
    CorsDeclaration declaration(CommandLine command, String option, String profile) {
        var key = "quarkus.profile";
        var outside = Optional.ofNullable(System.getProperty(key));
        System.setProperty(key, profile.strip());
        try {
            var config = read();
            Optional.of(profile)
                    .filter(String::isBlank)
                    .map(none -> "the name of the profile is missing")
                    .or(() -> Profiles.refusal(config))
                    .ifPresent(
                            why -> {
                                throw new ParameterException(command, option + ": " + why);
                            });
            return new Elsewhere(config).inProfile(profile.strip());
        } finally {
            outside.ifPresentOrElse(
                    before -> System.setProperty(key, before), () -> System.clearProperty(key));
        }
    }

    /** The one that the command names; empty if it names none. */
    static Optional<String> named(CommandLine command) {
        return Optional.ofNullable(command.getParseResult().matchedOptionValue(OPTION, null));
    }

    private SmallRyeConfig read() {
        try {
            return configuration.get();
        } catch (RuntimeException e) {
            throw new UnreadableFile(EffectiveDeclaration.unreadable(e));
        }
    }
}
