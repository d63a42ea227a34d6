package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is said about a kind of fault.
 *
 * @param kind the row is also that of its twin of a preflight
 * @param blame who has to act, if the server is not the service whose policy is known
 * @param sentence what is wrong, for somebody who has never heard of CORS
 * @param lines of those of one engine, the first that applies is printed
 */
record FaultRow(
        FaultKind kind, Blame blame, Template sentence, Remedy remedy, List<EngineLine> lines) {

    static FaultRow row(FaultKind kind, String sentence, String remedy, EngineLine... lines) {
        var setting = new Remedy(remedy, false);
        return new FaultRow(kind, Blame.SERVER, new Template(sentence), setting, List.of(lines));
    }

    static FaultRow beyondCors(
            FaultKind kind, Blame blame, String sentence, String remedy, EngineLine... lines) {
        var other = new Remedy(remedy, true);
        return new FaultRow(kind, blame, new Template(sentence), other, List.of(lines));
    }

    Stream<FaultKind> kinds() {
        return Stream.concat(Stream.of(kind), kind.onPreflight().stream());
    }

    /** What the engine prints; empty if that is nothing about CORS. */
    Optional<EngineLine> line(Engine engine, Occurrence occurred) {
        return lines.stream().filter(line -> line.isPrinted(engine, occurred)).findFirst();
    }

    /**
     * What identifies it: its lines, and its name in Chromium's protocol.
     *
     * @param form how the words are looked for
     */
    Stream<Phrase> phrases(UnaryOperator<Template> form) {
        return Stream.concat(
                lines.stream().flatMap(line -> line.phrases(kind, form)),
                kinds().flatMap(
                                named ->
                                        EngineLine.read(Engine.CHROMIUM, named.chromiumName())
                                                .phrases(named, form)));
    }
}
