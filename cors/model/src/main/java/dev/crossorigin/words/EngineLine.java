package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A line of an engine's console.
 *
 * @param engine empty if it is not one engine's alone
 * @param key the name under which Firefox's translations and MDN know it, which is the same in
 *     every language; empty for other engines
 * @param when whether it is printed
 * @param means the kinds it can mean when it is read; empty if only the kind of its row
 * @see <a href="https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors">MDN: CORS
 *     errors</a>
 */
record EngineLine(
        Optional<Engine> engine,
        Template key,
        Template words,
        Predicate<Occurrence> when,
        List<FaultKind> means) {

    /** What Firefox says of every failure on the network. */
    static final EngineLine DID_NOT_SUCCEED =
            firefox(
                    "CORSDidNotSucceed2",
                    "{blocked}(Reason: CORS request did not succeed). Status code: (null).");

    static EngineLine chromium(String words) {
        return of(Optional.of(Engine.CHROMIUM), "", words);
    }

    static EngineLine firefox(String key, String words) {
        return of(Optional.of(Engine.FIREFOX), key, words);
    }

    static EngineLine webkit(String words) {
        return of(Optional.of(Engine.WEBKIT), "", words);
    }

    /** Words of an engine that are recognised but not printed: older ones, or not about CORS. */
    static EngineLine read(Engine engine, String words) {
        return of(Optional.of(engine), "", "[" + words + "]").when(fault -> false);
    }

    /** Words that engines share, as far as they were copied. */
    static EngineLine anyones(String words) {
        return of(Optional.empty(), "", "[" + words + "]");
    }

    private static EngineLine of(Optional<Engine> engine, String key, String words) {
        return new EngineLine(
                engine, new Template(key), new Template(words), fault -> true, List.of());
    }

    EngineLine when(Predicate<Occurrence> condition) {
        return new EngineLine(engine, key, words, condition, means);
    }

    EngineLine meaning(FaultKind... kinds) {
        return new EngineLine(engine, key, words, when, List.of(kinds));
    }

    boolean isPrinted(Engine by, Occurrence occurred) {
        return engine.filter(by::equals).isPresent() && when.test(occurred);
    }

    String of(Occurrence occurred) {
        return words.filled(placeholder -> at(placeholder, occurred.at(placeholder))).strip();
    }

    private String at(Placeholder placeholder, String value) {
        return Placeholder.SHOWN.contains(placeholder)
                ? engine.map(by -> by.shown(value)).orElse(value)
                : value;
    }

    Stream<Phrase> phrases(FaultKind kind, UnaryOperator<Template> form) {
        return Stream.of(words, key)
                .map(form)
                .flatMap(template -> template.phrases(engine, meant(kind)));
    }

    /** The kinds that it can mean in the row of a kind. */
    List<FaultKind> meant(FaultKind kind) {
        return means.isEmpty() ? List.of(kind) : means;
    }
}
