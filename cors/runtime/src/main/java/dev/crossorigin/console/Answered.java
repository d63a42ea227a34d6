package dev.crossorigin.console;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.explain.Fix;
import dev.crossorigin.web.Visible;
import dev.crossorigin.whatif.Question;
import dev.crossorigin.words.Engine;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An explanation as the page shows it.
 *
 * @param faults each with its sentence
 * @param nearMiss empty if there is none
 * @param withheld why a line that would do is not offered; empty if there is none
 * @param json where the same is as JSON
 */
record Answered(
        boolean allowed,
        String summary,
        List<Named> faults,
        List<Message> messages,
        Drawing drawing,
        List<Named> consoles,
        String nearMiss,
        List<Fix> fixes,
        String withheld,
        List<String> notes,
        String json) {

    /** A text and what it is called. */
    record Named(String name, String text) {}

    static Answered of(Question question, Explanation explanation) {
        var messages = Sequence.of(explanation);
        return new Answered(
                explanation.allowed(),
                Brief.sentence(explanation.summary()),
                faults(explanation),
                messages,
                Drawing.of(messages),
                Stream.of(Engine.values()).flatMap(engine -> console(explanation, engine)).toList(),
                explanation.nearMiss().map(Brief::sentence).orElse(""),
                explanation.fixes(),
                explanation.withheld().map(Brief::sentence).orElse(""),
                explanation.notes().stream().map(Brief::sentence).toList(),
                "/q/cors/explain?" + question.query());
    }

    private static List<Named> faults(Explanation explanation) {
        var names = explanation.verdict().faults().stream().map(Fault::name).toList();
        var sentences = explanation.sentences();
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Named(names.get(i), Brief.sentence(sentences.get(i))))
                .toList();
    }

    private static Stream<Named> console(Explanation explanation, Engine engine) {
        return explanation.console(engine).stream()
                .map(line -> new Named(engine.title(), Visible.of(line)));
    }
}
