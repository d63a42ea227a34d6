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

    private static final Pattern BRACES = Pattern.compile("\\{(.*?)}");

    /** Of a page whose origin is null. */
    public static final String OPAQUE =
            "The page's origin is opaque, which servers see as \"null\": the page is a file, a sandboxed frame"
                    + " or a data: URL, or a redirect went between two other origins. A server must not allow"
                    + " \"null\", because every such page has it: serve the page over http, and let it ask the"
                    + " last URL itself.";

    static final String ORIGINS =
            "Send \"Access-Control-Allow-Origin: {page}\" with the answer (in Quarkus: quarkus.http.cors.origins).";

    static final String PAGE = "No server can allow this: change what the page asks for.";

    static final String SERVER =
            "No CORS setting changes this: the server has to answer differently.";

    /**
     * In a sentence that names the header, and the property where there is one.
     *
     * @param subject the method or header that the fault is about, if that is known
     */
    public String sentence(Optional<String> subject) {
        return sentence(subject, Optional.empty());
    }

    /**
     * The same for a page.
     *
     * @param page the page's origin, if that is known
     */
    public String sentence(Optional<String> subject, Optional<String> page) {
        return BRACES.matcher(words)
                .replaceAll(
                        unknown ->
                                Matcher.quoteReplacement(
                                        unknown.group(1).equals("page")
                                                ? page.orElse("(the page's origin)")
                                                : subject.orElse(unknown.group(1))));
    }
}
