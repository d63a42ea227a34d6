package dev.crossorigin.data;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts what is wrong with a record in a fixed order; the validator collects it in a hash set. */
@Singleton
class OrderedViolations implements ProblemPostProcessor {

    private static final String VIOLATIONS = "violations";

    private static final Comparator<Violation> BY_FIELD =
            Comparator.comparing((Violation violation) -> violation.field)
                    .thenComparing(violation -> violation.message);

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getParameters().get(VIOLATIONS) instanceof List<?> violations
                ? HttpProblem.builder(problem).with(VIOLATIONS, inOrder(violations)).build()
                : problem;
    }

    private static List<Violation> inOrder(List<?> violations) {
        return Stream.of(violations.toArray(Violation[]::new)).sorted(BY_FIELD).toList();
    }
}
