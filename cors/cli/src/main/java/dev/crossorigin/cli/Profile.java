package dev.crossorigin.cli;

import dev.crossorigin.declared.EffectiveDeclaration;
import dev.crossorigin.declared.Profiles;
import io.smallrye.config.SmallRyeConfig;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The profile that a command is about. */
final class Profile {

    private static final String OPTION = "--profile";

    private Profile() {}

    static OptionSpec option() {
        return OptionSpec.builder(OPTION)
                .paramLabel("PROFILE")
                .type(String.class)
                .description("The profile to look at; the one that would be started if left out.")
                .build();
    }

    /**
     * What is in force under it.
     *
     * @throws ParameterException if nothing is declared for it
     * @throws UnreadableFile if the configuration as a whole cannot be read
     */
    static SmallRyeConfig config(CommandLine command) {
        Optional<String> named =
                Optional.ofNullable(command.getParseResult().matchedOptionValue(OPTION, null));
        named.ifPresent(profile -> System.setProperty("quarkus.profile", profile));
        var config = config();
        Profiles.refusal(config)
                .ifPresent(
                        why -> {
                            throw new ParameterException(command, why);
                        });
        return config;
    }

    private static SmallRyeConfig config() {
        try {
            return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        } catch (RuntimeException e) {
            throw new UnreadableFile(EffectiveDeclaration.unreadable(e));
        }
    }
}
