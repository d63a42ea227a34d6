package dev.crossorigin.recorded;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A file that holds one JSON value, of any size. */
final class JsonFile {

    /** Makes trees in which no member stands twice. */
    static final ObjectReader TREES =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(KnownParser.MOST_KEPT)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build()
                    .reader();

    private JsonFile() {}

    /**
     * Reads a file from its beginning to its end.
     *
     * @param known the members that are kept, as {@link KnownParser} takes them
     * @param lists who gets the items of the list at a place, one by one
     * @param whole gets the value, without those items
     * @throws UnreadableFile if there is no such file, or it is not JSON
     */
    static void read(
            Path file, Set<String> known, Map<String, Consumer<Part>> lists, Consumer<Part> whole) {
        UnreadableFile.unlessThere(file);
        try (var parser = TREES.createParser(file.toFile())) {
            try {
                if (parser.nextToken() == null) {
                    throw UnreadableFile.because(file, "it is empty");
                }
                whole.accept(new KnownParser(file, parser, known, lists).read());
                if (parser.nextToken() != null) {
                    throw UnreadableFile.at(
                            file,
                            parser.currentTokenLocation(),
                            "the file continues after its JSON value; remove the rest");
                }
            } catch (JsonProcessingException e) {
                var place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
                throw UnreadableFile.at(file, place, complaint(e));
            }
        } catch (IOException e) {
            throw UnreadableFile.because(file, "reading it failed: " + e.getMessage());
        }
    }

    private static String complaint(JsonProcessingException fault) {
        if (fault instanceof JsonEOFException) {
            return "the file ends in the middle of a value; it was cut off";
        }
        return (fault instanceof StreamConstraintsException
                        ? "it is too large to be read: "
                        : "it is not JSON: ")
                + UnreadableFile.shortened(fault.getOriginalMessage());
    }
}
