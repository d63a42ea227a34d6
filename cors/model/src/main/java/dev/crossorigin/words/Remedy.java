package dev.crossorigin.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be done about a kind of fault.
 *
 * @param words in braces, how its subject is called where that is not known
 * @param beyondCors whether no CORS setting can do it
 */
public record Remedy(String words, boolean beyondCors) {

    private static final Pattern SUBJECT = Pattern.compile("\\{(.*?)}");

    /** Of a page whose origin is null. */
    public static final String OPAQUE =
            "The page's origin is opaque (a file, a sandboxed frame, a data: URL, or a redirect between"
                    + " two foreign origins), which servers see as \"null\" and must not let in, for"
                    + " anybody can have it: serve the page over http, and let it ask the last address"
                    + " itself.";

    static final String ORIGINS =
            "Add the page's origin, exactly as browsers write it, to quarkus.http.cors.origins.";

    static final String PAGE = "No server mends this: change what the page asks for.";

    static final String SERVER = "No CORS setting mends this: the server has to answer otherwise.";

    /**
     * In a sentence that names the property, where there is one.
     *
     * @param subject the method or header that the fault is about, if that is known
     */
    public String sentence(Optional<String> subject) {
        return SUBJECT.matcher(words)
                .replaceAll(unknown -> Matcher.quoteReplacement(subject.orElse(unknown.group(1))));
    }
}
