package dev.crossorigin.cli;

import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.recorded.ExchangeFile;
import dev.crossorigin.recorded.Probe;
import dev.crossorigin.recorded.Recording;
import dev.crossorigin.recorded.Unanswered;
import dev.crossorigin.whatif.Meant;
import dev.crossorigin.whatif.UnreadableText;
import dev.crossorigin.words.ConsoleLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code explain}: why browsers block a request, and the line that changes it. */
final class Explain implements Callable<Integer> {

    private final Profile profile;
    private final Supplier<List<String>> words;

    /**
     * @param words the options that name the application, for a command that is offered
     */
    Explain(Profile profile, Supplier<List<String>> words) {
        this.profile = profile;
        this.words = words;
    }

    /** Longer texts are read as far as this; in bytes. */
    private static final int MOST_PASTED = 1 << 20;

    private final CommandSpec command = CommandSpec.wrapWithoutInspection(this).name("explain");

    CommandSpec command() {
        Options.addTo(command);
        command.usageMessage()
                .description(
                        "This command says whether browsers block a request, gives every reason at once,"
                                + " and shows the line that fixes it. It reads the policy in force, a"
                                + " live server, a recording, or a line from a browser's console.")
                .footer(
                        "The exit code is 0 if every request is allowed, 1 if any is blocked, 2 if the command"
                                + " or a file cannot be read, a server does not answer, or an answer that"
                                + " decides is not known.");
        return command;
    }

    @Override
    public Integer call() throws Unanswered {
        var options = new Options(command.commandLine().getParseResult());
        var sources = Options.SOURCES.stream().filter(options::has).toList();
        if (sources.size() > 1) {
            throw wrong("Give only one of these: " + String.join(", ", sources));
        }
        if (options.has(Options.SEND) && !options.has(Options.URL)) {
            throw wrong("%s works only with %s".formatted(Options.SEND, Options.URL));
        }
        if (options.has(Options.POLICY) && !options.has(Options.HAR)) {
            throw wrong("%s works only with %s".formatted(Options.POLICY, Options.HAR));
        }
        if (options.has(Options.SERVICE) && !options.has(Options.POLICY)) {
            throw wrong("%s works only with %s".formatted(Options.SERVICE, Options.POLICY));
        }
        try {
            return options.has(Options.CONSOLE) ? meaning(options) : explanations(options);
        } catch (UnreadableText e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private int meaning(Options options) {
        var pasted = pasted(options.value(Options.CONSOLE));
        var program = command.root().name();
        var meanings =
                ConsoleLine.all(pasted).stream()
                        .map(
                                line ->
                                        ConsoleMeaning.of(
                                                line,
                                                new NextCommand(
                                                        line,
                                                        program,
                                                        Profile.named(command.commandLine()),
                                                        words.get())))
                        .toList();
        if (meanings.isEmpty()) {
            throw new UnreadableText(
                    Options.CONSOLE,
                    pasted,
                    "browsers print no such line about a blocked request; paste the whole line from"
                            + " the browser's console");
        }
        var out = command.commandLine().getOut();
        out.print(options.has(Options.JSON) ? json(meanings) : text(meanings));
        out.flush();
        return meanings.stream().anyMatch(ConsoleMeaning::blocked)
                ? ExitCode.SOFTWARE
                : ExitCode.OK;
    }

    /** An object, or an array if several messages were pasted. */
    private static String json(List<ConsoleMeaning> meanings) {
        var objects = meanings.stream().map(ConsoleMeaning::json).toList();
        return Json.of(objects.size() == 1 ? objects.get(0) : objects) + System.lineSeparator();
    }

    private static String text(List<ConsoleMeaning> meanings) {
        return meanings.stream()
                .map(ConsoleMeaning::toString)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** The option's text, or what comes in for a hyphen. */
    private static String pasted(String text) {
        if (!text.equals("-")) {
            return text;
        }
        try {
            return new String(System.in.readNBytes(MOST_PASTED), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int explanations(Options options) throws Unanswered {
        var config = profile.config(command.commandLine());
        var inForce =
                DeclaredPolicy.of(config)
                        .orElseThrow(
                                () ->
                                        wrong(
                                                "The service cannot start under this policy; run check to see why"));
        var out =
                new Explanations(
                        inForce, command.commandLine().getOut(), options.has(Options.JSON));
        if (options.has(Options.EXCHANGE)) {
            try (out) {
                ExchangeFile.read(options.file(Options.EXCHANGE), out::only, out::next);
            }
        } else if (options.has(Options.HAR)) {
            return saved(options, inForce);
        } else if (options.has(Options.URL)) {
            var url = Meant.address(Options.URL, options.value(Options.URL));
            var asked = options.question().at(url);
            var exchange = new Probe().ask(asked, options.has(Options.SEND));
            out.only(new Recording(Optional.empty(), exchange));
        } else {
            out.only(options.question().to(DeclaredPolicy.address(config)));
        }
        return out.exitCode();
    }

    private int saved(Options options, DeclaredPolicy inForce) {
        boolean replays = options.has(Options.POLICY);
        var line = command.commandLine();
        var sort = replays ? Calls.Sort.TO_SERVICE : Calls.Sort.WITH_CORS;
        var calls = new Calls(line.getOut(), options.has(Options.JSON), sort);
        var saved = new SavedRequests(options.file(Options.HAR), inForce, calls, line.getErr());
        return replays ? saved.replay(Services.of(options, inForce.config())) : saved.explain();
    }

    private ParameterException wrong(String why) {
        return new ParameterException(command.commandLine(), why);
    }
}
