package dev.crossorigin.console;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.whatif.Field;
import dev.crossorigin.whatif.Question;
import dev.crossorigin.whatif.QuestionText;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The fields of the question, filled in, fit to be shown.
 *
 * @param headers one a line
 */
record Form(
        String origin, String method, String headers, CredentialsMode credentials, String path) {

    /**
     * As the question was written, with what was left out put in.
     *
     * @param shown makes a text fit to be shown
     */
    static Form of(QuestionText question, UnaryOperator<String> shown) {
        return new Form(
                shown.apply(question.value(Field.ORIGIN)),
                shown.apply(question.value(Field.METHOD)),
                question.all(Field.HEADER).stream()
                        .limit(Question.MOST_HEADERS)
                        .map(shown)
                        .collect(Collectors.joining("\n")),
                CredentialsMode.named(question.value(Field.CREDENTIALS))
                        .orElse(CredentialsMode.SAME_ORIGIN),
                shown.apply(question.value(Field.PATH)));
    }

    /** What can be chosen; what is mostly meant first. */
    public List<CredentialsMode> modes() {
        return List.of(CredentialsMode.SAME_ORIGIN, CredentialsMode.INCLUDE, CredentialsMode.OMIT);
    }
}
