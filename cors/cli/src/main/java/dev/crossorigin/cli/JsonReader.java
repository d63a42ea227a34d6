package dev.crossorigin.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads JSON as it goes past: a value is read once, where it stands, and what nobody asks for is
 * skipped without being kept. What reads a value starts at its first token and ends at its last.
 * All throw {@link UnreadableFile} if the file is not as expected.
 */
final class JsonReader {

    /** The most characters that may be kept of one exchange. */
    static final int MOST_KEPT = 8 << 20;

    /** What a text takes up beside its characters. */
    private static final int PER_TEXT = 32;

    private final JsonParser parser;
    private final JsonComplaints complaints;
    private int kept;

    JsonReader(JsonParser parser, JsonComplaints complaints) {
        this.parser = parser;
        this.complaints = complaints;
    }

    /** Starts to count anew what is kept. */
    void nextExchange() {
        kept = 0;
    }

    /** About how many characters have been kept since the count was started. */
    int kept() {
        return kept;
    }

    boolean isNull() {
        return is(JsonToken.VALUE_NULL);
    }

    boolean isObject() {
        return is(JsonToken.START_OBJECT);
    }

    boolean isList() {
        return is(JsonToken.START_ARRAY);
    }

    private boolean is(JsonToken token) {
        return parser.currentToken() == token;
    }

    /**
     * Reads an object that may have these members, each once, and skips all others.
     *
     * @param expected what to write if it is something else
     */
    void object(String expected, Map<String, Runnable> members) {
        var seen = new HashSet<String>();
        each(
                expected,
                name -> {
                    var member = members.get(name);
                    if (member == null) {
                        skip();
                    } else if (seen.add(name)) {
                        member.run();
                    } else {
                        throw wrong("is there twice; remove one of the two");
                    }
                });
    }

    /** Reads an object whose members may have any name. */
    void members(String expected, Consumer<String> member) {
        each(
                expected,
                name -> {
                    keep(name.length());
                    member.accept(name);
                });
    }

    private void each(String expected, Consumer<String> member) {
        if (!isObject()) {
            throw unexpected(expected);
        }
        while (advances() && is(JsonToken.FIELD_NAME)) {
            var name = complaints.parsed(parser::currentName);
            advances();
            member.accept(name);
        }
    }

    /** Reads a list. */
    void list(String expected, Runnable item) {
        if (!isList()) {
            throw unexpected(expected);
        }
        while (advances() && !is(JsonToken.END_ARRAY)) {
            item.run();
        }
    }

    /** Reads a text, a number or a truth value as it is written. */
    String text(String expected) {
        if (isNull() || !parser.currentToken().isScalarValue()) {
            throw unexpected(expected);
        }
        var text = complaints.parsed(parser::getText);
        keep(text.length());
        return text;
    }

    /** Reads a whole number. */
    int number(int least, int most, String expected) {
        if (!is(JsonToken.VALUE_NUMBER_INT)) {
            throw unexpected(expected);
        }
        var digits = complaints.parsed(parser::getText);
        int number = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (number < least || number > most) {
            throw unexpected(expected);
        }
        return number;
    }

    /** Passes over a value of any kind and size. */
    void skip() {
        complaints.parsed(parser::skipChildren);
    }

    /** Says what is wrong with the value read last. */
    UnreadableFile wrong(String what) {
        return complaints.here(complaints.place() + " " + what);
    }

    UnreadableFile unexpected(String expected) {
        return wrong("is %s; write %s".formatted(complaints.found(), expected));
    }

    private void keep(int characters) {
        kept += characters + PER_TEXT;
        if (kept > MOST_KEPT) {
            throw wrong("makes the exchange larger than 8 MiB; leave out what CORS is not about");
        }
    }

    /** Goes on to the next token; whether there is one. */
    boolean advances() {
        return complaints.parsed(() -> parser.nextToken() != null);
    }
}
