package dev.crossorigin.browser;

import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.HttpText;
import dev.crossorigin.web.Methods;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a browser makes of the answer to a preflight.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">Fetch: CORS-preflight
 *     fetch</a>
 */
final class PreflightCheck {

    private static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
    private static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";

    private static final int LOWEST_CAP = 600;

    private final Leg leg;
    private final Answer answer;
    private final Step step;
    private final List<Fault> faults = new ArrayList<>();
    private final Collection<Note> notes;

    /**
     * @param leg the request that the preflight is for
     * @param notes where notes are added
     */
    PreflightCheck(Leg leg, Answer answer, Collection<Note> notes) {
        this.leg = leg;
        this.answer = answer;
        this.notes = notes;
        this.step = leg.step(answer);
    }

    /** Everything that is wrong with it, in the order in which Chromium looks. */
    List<Fault> faults() {
        boolean redirect = Redirect.is(answer);
        if (redirect) {
            add(FaultKind.PREFLIGHT_DISALLOWED_REDIRECT, "");
        }
        CorsCheck.faults(leg, answer, step)
                .forEach(fault -> add(fault.kind().onPreflight().orElseThrow(), fault.subject()));
        if (!redirect && (answer.status() < 200 || answer.status() > 299)) {
            add(FaultKind.PREFLIGHT_INVALID_STATUS, String.valueOf(answer.status()));
        }
        var methods = list(ALLOW_METHODS);
        var headers = list(ALLOW_HEADERS);
        boolean readable = HttpText.badToken(methods).isEmpty();
        if (!readable) {
            add(FaultKind.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE, "");
        }
        if (HttpText.badToken(headers).isPresent()) {
            add(FaultKind.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE, "");
        }
        if (readable && !allowsMethod(new HashSet<>(methods))) {
            add(FaultKind.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE, leg.method());
        }
        if (HttpText.badToken(headers).isEmpty()) {
            checkHeaders(
                    headers.stream()
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet()));
        }
        answer.headers().joined("Access-Control-Max-Age").ifPresent(this::noteMaxAge);
        return faults;
    }

    private boolean allowsMethod(Set<String> listed) {
        return Methods.isSafelisted(leg.method())
                || listed.contains(leg.method())
                || (listed.contains("*") && !leg.includesCredentials());
    }

    private void checkHeaders(Set<String> listed) {
        boolean every = listed.contains("*") && !leg.includesCredentials();
        for (var name : leg.headers().unsafeNames()) {
            if (!every && !listed.contains(name)) {
                add(FaultKind.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE, name);
            }
            if (every && name.equals("authorization") && !listed.contains(name)) {
                notes.add(new Note(Topic.WILDCARD_COVERS_AUTHORIZATION, "Authorization"));
            }
        }
    }

    private void noteMaxAge(String value) {
        var digits = value.startsWith("-") || value.startsWith("+") ? value.substring(1) : value;
        boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            notes.add(new Note(Topic.MAX_AGE_UNREADABLE, value));
        } else if (!value.startsWith("-") && exceedsCap(digits)) {
            notes.add(new Note(Topic.MAX_AGE_CAPPED, value));
        }
    }

    private static boolean exceedsCap(String digits) {
        var significant = HttpText.withoutZeros(digits);
        return significant.length() > 9 || Integer.parseInt(significant) > LOWEST_CAP;
    }

    private List<String> list(String name) {
        return HttpText.elements(answer.headers().joined(name).orElse(""));
    }

    private void add(FaultKind kind, String subject) {
        faults.add(new Fault(kind, subject, step));
    }
}
