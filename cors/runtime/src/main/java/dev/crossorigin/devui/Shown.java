package dev.crossorigin.devui;

import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.devui.Offer.Off;
import dev.crossorigin.devui.Offer.Ready;
import dev.crossorigin.explain.Change;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.explain.ExplanationJson;
import dev.crossorigin.explain.Fix;
import dev.crossorigin.traffic.LatestBlocks.Block;
import dev.crossorigin.whatif.Question;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the maps and lists that the page gets.
 *
 * @param resources the folders of resources that the application is built from
 */
record Shown(DeclaredPolicy policy, List<Path> resources) {

    Shown {
        resources = List.copyOf(resources);
    }

    /** What would come of a question, without what the page alone needs. */
    Map<String, @Nullable Object> explained(Question question) {
        return ExplanationJson.of(Optional.empty(), explain(question, address()));
    }

    /** What would come of a question. */
    Map<String, @Nullable Object> answer(Question question) {
        return answer(question, address(), explain(question, address()));
    }

    /**
     * What came of a request. If the policy is not why it was blocked, what it was answered tells
     * why, unless the service has started again since.
     */
    Map<String, @Nullable Object> block(Block block) {
        var foretold = explain(block.question(), block.address());
        var explained =
                foretold.allowed() && block.isOfThisStart()
                        ? Explanation.witnessed(policy, block.exchange())
                        : foretold;
        var json = answer(block.question(), block.address(), explained);
        json.put("last", block.last().toString());
        json.put("times", block.times());
        json.put("fault", block.fault().name());
        return json;
    }

    /**
     * The offer of the fix whose lines are these; empty if there is no such fix any more.
     *
     * @param address where the service was called, which decides on what another origin is
     */
    Optional<Offer> offer(Question question, String address, String write) {
        return explain(question, address).fixes().stream()
                .filter(fix -> fix.write().equals(write))
                .map(fix -> offer(question, address, fix))
                .findFirst();
    }

    private Explanation explain(Question question, String address) {
        return Explanation.whatIf(policy, question.to(address));
    }

    private Offer offer(Question question, String address, Fix fix) {
        return Offer.of(policy, question.to(address), fix, resources);
    }

    private String address() {
        return DeclaredPolicy.address(policy.config());
    }

    private Map<String, @Nullable Object> answer(
            Question question, String address, Explanation explanation) {
        var json =
                new LinkedHashMap<String, @Nullable Object>(
                        ExplanationJson.of(Optional.empty(), explanation));
        json.put("question", Asked.fields(question));
        json.put("address", address);
        json.put("heading", explanation.heading());
        json.put("withheld", explanation.withheld().orElse(""));
        json.put(
                "offers",
                explanation.fixes().stream()
                        .map(fix -> offered(fix, offer(question, address, fix)))
                        .toList());
        return json;
    }

    private static Map<String, Object> offered(Fix fix, Offer offer) {
        var json = new LinkedHashMap<String, Object>();
        json.put("changes", fix.changes().stream().map(Shown::change).toList());
        json.put("write", fix.write());
        json.put("cost", fix.cost());
        json.put("off", offer instanceof Off off ? off.why() : "");
        json.put("file", offer instanceof Ready ready ? ready.file().toString() : "");
        json.put("shown", offer instanceof Ready ready ? ready.before().digest() : "");
        return json;
    }

    private static Map<String, String> change(Change change) {
        return Map.of(
                "instruction", change.instruction(),
                "replaces", change.replaces().orElse(""),
                "write", change.write());
    }
}
