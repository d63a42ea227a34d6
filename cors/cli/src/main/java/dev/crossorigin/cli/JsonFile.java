package dev.crossorigin.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file that holds one JSON value, of any size. */
final class JsonFile {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(JsonReader.MOST_KEPT)
                                    .build())
                    .build();

    private JsonFile() {}

    /**
     * Reads a file from its beginning to its end.
     *
     * @param value reads the value
     * @throws UnreadableFile if there is no such file, or it is not JSON
     */
    static void read(Path file, Consumer<JsonReader> value) {
        UnreadableFile.unlessThere(file);
        try (var parser = FACTORY.createParser(file.toFile())) {
            var complaints = new JsonComplaints(file, parser);
            var json = new JsonReader(parser, complaints);
            if (!json.advances()) {
                throw UnreadableFile.because(file, "it is empty");
            }
            value.accept(json);
            if (json.advances()) {
                throw complaints.here("the file goes on after its value; remove what follows");
            }
        } catch (IOException e) {
            throw UnreadableFile.because(file, "reading it failed: " + e.getMessage());
        }
    }
}
