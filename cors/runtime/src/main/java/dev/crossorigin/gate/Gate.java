package dev.crossorigin.gate;

import dev.crossorigin.config.EffectiveDeclaration;
import dev.crossorigin.config.Inspection;
import dev.crossorigin.config.Profiles;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Severity;
import io.smallrye.config.SmallRyeConfig;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** What a start does about what is declared. */
public enum Gate {
    /** It ends if there is an error, or if an expectation is not met. */
    REFUSE,
    /** It logs what is wrong, and goes on. */
    WARN,
    /** It does not look. */
    OFF;

    private static final Logger LOG = Logger.getLogger(Gate.class);

    private static final String KEY = "cors.gate";

    /** What is set; if that is nothing, or nothing that can be read, what applies otherwise. */
    public static Gate of(SmallRyeConfig config, Gate otherwise) {
        var set = set(config);
        return Stream.of(values())
                .filter(gate -> gate.toString().equals(set))
                .findFirst()
                .orElse(otherwise);
    }

    private static String set(SmallRyeConfig config) {
        var value = config.getConfigValue(KEY).getValue();
        return value == null ? "" : value.strip();
    }

    /**
     * Why the start must end, in the lines that a person reads; empty if it goes on. What does not
     * end it is logged.
     */
    public Optional<String> refusal(SmallRyeConfig config) {
        try {
            return this == OFF ? Copies.several() : Copies.several().or(() -> looked(config));
        } catch (RuntimeException e) {
            return Optional.of(EffectiveDeclaration.unreadable(e));
        }
    }

    private Optional<String> looked(SmallRyeConfig config) {
        var unnamed = Profiles.refusal(config);
        if (unnamed.isPresent()) {
            unnamed.filter(why -> this == WARN).ifPresent(LOG::error);
            return unnamed.filter(why -> this == REFUSE);
        }
        var inspection = Inspection.of(config);
        if (this == REFUSE && inspection.refuses()) {
            return Optional.of(lines(inspection));
        }
        tell(inspection);
        return Optional.empty();
    }

    private static String lines(Inspection inspection) {
        var last = "The service does not start. " + inspection.summary();
        return Stream.concat(inspection.lines().stream(), Stream.of(last))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Logs what is wrong. */
    static void tell(Inspection inspection) {
        inspection.complaints().forEach(Gate::tell);
        inspection.unmet().forEach(expectation -> LOG.error(expectation.line()));
    }

    private static void tell(Finding finding) {
        boolean error = finding.severity() == Severity.ERROR;
        LOG.log(error ? Level.ERROR : Level.WARN, finding.line());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
