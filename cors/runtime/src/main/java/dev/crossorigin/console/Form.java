package dev.crossorigin.console;

import io.vertx.core.MultiMap;
import java.util.List;

/**
 * The fields of the question, filled in, fit to be shown.
 *
 * @param headers one a line
 */
record Form(
        String origin, String method, List<String> headers, List<Choice> credentials, String path) {

    /** One mode to choose. */
    record Choice(String mode, boolean chosen) {}

    Form {
        headers = List.copyOf(headers);
        credentials = List.copyOf(credentials);
    }

    /** Nothing is asked, or nothing that can be read. */
    static Form empty() {
        return new Parameters(MultiMap.caseInsensitiveMultiMap()).form();
    }

    /** One a line. */
    public String headerLines() {
        return String.join("\n", headers);
    }
}
