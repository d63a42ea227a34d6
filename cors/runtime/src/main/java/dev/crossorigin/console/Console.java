package dev.crossorigin.console;

import dev.crossorigin.compare.ComparisonText;
import dev.crossorigin.config.Candidate;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.config.Elsewhere;
import dev.crossorigin.config.Inspection;
import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.gate.Amendments;
import dev.crossorigin.whatif.Question;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Optional;

/** What the console shows and answers, read once, when it is first needed. */
final class Console {

    /** The answer if the handler could not start. */
    static final String NO_POLICY =
            "The console cannot answer, because the CORS handler cannot start with this"
                    + " configuration. Fix the findings first.";

    private final SmallRyeConfig config;
    private Optional<Known> known = Optional.empty();

    Console(SmallRyeConfig config) {
        this.config = config;
    }

    /** A start, and so a live reload, makes a new one: nothing else changes a configuration. */
    private record Known(
            Inspection inspection,
            Optional<DeclaredPolicy> policy,
            Elsewhere elsewhere,
            List<String> otherProfiles,
            Optional<ComparisonText> candidate) {

        static Known of(SmallRyeConfig config) {
            var inspection = Inspection.of(config);
            var elsewhere = new Elsewhere(config);
            return new Known(
                    inspection,
                    DeclaredPolicy.of(config, inspection),
                    elsewhere,
                    elsewhere.otherProfiles(),
                    candidate(config, inspection.declaration()));
        }

        private static Optional<ComparisonText> candidate(
                SmallRyeConfig config, CorsDeclaration declaration) {
            return Candidate.of(config, declaration)
                    .map(candidate -> Elsewhere.compared(declaration, candidate.declaration()))
                    .map(ComparisonText::new);
        }
    }

    Inspection inspection() {
        return known().inspection();
    }

    /** Empty if there is no policy to ask: the handler could not start with what is declared. */
    Optional<Explanation> explain(Question question) {
        return known().policy()
                .map(
                        policy ->
                                Explanation.whatIf(
                                        policy, question.to(DeclaredPolicy.address(config))));
    }

    /** The profiles that this one can be compared with. */
    List<String> otherProfiles() {
        return known().otherProfiles();
    }

    /**
     * What changes from another profile to this one.
     *
     * @param before one of {@link #otherProfiles}
     */
    Compared compared(String before) {
        var other = known().elsewhere().inProfile(before);
        var comparison = Elsewhere.compared(other, inspection().declaration());
        return new Compared(before, new ComparisonText(comparison));
    }

    /** What changes from what is enforced to the candidate policy; empty if none is set. */
    Optional<ComparisonText> candidate() {
        return known().candidate();
    }

    /** The line that allows these origins alone. */
    String listing(List<String> origins) {
        return known().policy()
                .map(policy -> policy.line(Property.ORIGINS).setTo(origins))
                .orElse("");
    }

    private synchronized Known known() {
        if (known.isEmpty()) {
            known = Optional.of(Known.of(Amendments.undone(config)));
        }
        return known.get();
    }
}
