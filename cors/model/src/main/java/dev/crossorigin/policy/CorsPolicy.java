package dev.crossorigin.policy;

import dev.crossorigin.policy.Names.Listed;
import dev.crossorigin.policy.OriginRule.Anyone;
import dev.crossorigin.policy.Outcome.Crashed;
import dev.crossorigin.policy.Outcome.PassedOn;
import dev.crossorigin.policy.Reply.Standing;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import dev.crossorigin.web.Token;
import java.util.List;

/**
 * What {@code quarkus.http.cors.*} declares, and the model of the handler that enforces it: the one
 * of Quarkus 3.33, which is put to the same requests in the tests.
 *
 * @param enabled whether the handler is there at all
 * @param origins who is let in besides the service's own origin; nobody if there are none
 * @param methods the methods that others than the service's own origin may use
 * @param headers the request headers named to browsers; the handler itself lets any pass
 * @param exposedHeaders the response headers that a page may read
 * @param maxAge how long a preflight may be remembered
 * @param credentials whether cookies may be sent along
 * @param around what stands around the handler
 */
public record CorsPolicy(
        boolean enabled,
        List<OriginRule> origins,
        Names methods,
        Names headers,
        Names exposedHeaders,
        MaxAge maxAge,
        Credentials credentials,
        Around around) {

    /**
     * Holds a policy that the handler can start with.
     *
     * @throws IllegalArgumentException if {@link Anyone} stands beside another rule, or a method is
     *     not a token
     */
    public CorsPolicy {
        origins = List.copyOf(origins);
        if (origins.size() > 1 && origins.stream().anyMatch(Anyone.class::isInstance)) {
            throw new IllegalArgumentException("Any origin stands beside others: " + origins);
        }
        if (methods instanceof Listed listed && !listed.names().stream().allMatch(Token::matches)) {
            throw new IllegalArgumentException("Not all are methods: " + listed.names());
        }
    }

    /** One under which nothing stands around the handler. */
    public CorsPolicy(
            boolean enabled,
            List<OriginRule> origins,
            Names methods,
            Names headers,
            Names exposedHeaders,
            MaxAge maxAge,
            Credentials credentials) {
        this(
                enabled,
                origins,
                methods,
                headers,
                exposedHeaders,
                maxAge,
                credentials,
                Around.NOTHING);
    }

    /**
     * What the caller gets, after all that stands around the handler.
     *
     * @param resource what the resource answers, should the request reach it
     */
    public Answer answer(Request request, Answer resource) {
        var ofHandler = answer(request);
        return enabled
                ? around.leaving(request, around.outcome(request, ofHandler).over(resource))
                : ofHandler.over(resource);
    }

    /**
     * What the handler does with a request that reaches it. Vert.x refuses others before: HTTP/1.1
     * without a readable {@code Host} (400), and a target that is neither a path nor an address
     * (404).
     */
    public Outcome answer(Request request) {
        return enabled
                ? request.origin()
                        .map(origin -> answer(request, origin))
                        .orElse(new PassedOn(Headers.none()))
                : new PassedOn(Headers.none());
    }

    private Outcome answer(Request request, String origin) {
        try {
            return lets(origin)
                    ? reply(request, origin, isForAnyone() ? Standing.ANYONE : Standing.LISTED)
                    : answerUnlisted(request, origin);
        } catch (StackOverflowError e) {
            return new Crashed(Crash.PATTERN_OVERFLOW);
        }
    }

    private Outcome answerUnlisted(Request request, String origin) {
        return switch (SameOrigin.compare(request, origin)) {
            case SAME -> reply(request, origin, Standing.SAME_ORIGIN);
            case OTHER -> reply(request, origin, Standing.FOREIGN);
            case NO_HOST -> new Crashed(Crash.NO_HOST);
            case UNREADABLE_HOST -> new Crashed(Crash.UNREADABLE_HOST);
            case UNREADABLE_TARGET -> new Crashed(Crash.UNREADABLE_TARGET);
        };
    }

    private Outcome reply(Request request, String origin, Standing standing) {
        return new Reply(this, request, origin, standing).outcome();
    }

    private boolean lets(String origin) {
        return origins.stream().anyMatch(rule -> rule.admits(origin));
    }

    /** The same with nothing around the handler. */
    public CorsPolicy ofHandler() {
        return new CorsPolicy(
                enabled, origins, methods, headers, exposedHeaders, maxAge, credentials);
    }

    /** Whether every origin is let in, and so nobody in particular. */
    public boolean isForAnyone() {
        return origins.stream().anyMatch(Anyone.class::isInstance);
    }
}
