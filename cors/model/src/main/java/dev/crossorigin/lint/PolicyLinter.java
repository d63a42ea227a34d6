package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks a declaration through, and says all that is wrong with it at once. */
public final class PolicyLinter {

    private static final List<Function<CorsDeclaration, Stream<Problem>>> CHECKS =
            List.of(
                    SettingsCheck::oldSwitch,
                    SettingsCheck::switches,
                    SettingsCheck::expressions,
                    SettingsCheck::disabled,
                    StarCheck::problems,
                    SplitPattern::problems,
                    LiteralCheck::problems,
                    PatternCheck::problems,
                    RepetitionCheck::duplicates,
                    RepetitionCheck::covered,
                    NamesCheck::methods,
                    NamesCheck::headers,
                    NamesCheck::exposed,
                    SettingsCheck::credentials,
                    SettingsCheck::maxAge,
                    SurroundingsCheck::vary,
                    SurroundingsCheck::proxy,
                    RoutesCheck::problems,
                    Acceptances::problems);

    private PolicyLinter() {}

    /** The findings, worst first; the same declaration has the same ones. */
    public static List<Finding> lint(CorsDeclaration declaration) {
        boolean credentials = declaration.allowsCredentials();
        var acceptances = Acceptances.of(declaration);
        return CHECKS.stream()
                .flatMap(check -> check.apply(declaration))
                .map(problem -> finding(problem, credentials))
                .map(acceptances::weigh)
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    private static Finding finding(Problem problem, boolean credentials) {
        return new Finding(
                problem.rule(),
                problem.rule().severity(credentials),
                problem.setting(),
                problem.text(),
                problem.fix(),
                Optional.empty());
    }
}
