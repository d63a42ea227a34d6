package dev.crossorigin.console;

import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.web.Visible;
import dev.crossorigin.whatif.Field;
import dev.crossorigin.whatif.Question;
import dev.crossorigin.whatif.QuestionText;
import dev.crossorigin.whatif.UnreadableText;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A question as it stands in the address, which anyone may have written. */
record Parameters(MultiMap all) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_METHOD = 100;
    private static final int LONGEST_QUESTION = 3000;

    /** Nothing is asked, or nothing that can be read. */
    static final Parameters NONE = new Parameters(MultiMap.caseInsensitiveMultiMap());

    /**
     * Those of a request.
     *
     * @throws UnreadableText if its address cannot be decoded
     */
    static Parameters of(RoutingContext context) {
        try {
            return new Parameters(context.queryParams());
        } catch (HttpException | IllegalArgumentException e) {
            throw new UnreadableText(
                    "address: two hexadecimal digits must follow a percent sign; write %25 for the"
                            + " sign itself");
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * The question.
     *
     * @throws UnreadableText if it cannot be read, or is too long
     */
    Question question() {
        all.names().forEach(name -> check(name, all.getAll(name)));
        if (length() > LONGEST_QUESTION) {
            throw new UnreadableText(
                    "the question has %d characters; write at most %d"
                            .formatted(length(), LONGEST_QUESTION));
        }
        int headers = text().all(Field.HEADER).size();
        if (headers > Question.MOST_HEADERS) {
            throw new UnreadableText(
                    "header is given %d times; give at most %d"
                            .formatted(headers, Question.MOST_HEADERS));
        }
        return text().read();
    }

    private static void check(String name, List<String> values) {
        var field = Field.named(name).orElseThrow(() -> unknown(name));
        if (field != Field.HEADER && values.size() > 1) {
            throw new UnreadableText(name, values.get(1), "it is given twice; give it once");
        }
        int longest = field == Field.METHOD ? LONGEST_METHOD : LONGEST;
        for (var value : values) {
            if (value.length() > longest) {
                throw new UnreadableText(
                        name,
                        value,
                        "it has %d characters; write at most %d"
                                .formatted(value.length(), longest));
            }
        }
    }

    private static UnreadableText unknown(String name) {
        var known = Stream.of(Field.values()).map(Field::toString);
        return new UnreadableText(
                "parameter", name, "the parameters are " + known.collect(Collectors.joining(", ")));
    }

    private int length() {
        return all.entries().stream().mapToInt(entry -> entry.getValue().length()).sum();
    }

    /** As it was written, fit to be shown: of a question that is too long each value is cut. */
    Form form() {
        return Form.of(text(), length() > LONGEST_QUESTION ? Brief::value : Visible::of);
    }

    private QuestionText text() {
        return new QuestionText(this::written, "", DeclaredPolicy.path());
    }

    /** A form sends all of its header lines as one value. */
    private List<String> written(Field field) {
        var values = all.getAll(field.toString());
        return field == Field.HEADER ? values.stream().flatMap(String::lines).toList() : values;
    }
}
