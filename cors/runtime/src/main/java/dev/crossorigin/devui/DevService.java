package dev.crossorigin.devui;

import dev.crossorigin.config.InspectionJson;
import dev.crossorigin.devui.Offer.Ready;
import dev.crossorigin.traffic.LatestBlocks;
import dev.crossorigin.traffic.LatestBlocks.Block;
import dev.crossorigin.whatif.Field;
import dev.crossorigin.whatif.Question;
import dev.crossorigin.whatif.UnreadableText;
import io.quarkus.runtime.annotations.DevMCPEnableByDefault;
import io.quarkus.runtime.annotations.JsonRpcDescription;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the Dev UI calls. The methods with a description are tools of Dev MCP too, for coding
 * agents; they only read. Quarkus takes the description of a parameter for that of its method, so
 * the parameters are described with the method.
 */
public class DevService {

    private static final String NO_POLICY =
            "The CORS handler cannot start with this configuration. Fix the findings first.";

    @DevMCPEnableByDefault
    @JsonRpcDescription(
            "The CORS policy of this application under the active profile: each value with the file"
                    + " and line, or the variable, that it comes from")
    public Map<String, @Nullable Object> policy() {
        var json = InspectionJson.of(InForce.now().inspection());
        json.keySet().retainAll(List.of("profile", "policy"));
        return json;
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription(
            "What is wrong with the CORS policy of this application: findings with the line that"
                    + " fixes each, and which expectations (cors.expect.*) it meets")
    public Map<String, @Nullable Object> check() {
        var inspection = InForce.now().inspection();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("summary", inspection.summary());
        json.putAll(InspectionJson.of(inspection));
        json.remove("policy");
        return json;
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription(
            "Whether browsers let a page on another origin send a request to this application and"
                    + " read the answer; if not, why, and the line of configuration that fixes it."
                    + " origin: the page's origin, such as https://app.example, or null for a page"
                    + " without one. method: the method that script on the page uses, such"
                    + " as GET. path: the path that it asks for, such as /orders. header: the headers"
                    + " that script sets, one a line, as a name or as name: value; empty for none."
                    + " credentials: the credentials mode of fetch: omit, same-origin or include")
    public Map<String, @Nullable Object> explain(
            @Nullable String origin,
            @Nullable String method,
            @Nullable String path,
            @Nullable String header,
            @Nullable String credentials) {
        return asked(fields(origin, method, path, header, credentials), Shown::explained);
    }

    /** The same, with whether its fix can be applied. */
    public Map<String, @Nullable Object> ask(
            @Nullable String origin,
            @Nullable String method,
            @Nullable String path,
            @Nullable String header,
            @Nullable String credentials) {
        return asked(fields(origin, method, path, header, credentials), Shown::answer);
    }

    /** What the card shows. */
    public Map<String, Object> state() {
        var inspection = InForce.now().inspection();
        return Map.of(
                "profile", inspection.declaration().profile(),
                "findings", inspection.complaints().size(),
                "unmet", inspection.unmet().size(),
                "last", LatestBlocks.all().stream().findFirst().map(DevService::brief).orElse(""));
    }

    private static String brief(Block block) {
        var question = block.question();
        return "%s %s from %s".formatted(question.method(), question.path(), question.origin());
    }

    /** The latest blocks of this session of dev mode, each explained; the latest first. */
    public List<Map<String, @Nullable Object>> blocks() {
        return shown().stream()
                .flatMap(shown -> LatestBlocks.all().stream().map(shown::block))
                .toList();
    }

    /**
     * Writes the lines of a fix that was shown.
     *
     * @param address where the service was called
     * @param write the lines
     * @param shown the digest of the file that they were shown for
     */
    public Map<String, @Nullable Object> apply(
            @Nullable String origin,
            @Nullable String method,
            @Nullable String path,
            @Nullable String header,
            @Nullable String credentials,
            String address,
            String write,
            String shown) {
        return asked(
                fields(origin, method, path, header, credentials),
                (page, question) -> outcome(page.offer(question, address, write), shown));
    }

    /**
     * Puts into force what is written. The page asks for it once it has the outcome, because it
     * loses its connection then.
     */
    public boolean reload() {
        Reload.soon();
        return true;
    }

    private static Map<String, @Nullable Object> outcome(Optional<Offer> offer, String shown) {
        var outcome =
                offer.filter(Ready.class::isInstance)
                        .map(Ready.class::cast)
                        .map(ready -> Apply.write(ready, shown))
                        .orElseGet(
                                () ->
                                        new Outcome.Refused(
                                                "Nothing was written, because this line is no longer"
                                                        + " offered. Look again."));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("written", outcome instanceof Outcome.Written);
        json.put("says", outcome.says());
        return json;
    }

    private Map<String, @Nullable Object> asked(
            Map<Field, String> fields,
            BiFunction<Shown, Question, Map<String, @Nullable Object>> answer) {
        try {
            var question = Asked.read(fields);
            return shown().map(shown -> answer.apply(shown, question))
                    .orElseGet(() -> error(NO_POLICY));
        } catch (UnreadableText e) {
            return error(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, @Nullable Object> error(String why) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("error", why);
        return json;
    }

    private Optional<Shown> shown() {
        return InForce.now().policy().map(policy -> new Shown(policy, Reload.resources()));
    }

    private static Map<Field, String> fields(
            @Nullable String origin,
            @Nullable String method,
            @Nullable String path,
            @Nullable String header,
            @Nullable String credentials) {
        var fields = new EnumMap<Field, String>(Field.class);
        put(fields, Field.ORIGIN, origin);
        put(fields, Field.METHOD, method);
        put(fields, Field.PATH, path);
        put(fields, Field.HEADER, header);
        put(fields, Field.CREDENTIALS, credentials);
        return fields;
    }

    private static void put(Map<Field, String> fields, Field field, @Nullable String text) {
        if (text != null) {
            fields.put(field, text);
        }
    }
}
