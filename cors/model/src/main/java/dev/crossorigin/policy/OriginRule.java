package dev.crossorigin.policy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which origins an entry of {@code quarkus.http.cors.origins} allows. */
public sealed interface OriginRule extends OriginEntry {

    /**
     * Whether the entry allows this origin.
     *
     * @param origin the value of the {@code Origin} header
     * @throws StackOverflowError if a pattern with a repeated group meets a long origin, as in the
     *     handler itself
     */
    boolean admits(String origin);

    /**
     * Reads the entries together, for {@code *} and <code>/.*&#47;</code> mean everyone only where
     * they stand alone.
     *
     * @param entries the elements of the list, already trimmed
     * @return what each entry means, in order
     */
    static List<OriginEntry> parse(List<String> entries) {
        if (entries.size() == 1 && Anyone.isMeantBy(entries.get(0))) {
            return List.of(new Anyone(entries.get(0)));
        }
        return entries.stream().map(OriginRule::parse).toList();
    }

    private static OriginEntry parse(String entry) {
        if (!entry.startsWith("/") || !entry.endsWith("/")) {
            return new Exactly(entry);
        }
        if (entry.length() == 1) {
            return new Broken(
                    entry,
                    "a single slash is not a pattern; write the pattern between two slashes");
        }
        try {
            return new Matching(Pattern.compile(entry.substring(1, entry.length() - 1)));
        } catch (PatternSyntaxException e) {
            return new Broken(
                    entry,
                    "this is not a valid regular expression: %s at index %d"
                            .formatted(e.getDescription(), e.getIndex() + 1));
        }
    }

    /** Every origin, {@code null} included. The handler echoes it and never sends {@code *}. */
    record Anyone(String declared) implements OriginRule {

        public Anyone {
            if (!isMeantBy(declared)) {
                throw new IllegalArgumentException("\"%s\" is not any origin".formatted(declared));
            }
        }

        static boolean isMeantBy(String entry) {
            return entry.equals("*") || entry.equals("/.*/");
        }

        @Override
        public boolean admits(String origin) {
            return true;
        }
    }

    /** One origin, byte for byte; nothing at all if no browser writes an origin this way. */
    record Exactly(String declared) implements OriginRule {

        @Override
        public boolean admits(String origin) {
            return origin.equals(declared);
        }
    }

    /** Every origin that a regular expression matches as a whole. */
    record Matching(Pattern pattern) implements OriginRule {

        @Override
        public String declared() {
            return "/" + pattern + "/";
        }

        /** The handler also compares the entry itself, slashes and all. */
        @Override
        public boolean admits(String origin) {
            return origin.equals(declared()) || pattern.matcher(origin).matches();
        }
    }
}
