package dev.crossorigin.compare;

import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.OriginRule;
import java.util.List;

/**
 * What a change of the policy does to pages on other origins. A page of the service itself may do
 * the same under both.
 *
 * @param before the policy before the change
 * @param after the policy after it
 * @param gains what pages may do after the change and could not before
 * @param losses what they could do before
 * @param unchanged who may do the same as before
 * @param doubts what cannot be told
 */
public record Comparison(
        CorsPolicy before,
        CorsPolicy after,
        List<Change> gains,
        List<Change> losses,
        List<Party> unchanged,
        List<Doubt> doubts) {

    public Comparison {
        gains = List.copyOf(gains);
        losses = List.copyOf(losses);
        unchanged = List.copyOf(unchanged);
        doubts = List.copyOf(doubts);
    }

    /** Compares two policies, entry by entry. */
    public static Comparison of(CorsPolicy before, CorsPolicy after) {
        return new Comparer(before, after).compare();
    }

    /** Whether somebody gains, or it cannot be told that nobody does. */
    public boolean mayGain() {
        return !gains.isEmpty() || doubts.stream().anyMatch(Doubt::gains);
    }

    /** Whether every page may do the same under both policies, and this is proven. */
    public boolean isEqual() {
        return gains.isEmpty() && losses.isEmpty() && doubts.isEmpty();
    }

    /** Whether browsers are told another time for which they may remember a preflight. */
    public boolean changesMaxAge() {
        return !before.maxAge().equals(after.maxAge());
    }

    /** Whether both policies are written in the same words, but for the time. */
    public boolean isWrittenAlike() {
        return before.enabled() == after.enabled()
                && declared(before).equals(declared(after))
                && before.methods().equals(after.methods())
                && before.headers().equals(after.headers())
                && before.exposedHeaders().equals(after.exposedHeaders())
                && before.credentials() == after.credentials();
    }

    private static List<String> declared(CorsPolicy policy) {
        return policy.origins().stream().map(OriginRule::declared).toList();
    }
}
