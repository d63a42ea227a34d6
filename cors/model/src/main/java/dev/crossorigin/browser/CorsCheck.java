package dev.crossorigin.browser;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.HttpText;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The check that every answer to a request to another origin has to pass, a preflight's included.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-check">Fetch: CORS check</a>
 */
final class CorsCheck {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";

    private CorsCheck() {}

    /** What is wrong with the answer to the request itself. */
    static List<Fault> faults(Leg leg, Answer answer, Step step) {
        var faults = new ArrayList<Fault>();
        checkOrigin(leg, answer, step, faults);
        var credentials = value(answer, ALLOW_CREDENTIALS).orElse("");
        if (leg.includesCredentials() && !credentials.equals("true")) {
            faults.add(new Fault(FaultKind.INVALID_ALLOW_CREDENTIALS, credentials, step));
        }
        return faults;
    }

    private static void checkOrigin(Leg leg, Answer answer, Step step, List<Fault> faults) {
        var sent = value(answer, ALLOW_ORIGIN);
        if (sent.isEmpty()) {
            faults.add(new Fault(FaultKind.MISSING_ALLOW_ORIGIN_HEADER, "", step));
            return;
        }
        var value = sent.get();
        if (value.equals("*")) {
            if (leg.includesCredentials()) {
                faults.add(new Fault(FaultKind.WILDCARD_ORIGIN_NOT_ALLOWED, "", step));
            }
        } else if (!value.equals(leg.origin().toString())) {
            faults.add(new Fault(mismatch(value), value, step));
        }
    }

    /** Of all lines; only the blanks around each are not part of it. */
    private static Optional<String> value(Answer answer, String name) {
        var values = answer.headers().all(name).stream().map(HttpText::stripped).toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    /** Chromium's words for a value that is not the origin. */
    private static FaultKind mismatch(String value) {
        if (value.indexOf(' ') >= 0 || value.indexOf(',') >= 0) {
            return FaultKind.MULTIPLE_ALLOW_ORIGIN_VALUES;
        }
        return value.equals(Origin.opaque().toString()) || Url.parse(value).isPresent()
                ? FaultKind.ALLOW_ORIGIN_MISMATCH
                : FaultKind.INVALID_ALLOW_ORIGIN_VALUE;
    }
}
