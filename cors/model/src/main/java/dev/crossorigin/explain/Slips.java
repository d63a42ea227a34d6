package dev.crossorigin.explain;

import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Methods;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What pages often ask for by mistake, and no server should be made to allow. */
final class Slips {

    /** Headers of CORS answers. */
    private static final Set<String> OF_ANSWERS =
            Set.of(
                    "access-control-allow-origin",
                    "access-control-allow-credentials",
                    "access-control-allow-headers",
                    "access-control-allow-methods",
                    "access-control-allow-private-network",
                    "access-control-expose-headers",
                    "access-control-max-age");

    private Slips() {}

    /** The request without them. */
    static PageRequest corrected(PageRequest asked) {
        var kept =
                asked.headers().lines().stream().filter(line -> !isOfAnswers(line.name())).toList();
        return asked.with(upper(asked.method()), new Headers(kept));
    }

    /** What to write instead, in sentences. */
    static Stream<String> sentences(PageRequest asked) {
        var headers =
                asked.headers().lines().stream()
                        .map(Header::name)
                        .filter(Slips::isOfAnswers)
                        .map(
                                ("Take %s out of the request: it is a response header, which a server"
                                                + " sends and a page does not.")
                                        ::formatted);
        var sent = Methods.normalized(asked.method());
        var method =
                Stream.of(upper(sent))
                        .filter(upper -> !upper.equals(sent))
                        .map(
                                upper ->
                                        "Write the method \"%s\" in upper case in the script: browsers send \"%s\" as it is written, and upper and lower case must match."
                                                .formatted(upper, sent));
        return Stream.concat(headers, method);
    }

    /** Whether a header belongs on an answer and not on a request. */
    static boolean isOfAnswers(String name) {
        return OF_ANSWERS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String upper(String method) {
        return method.toUpperCase(Locale.ROOT);
    }
}
