package dev.crossorigin.cli;

import dev.crossorigin.config.Inspection;
import dev.crossorigin.web.Visible;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An inspection as a GitHub workflow prints it: what is wrong, each at its line, then the sum. */
record CheckGithub(Inspection inspection, Repository repository) {

    @Override
    public String toString() {
        return Stream.of(
                        inspection.findings().stream()
                                .map(finding -> Annotation.of(finding, repository)),
                        inspection.unmet().stream()
                                .map(unmet -> Annotation.ofUnmet(unmet, repository)),
                        inspection.cures().stream().map(cure -> Annotation.of(cure, repository)),
                        Stream.of(Visible.of(inspection.summary())))
                .flatMap(lines -> lines)
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
