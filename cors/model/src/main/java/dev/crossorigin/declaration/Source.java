package dev.crossorigin.declaration;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a value came from; as text, in words that can follow "from". */
public sealed interface Source {

    /** Whether it sets nothing for another profile: it names one, or is for one start alone. */
    default boolean isOfProfile() {
        return this instanceof File file ? file.profile().isPresent() : !(this instanceof Other);
    }

    /**
     * An environment variable.
     *
     * @param key the property that it sets, with its profile
     * @param index the element that it sets; empty if it sets all there is
     */
    record Variable(String key, OptionalInt index) implements Source {

        /** What the variable is called that sets a property. */
        public static String named(String key) {
            return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "environment variable " + named(Setting.place(key, index));
        }
    }

    /**
     * A system property.
     *
     * @param key the property that it sets, with its profile
     * @param index the element that it sets; empty if it sets all there is
     */
    record SystemProperty(String key, OptionalInt index) implements Source {

        @Override
        public String toString() {
            return "system property " + Setting.place(key, index);
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
        public String toString() {
            return name
                    + (line > 0 ? ", line " + line : "")
                    + profile.map(", profile "::concat).orElse("");
        }
    }

    /** Anything else, by its name. */
    record Other(String name) implements Source {

        public static final Source DEFAULT = new Other("the default");
        public static final Source UNSET = new Other("not set");

        /** Of a file that nothing reads. */
        public static final Source UNREAD = new Other("not read");

        /** Where a line could be that sets what is not set. */
        public static final Source UNSET_IN_FILE =
                new Other("application.properties, where it is not set");

        /** Of a value that is only tried. */
        public static final Source FIX = new Other("the fix");

        @Override
        public String toString() {
            return name;
        }
    }
}
