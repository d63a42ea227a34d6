package dev.crossorigin.cli;

import dev.crossorigin.compare.Comparison;
import dev.crossorigin.config.Elsewhere;
import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.recorded.UnreadableFile;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * What a policy is compared with.
 *
 * @param name as the command names it
 * @param before what was declared there
 * @param after what is declared now
 * @param leavesOut whether variables or system properties of this check do not count there
 */
record Against(String name, CorsDeclaration before, CorsDeclaration after, boolean leavesOut) {

    private static final String OPTION = "--against";
    private static final String PROFILE = "profile:";

    static OptionSpec option() {
        return OptionSpec.builder(OPTION)
                .paramLabel("OTHER")
                .type(String.class)
                .description(
                        "Say who gains and who loses access if the policy in force replaces OTHER: a"
                                + " properties or YAML file, profile:NAME, the output of an earlier check"
                                + " --json, or a file of variables such as kubectl prints it.")
                .build();
    }

    /**
     * The other policy; empty if the command names none.
     *
     * @param config what is in force
     * @throws UnreadableFile if it cannot be read
     * @throws ParameterException if there is no such profile
     */
    static Optional<Against> of(
            CommandLine command, Profile profile, SmallRyeConfig config, CorsDeclaration after) {
        return Optional.<String>ofNullable(
                        command.getParseResult().matchedOptionValue(OPTION, null))
                .map(
                        name ->
                                new Against(
                                        name,
                                        before(name, command, profile, config),
                                        after,
                                        name.startsWith(PROFILE)
                                                && new Elsewhere(config).isChangedFromOutside()));
    }

    private static CorsDeclaration before(
            String name, CommandLine command, Profile profile, SmallRyeConfig config) {
        if (name.isBlank()) {
            throw new ParameterException(
                    command,
                    "%s \"%s\": the name of a file is missing; write one, or profile:NAME"
                            .formatted(OPTION, name));
        }
        return name.startsWith(PROFILE)
                ? profile.declaration(command, OPTION, name.substring(PROFILE.length()))
                : inFile(path(name), new Elsewhere(config));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UnreadableFile(name + ": this is not the name of a file");
        }
    }

    private static CorsDeclaration inFile(Path path, Elsewhere elsewhere) {
        var file = SettingsFile.read(path);
        return switch (file.form()) {
            case PROPERTIES -> elsewhere.underFile(url(path), properties(path, file.text()));
            case VARIABLES -> elsewhere.underVariables(Variables.of(file.text()));
            case JSON -> CheckedPolicy.read(path, file.text()).declaration("");
            case YAML -> {
                var yaml = YamlFile.read(path, file.text());
                yield yaml.isOfKubernetes()
                        ? elsewhere.underVariables(yaml.variables())
                        : elsewhere.underFile(url(path), yaml.settings());
            }
        };
    }

    private static String url(Path path) {
        return path.toUri().toString();
    }

    private static Map<String, String> properties(Path path, String text) {
        var read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableFile.because(path, "it is no properties file: " + e.getMessage());
        }
        var settings = new HashMap<String, String>();
        read.stringPropertyNames().forEach(key -> settings.put(key, read.getProperty(key)));
        return settings;
    }

    /** What the handler makes of both. */
    Comparison comparison() {
        return Elsewhere.compared(before, after);
    }

    /** What a reader of the comparison has to know about the other policy. */
    List<String> notes() {
        var off =
                before.isOn(Property.ENABLED)
                        ? Stream.<String>empty()
                        : Stream.of(
                                "%s does not set %s=true, so before the change there was no CORS handler, and no page on another origin could read an answer."
                                        .formatted(name, Property.ENABLED.key()));
        var kept = before.servable().settings();
        var unread =
                before.settings().stream()
                        .filter(setting -> !kept.contains(setting))
                        .map(Setting::toString)
                        .map(
                                setting ->
                                        setting
                                                + ": the handler cannot read this, so it is compared as if it was not there.");
        var without =
                leavesOut
                        ? Stream.of(
                                name
                                        + " is read without the environment variables and system properties that change the policy here.")
                        : Stream.<String>empty();
        return Stream.of(off, unread, without).flatMap(notes -> notes).toList();
    }
}
