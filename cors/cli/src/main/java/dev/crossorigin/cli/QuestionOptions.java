package dev.crossorigin.cli;

import dev.crossorigin.declared.DeclaredPolicy;
import dev.crossorigin.whatif.Field;
import dev.crossorigin.whatif.Question;
import dev.crossorigin.whatif.QuestionText;
import dev.crossorigin.whatif.UnreadableText;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that say what a page asks for. */
final class QuestionOptions {

    private QuestionOptions() {}

    static void addTo(CommandSpec command) {
        command.addOption(
                        of(Field.ORIGIN, "ORIGIN", "The origin of the page, such as https://app.example, or null."))
                .addOption(of(Field.METHOD, "METHOD", "The method, as the script writes it. Default: GET."))
                .addOption(
                        OptionSpec.builder(name(Field.HEADER))
                                .paramLabel("HEADER")
                                .type(List.class)
                                .auxiliaryTypes(String.class)
                                .description(
                                        "A header that the script sets: NAME, or \"NAME:"
                                                + " VALUE\". Repeatable.")
                                .build())
                .addOption(
                        of(
                                Field.CREDENTIALS,
                                "MODE",
                                "omit, same-origin or include. Default: same-origin."))
                .addOption(
                        of(
                                Field.PATH,
                                "PATH",
                                "The path that the page asks this service for. Default: "
                                        + DeclaredPolicy.path()
                                        + "."));
    }

    private static OptionSpec of(Field field, String label, String description) {
        return text(name(field), label, description);
    }

    static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    /**
     * The question that they ask.
     *
     * @throws UnreadableText if one of them cannot be read, or the origin is missing
     */
    static Question read(ParseResult options) {
        return new QuestionText(field -> values(options, name(field)), "--", DeclaredPolicy.path()).read();
    }

    private static List<String> values(ParseResult options, String name) {
        return options.hasMatchedOption(name)
                ? options.matchedOption(name).stringValues()
                : List.of();
    }

    private static String name(Field field) {
        return "--" + field;
    }
}
