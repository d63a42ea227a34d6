package dev.crossorigin.recorded;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads a value of a file as a tree that is fit to be kept: without the members that are not known,
 * whatever their size, and without the items of long lists, which are handed out one by one. It
 * knows where in the file the parts of the tree stand.
 */
final class KnownParser extends JsonParserDelegate {

    /** The most characters that may be kept of one exchange. */
    static final int MOST_KEPT = 8 << 20;

    /** Members of whoever wrote the file, and of {@code fetch} that do not matter for CORS. */
    private static final Set<String> REMARKS =
            Set.of(
                    ("about body cache comment description id name note notes source spec title"
                                    + " why")
                            .split(" ", -1));

    /** What a value or a free name takes up beside its characters, so that a header takes up 64. */
    private static final int PER_TOKEN = 21;

    private final Path file;
    private final Set<String> known;
    private final Map<String, Consumer<Part>> lists;
    private final JsonPointer start = pointer();
    private final int depth = getParsingContext().getNestingDepth();
    private final Deque<JsonLocation> noted = new ArrayDeque<>();
    private Optional<UnreadableFile> unknownOutside = Optional.empty();
    private Optional<UnreadableFile> unknownInside = Optional.empty();
    private JsonNode tree = JsonFile.TREES.missingNode();
    private boolean anyName;
    private int kept;

    /**
     * @param known the members that are kept, such as {@code /url} of the value itself, {@code
     *     request/url} of its request, {@code headers/*}
     * @param lists who gets the items of the list at a place, of which the tree has none
     */
    KnownParser(
            Path file, JsonParser parser, Set<String> known, Map<String, Consumer<Part>> lists) {
        super(parser);
        this.file = file;
        this.known = known;
        this.lists = lists;
    }

    /** The value that the parser is at; of a list whose items nobody gets, not even the first. */
    Part read() throws IOException {
        note(currentToken());
        boolean unread = hasToken(JsonToken.START_ARRAY) && !lists.containsKey(start.toString());
        try {
            tree = unread ? JsonFile.TREES.createArrayNode() : JsonFile.TREES.readTree(this);
        } catch (MismatchedInputException e) {
            throw wrong(
                    anyName
                            ? "appears twice; if both were sent, write [[\"Name\", \"value\"], …]"
                            : "appears twice; remove one of the two");
        }
        return new Part(tree, JsonPointer.empty(), this);
    }

    /** About how many characters are kept of it. */
    int kept() {
        return kept;
    }

    /** A number with a fraction is given as text, so that it stays as it is written. */
    @Override
    public JsonToken nextToken() throws IOException {
        var taker = hasToken(JsonToken.START_ARRAY) ? lists.get(pointer().toString()) : null;
        var token = nextKnown();
        while (taker != null && token != JsonToken.END_ARRAY) {
            taker.accept(new KnownParser(file, delegate, known, Map.of()).read());
            token = nextKnown();
        }
        note(token);
        return token == JsonToken.VALUE_NUMBER_FLOAT ? JsonToken.VALUE_STRING : token;
    }

    private JsonToken nextKnown() throws IOException {
        var token = delegate.nextToken();
        while (token == JsonToken.FIELD_NAME && !isKnown(currentName())) {
            noteUnknown();
            delegate.nextToken();
            delegate.skipChildren();
            token = delegate.nextToken();
        }
        return token;
    }

    /**
     * The first member that was skipped, and is neither a remark nor without effect on CORS.
     *
     * @param insideOnly whether those of the value itself do not count
     */
    Optional<UnreadableFile> unknown(boolean insideOnly) {
        return insideOnly ? unknownInside : unknownOutside.or(() -> unknownInside);
    }

    private void noteUnknown() throws IOException {
        var name = currentName();
        if (REMARKS.contains(name) || name.startsWith("_") || name.startsWith("x-")) {
            return;
        }
        var owner = owner();
        if (owner.isEmpty() && unknownOutside.isEmpty()) {
            unknownOutside = Optional.of(wrong(expected(owner)));
        } else if (!owner.isEmpty() && unknownInside.isEmpty()) {
            unknownInside = Optional.of(wrong(expected(owner)));
        }
    }

    private String expected(String owner) {
        var names =
                known.stream()
                        .filter(name -> name.startsWith(owner + "/"))
                        .map(name -> name.substring(owner.length() + 1))
                        .sorted()
                        .collect(Collectors.joining(", "));
        return "is not known; write one of %s, or begin the name of a remark with _"
                .formatted(names);
    }

    private String owner() {
        var in = getParsingContext();
        var owner = "";
        while (owner.isEmpty() && in.getNestingDepth() > depth) {
            in = in.getParent();
            owner = in.hasCurrentName() ? in.getCurrentName() : "";
        }
        return owner;
    }

    private boolean isKnown(String name) {
        var owner = owner();
        anyName = known.contains(owner + "/*");
        return anyName || known.contains(owner + "/" + name);
    }

    private void note(JsonToken token) throws IOException {
        noted.add(currentTokenLocation());
        boolean free = token.isStructEnd() || (token == JsonToken.FIELD_NAME && !anyName);
        kept += free ? 0 : getTextLength() + PER_TOKEN;
        if (kept > MOST_KEPT) {
            throw wrong(
                    "makes the exchange larger than 8 MiB; leave out what does not concern CORS");
        }
    }

    /** What is wrong with a part of the tree, which is shown where that begins. */
    UnreadableFile atBegin(JsonPointer part, String what) {
        return UnreadableFile.at(file, places(part).getFirst(), start.append(part), what);
    }

    /** What a part of the tree lacks, which is shown where that ends. */
    UnreadableFile atEnd(JsonPointer part, String what) {
        return UnreadableFile.at(file, places(part).getLast(), start.append(part), what);
    }

    /** Where a part begins and ends: the tree has just the tokens that were noted. */
    private Deque<JsonLocation> places(JsonPointer part) {
        var found = new ArrayDeque<JsonLocation>();
        try (var tokens = tree.traverse()) {
            for (var place : noted) {
                boolean value = tokens.nextToken() != JsonToken.FIELD_NAME;
                if (value && tokens.getParsingContext().pathAsPointer(false).equals(part)) {
                    found.add(place);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private UnreadableFile wrong(String what) {
        return UnreadableFile.at(file, currentTokenLocation(), pointer(), what);
    }

    private JsonPointer pointer() {
        return getParsingContext().pathAsPointer(false);
    }
}
