package dev.crossorigin.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as the commands print it: indented, and nothing but ASCII, which no terminal obeys. */
final class Json {

    private static final ObjectReader READER = JsonMapper.builder().build().reader();

    private static final ObjectWriter WRITER =
            JsonMapper.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build()
                    .writerWithDefaultPrettyPrinter();

    private Json() {}

    static String of(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The tree of a text.
     *
     * @throws JsonProcessingException if it is not JSON
     */
    static JsonNode tree(String text) throws JsonProcessingException {
        return READER.readTree(text);
    }
}
