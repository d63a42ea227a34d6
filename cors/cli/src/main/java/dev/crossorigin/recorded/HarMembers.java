package dev.crossorigin.recorded;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Members of a HAR entry that makers write each in their own way. */
final class HarMembers {

    /** Of the response, in the order of trust: Chromium, Safari and mitmproxy; then Playwright. */
    private static final List<String> ERRORS = List.of("_error", "_failureText");

    /** Of an object that says why. */
    private static final List<String> REASONS = List.of("errorText", "code", "message");

    private HarMembers() {}

    /** A text, a number or a truth value as it is written; empty if it is anything else. */
    static String text(Part member) {
        var node = member.node();
        return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }

    /** Whether a member is there and does not say no. */
    static boolean isSet(Part member) {
        var text = text(member);
        return !text.isEmpty() && !text.equals("false");
    }

    /** Why there is no answer, as far as the maker says so. */
    static Optional<String> error(Part response) {
        return ERRORS.stream()
                .map(response::get)
                .flatMap(error -> Stream.concat(Stream.of(error), REASONS.stream().map(error::get)))
                .map(HarMembers::text)
                .filter(reason -> !reason.isEmpty())
                .findFirst();
    }

    /** Whether Chromium lists it as a preflight. */
    static boolean isPreflight(Part entry) {
        return Stream.of(entry.get("_resourceType"), entry.get("_initiator").get("type"))
                .map(HarMembers::text)
                .anyMatch("preflight"::equals);
    }
}
