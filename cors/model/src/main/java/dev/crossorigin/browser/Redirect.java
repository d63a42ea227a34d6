package dev.crossorigin.browser;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.HttpText;
import dev.crossorigin.web.Url;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An answer that sends a request on, and where to. */
final class Redirect {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private static final Set<String> UNSAFE = Set.of("about", "blob", "data", "file", "filesystem");

    private Redirect() {}

    /** Whether browsers follow it. */
    static boolean is(Answer answer) {
        return STATUSES.contains(answer.status()) && location(answer).isPresent();
    }

    static boolean hasLocation(Answer answer) {
        return location(answer).isPresent();
    }

    /** Where it leads; empty if it does not say so, or browsers cannot read it. */
    static Optional<Url> target(Url from, Answer answer) {
        return location(answer).flatMap(from::resolve).map(url -> url.orFragment(from.fragment()));
    }

    /** Where browsers go on to; empty if they do not follow the answer. */
    static Optional<Url> followed(Url from, Answer answer) {
        return is(answer) ? target(from, answer) : Optional.empty();
    }

    /** What is wrong with where it leads, once the answer has passed the CORS check. */
    static List<Fault> faults(Leg leg, Url target, Step step) {
        var faults = new ArrayList<Fault>();
        var written = target.toString();
        if (!target.isHttp()) {
            var kind =
                    UNSAFE.contains(target.scheme())
                            ? FaultKind.UNSAFE_REDIRECT
                            : FaultKind.CORS_DISABLED_SCHEME;
            faults.add(new Fault(kind, written, step));
        }
        boolean elsewhere = leg.cors() || !leg.page().isSame(target.origin());
        if (target.hasCredentials() && elsewhere) {
            faults.add(new Fault(FaultKind.REDIRECT_CONTAINS_CREDENTIALS, written, step));
        }
        if (target.isHttp() && BadPorts.contain(target.effectivePort())) {
            faults.add(new Fault(FaultKind.BAD_PORT, written, step));
        }
        return faults;
    }

    /** Whether the status is a redirect's, wherever that leads. */
    static boolean hasStatus(Answer answer) {
        return STATUSES.contains(answer.status());
    }

    /** Whether it says where it leads more than once. */
    static boolean isRepeated(Answer answer) {
        return hasStatus(answer) && answer.headers().all("Location").size() > 1;
    }

    /** Whether it says more than one place where it leads. */
    static boolean isAmbiguous(Answer answer) {
        return hasStatus(answer)
                && answer.headers().all("Location").stream()
                                .map(HttpText::stripped)
                                .filter(value -> !value.isEmpty())
                                .distinct()
                                .count()
                        > 1;
    }

    /** Whether it says that it leads nowhere. */
    static boolean isEmpty(Answer answer) {
        return hasStatus(answer)
                && answer.headers().all("Location").stream()
                        .map(HttpText::stripped)
                        .toList()
                        .equals(List.of(""));
    }

    /** The first one that is not empty, of which browsers take the bytes for UTF-8. */
    private static Optional<String> location(Answer answer) {
        return answer.headers().all("Location").stream()
                .map(HttpText::stripped)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(Redirect::decoded);
    }

    private static String decoded(String value) {
        return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
