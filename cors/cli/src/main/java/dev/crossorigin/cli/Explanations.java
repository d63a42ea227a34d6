package dev.crossorigin.cli;

import dev.crossorigin.explain.Explanation;
import dev.crossorigin.explain.ExplanationJson;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;

/** Prints explanations one after the other, and holds none of them. */
final class Explanations {

    private final PrintWriter out;
    private final boolean json;

    private boolean list;
    private boolean printed;
    private boolean blocked;

    Explanations(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** The only one. */
    void only(Optional<String> name, Explanation explanation) {
        blocked |= !explanation.allowed();
        out.print(
                json
                        ? Json.of(ExplanationJson.of(name, explanation)) + System.lineSeparator()
                        : new ExplainText(name, explanation, Ansi.AUTO));
    }

    /** Begins a list, which may get none. */
    void begin() {
        if (json) {
            out.println("[");
        }
        list = true;
    }

    /** The next of a list, which begins with it if it has not yet. */
    void next(Optional<String> name, Explanation explanation) {
        if (!list) {
            begin();
        }
        if (printed) {
            out.println(json ? "," : "");
        }
        printed = true;
        only(name, explanation);
    }

    /** Ends the list, if there is one. */
    void end() {
        if (json && list) {
            out.println("]");
        }
        out.flush();
    }

    /** The exit code that they come to. */
    int exitCode() {
        out.flush();
        return blocked ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
