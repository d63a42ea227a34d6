package dev.crossorigin.policy;

import dev.crossorigin.policy.Outcome.PassedOn;
import dev.crossorigin.policy.Outcome.PreflightAnswered;
import dev.crossorigin.policy.Outcome.Refused;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import java.util.Optional;

/** What the handler writes, once it knows where the origin stands. */
record Reply(CorsPolicy policy, Request request, String origin, Standing standing) {

    private static final String ALLOW_METHODS = "access-control-allow-methods";
    private static final String ALLOW_HEADERS = "access-control-allow-headers";

    /** Where an origin stands under a policy. */
    enum Standing {
        ANYONE,
        LISTED,
        SAME_ORIGIN,
        FOREIGN
    }

    Outcome outcome() {
        var methods = request.headers().first("Access-Control-Request-Method");
        var headers = request.headers().first("Access-Control-Request-Headers");
        boolean asks = methods.isPresent() || headers.isPresent();
        return request.method().equals("OPTIONS") && asks
                ? toPreflight(methods, headers)
                : toActual();
    }

    private Outcome toPreflight(Optional<String> methods, Optional<String> headers) {
        var written =
                admission()
                        .plus(policy.maxAge().headers())
                        .plus(
                                line(
                                        ALLOW_METHODS,
                                        methods.map(policy.methods().distinct().line()::orElse)))
                        .plus(line(ALLOW_HEADERS, headers.map(policy.headers().line()::orElse)))
                        .plus(exposed());
        return standing == Standing.FOREIGN
                ? new Refused(Refusal.ORIGIN, new Answer(403, written))
                : new PreflightAnswered(new Answer(200, written));
    }

    private Outcome toActual() {
        var written =
                admission()
                        .plus(line(ALLOW_HEADERS, policy.headers().line()))
                        .plus(line(ALLOW_METHODS, policy.methods().line()))
                        .plus(exposed());
        return switch (standing) {
            case ANYONE, LISTED ->
                    policy.methods().admit(request.method())
                            ? new PassedOn(written)
                            : new Refused(Refusal.METHOD, new Answer(403, written));
            case SAME_ORIGIN -> new PassedOn(written);
            case FOREIGN -> new Refused(Refusal.ORIGIN, new Answer(403, written));
        };
    }

    private Headers admission() {
        if (standing == Standing.FOREIGN) {
            return Headers.none();
        }
        boolean credentials = policy.credentials().allowedTo(standing == Standing.LISTED);
        return Headers.of(
                "access-control-allow-credentials",
                String.valueOf(credentials),
                "access-control-allow-origin",
                origin);
    }

    private Headers exposed() {
        return line("access-control-expose-headers", policy.exposedHeaders().line());
    }

    private static Headers line(String name, Optional<String> value) {
        return value.map(present -> Headers.of(name, present)).orElse(Headers.none());
    }
}
