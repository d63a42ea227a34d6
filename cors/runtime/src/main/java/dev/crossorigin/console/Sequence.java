package dev.crossorigin.console;

import static dev.crossorigin.console.Message.Lane.BROWSER;
import static dev.crossorigin.console.Message.Lane.PAGE;
import static dev.crossorigin.console.Message.Lane.SERVICE;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Request;
import dev.crossorigin.whatif.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An explanation told step by step: page, browser, service and back, as far as it gets. */
final class Sequence {

    private final Explanation explanation;
    private final List<Message> messages = new ArrayList<>();

    private Sequence(Explanation explanation) {
        this.explanation = explanation;
    }

    static List<Message> of(Explanation explanation) {
        var sequence = new Sequence(explanation);
        sequence.tell();
        return List.copyOf(sequence.messages);
    }

    private void tell() {
        var asked = explanation.exchange().request();
        var actual = Browser.actual(asked);
        var fault = explanation.verdict().faults().stream().findFirst();
        ask(actual.isEmpty() ? fault : Optional.empty());
        var atPreflight = fault.filter(first -> first.kind().ofPreflight());
        if (explanation.verdict().preflighted()) {
            Browser.preflight(asked).ifPresent(request -> send("preflight: ", request));
            explanation
                    .exchange()
                    .preflight()
                    .ifPresent(answer -> receive(status(answer), answer, atPreflight));
        }
        if (actual.isPresent() && atPreflight.isEmpty()) {
            send("", actual.get());
            explanation
                    .exchange()
                    .actual()
                    .ifPresent(answer -> receive(title(answer), answer, fault));
        }
        end();
    }

    private void ask(Optional<Fault> fault) {
        var asked = explanation.exchange().request();
        var lines =
                Stream.of(
                                Stream.of(asked.address(), "page: " + asked.origin()),
                                asked.headers().lines().stream().map(Sequence::line),
                                Stream.of("credentials: " + asked.credentials()))
                        .flatMap(each -> each)
                        .map(Brief::value);
        add(PAGE, BROWSER, "fetch, " + asked.method(), lines, fault);
    }

    private void send(String prefix, Request request) {
        var lines =
                request.headers().lines().stream()
                        .filter(header -> !header.name().equals("Host"))
                        .map(Sequence::line);
        var title = prefix + request.method() + " " + request.target();
        add(BROWSER, SERVICE, title, lines, Optional.empty());
    }

    /** What the resource answers is not known, and its status neither. */
    private static String title(Answer answer) {
        return WhatIf.isOfTheHandler(answer) ? status(answer) : "the service's answer";
    }

    private static String status(Answer answer) {
        return "status " + answer.status();
    }

    private void receive(String title, Answer answer, Optional<Fault> fault) {
        var lines =
                answer.headers().lines().stream()
                        .filter(
                                header ->
                                        header.name()
                                                .toLowerCase(Locale.ROOT)
                                                .startsWith("access-control-"))
                        .map(Sequence::line)
                        .toList();
        var told = lines.isEmpty() ? Stream.of("no Access-Control header") : lines.stream();
        add(SERVICE, BROWSER, title, told, fault);
    }

    private void end() {
        boolean allowed = explanation.allowed();
        var title = allowed ? "the answer" : "TypeError, and no answer";
        var line = allowed ? "The page may read it." : "The page learns nothing else.";
        add(BROWSER, PAGE, title, Stream.of(line), Optional.empty());
    }

    private void add(
            Message.Lane from,
            Message.Lane to,
            String title,
            Stream<String> lines,
            Optional<Fault> fault) {
        var name = fault.map(Fault::name).orElse("");
        messages.add(new Message(from, to, Brief.value(title), lines.toList(), name));
    }

    private static String line(Header header) {
        return Brief.value(header.name() + ": " + header.value());
    }
}
