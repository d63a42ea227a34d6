package dev.crossorigin.config;

import dev.crossorigin.declaration.ForeignKey;
import dev.crossorigin.declaration.OwnKeys;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.declaration.Source.SystemProperty;
import dev.crossorigin.declaration.Source.Variable;
import dev.crossorigin.declaration.Unused;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.ConfigValueConfigSource;
import io.smallrye.config.ProfileConfigSourceInterceptor;
import io.smallrye.config.SmallRyeConfig;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Finds the keys that look like the CORS handler's, are for an active profile, and are not its. */
record UnknownKeys(SmallRyeConfig config) {

    private static final Pattern BRACED = Pattern.compile("%\\{([^}]*)}[.](.*)");

    /** Those of one source. */
    Stream<Unused> found(ConfigSource source) {
        if (SourceReader.isEnvironment(source.getName())) {
            return source.getProperties().keySet().stream()
                    .sorted()
                    .flatMap(name -> variable(source, name).stream());
        }
        return SourceReader.isWritten(source.getName())
                ? source.getPropertyNames().stream()
                        .sorted()
                        .flatMap(name -> key(source, name).stream())
                : Stream.empty();
    }

    private Optional<Unused> variable(ConfigSource source, String name) {
        var plain = withoutProfile(name);
        return ForeignKey.ofVariable(plain)
                .map(key -> unknown(key, value(source, name), variablePlace(source, name)))
                .or(
                        () ->
                                ours(
                                        OwnKeys.isForeignVariable(plain),
                                        plain,
                                        value(source, name),
                                        variablePlace(source, name)));
    }

    private static Optional<Unused> ours(boolean foreign, String key, String value, Source source) {
        var setting = Setting.of(Group.OTHER.named(key), value, source);
        return foreign
                ? Optional.of(new Unused.ForeignKeyOfOurs(setting))
                : OwnKeys.valuesInsteadOf(key, value)
                        .map(values -> new Unused.ForeignValueOfOurs(setting, values));
    }

    private static Source variablePlace(ConfigSource source, String name) {
        return SourceReader.file(source.getName())
                .<Source>map(url -> inFile(url))
                .orElseGet(() -> variable(name));
    }

    private static Source variable(String name) {
        return new Variable(name, OptionalInt.empty());
    }

    /** Of a file of variables, whose lines nobody has counted. */
    private static Source inFile(String url) {
        return SourceReader.line(url, 0, Optional.empty());
    }

    /** The name, but for an active profile ahead of it. */
    private String withoutProfile(String variable) {
        return config.getProfiles().stream()
                .map(profile -> "_" + Variable.named(profile) + "_")
                .filter(variable::startsWith)
                .findFirst()
                .map(prefix -> variable.substring(prefix.length()))
                .orElse(variable);
    }

    private Optional<Unused> key(ConfigSource source, String name) {
        return braced(name)
                .or(() -> ForeignKey.of(active(name)))
                .map(key -> unknown(key, value(source, name), place(source, name)))
                .or(
                        () ->
                                ours(
                                        OwnKeys.isForeign(active(name)),
                                        active(name),
                                        value(source, name),
                                        place(source, name)));
    }

    /** Several profiles in braces, as other tools have them; Quarkus takes the braces for names. */
    private Optional<ForeignKey> braced(String name) {
        var braces = BRACED.matcher(name);
        if (!braces.matches() || !UnusedReader.concerns(braces.group(2))) {
            return Optional.empty();
        }
        var meant = "%" + braces.group(1) + "." + braces.group(2);
        return active(meant).equals(meant)
                ? Optional.empty()
                : Optional.of(new ForeignKey(name, Optional.of(meant), false));
    }

    private String active(String name) {
        return ProfileConfigSourceInterceptor.activeName(name, config.getProfiles());
    }

    private Source place(ConfigSource source, String name) {
        return SourceReader.file(source.getName())
                .<Source>map(
                        url ->
                                SourceReader.line(
                                        url,
                                        FileLines.number(url, name, lineNumber(source, name)),
                                        UnusedReader.profile(name, active(name))))
                .orElseGet(() -> new SystemProperty(name, OptionalInt.empty()));
    }

    private static int lineNumber(ConfigSource source, String name) {
        if (source instanceof ConfigValueConfigSource lines) {
            ConfigValue value = lines.getConfigValue(name);
            return value == null ? 0 : value.getLineNumber();
        }
        return 0;
    }

    private static String value(ConfigSource source, String name) {
        return Objects.requireNonNullElse(source.getValue(name), "");
    }

    private static Unused unknown(ForeignKey key, String value, Source source) {
        return new Unused.UnknownKey(Setting.of(Group.OTHER.named(key.key()), value, source), key);
    }
}
