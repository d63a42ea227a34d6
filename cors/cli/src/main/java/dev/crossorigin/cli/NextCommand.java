package dev.crossorigin.cli;

import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Origin.Opaque;
import dev.crossorigin.web.Url;
import dev.crossorigin.words.ConsoleLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that asks for what a pasted message does not say.
 *
 * @param program how the program is called
 * @param profile the profile that was asked for
 * @param words the options that name the application; none if it is the one that runs
 */
record NextCommand(ConsoleLine line, String program, Optional<String> profile, List<String> words) {

    /** What it does. */
    String purpose() {
        return url().isPresent()
                ? "To see every reason and the header to send, ask that server"
                : "If the server is this service, this prints the line to write";
    }

    /** Ready to paste; empty if the message does not say enough for it. */
    Optional<String> command() {
        if (line.kinds().isEmpty() || line.page().isEmpty() || isOpaque()) {
            return Optional.empty();
        }
        var options =
                Stream.of(
                        url().stream().flatMap(url -> Stream.of("--url", url)),
                        Stream.of("--origin", line.page().get()),
                        line.method().stream().flatMap(method -> Stream.of("--method", method)),
                        line.header().stream().flatMap(header -> Stream.of("--header", header)),
                        Stream.of("--credentials", "include").filter(any -> line.credentials()),
                        words.stream().filter(any -> url().isEmpty()),
                        profile.stream().flatMap(name -> Stream.of("--profile", name)));
        return Optional.of(
                options.flatMap(words -> words)
                        .map(NextCommand::quoted)
                        .collect(Collectors.joining(" ", program + " explain ", "")));
    }

    private Optional<String> url() {
        return line.redirectedFrom()
                .or(line::url)
                .filter(url -> Url.parse(url).filter(Url::isHttp).isPresent());
    }

    private boolean isOpaque() {
        return line.page().map(Origin::parse).filter(Opaque.class::isInstance).isPresent();
    }

    /** Fit for a shell. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9:/._\\[\\]-]+")
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }
}
