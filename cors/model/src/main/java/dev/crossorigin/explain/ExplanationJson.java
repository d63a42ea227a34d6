package dev.crossorigin.explain;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.words.Blame;
import dev.crossorigin.words.Engine;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An explanation as the maps and lists that make its JSON. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /**
     * The object.
     *
     * @param name what the exchange was recorded as; left out if it has none
     */
    public static Map<String, @Nullable Object> of(Optional<String> name, Explanation explanation) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        name.ifPresent(text -> json.put("name", text));
        json.put("verdict", explanation.ruling().toString());
        json.put("blame", explanation.blame().map(Blame::toString).orElse(null));
        json.put("summary", explanation.summary());
        json.put("preflight", explanation.verdict().preflighted());
        json.put(
                "faults",
                explanation.verdict().faults().stream().map(ExplanationJson::fault).toList());
        json.put("console", console(explanation));
        json.put("nearMiss", explanation.nearMiss().orElse(null));
        json.put("steps", explanation.steps());
        json.put("fixes", explanation.fixes().stream().map(ExplanationJson::fix).toList());
        json.put("readable", explanation.reading().readable());
        json.put("hidden", explanation.reading().hidden());
        json.put("expose", explanation.reading().expose().map(Change::write).orElse(null));
        json.put("notes", explanation.notes());
        return json;
    }

    private static Map<String, @Nullable Object> console(Explanation explanation) {
        var console = new LinkedHashMap<String, @Nullable Object>();
        Stream.of(Engine.values())
                .forEach(
                        engine ->
                                console.put(
                                        engine.name().toLowerCase(Locale.ROOT),
                                        explanation.console(engine).orElse(null)));
        return console;
    }

    private static Map<String, @Nullable Object> fault(Fault fault) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("fault", fault.name());
        json.put("subject", fault.subject());
        return json;
    }

    private static Map<String, @Nullable Object> fix(Fix fix) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("property", fix.property());
        json.put("source", fix.source());
        json.put("now", fix.now().orElse(null));
        json.put("write", fix.write());
        json.put("cost", fix.cost());
        return json;
    }
}
