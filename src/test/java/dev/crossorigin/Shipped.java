package dev.crossorigin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code application.properties} says, for tests that must not repeat it. */
public final class Shipped {

    /** The file. */
    public static final Path FILE = Path.of("src/main/resources/application.properties");

    private static final Pattern ORIGINS_OF_PROFILE =
            Pattern.compile("%(\\w+)\\.quarkus\\.http\\.cors\\.origins");

    private static final String EXPECT = "cors.expect.";

    private Shipped() {}

    /** The keys as they are written, with the profile in front. */
    public static Set<String> keys() {
        return new TreeSet<>(read().stringPropertyNames());
    }

    /** The profiles that have a list of origins. */
    public static Stream<String> profiles() {
        return keys().stream()
                .map(ORIGINS_OF_PROFILE::matcher)
                .filter(Matcher::matches)
                .map(key -> key.group(1));
    }

    /** The value that holds under a profile; empty if there is none. */
    public static String value(String profile, String key) {
        var declared = read();
        return declared.getProperty("%" + profile + "." + key, declared.getProperty(key, ""));
    }

    /** The number of the line that a key begins. */
    public static int line(String key) {
        try {
            var lines = Files.readAllLines(FILE);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(key + "=")) {
                    return i + 1;
                }
            }
            throw new AssertionError(FILE + " does not set " + key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many expectations a profile has. */
    public static long expectations(String profile) {
        return keys().stream()
                .filter(
                        key ->
                                key.startsWith(EXPECT)
                                        || key.startsWith("%" + profile + "." + EXPECT))
                .filter(key -> key.endsWith(".outcome"))
                .count();
    }

    private static Properties read() {
        var declared = new Properties();
        try (var file = Files.newBufferedReader(FILE)) {
            declared.load(file);
            return declared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
