package dev.crossorigin.handler;

import dev.crossorigin.policy.Crash;
import dev.crossorigin.policy.Outcome;
import dev.crossorigin.policy.Outcome.Crashed;
import dev.crossorigin.policy.Outcome.PassedOn;
import dev.crossorigin.policy.Outcome.PreflightAnswered;
import dev.crossorigin.policy.Outcome.Refused;
import dev.crossorigin.policy.Refusal;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import java.util.stream.Stream;

/** A case, and what comes of it. */
record Claim(String text, Case put, Outcome outcome) {

    static Stream<Claim> all() {
        return Stream.of(
                        OriginClaims.entries(),
                        OriginClaims.patterns(),
                        OriginClaims.ownOrigin(),
                        OriginClaims.handlerErrors(),
                        AnswerClaims.methods(),
                        AnswerClaims.preflights(),
                        AnswerClaims.headers())
                .flatMap(claims -> claims);
    }

    static Claim passes(String text, Declaration declared, Request request, String... headers) {
        return new Claim(
                "passes on " + text,
                new Case(declared, request),
                new PassedOn(Headers.of(headers)));
    }

    /** Passes on with the two header lines that admit an origin, and then others. */
    static Claim admits(
            String text,
            Declaration declared,
            Request request,
            boolean credentials,
            String... more) {
        return new Claim(
                "admits " + text,
                new Case(declared, request),
                new PassedOn(admission(request, credentials).plus(Headers.of(more))));
    }

    static Claim refuses(String text, Declaration declared, Request request, String... headers) {
        return new Claim(
                "refuses " + text,
                new Case(declared, request),
                new Refused(Refusal.ORIGIN, new Answer(403, Headers.of(headers))));
    }

    static Claim refusesMethod(
            String text,
            Declaration declared,
            Request request,
            boolean credentials,
            String... more) {
        var headers = admission(request, credentials).plus(Headers.of(more));
        return new Claim(
                "refuses the method: " + text,
                new Case(declared, request),
                new Refused(Refusal.METHOD, new Answer(403, headers)));
    }

    static Claim answersPreflight(
            String text,
            Declaration declared,
            Request request,
            boolean credentials,
            String... more) {
        var headers = admission(request, credentials).plus(Headers.of(more));
        return new Claim(
                "answers a preflight " + text,
                new Case(declared, request),
                new PreflightAnswered(new Answer(200, headers)));
    }

    static Claim crashes(String text, Declaration declared, Request request, Crash cause) {
        return new Claim("crashes on " + text, new Case(declared, request), new Crashed(cause));
    }

    private static Headers admission(Request request, boolean credentials) {
        return Headers.of(
                "access-control-allow-credentials", String.valueOf(credentials),
                "access-control-allow-origin", request.origin().orElseThrow());
    }

    @Override
    public String toString() {
        return text;
    }
}
