package dev.crossorigin.words;

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
    /** What script asked for, and where the answer at fault comes from. */
    FIRST,
    URL,
    /** How lines of Chromium, of Firefox and of WebKit begin. */
    ACCESS,
    BLOCKED,
    REDIRECTION,
    /** What Chromium says of a preflight. */
    CHECK;

    /** What engines show each in its own way. */
    static final Set<Placeholder> SHOWN = EnumSet.of(VALUE, METHOD, HEADER, SPELLED, TOKEN);
}
