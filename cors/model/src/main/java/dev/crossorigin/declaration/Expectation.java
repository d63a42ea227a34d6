package dev.crossorigin.declaration;

import dev.crossorigin.web.Visible;

/**
 * Something that must be allowed, or must stay blocked, and whether it is so.
 *
 * @param name what it is called under {@code cors.expect}
 * @param source where it came from
 * @param met whether it is as expected
 * @param why what browsers would do, or what makes the expectation unreadable
 */
public record Expectation(String name, Source source, boolean met, String why) {

    /** On one line: the place and what came of it. */
    public String line() {
        return "cors.expect.%s (from %s): %s".formatted(Visible.of(name), source, Visible.of(why));
    }
}
