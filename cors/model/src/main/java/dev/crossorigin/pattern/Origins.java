package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Answer.Found;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.TupleOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for origins that a pattern matches.
 *
 * @param languages in which all have to be, that of the pattern first
 * @param trial the pattern itself
 */
record Origins(List<Language> languages, Guarded trial, Budget budget) {

    /** All web origins and some texts that are none; small, and so asked first. */
    private static final Language NEARLY =
            Language.ofPattern(
                            "https?://(?:[a-z0-9_-]+(?:[.][a-z0-9_-]+)*[.]?|\\[[0-9a-f:]+\\])"
                                    + "(?::[1-9][0-9]*)?")
                    .together();

    private static final Language LOOPBACK =
            Language.ofPattern(
                    "https?://(?:(?:[^/:]*[.])?localhost[.]?|127[.][0-9.]+"
                            + "|\\[::1\\]|\\[::ffff:7f[0-9a-f]{2}:[0-9a-f]*\\])(?::[0-9]+)?");

    private static final Language HTTP = Language.ofPattern("http:.*");
    private static final Language OF_WEB = Language.ofPattern("https?:.*");

    private static final Language PLAIN_NAMES =
            Language.ofPattern("https?://[a-z0-9_-]+(?::[0-9]+)?");

    private static final Language DOTTED = Language.ofPattern("https?://[^/:]*[.](?::[0-9]+)?");

    private static final Language OF_APPS =
            Language.ofPattern("[a-z][a-z0-9+.-]*://[a-z0-9_-]+(?:[.][a-z0-9_-]+)*(?::[0-9]+)?");

    private static final Language REST = Language.ofPattern("://.*");

    private static final Language ODD =
            Language.ofPattern("(?s).*(?:[^A-Za-z0-9._:/\\[\\]-]|//.*/).*");

    /** How often another is looked for where the automata take for an origin what is none. */
    private static final int TRIALS = 4;

    Origins(Language language, Guarded trial, Budget budget) {
        this(List.of(language), trial, budget);
    }

    private List<Language> and(Language... others) {
        var all = new ArrayList<>(languages);
        all.addAll(List.of(others));
        return all;
    }

    /** One that none of others has; preferred are those that are more readable. */
    Optional<String> outside(List<Language> others, List<String> preferred) {
        return ask(languages, others, preferred);
    }

    Optional<String> any() {
        return outside(List.of(), List.of());
    }

    /** One whose host has more than one label. */
    Optional<String> named(List<Language> others, List<String> preferred) {
        var none = new ArrayList<>(others);
        none.add(PLAIN_NAMES);
        return outside(none, preferred);
    }

    Origins with(Language other) {
        return new Origins(other, trial, budget);
    }

    Origins within(Language also) {
        return new Origins(and(also), trial, budget);
    }

    Optional<String> within(Language also, List<Language> others) {
        return ask(and(also), others, List.of());
    }

    boolean isAdmitted(Language other) {
        return text(Languages.shortest(List.of(other, NEARLY), List.of(), budget)).isPresent();
    }

    Optional<String> insecure() {
        return ask(and(HTTP), List.of(LOOPBACK), List.of());
    }

    /** One under http that it matches under https, too. */
    Optional<String> twin() {
        var all = new ArrayList<Language>();
        for (var language : languages) {
            all.add(language.after("http"));
            all.add(language.after("https"));
        }
        all.add(NEARLY.after("http"));
        all.add(REST);
        var none = List.of(LOOPBACK.after("http"));
        return text(Languages.shortest(all, none, budget)).map("http"::concat);
    }

    Optional<String> loopback() {
        return within(LOOPBACK, List.of());
    }

    Optional<String> dotted() {
        return within(DOTTED, List.of());
    }

    /** One that has more labels or a port, but is below the same name. */
    Optional<String> deeper(Language below, Language narrow) {
        return within(below, List.of(narrow, DOTTED));
    }

    Optional<String> ofApps() {
        var all = List.of(languages.get(0), OF_APPS);
        return text(Languages.shortest(all, List.of(OF_WEB), budget));
    }

    /** A text with a character that no origin has. */
    Optional<String> odd() {
        return text(Languages.shortest(List.of(languages.get(0), ODD), List.of(), budget));
    }

    private Optional<String> ask(List<Language> all, List<Language> none, List<String> preferred) {
        var found = text(Languages.shortest(with(all, NEARLY), none, budget));
        if (found.isPresent() && !isOrigin(found.get())) {
            found = exactly(with(all, Language.ofWebOrigins()), new ArrayList<>(none));
        }
        var better = found.isPresent() ? readable(all, none, preferred) : found;
        return better.isPresent() ? better : found;
    }

    private Optional<String> exactly(List<Language> all, List<Language> none) {
        for (int i = 0; i < TRIALS; i++) {
            var found = text(Languages.shortest(all, none, budget));
            if (found.isEmpty() || isOrigin(found.get())) {
                return found;
            }
            none.add(Language.ofText(found.get()));
        }
        throw new Refusal("it is hard to tell which of its texts are origins", -1);
    }

    private static boolean isOrigin(String text) {
        return Origin.parse(text) instanceof TupleOrigin;
    }

    private static List<Language> with(List<Language> languages, Language another) {
        var all = new ArrayList<>(languages);
        all.add(another);
        return all;
    }

    private Optional<String> readable(
            List<Language> all, List<Language> none, List<String> preferred) {
        for (var text : preferred) {
            if (trial.matches(text) && isOrigin(text)) {
                var exact = new ArrayList<>(all);
                exact.add(Language.ofText(text));
                if (text(Languages.shortest(exact, none, budget)).isPresent()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(Answer answer) {
        if (answer instanceof Answer.CannotTell unknown) {
            throw new Refusal(unknown.why(), unknown.position());
        }
        return answer instanceof Found found ? Optional.of(found.text()) : Optional.empty();
    }
}
