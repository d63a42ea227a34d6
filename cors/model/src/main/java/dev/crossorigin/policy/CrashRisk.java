package dev.crossorigin.policy;

import dev.crossorigin.policy.OriginRule.Exactly;
import dev.crossorigin.policy.OriginRule.Matching;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which requests can make the handler crash, compiled from a policy. Nearly every request is told
 * at once, without an allocation, that it cannot; the rest are left to {@link CorsPolicy#answer}.
 *
 * @see Crash
 */
public final class CrashRisk {

    /** A longer text may be too long for a pattern with a repeated group; no origin is longer. */
    private static final int ORIGIN = 300;

    private static final int PATTERN = 500;

    private final Set<String> listed;
    private final boolean longPattern;
    private final boolean anyPattern;

    private CrashRisk(CorsPolicy policy) {
        listed =
                policy.origins().stream()
                        .filter(Exactly.class::isInstance)
                        .map(OriginRule::declared)
                        .collect(Collectors.toUnmodifiableSet());
        anyPattern = policy.origins().stream().anyMatch(Matching.class::isInstance);
        longPattern =
                policy.origins().stream()
                        .filter(Matching.class::isInstance)
                        .anyMatch(rule -> rule.declared().length() > PATTERN);
    }

    /** Empty if no request can: there is no handler, or it allows every origin. */
    public static Optional<CrashRisk> of(CorsPolicy policy) {
        return policy.enabled() && !policy.isForAnyone()
                ? Optional.of(new CrashRisk(policy))
                : Optional.empty();
    }

    /**
     * Whether no pattern has to be tried, or none can run out of stack: the origin is listed, or it
     * is as short as origins are.
     */
    public boolean isListed(String origin) {
        return !longPattern
                && (!anyPattern || origin.length() <= ORIGIN)
                && listed.contains(origin);
    }

    /**
     * Whether the handler may crash on a request with an origin that is not {@link #isListed}.
     *
     * @param authority the host and port that were asked
     * @param target the path and query, as sent
     */
    public boolean isIn(String origin, String scheme, String authority, String target) {
        return (anyPattern && (longPattern || origin.length() > ORIGIN))
                || (isUnder(scheme, origin)
                        && !(Plain.isHost(authority) && Plain.isTarget(target)));
    }

    /** Only then does the handler compare the origin with its own. */
    private static boolean isUnder(String scheme, String origin) {
        return origin.startsWith(scheme) && origin.startsWith("://", scheme.length());
    }
}
