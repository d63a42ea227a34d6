package dev.crossorigin.compare;

/**
 * What pages gain or lose.
 *
 * @param what what they may do under one policy and not under the other
 * @param all everything that they may do under that policy
 */
public record Change(Party party, Access what, Access all) {

    /** A request that proves it. */
    public Example example() {
        return Example.ofMethod(this)
                .or(() -> Example.ofHeader(this))
                .or(() -> Example.ofExposed(this))
                .orElseGet(() -> Example.ofForm(party.example()));
    }
}
