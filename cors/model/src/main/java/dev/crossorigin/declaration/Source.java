package dev.crossorigin.declaration;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a value came from; as text, in words that can follow "from". */
public sealed interface Source {

    /** Whether it sets nothing for another profile: it names one, or is for one start alone. */
    default boolean isOfProfile() {
        return true;
    }

    /**
     * The line that gives a property a value there, for one profile alone.
     *
     * @param index the element that it sets; empty if it sets all there is
     */
    default String line(String profile, Property property, OptionalInt index, String value) {
        // In a file a backslash escapes what follows it, so it takes two for one.
        return "%%%s.%s%s=%s"
                .formatted(profile, property.key(), suffix(index), value.replace("\\", "\\\\"));
    }

    /** What follows the key of a list where one element is set. */
    static String suffix(OptionalInt index) {
        return index.isPresent() ? "[" + index.getAsInt() + "]" : "";
    }

    /**
     * An environment variable.
     *
     * @param key the property that it sets, with its profile
     */
    record Variable(String key, OptionalInt index) implements Source {

        /** What the variable is called that sets a property. */
        public static String named(String key) {
            return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        }

        @Override
        public String line(String profile, Property property, OptionalInt element, String value) {
            return named(key + suffix(element)) + "=" + value;
        }

        @Override
        public String toString() {
            return "environment variable " + named(key + suffix(index));
        }
    }

    /**
     * A system property.
     *
     * @param key the property that it sets, with its profile
     */
    record SystemProperty(String key, OptionalInt index) implements Source {

        @Override
        public String line(String profile, Property property, OptionalInt element, String value) {
            return "-D%s%s=%s".formatted(key, suffix(element), value);
        }

        @Override
        public String toString() {
            return "system property " + key + suffix(index);
        }
    }

    /**
     * A line of a file.
     *
     * @param line the first is 1; 0 if that is not known
     * @param profile the profile that the line names; empty if it holds for all
     */
    record File(String name, int line, Optional<String> profile) implements Source {

        @Override
        public boolean isOfProfile() {
            return profile.isPresent();
        }

        @Override
        public String toString() {
            return name
                    + (line > 0 ? ", line " + line : "")
                    + profile.map(", profile "::concat).orElse("");
        }
    }

    /** Another source of configuration, by its own name. */
    record Other(String name) implements Source {

        @Override
        public boolean isOfProfile() {
            return false;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Where no source has set anything. */
    enum None implements Source {
        DEFAULT("the default"),
        UNSET("not set"),
        /** As a place to write to. */
        UNSET_IN_FILE("application.properties, where it is not set"),
        /** What is only tried. */
        FIX("the fix");

        private final String text;

        None(String text) {
            this.text = text;
        }

        @Override
        public boolean isOfProfile() {
            return false;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
