package dev.crossorigin.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.config.Candidate;
import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.Malformed;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.HttpText;
import dev.crossorigin.web.Origin;
import dev.crossorigin.whatif.Question;
import dev.crossorigin.whatif.WhatIf;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Tries a policy on live traffic and enforces nothing. What is enforced is the handler's real
 * answer; what the candidate would answer, the model says. Each of its answers is kept, so that the
 * same request is judged once.
 */
public final class Trial {

    private static final int PLACES = 256;
    private static final int ANSWERS = 4096;

    /** What is longer is no page's, and is not tried. */
    private static final int LONGEST_LIST = 1000;

    /** Of no page, so that nothing is of the same origin. */
    private static final String SERVICE = "https://candidate.invalid";

    private final CorsPolicy policy;
    private final LongAdder wouldBlock = new LongAdder();
    private final LongAdder wouldAllow = new LongAdder();
    private final LongAdder notListed = new LongAdder();

    private final Cache<Asked, Boolean> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS).executor(Runnable::run).build();

    private final Cache<String, TriedOrigin> origins =
            Caffeine.newBuilder()
                    .maximumSize(PLACES)
                    .executor(Runnable::run)
                    .<String, TriedOrigin>evictionListener((origin, row, why) -> leave())
                    .build();

    Trial(CorsPolicy policy) {
        this.policy = policy;
    }

    /** What the candidate's answer depends on. */
    private record Asked(String origin, String method, String headers, boolean cookies) {}

    /** Empty if no candidate is set, or if the handler could not start with it. */
    static Optional<Trial> of(SmallRyeConfig config, CorsDeclaration declared) {
        return Candidate.of(config, declared)
                .flatMap(candidate -> candidate.declaration().servable().policy())
                .map(Trial::new);
    }

    private void leave() {
        notListed.increment();
    }

    /**
     * Tries a request that was answered.
     *
     * @param method what the page's request has, or will have
     * @param allowed what browsers make of the handler's answer
     */
    void see(String origin, String method, HttpServerRequest request, boolean allowed, long now) {
        var list = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        var headers = list == null ? "" : list;
        if (origin.length() > Malformed.LONGEST_ORIGIN || headers.length() > LONGEST_LIST) {
            return;
        }
        boolean cookies = request.headers().contains(HttpHeaders.COOKIE);
        boolean admitted =
                answers.get(
                        new Asked(origin, Measured.method(method), headers, cookies), this::admits);
        if (allowed != admitted) {
            (allowed ? wouldBlock : wouldAllow).increment();
        }
        origins.get(origin, TriedOrigin::new).saw(allowed, admitted, now);
    }

    private boolean admits(Asked asked) {
        var headers = HttpText.elements(asked.headers()).stream().map(Question::header).toList();
        var question =
                new Question(
                        Origin.parse(asked.origin()).origin().orElseGet(Origin::opaque),
                        asked.method(),
                        new Headers(headers),
                        asked.cookies() ? CredentialsMode.INCLUDE : CredentialsMode.SAME_ORIGIN,
                        "/");
        return Browser.judge(WhatIf.under(policy, question.to(SERVICE))).faults().isEmpty();
    }

    /** How many requests were allowed that the candidate would block. */
    public long wouldBlock() {
        return wouldBlock.sum();
    }

    /** How many requests were blocked that the candidate would allow. */
    public long wouldAllow() {
        return wouldAllow.sum();
    }

    LongAdder blocking() {
        return wouldBlock;
    }

    LongAdder allowing() {
        return wouldAllow;
    }

    /** About how many origins found no place in the table, or made room for others. */
    public long notListed() {
        return notListed.sum();
    }

    /** The origins that were seen, those first that would lose most. */
    public List<TriedOrigin> origins() {
        return origins.asMap().values().stream()
                .sorted(
                        Comparator.comparingLong(TriedOrigin::loses)
                                .thenComparingLong(TriedOrigin::gains)
                                .reversed()
                                .thenComparing(TriedOrigin::origin))
                .toList();
    }

    /** What is tried. */
    public CorsPolicy policy() {
        return policy;
    }
}
