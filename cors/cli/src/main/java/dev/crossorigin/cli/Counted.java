package dev.crossorigin.cli;

import dev.crossorigin.explain.ExplanationJson;
import dev.crossorigin.explain.Ruling;
import dev.crossorigin.web.Visible;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Calls of a kind.
 *
 * @param call the first of them
 * @param varies whether their addresses differ, in the query
 */
record Counted(Call call, int count, boolean varies) {

    static Counted first(Call call) {
        return new Counted(call, 1, false);
    }

    Counted plus(Counted next) {
        boolean differs = !call.url().equals(next.call.url());
        return new Counted(call, count + next.count, varies || next.varies || differs);
    }

    /** For people. */
    String text() {
        var number = count == 1 ? "" : count + " × ";
        return number + (call.before().isPresent() ? compared() : whole());
    }

    private String whole() {
        return new ExplainText(Optional.empty(), call.explanation(), Ansi.AUTO) + note();
    }

    /** In one line where it is allowed now, with the explanation where it is not. */
    private String compared() {
        var line =
                "%-13s  %s %s from %s"
                        .formatted(
                                heading(),
                                Visible.of(call.method()),
                                Visible.of(call.url()),
                                Visible.of(call.origin().toString()));
        var blamed =
                call.explanation()
                        .culprit()
                        .map(culprit -> " (" + Visible.of(culprit.words()) + ")")
                        .orElse("");
        var more = new ExplainText(Optional.empty(), call.explanation(), Ansi.AUTO).withoutTitle();
        return line
                + blamed
                + System.lineSeparator()
                + failure()
                + (call.ruling() == Ruling.ALLOWED ? "" : more)
                + note();
    }

    /** {@code ALLOWED now} and the like. */
    private String heading() {
        var words = call.standing().toString();
        var ruling = call.ruling().toString();
        return ruling.toUpperCase(Locale.ROOT) + words.substring(ruling.length());
    }

    private String failure() {
        return call.failure()
                .map(
                        said ->
                                "  When it was recorded, no answer came (%s). The policy has no part in that."
                                                .formatted(Visible.of(said))
                                        + System.lineSeparator())
                .orElse("");
    }

    private String note() {
        return varies
                ? System.lineSeparator()
                        + "The URLs of these requests differ in the query. The first is shown."
                        + System.lineSeparator()
                : "";
    }

    /** For programs. */
    Map<String, @Nullable Object> json() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("count", count);
        json.put("method", call.method());
        json.put("url", call.url());
        json.put("origin", call.origin().toString());
        call.before()
                .ifPresent(
                        was -> {
                            json.put("was", was.ruling().toString());
                            json.put("now", call.ruling().toString());
                        });
        json.putAll(ExplanationJson.of(Optional.empty(), call.explanation()));
        return json;
    }
}
