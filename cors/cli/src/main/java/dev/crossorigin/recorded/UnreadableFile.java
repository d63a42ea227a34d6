package dev.crossorigin.recorded;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import dev.crossorigin.web.Visible;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that cannot be read, and why; its message is fit for a terminal. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int SHOWN = 120;

    public UnreadableFile(String message) {
        super(Visible.of(message), null, false, false);
    }

    /** A file that is not what is wanted as a whole. */
    public static UnreadableFile because(Path file, String why) {
        return new UnreadableFile(file + ": " + why);
    }

    /** A file that is not what is wanted at one place. */
    static UnreadableFile at(Path file, JsonLocation place, String why) {
        return new UnreadableFile(
                "%s, line %d, column %d: %s"
                        .formatted(file, place.getLineNr(), place.getColumnNr(), why));
    }

    /** A value of a file that is not what is wanted. */
    static UnreadableFile at(Path file, JsonLocation place, JsonPointer value, String why) {
        var name = value.matches() ? "the file" : shortened(value.toString());
        return at(file, place, name + " " + why);
    }

    /** As much of a text as there is room for in a message. */
    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /**
     * Refuses a name under which there is nothing to be read.
     *
     * @throws UnreadableFile if there is nothing
     */
    public static void unlessThere(Path file) {
        if (!Files.exists(file)) {
            throw because(file, "this file does not exist");
        }
        if (Files.isDirectory(file)) {
            throw because(file, "it is a directory; name a file in it");
        }
        if (!Files.isReadable(file)) {
            throw because(file, "you are not allowed to read it");
        }
    }
}
