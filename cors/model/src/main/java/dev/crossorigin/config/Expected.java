package dev.crossorigin.config;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.whatif.Field;
import dev.crossorigin.whatif.QuestionText;
import dev.crossorigin.whatif.UnreadableText;
import java.util.List;
import java.util.Map;

/**
 * An expectation as it is written.
 *
 * @param fields what stands after the name in each key, and its value
 */
record Expected(Map<String, String> fields) {

    private static final List<String> KNOWN =
            List.of("origin", "method", "headers", "credentials", "outcome");

    /** The service, under a name that no page has. */
    private static final String SERVICE = "https://service.invalid";

    Expected {
        fields = Map.copyOf(fields);
    }

    /**
     * Reads what stands under a name.
     *
     * @throws UnreadableText if there is no name, or a field is unknown
     */
    static Expected of(String name, Map<String, String> fields) {
        if (name.isEmpty()) {
            throw new UnreadableText(
                    "it has no name; write one before the field, as in cors.expect.shop-can-read.origin");
        }
        for (var field : fields.keySet()) {
            if (!KNOWN.contains(field)) {
                throw new UnreadableText(
                        "field", field, "the fields are " + String.join(", ", KNOWN));
            }
        }
        return new Expected(fields);
    }

    /**
     * Whether the page is to get its answer.
     *
     * @throws UnreadableText if that is not said
     */
    boolean allowed() {
        var outcome = value("outcome").strip();
        return switch (outcome) {
            case "allowed" -> true;
            case "blocked" -> false;
            default -> throw new UnreadableText("outcome", outcome, "write allowed or blocked");
        };
    }

    /**
     * What script on the page asks for.
     *
     * @throws UnreadableText if a field is missing or cannot be read
     */
    PageRequest asked() {
        var question = new QuestionText(this::written, "", "/").read();
        // It stays declared, so it has to be what browsers send.
        var origin = value("origin").strip();
        if (!origin.equals(question.origin().toString())) {
            throw new UnreadableText("origin", origin, QuestionText.AN_ORIGIN);
        }
        return question.to(SERVICE);
    }

    private List<String> written(Field field) {
        return field == Field.HEADER
                ? List.of(value("headers").split(",", -1))
                : List.of(value(field.toString()));
    }

    private String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What browsers never send is blocked under every policy, and says nothing about this one. */
    static UnreadableText unsendable(Fault fault) {
        return new UnreadableText(
                "browsers do not send such a request (%s); write one that a page can send"
                        .formatted((fault.name() + " " + fault.subject()).strip()));
    }
}
