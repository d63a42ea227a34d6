package dev.crossorigin.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.function.Consumer;

/**
 * What {@code explain --exchange} reads: an exchange, a list of them, or {@code {"cases": […]}}, as
 * JSON. Where one stands, {@code {"name": "…", "exchange": …}} may stand too. Members that are not
 * known are skipped.
 */
final class ExchangeFile {

    private static final String ONE =
            "an exchange such as {\"page\": \"https://app.example\", \"url\":"
                    + " \"https://api.example/orders\", \"actual\": {\"status\": 200, \"headers\": []}}";

    private final JsonReader json;
    private final Consumer<Recording> only;
    private final Consumer<Recording> each;
    private boolean found;

    private ExchangeFile(JsonReader json, Consumer<Recording> only, Consumer<Recording> each) {
        this.json = json;
        this.only = only;
        this.each = each;
    }

    /**
     * Reads a file of any size, one exchange after the other.
     *
     * @param only gets the exchange of a file that is no list
     * @param each gets every exchange of a list as soon as it is read, so also those ahead of a
     *     fault
     * @throws UnreadableFile if the file is not as it should be, or holds no exchange
     */
    static void read(Path file, Consumer<Recording> only, Consumer<Recording> each) {
        JsonFile.read(file, json -> new ExchangeFile(json, only, each).read());
    }

    private void read() {
        if (json.isList()) {
            json.list(ONE, this::item);
        } else {
            top();
        }
        if (!found) {
            throw json.wrong("holds no exchange; write " + ONE);
        }
    }

    private void top() {
        var reader = new ExchangeReader(json);
        var members = new HashMap<>(reader.members());
        var listed = new boolean[1];
        members.put(
                "cases",
                () -> {
                    listed[0] = true;
                    json.list("a list of exchanges", this::item);
                });
        json.object(ONE, members);
        if (!listed[0]) {
            give(reader.recording(), only);
        }
    }

    private void item() {
        json.nextExchange();
        var reader = new ExchangeReader(json);
        json.object(ONE, reader.members());
        give(reader.recording(), each);
    }

    private void give(Recording recording, Consumer<Recording> taker) {
        found = true;
        taker.accept(recording);
    }
}
