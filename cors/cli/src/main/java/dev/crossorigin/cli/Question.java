package dev.crossorigin.cli;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.ParsedOrigin.Unreadable;
import dev.crossorigin.web.Visible;
import dev.crossorigin.whatif.WhatIf;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The options that say what a page asks for. */
record Question(CommandLine command) {

    static final String ORIGIN = "--origin";
    private static final String METHOD = "--method";
    private static final String HEADER = "--header";
    private static final String CREDENTIALS = "--credentials";

    static void addTo(CommandSpec command) {
        command.addOption(
                        text(
                                ORIGIN,
                                "ORIGIN",
                                "The origin of the page, such as https://app.example, or null."))
                .addOption(
                        text(
                                METHOD,
                                "METHOD",
                                "The method, as the script writes it. Default: GET."))
                .addOption(
                        OptionSpec.builder(HEADER)
                                .paramLabel("HEADER")
                                .type(List.class)
                                .auxiliaryTypes(String.class)
                                .description(
                                        "A header that the script sets: NAME, or \"NAME:"
                                                + " VALUE\". Repeatable.")
                                .build())
                .addOption(
                        text(
                                CREDENTIALS,
                                "MODE",
                                "omit, same-origin or include. Default: same-origin."));
    }

    static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    /**
     * What is asked for at a URL.
     *
     * @throws ParameterException if an option cannot be read
     */
    PageRequest about(String url) {
        List<String> headers = value(HEADER, List.of());
        return new PageRequest(
                origin(),
                url,
                value(METHOD, "GET"),
                new Headers(headers.stream().map(WhatIf::header).toList()),
                credentials());
    }

    private String origin() {
        var origin = value(ORIGIN, "");
        if (origin.isEmpty()) {
            throw wrong("Missing option: " + ORIGIN + ", the origin of the page that asks");
        }
        if (Origin.parse(origin) instanceof Unreadable) {
            throw unreadable(
                    ORIGIN, origin, "one as browsers do, such as https://app.example, or null");
        }
        return origin;
    }

    private CredentialsMode credentials() {
        var mode = value(CREDENTIALS, CredentialsMode.SAME_ORIGIN.toString());
        return CredentialsMode.named(mode)
                .orElseThrow(() -> unreadable(CREDENTIALS, mode, "omit, same-origin or include"));
    }

    <T> T value(String option, T otherwise) {
        return command.getParseResult().matchedOptionValue(option, otherwise);
    }

    ParameterException unreadable(String option, String value, String cure) {
        return wrong("%s is \"%s\"; write %s".formatted(option, Visible.of(value), cure));
    }

    ParameterException wrong(String why) {
        return new ParameterException(command, why);
    }
}
