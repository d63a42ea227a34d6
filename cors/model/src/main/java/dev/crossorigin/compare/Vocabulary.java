package dev.crossorigin.compare;

import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.Names;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.HeaderNames;
import dev.crossorigin.web.Token;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The methods and headers that two policies can tell apart, and one of each that neither names,
 * which stands for all others.
 *
 * @param methods as script writes them
 * @param headers names of request headers, in lower case
 * @param exposed names of response headers, in lower case
 */
record Vocabulary(List<String> methods, List<String> headers, List<String> exposed) {

    /** Stands for every method that is not named. */
    static final String OTHER_METHOD = "X-OTHER";

    /** Stands for every header that is not named. */
    static final String OTHER_HEADER = "x-other";

    private static final List<String> USUAL_METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** Those that need no preflight with the values that forms send, and the usual one besides. */
    private static final List<String> USUAL_HEADERS =
            List.of(
                    "content-type",
                    "authorization",
                    "accept",
                    "accept-language",
                    "content-language",
                    "range");

    static Vocabulary of(CorsPolicy before, CorsPolicy after) {
        return new Vocabulary(
                names(
                        USUAL_METHODS,
                        OTHER_METHOD,
                        UnaryOperator.identity(),
                        before.methods(),
                        after.methods()),
                names(
                        USUAL_HEADERS,
                        OTHER_HEADER,
                        Vocabulary::lowerCase,
                        before.headers(),
                        after.headers()),
                names(
                        List.of(),
                        OTHER_HEADER,
                        Vocabulary::lowerCase,
                        before.exposedHeaders(),
                        after.exposedHeaders()));
    }

    private static List<String> names(
            List<String> usual,
            String other,
            UnaryOperator<String> form,
            Names before,
            Names after) {
        return Stream.of(usual.stream(), listed(before), listed(after), Stream.of(other))
                .flatMap(names -> names)
                .map(form)
                .filter(Token::matches)
                .filter(name -> !name.equals("*"))
                .distinct()
                .toList();
    }

    private static Stream<String> listed(Names names) {
        return names instanceof Names.Listed listed ? listed.names().stream() : Stream.empty();
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * A header with a value that needs a preflight; script can set it unless browsers forbid it.
     */
    static Header header(String name) {
        return new Header(name, value(name));
    }

    private static String value(String name) {
        return switch (name) {
            case "content-type" -> "application/json";
            case "accept", "accept-language", "content-language" -> "\"";
            case "range" -> "bytes=-1";
            default -> "1";
        };
    }

    /** Those that script can set. */
    List<String> settable() {
        return headers.stream().filter(name -> !HeaderNames.isForbidden(name)).toList();
    }
}
