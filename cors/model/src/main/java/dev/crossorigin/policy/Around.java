package dev.crossorigin.policy;

import dev.crossorigin.policy.Outcome.Crashed;
import dev.crossorigin.policy.Outcome.Refused;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands around the handler and changes its answers, and the model of it. The room {@code
 * traffic} does the same to real answers.
 *
 * @param guard whether a request on which the handler would crash is refused
 * @param oneOrigin whether the handler's {@code Access-Control-Allow-Origin} takes the place of a
 *     resource's; a model has no resource that sets one
 * @param vary whether every answer has {@code Vary: Origin}
 * @param tidy whether headers are taken off that say nothing to a browser
 * @param strict whether requests are refused that no browser sends
 */
public record Around(boolean guard, boolean oneOrigin, boolean vary, boolean tidy, boolean strict) {

    /** Where the handler is alone. */
    public static final Around NOTHING = new Around(false, false, false, false, false);

    private static final Set<String> FOR_PREFLIGHTS =
            Set.of(
                    "access-control-allow-headers",
                    "access-control-allow-methods",
                    "access-control-max-age");

    private static final String CREDENTIALS = "access-control-allow-credentials";

    /** What comes of a request of which the handler makes this. */
    Outcome outcome(Request request, Outcome ofHandler) {
        boolean refused =
                (guard && ofHandler instanceof Crashed) || (strict && Malformed.is(request));
        return refused
                ? new Refused(Refusal.MALFORMED, new Answer(403, Headers.none()))
                : ofHandler;
    }

    /** The answer as it leaves. */
    Answer leaving(Request request, Answer answer) {
        var lines = answer.headers().lines();
        var kept =
                tidy ? lines.stream().filter(line -> says(line, request, lines)) : lines.stream();
        return new Answer(answer.status(), new Headers((vary ? varying(kept) : kept).toList()));
    }

    private static boolean says(Header line, Request request, List<Header> lines) {
        var name = line.name().toLowerCase(Locale.ROOT);
        if (name.equals(CREDENTIALS)) {
            return lines.stream()
                    .filter(other -> other.isNamed(CREDENTIALS))
                    .allMatch(other -> other.value().equals("true"));
        }
        return isPreflight(request) || !FOR_PREFLIGHTS.contains(name);
    }

    /** As the handler sees it. */
    private static boolean isPreflight(Request request) {
        return request.method().equals("OPTIONS")
                && request.origin().isPresent()
                && (request.headers().first("Access-Control-Request-Method").isPresent()
                        || request.headers().first("Access-Control-Request-Headers").isPresent());
    }

    private static Stream<Header> varying(Stream<Header> lines) {
        var all = lines.toList();
        var names = all.stream().filter(line -> line.isNamed("Vary")).map(Header::value).toList();
        return Stream.concat(
                Stream.of(new Header("Vary", vary(names))),
                all.stream().filter(line -> !line.isNamed("Vary")));
    }

    /** The value of the one line that is left of several, with {@code Origin} in it once. */
    public static String vary(List<String> values) {
        var names = new StringBuilder("Origin");
        for (var value : values) {
            for (var name : value.split(",", -1)) {
                var plain = name.strip();
                if (!plain.isEmpty() && !plain.equalsIgnoreCase("Origin")) {
                    names.append(", ").append(plain);
                }
            }
        }
        return names.toString();
    }
}
