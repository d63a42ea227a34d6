package dev.crossorigin.cli;

import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.whatif.Field;
import dev.crossorigin.whatif.Question;
import dev.crossorigin.whatif.QuestionText;
import dev.crossorigin.whatif.UnreadableText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of {@code explain}: what is asked, and of what. */
record Options(ParseResult given) {

    static final String URL = "--url";
    static final String SEND = "--send-actual";
    static final String EXCHANGE = "--exchange";
    static final String HAR = "--har";
    static final String POLICY = "--policy";
    static final String SERVICE = "--service";
    static final String CONSOLE = "--console";
    static final String JSON = "--json";

    /** What is explained instead of the policy in force. */
    static final List<String> SOURCES = List.of(URL, EXCHANGE, HAR, CONSOLE);

    static void addTo(CommandSpec command) {
        addQuestion(command);
        command.addOption(text(URL, "URL", "Ask a live server: this service or another."))
                .addOption(
                        flag(
                                SEND,
                                "With --url, also send a request that may change something on the server."))
                .addOption(
                        text(
                                EXCHANGE,
                                "FILE",
                                "Explain requests and answers that were recorded as JSON."))
                .addOption(
                        text(
                                HAR,
                                "FILE",
                                "Explain the requests in a HAR file, which a browser's network panel saves."))
                .addOption(
                        flag(
                                POLICY,
                                "With --har, say which of the blocked requests to this service its policy allows now."))
                .addOption(
                        texts(
                                SERVICE,
                                "URL",
                                "With --policy, an address under which the service was called. Repeatable. Default: http://localhost and its port."))
                .addOption(
                        text(
                                CONSOLE,
                                "TEXT",
                                "Explain lines from a browser's console; - reads them from standard input."))
                .addOption(Profile.option())
                .addOption(flag(JSON, "Print JSON: one object, or an array of objects."))
                .addOption(Commands.help());
    }

    private static void addQuestion(CommandSpec command) {
        var origin = "Ask for a page on this origin, such as https://app.example or null.";
        var method = "Send this method, as the script writes it. The default is GET.";
        var header = "Send this header: NAME, or \"NAME: VALUE\". You can repeat this option.";
        var credentials = "Use omit, same-origin or include. The default is same-origin.";
        var path = "Ask this service for this path. The default is %s.";
        command.addOption(text("--origin", "ORIGIN", origin))
                .addOption(text("--method", "METHOD", method))
                .addOption(texts("--header", "HEADER", header))
                .addOption(text("--credentials", "MODE", credentials))
                .addOption(text("--path", "PATH", path.formatted(DeclaredPolicy.path())));
    }

    private static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    /** One that may be given more than once. */
    private static OptionSpec texts(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .description(description)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build();
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).description(description).build();
    }

    boolean has(String option) {
        return given.hasMatchedOption(option);
    }

    /** The text of an option; empty if it is not given. */
    String value(String option) {
        return given.matchedOptionValue(option, "");
    }

    /**
     * What the page asks for.
     *
     * @throws UnreadableText if an option cannot be read, or the origin is missing
     */
    Question question() {
        return new QuestionText(this::written, "--", DeclaredPolicy.path()).read();
    }

    private List<String> written(Field field) {
        return values("--" + field);
    }

    /** The texts of an option; none if it is not given. */
    List<String> values(String option) {
        return has(option) ? given.matchedOption(option).stringValues() : List.of();
    }

    /**
     * The file that an option names.
     *
     * @throws UnreadableText if that is not the name of a file
     */
    Path file(String option) {
        try {
            return Path.of(value(option));
        } catch (InvalidPathException e) {
            throw new UnreadableText(option, value(option), "write the name of a file");
        }
    }
}
