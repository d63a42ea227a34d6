package dev.crossorigin.words;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.browser.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The engines browsers are built on. They agree on what to block, but not on the reason named. */
public enum Engine {
    /** Chrome, Edge, Opera. */
    CHROMIUM("Chromium", "[blocked by CORS policy][net::ERR_][Failed to fetch]") {

        /** With whatever is not printed as it is in hexadecimal. */
        @Override
        String shown(String value) {
            return value.chars()
                    .mapToObj(c -> c >= ' ' && c < 0x7F ? "" + (char) c : "\\u%04X".formatted(c))
                    .collect(Collectors.joining());
        }
    },
    /** The CORS check comes ahead of all else, and the methods are done with before headers. */
    FIREFOX(
            "Firefox",
            "[Cross-Origin Request ][NetworkError when attempting to fetch][CORS request did not succeed]") {

        @Override
        int turn(FaultKind kind) {
            return switch (kind) {
                case UNSAFE_REDIRECT,
                        PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED,
                        PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER,
                        PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES,
                        PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE,
                        PREFLIGHT_ALLOW_ORIGIN_MISMATCH,
                        PREFLIGHT_INVALID_ALLOW_CREDENTIALS ->
                        0;
                case PREFLIGHT_DISALLOWED_REDIRECT,
                        PREFLIGHT_INVALID_STATUS,
                        INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE ->
                        1;
                case METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE -> 2;
                default -> 3;
            };
        }

        /** The bytes of a value are taken for UTF-8. */
        @Override
        String shown(String value) {
            return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    },
    /** Safari, and every browser on iOS. A preflight's status comes ahead of all else. */
    WEBKIT(
            "WebKit",
            "[due to access control checks][Load failed][denied by Cross-Origin Resource Sharing policy]") {

        @Override
        int turn(FaultKind kind) {
            return kind == FaultKind.PREFLIGHT_INVALID_STATUS ? 0 : 1;
        }
    };

    private final String title;
    private final String idiom;

    /**
     * @param idiom a {@link Template} of words that identify its lines
     */
    Engine(String title, String idiom) {
        this.title = title;
        this.idiom = idiom;
    }

    /** As people call it, such as {@code Firefox}. */
    public String title() {
        return title;
    }

    /** The one whose words stand around a reason. */
    static Optional<Engine> of(PastedText text) {
        return Stream.of(values())
                .filter(engine -> new Template(engine.idiom).isIn(text))
                .findFirst();
    }

    /** A part of an answer or a request, as it stands on the console. */
    String shown(String value) {
        return value;
    }

    /** The fault it names: one of the first answer that has any. */
    Optional<Fault> first(Verdict verdict) {
        var faults = verdict.faults().stream().filter(this::finds).toList();
        return faults.stream()
                .filter(fault -> fault.step().equals(faults.get(0).step()))
                .filter(fault -> fault.kind().ofPreflight() == faults.get(0).kind().ofPreflight())
                .min(Comparator.comparing(fault -> turn(fault.kind())));
    }

    private boolean finds(Fault fault) {
        return this == CHROMIUM || fault.kind() != FaultKind.UNEXPECTED_PROXY_AUTHENTICATION;
    }

    /** When it looks for a kind of fault; where that is the same, it does so as Chromium does. */
    int turn(FaultKind kind) {
        return 0;
    }
}
