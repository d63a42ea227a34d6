package dev.crossorigin.compare;

import dev.crossorigin.policy.OriginRule;
import dev.crossorigin.policy.OriginRule.Matching;
import java.util.regex.Pattern;

/**
 * What everything that an entry admits ends with, as far as it is plainly written. Most entries of
 * a long list differ in it, and then nobody has to look for an origin that two of them admit.
 *
 * @param text empty if nothing is plain
 */
record PlainTail(String text) {

    private static final Pattern TAIL = Pattern.compile("(?:[a-z0-9-]|\\[[.]\\]|\\\\[.])+$");

    /**
     * Choices, flags, conditions and quotes, by which a plain character may mean something else.
     */
    private static final Pattern NOT_PLAIN = Pattern.compile("[|]|\\(\\?|\\\\[A-Za-z0-9]");

    static PlainTail of(OriginRule entry) {
        if (!(entry instanceof Matching matching)) {
            return new PlainTail("");
        }
        var pattern = matching.pattern().pattern();
        var tail = TAIL.matcher(pattern);
        return new PlainTail(
                NOT_PLAIN.matcher(pattern).find() || !tail.find()
                        ? ""
                        : tail.group().replaceAll("\\[[.]\\]|\\\\[.]", "."));
    }

    boolean excludes(PlainTail other) {
        return !text.endsWith(other.text) && !other.text.endsWith(text);
    }
}
