package dev.crossorigin.whatif;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A question as somebody has written it. Blank text counts as left out.
 *
 * @param written the text of a field, or its texts
 * @param prefix what stands before the name of each field, such as {@code --}; often nothing
 * @param usualPath the path that is meant if none is written
 */
public record QuestionText(Function<Field, List<String>> written, String prefix, String usualPath) {

    /** How an origin has to be written. */
    public static final String AN_ORIGIN =
            "write one as browsers do, such as https://app.example, or null";

    /**
     * The question, with its usual value for every field that is left out.
     *
     * @throws UnreadableText if a field cannot be read, or the origin is missing
     */
    public Question read() {
        if (value(Field.ORIGIN).isEmpty()) {
            throw new UnreadableText(prefix + Field.ORIGIN + " is missing; " + AN_ORIGIN);
        }
        return new Question(
                read(
                        Field.ORIGIN,
                        text -> Origin.parse(text).origin(),
                        Meant.origin(value(Field.ORIGIN)).orElse(AN_ORIGIN)),
                value(Field.METHOD),
                new Headers(all(Field.HEADER).stream().map(Question::header).toList()),
                read(
                        Field.CREDENTIALS,
                        CredentialsMode::named,
                        "write omit, same-origin or include"),
                read(
                        Field.PATH,
                        text -> Optional.of(text).filter(path -> path.startsWith("/")),
                        "write one that begins with /, such as " + usualPath));
    }

    private <T> T read(Field field, Function<String, Optional<T>> reader, String cure) {
        var text = value(field);
        return reader.apply(text).orElseThrow(() -> new UnreadableText(prefix + field, text, cure));
    }

    /** The text of a field, or its usual value; empty if it has none. */
    public String value(Field field) {
        return all(field).stream().findFirst().orElseGet(() -> usual(field));
    }

    private String usual(Field field) {
        return switch (field) {
            case ORIGIN, HEADER -> "";
            case METHOD -> "GET";
            case CREDENTIALS -> CredentialsMode.SAME_ORIGIN.toString();
            case PATH -> usualPath;
        };
    }

    /** The texts of a field, in order. */
    public List<String> all(Field field) {
        return written.apply(field).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
