package dev.crossorigin.console;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.declared.DeclaredPolicy;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.ParsedOrigin.Unreadable;
import dev.crossorigin.web.Visible;
import dev.crossorigin.whatif.Inquiry;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A question as it stands in the address, which anybody may have written. */
record Parameters(MultiMap all) {

    private static final List<String> KNOWN =
            List.of("origin", "method", "header", "credentials", "path");

    private static final int LONGEST = 2000;
    private static final int LONGEST_METHOD = 100;
    private static final int LONGEST_QUESTION = 3000;

    /** Whether nothing is asked. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * The question.
     *
     * @throws IllegalArgumentException if it cannot be read; the message names the parameter, its
     *     value and the cure
     */
    Inquiry inquiry() {
        checkNames();
        KNOWN.forEach(name -> all.getAll(name).forEach(value -> checkLength(name, value)));
        if (length() > LONGEST_QUESTION) {
            throw new IllegalArgumentException(
                    "the question has %d characters; write at most %d"
                            .formatted(length(), LONGEST_QUESTION));
        }
        if (headers().size() > Inquiry.MOST_HEADERS) {
            throw new IllegalArgumentException(
                    "header is given %d times; give at most %d"
                            .formatted(headers().size(), Inquiry.MOST_HEADERS));
        }
        return new Inquiry(origin(), method(), headers(), credentials(), path());
    }

    private int length() {
        return all.entries().stream().mapToInt(entry -> entry.getValue().length()).sum();
    }

    private void checkNames() {
        for (var name : all.names()) {
            if (!KNOWN.contains(name)) {
                throw unreadable(
                        "parameter", name, "the parameters are " + String.join(", ", KNOWN));
            }
            if (!name.equals("header") && all.getAll(name).size() > 1) {
                throw unreadable(name, all.getAll(name).get(1), "it is given twice; give one");
            }
        }
    }

    private static void checkLength(String name, String value) {
        int longest = name.equals("method") ? LONGEST_METHOD : LONGEST;
        if (value.length() > longest) {
            throw unreadable(
                    name,
                    value,
                    "it has %d characters; write at most %d".formatted(value.length(), longest));
        }
    }

    private String origin() {
        var written = value("origin", "");
        if (written.isEmpty()) {
            throw new IllegalArgumentException(
                    "origin is missing; write one as browsers do, such as https://app.example, or null");
        }
        if (Origin.parse(written) instanceof Unreadable) {
            throw unreadable(
                    "origin",
                    written,
                    "write one as browsers do, such as https://app.example, or null");
        }
        return written;
    }

    private String method() {
        return value("method", "GET");
    }

    /** A form sends all of its lines as one value. */
    private List<String> headers() {
        return all.getAll("header").stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private CredentialsMode credentials() {
        var mode = value("credentials", CredentialsMode.SAME_ORIGIN.toString());
        return CredentialsMode.named(mode)
                .orElseThrow(
                        () ->
                                unreadable(
                                        "credentials", mode, "write omit, same-origin or include"));
    }

    private String path() {
        var path = value("path", DeclaredPolicy.path());
        if (!path.startsWith("/")) {
            throw unreadable(
                    "path", path, "write one that begins with /, such as " + DeclaredPolicy.path());
        }
        return path;
    }

    private String value(String name, String otherwise) {
        return Optional.ofNullable(all.get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(otherwise);
    }

    /** As it was written, with what was left out put in; fit to be shown. */
    Form form() {
        var mode = CredentialsMode.named(value("credentials", ""));
        return new Form(
                shown(value("origin", "")),
                shown(method()),
                headers().stream().limit(Inquiry.MOST_HEADERS).map(this::shown).toList(),
                Stream.of(
                                CredentialsMode.SAME_ORIGIN,
                                CredentialsMode.INCLUDE,
                                CredentialsMode.OMIT)
                        .map(
                                each ->
                                        new Form.Choice(
                                                each.toString(),
                                                each == mode.orElse(CredentialsMode.SAME_ORIGIN)))
                        .toList(),
                shown(value("path", DeclaredPolicy.path())));
    }

    private static IllegalArgumentException unreadable(String name, String value, String cure) {
        return new IllegalArgumentException(
                "%s \"%s\": %s".formatted(name, Brief.value(value), cure));
    }

    /** Of a question that is too long each value is cut, and says so. */
    private String shown(String text) {
        return length() > LONGEST_QUESTION ? Brief.value(text) : Visible.of(text);
    }
}
