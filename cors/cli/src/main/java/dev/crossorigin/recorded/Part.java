package dev.crossorigin.recorded;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a tree that was read of a file, which may be missing. Each method but {@code orNull}
 * throws {@link UnreadableFile} if it is there and not as expected.
 *
 * @param at its place in the tree
 */
record Part(JsonNode node, JsonPointer at, KnownParser json) {

    /** A member. */
    Part get(String name) {
        return new Part(node.path(name), at.appendProperty(name), json);
    }

    /** The same, where null is as good as nothing. */
    Part orNull() {
        return node.isNull() ? new Part(MissingNode.getInstance(), at, json) : this;
    }

    /** The same, which is an object. */
    Part object(String expected) {
        return expect(node.isObject(), expected);
    }

    /** The items of a list; none if it is missing. */
    Stream<Part> items(String expected) {
        expect(node.isArray(), expected);
        return IntStream.range(0, node.size())
                .mapToObj(i -> new Part(node.path(i), at.appendIndex(i), json));
    }

    /** A text, a number or a truth value as it is written. */
    Optional<String> text(String expected) {
        expect(node.isValueNode() && !node.isNull(), expected);
        return map(there -> there.node.asText());
    }

    /** A truth value. */
    Optional<Boolean> truth(String expected) {
        expect(node.isBoolean(), expected);
        return map(there -> there.node.booleanValue());
    }

    /**
     * Fails if the file has a member here that is not known.
     *
     * @param wrapped whether the members of this part itself are their author's affair
     */
    void checkMembers(boolean wrapped) {
        json.unknown(wrapped).ifPresent(Part::refuse);
    }

    private static void refuse(UnreadableFile fault) {
        throw fault;
    }

    /** A whole number. */
    Optional<Integer> number(int least, int most, String expected) {
        expect(
                node.isIntegralNumber()
                        && node.canConvertToInt()
                        && node.intValue() >= least
                        && node.intValue() <= most,
                expected);
        return map(there -> there.node.intValue());
    }

    /** What is made of it, if it is there. */
    <T> Optional<T> map(Function<Part, T> made) {
        return Optional.of(this).filter(part -> !node.isMissingNode()).map(made);
    }

    private Part expect(boolean fits, String expected) {
        if (fits || node.isMissingNode()) {
            return this;
        }
        throw unexpected(expected);
    }

    UnreadableFile unexpected(String expected) {
        return json.atBegin(at, "is %s; write %s".formatted(found(), expected));
    }

    /** What it lacks. */
    UnreadableFile wrong(String what) {
        return json.atEnd(at, what);
    }

    private String found() {
        if (node.isContainerNode()) {
            return node.isObject() ? "an object" : "a list";
        }
        var text = UnreadableFile.shortened(node.asText());
        return node.isTextual() ? "\"" + text + "\"" : text;
    }
}
