package dev.crossorigin.cli;

import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.explain.ExplanationJson;
import dev.crossorigin.explain.Ruling;
import dev.crossorigin.recorded.Recording;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;

/** Prints explanations one after the other, and holds none of them. */
final class Explanations implements AutoCloseable {

    private final DeclaredPolicy inForce;
    private final PrintWriter out;
    private final boolean json;

    private boolean list;
    private boolean blocked;
    private boolean unknown;

    Explanations(DeclaredPolicy inForce, PrintWriter out, boolean json) {
        this.inForce = inForce;
        this.out = out;
        this.json = json;
    }

    /** The only one. */
    void only(Recording recording) {
        print(recording.name(), Explanation.recorded(inForce, recording.exchange()));
    }

    /** The only one, of what would come of a request. */
    void only(PageRequest asked) {
        print(Optional.empty(), Explanation.whatIf(inForce, asked));
    }

    private void print(Optional<String> name, Explanation explanation) {
        blocked |= explanation.ruling() == Ruling.BLOCKED;
        unknown |= explanation.ruling() == Ruling.UNKNOWN;
        out.print(
                json
                        ? Json.of(ExplanationJson.of(name, explanation)) + System.lineSeparator()
                        : new ExplainText(name, explanation, Ansi.AUTO));
    }

    /** The next of a list, which begins with it if it has not yet. */
    void next(Recording recording) {
        separate();
        only(recording);
    }

    private void separate() {
        if (json) {
            out.println(list ? "," : "[");
        } else if (list) {
            out.println();
        }
        list = true;
    }

    /** Ends the list, if there is one. */
    @Override
    public void close() {
        if (json && list) {
            out.println("]");
        }
        out.flush();
    }

    /** The exit code that they come to. */
    int exitCode() {
        out.flush();
        if (blocked) {
            return ExitCode.SOFTWARE;
        }
        return unknown ? ExitCode.USAGE : ExitCode.OK;
    }
}
