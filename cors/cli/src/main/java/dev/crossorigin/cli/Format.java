package dev.crossorigin.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Who a command prints for. */
enum Format {
    /** For people. */
    TEXT,
    /** For programs: one object. */
    JSON,
    /** For GitHub, which shows each finding at its line of a pull request. */
    GITHUB;

    private static final String OPTION = "--format";
    private static final String SHORT = "--json";

    static List<OptionSpec> options() {
        return List.of(
                OptionSpec.builder(OPTION)
                        .paramLabel("FORMAT")
                        .type(String.class)
                        .description(
                                "Print text, json or github: text for people, one JSON object, or"
                                        + " annotations for a GitHub workflow. The default is text.")
                        .build(),
                OptionSpec.builder(SHORT)
                        .description("Print one JSON object, as --format json does.")
                        .build());
    }

    /**
     * The one that the command names.
     *
     * @throws ParameterException if there is none of this name, or two are named
     */
    static Format of(CommandLine command) {
        var given = command.getParseResult();
        var named =
                Optional.<String>ofNullable(given.matchedOptionValue(OPTION, null))
                        .map(name -> named(command, name));
        if (!given.hasMatchedOption(SHORT)) {
            return named.orElse(TEXT);
        }
        if (named.filter(format -> format != JSON).isPresent()) {
            throw new ParameterException(
                    command,
                    "%s and %s %s contradict each other; give only one of them"
                            .formatted(SHORT, OPTION, named.get()));
        }
        return JSON;
    }

    private static Format named(CommandLine command, String name) {
        return Stream.of(values())
                .filter(format -> format.toString().equals(name.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        command,
                                        "%s \"%s\": this is no format; write %s"
                                                .formatted(OPTION, name, all())));
    }

    private static String all() {
        return Stream.of(values()).map(Format::toString).collect(Collectors.joining(", "));
    }

    /** As the option names it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
