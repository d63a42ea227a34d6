package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import java.util.EnumSet;
import java.util.Set;

/** A place in a sentence or a line that is filled with what occurred. */
enum Placeholder {
    /** What the fault is about, as it is. */
    SUBJECT,
    /** The same as an engine shows it, and as it can be read back: a value, a method, a header. */
    VALUE,
    METHOD,
    HEADER,
    /** The first header that is not allowed, as WebKit spells it. */
    SPELLED,
    /** The list that cannot be read, and the first of its elements that is no token. */
    LIST,
    TOKEN,
    CREDENTIALS,
    STATUS,
    ANSWER,
    /** The page's origin, and the one that the request names. */
    PAGE,
    ORIGIN,
    /** What on the page asked. */
    INITIATOR,
    /** What script asked for, and where the answer at fault comes from. */
    FIRST,
    URL,
    /** How lines of Chromium, of Firefox and of WebKit begin. */
    ACCESS,
    BLOCKED,
    REDIRECTION,
    /** What Chromium says of a preflight. */
    CHECK,
    /** What Chromium adds for {@code fetch} alone, and for XMLHttpRequest alone. */
    VALID,
    WITH_CREDENTIALS;

    /** What a pasted line says of it, or that it does not say so. */
    String read(FaultKind kind, ConsoleLine line) {
        return switch (this) {
            case SUBJECT, VALUE, METHOD, HEADER, SPELLED, LIST, TOKEN ->
                    line.subject()
                            .orElse(
                                    kind == FaultKind.ALLOW_ORIGIN_MISMATCH
                                            ? "another origin"
                                            : "…");
            case CREDENTIALS -> "no valid Access-Control-Allow-Credentials";
            case STATUS -> line.status().map(String::valueOf).orElse("…");
            case ANSWER ->
                    kind.ofPreflight()
                            ? "The answer to the preflight (the OPTIONS request that browsers send first)"
                            : line.url().map("The answer of "::concat).orElse("The answer");
            case PAGE, ORIGIN -> line.page().orElse("the page's origin");
            case FIRST -> line.redirectedFrom().or(line::url).orElse("the URL");
            case URL -> line.url().orElse("the URL");
            case INITIATOR, ACCESS, BLOCKED, REDIRECTION, CHECK, VALID, WITH_CREDENTIALS -> "";
        };
    }

    /** What engines show each in its own way. */
    static final Set<Placeholder> SHOWN = EnumSet.of(VALUE, METHOD, HEADER, SPELLED, TOKEN);
}
