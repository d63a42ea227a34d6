package dev.crossorigin.browser;

import dev.crossorigin.browser.Note.Topic;
import java.util.stream.Stream;

/** Names the engine that comes to another verdict than the standard. */
final class Exceptions {

    private Exceptions() {}

    /** The verdict, with a note if Chromium comes to another one. */
    static Verdict named(Exchange exchange, Verdict verdict) {
        if (verdict.notes().stream().noneMatch(note -> note.topic().isOfChromium())) {
            return verdict;
        }
        var other = Browser.judge(exchange, Conduct.CHROMIUM);
        if (verdict.faults().isEmpty() == other.faults().isEmpty()) {
            return verdict;
        }
        return other.faults().stream()
                .findFirst()
                .map(fault -> with(verdict, new Note(Topic.CHROMIUM_BLOCKS, fault.name())))
                .orElseGet(
                        () ->
                                with(
                                        verdict,
                                        new Note(
                                                Topic.CHROMIUM_ALLOWS,
                                                exchange.request().address())));
    }

    private static Verdict with(Verdict verdict, Note note) {
        return verdict.noting(Stream.concat(verdict.notes().stream(), Stream.of(note)).toList());
    }
}
