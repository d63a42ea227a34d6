package dev.crossorigin.declaration;

import java.util.List;

/** Something that is written and sets nothing. */
public sealed interface Unused {

    /** What is written, and where. */
    Setting setting();

    /** A key that Quarkus does not know. */
    record UnknownKey(Setting setting, ForeignKey key) implements Unused {}

    /** A key that looks like one of the workbench itself. */
    record ForeignKeyOfOurs(Setting setting) implements Unused {}

    /**
     * A value that a key of the workbench itself cannot have.
     *
     * @param values what it can have
     */
    record ForeignValueOfOurs(Setting setting, List<String> values) implements Unused {}

    /**
     * A line of a file, the key of which a later line has too.
     *
     * @param line the line that counts
     */
    record Repeated(Setting setting, int line) implements Unused {}

    /** A file that could hold settings, and that nothing reads. */
    record UnreadFile(Setting setting) implements Unused {}

    /** A list that is set to nothing, as an unset variable does. */
    record EmptyList(Setting setting) implements Unused {}
}
