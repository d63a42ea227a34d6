package dev.crossorigin.compare;

import dev.crossorigin.policy.OriginRule;

/**
 * An entry of which it cannot be told whom it admits that the other policy does not.
 *
 * @param isOfAfter whether the entry is of the policy after the change
 * @param gains whether somebody may gain by it
 * @param why what cannot be told
 */
public record Doubt(OriginRule entry, boolean isOfAfter, boolean gains, String why) {}
