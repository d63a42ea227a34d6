package dev.crossorigin.console;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.explain.Fix;
import dev.crossorigin.explain.Reading;
import dev.crossorigin.web.Visible;
import dev.crossorigin.whatif.Question;
import dev.crossorigin.words.Engine;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An explanation as the page shows it.
 *
 * @param heading the verdict, and who has to change something
 * @param steps what has to be done apart from a line to write
 * @param faults each with its sentence
 * @param nearMiss empty if there is none
 * @param withheld why a line that would do is not offered; empty if there is none
 * @param json where the same is as JSON
 */
record Answered(
        boolean allowed,
        String heading,
        String summary,
        List<String> steps,
        List<Named> faults,
        List<Message> messages,
        Drawing drawing,
        List<Named> consoles,
        String nearMiss,
        List<Fix> fixes,
        String withheld,
        Reading reading,
        List<String> notes,
        String json) {

    /** A text and what it is called. */
    record Named(String name, String text) {}

    static Answered of(Question question, Explanation explanation) {
        var messages = Sequence.of(explanation);
        return new Answered(
                explanation.allowed(),
                heading(explanation),
                Brief.sentence(explanation.summary()),
                explanation.steps().stream().map(Brief::sentence).toList(),
                faults(explanation),
                messages,
                Drawing.of(messages),
                Stream.of(Engine.values()).flatMap(engine -> console(explanation, engine)).toList(),
                explanation.nearMiss().map(Brief::sentence).orElse(""),
                explanation.fixes(),
                explanation.withheld().map(Brief::sentence).orElse(""),
                explanation.reading(),
                explanation.notes().stream().map(Brief::sentence).toList(),
                "/q/cors/explain?" + question.query());
    }

    private static String heading(Explanation explanation) {
        return explanation
                .culprit()
                .map(blamed -> "Blocked " + Brief.value(blamed.words()))
                .orElse("Allowed");
    }

    /** The headers that the page may read, in one line. */
    public String readable() {
        return Brief.sentence(String.join(", ", reading.readable()));
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
