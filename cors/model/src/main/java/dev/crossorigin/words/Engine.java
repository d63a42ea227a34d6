package dev.crossorigin.words;

import static dev.crossorigin.browser.FaultKind.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE;
import static dev.crossorigin.browser.FaultKind.INVALID_REDIRECT;
import static dev.crossorigin.browser.FaultKind.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE;
import static dev.crossorigin.browser.FaultKind.PREFLIGHT_DISALLOWED_REDIRECT;
import static dev.crossorigin.browser.FaultKind.PREFLIGHT_INVALID_STATUS;
import static dev.crossorigin.browser.FaultKind.UNEXPECTED_PROXY_AUTHENTICATION;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.browser.Verdict;
import java.util.Comparator;
import java.util.Optional;

/** The engines browsers are built on. They agree on what to block, but not on the reason named. */
public enum Engine {
    /** Chrome, Edge, Opera. */
    CHROMIUM {
        @Override
        Optional<String> line(Exchange exchange, Verdict verdict) {
            return first(verdict).flatMap(fault -> ChromiumText.of(exchange, fault));
        }

        @Override
        FaultKind place(FaultKind kind) {
            return kind;
        }
    },
    FIREFOX {
        @Override
        Optional<String> line(Exchange exchange, Verdict verdict) {
            return FirefoxText.of(exchange, verdict).map(FirefoxText::line);
        }

        /** The CORS check comes ahead of all else, and the methods are done with before headers. */
        @Override
        FaultKind place(FaultKind kind) {
            return switch (kind) {
                case PREFLIGHT_DISALLOWED_REDIRECT -> PREFLIGHT_INVALID_STATUS;
                case INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE ->
                        METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE;
                case METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
                        INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE;
                case UNSAFE_REDIRECT -> INVALID_REDIRECT;
                default -> kind;
            };
        }
    },
    /** Safari, and every browser on iOS. */
    WEBKIT {
        @Override
        Optional<String> line(Exchange exchange, Verdict verdict) {
            return first(verdict).flatMap(fault -> WebKitText.of(exchange, verdict, fault));
        }

        /** A preflight's status comes ahead of all else. */
        @Override
        FaultKind place(FaultKind kind) {
            return kind == PREFLIGHT_INVALID_STATUS ? PREFLIGHT_DISALLOWED_REDIRECT : kind;
        }
    };

    /** As people call it, such as {@code Firefox}. */
    public String title() {
        return switch (this) {
            case CHROMIUM -> "Chromium";
            case FIREFOX -> "Firefox";
            case WEBKIT -> "WebKit";
        };
    }

    abstract Optional<String> line(Exchange exchange, Verdict verdict);

    /** The kind in whose place in {@link FaultKind} the engine looks for this one. */
    abstract FaultKind place(FaultKind kind);

    private boolean finds(Fault fault) {
        return this == CHROMIUM || fault.kind() != UNEXPECTED_PROXY_AUTHENTICATION;
    }

    /** The fault it names: one of the first answer that has any. */
    Optional<Fault> first(Verdict verdict) {
        var faults = verdict.faults().stream().filter(this::finds).toList();
        return faults.stream()
                .filter(fault -> fault.step().equals(faults.get(0).step()))
                .filter(fault -> fault.kind().ofPreflight() == faults.get(0).kind().ofPreflight())
                .min(Comparator.comparing(fault -> place(fault.kind())));
    }
}
