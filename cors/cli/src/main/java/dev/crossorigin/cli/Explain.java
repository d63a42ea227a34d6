package dev.crossorigin.cli;

import static dev.crossorigin.cli.QuestionOptions.text;

import dev.crossorigin.declared.DeclaredPolicy;
import dev.crossorigin.explain.ConsoleLine;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.explain.PolicyInForce;
import dev.crossorigin.web.Visible;
import dev.crossorigin.whatif.Question;
import dev.crossorigin.whatif.UnreadableText;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** {@code explain}: why browsers block a request, and the line that changes it. */
final class Explain implements Callable<Integer> {

    private static final String URL = "--url";
    private static final String SEND = "--send-actual";
    private static final String EXCHANGE = "--exchange";
    private static final String HAR = "--har";
    private static final String CONSOLE = "--console";
    private static final String JSON = "--json";

    private final Profile profile;

    Explain(Profile profile) {
        this.profile = profile;
    }

    private final CommandSpec command = CommandSpec.wrapWithoutInspection(this).name("explain");

    CommandSpec command() {
        QuestionOptions.addTo(command);
        command.addOption(text(URL, "URL", "Ask a live server, this one or another."))
                .addOption(
                        flag(
                                SEND,
                                "With --url, also send a request that may change something on the server."))
                .addOption(text(EXCHANGE, "FILE", "Explain exchanges that were recorded as JSON."))
                .addOption(text(HAR, "FILE", "Explain the requests in a HAR file, which a browser's network panel saves."))
                .addOption(text(CONSOLE, "TEXT", "Explain a line from a browser's console."))
                .addOption(Profile.option())
                .addOption(flag(JSON, "Print JSON: an object, or an array of several."))
                .addOption(Commands.help())
                .usageMessage()
                .description(
                        "Says whether browsers block a request, gives every reason at once, and shows the"
                                + " line that fixes it. Reads the policy in force, a live server, a"
                                + " recording, or a line from a browser's console.")
                .footer(
                        "Exit code: 0 if every request is allowed, 1 if any is blocked, 2 if the command"
                                + " or a file cannot be read or a server does not answer.");
        return command;
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).description(description).build();
    }

    @Override
    public Integer call() throws Unanswered {
        var given = Stream.of(URL, EXCHANGE, HAR, CONSOLE).filter(this::has).toList();
        if (given.size() > 1) {
            throw wrong("Give only one of these: " + String.join(", ", given));
        }
        if (has(SEND) && !has(URL)) {
            throw wrong("%s works only with %s".formatted(SEND, URL));
        }
        try {
            return switch (given.isEmpty() ? "" : given.get(0)) {
                case URL -> live();
                case EXCHANGE -> recorded();
                case HAR -> saved();
                case CONSOLE -> meaning();
                default -> whatIf();
            };
        } catch (UnreadableText e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private boolean has(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }

    private String value(String option) {
        return command.commandLine().getParseResult().matchedOptionValue(option, "");
    }

    private Question question() {
        return QuestionOptions.read(command.commandLine().getParseResult());
    }

    private int live() throws Unanswered {
        var asked = question().at(value(URL));
        return only(Explanation.recorded(inForce(), new Probe().ask(asked, has(SEND))));
    }

    private int whatIf() {
        var config = profile.config(command.commandLine());
        var asked = question().to(DeclaredPolicy.address(config));
        return only(Explanation.whatIf(inForce(config), asked));
    }

    private int only(Explanation explanation) {
        var explanations = explanations();
        explanations.only(Optional.empty(), explanation);
        return explanations.exitCode();
    }

    private Explanations explanations() {
        return new Explanations(command.commandLine().getOut(), has(JSON));
    }

    private int recorded() {
        var inForce = inForce();
        var file = file(EXCHANGE);
        var explanations = explanations();
        try {
            ExchangeFile.read(
                    file,
                    only -> explanations.only(only.name(), explain(inForce, only)),
                    each -> explanations.next(each.name(), explain(inForce, each)));
        } finally {
            explanations.end();
        }
        return explanations.exitCode();
    }

    private int saved() {
        var inForce = inForce();
        var file = file(HAR);
        var explanations = explanations();
        explanations.begin();
        HarFile.Skipped skipped;
        try {
            skipped =
                    HarFile.read(
                            file, each -> explanations.next(each.name(), explain(inForce, each)));
        } finally {
            explanations.end();
        }
        command.commandLine()
                .getErr()
                .println(
                        "Left out: %d requests to the page's own origin, %d without CORS."
                                .formatted(skipped.sameOrigin(), skipped.notCors()));
        return explanations.exitCode();
    }

    private static Explanation explain(PolicyInForce inForce, Recording recording) {
        return Explanation.recorded(inForce, recording.exchange());
    }

    private int meaning() {
        var pasted = value(CONSOLE);
        var meaning =
                ConsoleLine.read(pasted)
                        .map(ConsoleMeaning::new)
                        .orElseThrow(
                                () ->
                                        new UnreadableText(
                                                "No browser's line is recognised in \"%s\"; paste the whole line from its console"
                                                        .formatted(Visible.of(pasted))));
        var out = command.commandLine().getOut();
        out.print(has(JSON) ? Json.of(meaning.json()) + System.lineSeparator() : meaning);
        out.flush();
        return meaning.blocked() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private Path file(String option) {
        var name = value(option);
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UnreadableText(option, name, "write the name of a file");
        }
    }

    private PolicyInForce inForce() {
        return inForce(profile.config(command.commandLine()));
    }

    private PolicyInForce inForce(SmallRyeConfig config) {
        return DeclaredPolicy.of(config)
                .orElseThrow(
                        () ->
                                wrong(
                                        "The service cannot start under this policy; run check to see why"));
    }

    private ParameterException wrong(String why) {
        return new ParameterException(command.commandLine(), why);
    }
}
