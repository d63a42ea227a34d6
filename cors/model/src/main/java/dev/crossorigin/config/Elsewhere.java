package dev.crossorigin.config;

import dev.crossorigin.compare.Comparison;
import dev.crossorigin.declaration.CorsDeclaration;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** What would be in force under other settings than these. */
public record Elsewhere(SmallRyeConfig here) {

    private static final String PROFILE = "QUARKUS_PROFILE";

    private static final int OF_FILE = 250;
    private static final int OF_VARIABLES = 300;
    private static final int LOWEST = 100;

    /** What says something about the policy in every profile, as a key or a variable. */
    private static final Pattern OF_POLICY = Pattern.compile("(quarkus[._]http[._]|cors[._]).*");

    /** The same, and what says it for one profile. */
    private static final Pattern OF_ANY_PROFILE =
            Pattern.compile("(%.*[.]|_[a-z0-9_]+_)?" + OF_POLICY);

    /**
     * Under one file alone, in the profile of here. What its expressions name is looked up here.
     *
     * @param url the file
     * @param settings its keys and values
     */
    public CorsDeclaration underFile(String url, Map<String, String> settings) {
        var name = "PropertiesConfigSource[source=%s]".formatted(url);
        var sources =
                Stream.concat(
                        Stream.of(new PropertiesConfigSource(settings, name, OF_FILE)),
                        sources()
                                .filter(Elsewhere::isOutside)
                                .map(source -> rest(source, OF_ANY_PROFILE, LOWEST)));
        return read(Rebuilt.profiles(here), sources.toList());
    }

    /** Under other environment variables than here, and everything else as it is here. */
    public CorsDeclaration underVariables(Map<String, String> variables) {
        var sources =
                Stream.concat(
                        Stream.of(new EnvConfigSource(variables, OF_VARIABLES)),
                        sources().filter(source -> !SourceReader.isEnvironment(source.getName())));
        return read(variables.getOrDefault(PROFILE, Rebuilt.profiles(here)), sources.toList());
    }

    /**
     * In another profile, as the files declare it. Variables and system properties that change
     * every profile are left out: they would hide what this one changes.
     */
    public CorsDeclaration inProfile(String profile) {
        return read(
                profile,
                sources()
                        .map(
                                source ->
                                        isOutside(source)
                                                ? rest(source, OF_POLICY, source.getOrdinal())
                                                : source)
                        .toList());
    }

    /** The other profiles that have a list of origins. */
    public List<String> otherProfiles() {
        return Profiles.withOrigins(here).stream()
                .filter(name -> !here.getProfiles().contains(name))
                .toList();
    }

    /** What replacing one declaration by another does; what the handler cannot read is left out. */
    public static Comparison compared(CorsDeclaration before, CorsDeclaration after) {
        return Comparison.of(
                before.servable().policy().orElseThrow(), after.servable().policy().orElseThrow());
    }

    /** Whether anything is left out. */
    public boolean isChangedFromOutside() {
        return sources()
                .filter(Elsewhere::isOutside)
                .flatMap(source -> source.getPropertyNames().stream())
                .anyMatch(name -> isOf(OF_POLICY, name));
    }

    private static CorsDeclaration read(String profiles, List<ConfigSource> sources) {
        return EffectiveDeclaration.read(Rebuilt.under(profiles, sources.stream()), List.of());
    }

    private Stream<ConfigSource> sources() {
        return Rebuilt.sources(here);
    }

    private static boolean isOutside(ConfigSource source) {
        return SourceReader.isEnvironment(source.getName())
                || source.getName().equals("SysPropConfigSource");
    }

    private static boolean isOf(Pattern names, String name) {
        return names.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** A source without some names. */
    private static ConfigSource rest(ConfigSource source, Pattern without, int ordinal) {
        var values = new HashMap<>(source.getProperties());
        values.keySet().removeIf(name -> isOf(without, name));
        return SourceReader.isEnvironment(source.getName())
                ? new EnvConfigSource(values, ordinal)
                : new PropertiesConfigSource(values, source.getName(), ordinal);
    }
}
