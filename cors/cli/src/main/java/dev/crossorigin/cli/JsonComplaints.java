package dev.crossorigin.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.file.Path;

/** What is wrong with a JSON file, and where. */
record JsonComplaints(Path file, JsonParser parser) {

    private static final int SHOWN = 120;

    /** Something that the parser does. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** What the parser reads, or what it complains of in our words. */
    <T> T parsed(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JsonEOFException e) {
            throw at(e.getLocation(), "the file ends in the middle of a value; it was cut off");
        } catch (StreamConstraintsException e) {
            throw at(parser.currentLocation(), "it is too large to be read: " + reason(e));
        } catch (JsonProcessingException e) {
            throw at(e.getLocation(), "it is not JSON: " + reason(e));
        } catch (IOException e) {
            throw UnreadableFile.because(file, "reading it failed: " + e.getMessage());
        }
    }

    private static String reason(JsonProcessingException e) {
        return shortened(e.getOriginalMessage());
    }

    UnreadableFile here(String what) {
        return at(parser.currentTokenLocation(), what);
    }

    private UnreadableFile at(JsonLocation place, String what) {
        return UnreadableFile.at(file, place.getLineNr(), place.getColumnNr(), what);
    }

    /** Where the parser is, as a JSON pointer. */
    String place() {
        var pointer = parser.getParsingContext().pathAsPointer(false).toString();
        return pointer.isEmpty() ? "the file" : shortened(pointer);
    }

    /** What the parser is at. */
    String found() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "\"" + shortened(parsed(parser::getText)) + "\"";
            default -> shortened(parsed(parser::getText));
        };
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
