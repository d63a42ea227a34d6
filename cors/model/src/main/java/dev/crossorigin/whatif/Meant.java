package dev.crossorigin.whatif;

import dev.crossorigin.web.Origin;
import dev.crossorigin.web.ParsedOrigin.Miswritten;
import dev.crossorigin.web.TupleOrigin;
import dev.crossorigin.web.Url;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was probably meant by a text that is not what was asked for. */
public final class Meant {

    /** A host with a dot or a port, or this machine's own name, and nothing ahead of it. */
    private static final Pattern BARE_HOST =
            Pattern.compile(
                    "(localhost|\\[[0-9a-f:.]+]|[a-z0-9_-]+(\\.[a-z0-9_-]+)+)(:[0-9]+)?([/?#].*)?"
                            + "|[a-z0-9_-]+:[0-9]+([/?#].*)?",
                    Pattern.CASE_INSENSITIVE);

    private Meant() {}

    /** What to write instead of a text that is no origin; empty if nobody can know. */
    static Optional<String> origin(String text) {
        if (text.toLowerCase(Locale.ROOT).startsWith("file:")) {
            return Optional.of(
                    "a page that is opened from a file has the origin null; ask for null");
        }
        var whole = BARE_HOST.matcher(text).matches() ? withScheme(text) : text;
        return (Origin.parse(whole) instanceof Miswritten written
                        ? Optional.<Origin>of(written.meant())
                        : Origin.parse(whole).origin())
                .map(meant -> "did you mean %s?".formatted(meant));
    }

    /**
     * The address of a server, as it is given.
     *
     * @param place the option that it is given with
     * @throws UnreadableText if it has no scheme
     */
    public static String address(String place, String text) {
        if (BARE_HOST.matcher(text).matches()) {
            throw new UnreadableText(
                    place,
                    text,
                    "an address has a scheme; did you mean %s?".formatted(withScheme(text)));
        }
        if (text.startsWith("/")) {
            throw new UnreadableText(
                    place, text, "write the whole address, such as https://api.example" + text);
        }
        return text;
    }

    /** This machine and bare addresses are mostly reached without a certificate. */
    private static String withScheme(String text) {
        boolean local =
                Url.parse("http://" + text)
                        .map(Url::origin)
                        .filter(TupleOrigin.class::isInstance)
                        .map(TupleOrigin.class::cast)
                        .filter(origin -> origin.isLoopback() || origin.port() > 0)
                        .isPresent();
        return (local ? "http://" : "https://") + text;
    }
}
