package dev.crossorigin.compare;

import dev.crossorigin.compare.Party.Admitted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comparison as the maps and lists that make its JSON. */
public final class ComparisonJson {

    private ComparisonJson() {}

    /** The object. */
    public static Map<String, Object> of(Comparison comparison) {
        var text = new ComparisonText(comparison);
        var json = new LinkedHashMap<String, Object>();
        json.put("summary", text.summary());
        json.put("equal", comparison.isEqual());
        json.put("mayGain", comparison.mayGain());
        json.put("gains", comparison.gains().stream().map(ComparisonJson::change).toList());
        json.put("loses", comparison.losses().stream().map(ComparisonJson::change).toList());
        json.put("unchanged", comparison.unchanged().stream().map(ComparisonJson::party).toList());
        json.put("cannotBeTold", comparison.doubts().stream().map(ComparisonJson::doubt).toList());
        text.maxAge().ifPresent(sentence -> json.put("maxAge", sentence));
        return json;
    }

    private static Map<String, Object> party(Party party) {
        var json = new LinkedHashMap<String, Object>();
        if (party instanceof Admitted admitted) {
            json.put("entry", admitted.entry().declared());
            json.put("whole", admitted.whole());
        }
        json.put("origin", party.example().toString());
        return json;
    }

    private static Map<String, Object> change(Change change) {
        var json = party(change.party());
        json.put("withoutCredentials", scope(change.what().plain()));
        json.put("withCredentials", scope(change.what().credentialed()));
        json.put("formPost", change.what().posts());
        json.put("example", example(change.example()));
        return json;
    }

    /** A star stands for all that neither policy names. */
    private static Map<String, Object> scope(Scope scope) {
        var json = new LinkedHashMap<String, Object>();
        json.put("methods", names(scope.methods(), Vocabulary.OTHER_METHOD));
        json.put("headers", names(scope.headers(), Vocabulary.OTHER_HEADER));
        json.put("exposedHeaders", names(scope.exposed(), Vocabulary.OTHER_HEADER));
        return json;
    }

    private static List<String> names(List<String> names, String other) {
        return names.stream().map(name -> name.equals(other) ? "*" : name).toList();
    }

    private static Map<String, Object> example(Example example) {
        var asked = example.asked();
        var json = new LinkedHashMap<String, Object>();
        json.put("origin", asked.origin().toString());
        json.put("method", asked.method());
        json.put(
                "headers",
                asked.headers().lines().stream()
                        .map(line -> line.name() + ": " + line.value())
                        .toList());
        json.put("credentials", asked.credentials().toString());
        json.put("proves", example.proves().toString());
        example.reads().ifPresent(name -> json.put("responseHeader", name));
        return json;
    }

    private static Map<String, Object> doubt(Doubt doubt) {
        return Map.of(
                "entry",
                doubt.entry().declared(),
                "policy",
                doubt.isOfAfter() ? "after" : "before",
                "why",
                doubt.why());
    }
}
