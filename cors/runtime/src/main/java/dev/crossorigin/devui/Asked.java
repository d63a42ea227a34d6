package dev.crossorigin.devui;

import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.whatif.Field;
import dev.crossorigin.whatif.Question;
import dev.crossorigin.whatif.QuestionText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A question as a page sends it, and as it gets it back. */
final class Asked {

    private Asked() {}

    /**
     * The question; what is null or blank is left out.
     *
     * @throws dev.crossorigin.whatif.UnreadableText if it cannot be read
     */
    static Question read(Map<Field, String> fields) {
        return new QuestionText(
                        field -> fields.getOrDefault(field, "").lines().toList(),
                        "",
                        DeclaredPolicy.path())
                .read();
    }

    /** Each field as {@link #read} reads it, by its name. */
    static Map<String, String> fields(Question question) {
        var headers =
                question.headers().lines().stream()
                        .map(line -> line.name() + ": " + line.value())
                        .collect(Collectors.joining("\n"));
        var fields = new LinkedHashMap<String, String>();
        for (var field : List.of(Field.values())) {
            fields.put(
                    field.toString(),
                    switch (field) {
                        case ORIGIN -> question.origin().toString();
                        case METHOD -> question.method();
                        case HEADER -> headers;
                        case CREDENTIALS -> question.credentials().toString();
                        case PATH -> question.path();
                    });
        }
        return fields;
    }
}
