package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.words.Phrase.Found;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a line pasted from a browser's console says. Much is not in the line, or was not copied.
 *
 * @param engine whose words they are
 * @param kinds the first fault by the Fetch standard is one of these; none if it names no reason
 * @param remark what it says instead
 * @param subject what the fault is about, as {@code Fault} has it
 * @param page the page's origin
 * @param url the URL whose answer is at fault
 * @param status the status of that answer
 */
public record ConsoleLine(
        Optional<Engine> engine,
        List<FaultKind> kinds,
        Optional<Remark> remark,
        Optional<String> subject,
        Optional<String> page,
        Optional<String> url,
        Optional<String> method,
        Optional<String> header,
        Optional<Integer> status) {

    public ConsoleLine {
        kinds = List.copyOf(kinds);
    }

    /** What the text says; empty if browsers do not say such things. */
    public static Optional<ConsoleLine> read(String pasted) {
        var text = PastedText.of(pasted);
        return Phrase.firstIn(text)
                .map(found -> fault(text, found))
                .or(() -> Remark.in(text).map(remark -> remark(text, remark)));
    }

    private static ConsoleLine fault(PastedText text, Found found) {
        int place = found.place();
        var method = found.at(Placeholder.METHOD);
        var header = found.at(Placeholder.HEADER).or(() -> found.at(Placeholder.SPELLED));
        return new ConsoleLine(
                found.phrase().engine().or(() -> Engine.of(text)),
                found.kinds(text.stage(place)),
                Optional.empty(),
                found.at(Placeholder.VALUE)
                        .or(() -> found.at(Placeholder.TOKEN))
                        .or(() -> method)
                        .or(() -> header.map(name -> name.toLowerCase(Locale.ROOT))),
                found.at(Placeholder.ORIGIN).or(() -> text.page(place)),
                text.url(place),
                method,
                header,
                text.status());
    }

    private static ConsoleLine remark(PastedText text, Remark remark) {
        int end = text.text().length();
        return new ConsoleLine(
                Engine.of(text),
                List.of(),
                Optional.of(remark),
                Optional.empty(),
                text.page(end),
                text.url(end),
                Optional.empty(),
                Optional.empty(),
                text.status());
    }
}
