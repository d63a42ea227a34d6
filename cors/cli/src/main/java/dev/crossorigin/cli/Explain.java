package dev.crossorigin.cli;

import dev.crossorigin.declared.DeclaredPolicy;
import dev.crossorigin.explain.ConsoleLine;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.explain.PolicyInForce;
import dev.crossorigin.web.Visible;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code explain}: why browsers block a request, and the line that changes it. */
final class Explain implements Callable<Integer> {

    private static final String PATH = "--path";
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
        Question.addTo(command);
        command.addOption(
                        Question.text(
                                PATH,
                                "PATH",
                                "The path that the page asks this service for. Default: "
                                        + DeclaredPolicy.path()
                                        + "."))
                .addOption(Question.text(URL, "URL", "Ask a live server, this one or another."))
                .addOption(
                        flag(
                                SEND,
                                "With --url, also send a request that may change something on the server."))
                .addOption(
                        Question.text(
                                EXCHANGE, "FILE", "Explain exchanges that were recorded as JSON."))
                .addOption(
                        Question.text(
                                HAR,
                                "FILE",
                                "Explain the requests in a HAR file, which a browser's network panel saves."))
                .addOption(
                        Question.text(CONSOLE, "TEXT", "Explain a line from a browser's console."))
                .addOption(Profile.option())
                .addOption(flag(JSON, "Print JSON: an object, or an array of several."))
                .addOption(Commands.help());
        command.usageMessage()
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
        var question = new Question(command.commandLine());
        var modes = List.of(URL, EXCHANGE, HAR, CONSOLE).stream().filter(this::has).toList();
        if (modes.size() > 1) {
            throw question.wrong("Give only one of these: " + String.join(", ", modes));
        }
        if (has(SEND) && !has(URL)) {
            throw question.wrong("%s works only with %s".formatted(SEND, URL));
        }
        var out = command.commandLine().getOut();
        if (has(CONSOLE)) {
            return meaning(question, question.value(CONSOLE, ""));
        }
        var explanations = new Explanations(out, has(JSON));
        if (has(EXCHANGE)) {
            recorded(question, explanations);
        } else if (has(HAR)) {
            saved(question, explanations);
        } else if (has(URL)) {
            var asked = question.about(question.value(URL, ""));
            explanations.only(
                    Optional.empty(),
                    Explanation.recorded(inForce(question), new Probe().ask(asked, has(SEND))));
        } else {
            whatIf(question, explanations);
        }
        return explanations.exitCode();
    }

    private boolean has(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }

    private void whatIf(Question question, Explanations explanations) {
        var path = question.value(PATH, DeclaredPolicy.path());
        if (!path.startsWith("/")) {
            throw question.unreadable(
                    PATH,
                    path,
                    "a path that begins with a slash, such as " + DeclaredPolicy.path());
        }
        var config = profile.config(command.commandLine());
        var asked = question.about(DeclaredPolicy.address(config) + path);
        explanations.only(Optional.empty(), Explanation.whatIf(inForce(question, config), asked));
    }

    private void recorded(Question question, Explanations explanations) {
        var inForce = inForce(question);
        var file = file(question, EXCHANGE);
        try {
            ExchangeFile.read(
                    file,
                    only -> explanations.only(only.name(), explain(inForce, only)),
                    each -> explanations.next(each.name(), explain(inForce, each)));
        } finally {
            explanations.end();
        }
    }

    private void saved(Question question, Explanations explanations) {
        var inForce = inForce(question);
        var file = file(question, HAR);
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
    }

    private static Explanation explain(PolicyInForce inForce, Recording recording) {
        return Explanation.recorded(inForce, recording.exchange());
    }

    private int meaning(Question question, String pasted) {
        var line = ConsoleLine.read(pasted);
        if (line.isEmpty()) {
            throw question.wrong(
                    "No browser's line is recognised in \"%s\"; paste the whole line from its console"
                            .formatted(Visible.of(pasted)));
        }
        var meaning = new ConsoleMeaning(line.get());
        var out = command.commandLine().getOut();
        out.print(has(JSON) ? Json.of(meaning.json()) + System.lineSeparator() : meaning);
        out.flush();
        return meaning.blocked() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private Path file(Question question, String option) {
        var name = question.value(option, "");
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw question.unreadable(option, name, "the name of a file");
        }
    }

    private PolicyInForce inForce(Question question) {
        return inForce(question, profile.config(command.commandLine()));
    }

    private static PolicyInForce inForce(Question question, SmallRyeConfig config) {
        return DeclaredPolicy.of(config)
                .orElseThrow(
                        () ->
                                question.wrong(
                                        "The service cannot start under this policy; run check to see why"));
    }
}
