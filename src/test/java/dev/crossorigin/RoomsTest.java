package dev.crossorigin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which room may import which other, as the table in ARCHITECTURE.md says. */
class RoomsTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.crossorigin");

    static List<Arguments> rooms() {
        return List.of(
                Arguments.of("web", List.of()),
                Arguments.of("policy", List.of("web")),
                Arguments.of("browser", List.of("web")),
                Arguments.of("lint", List.of("policy", "web")),
                Arguments.of("data", List.of()),
                Arguments.of("explain", List.of("web", "policy", "browser")),
                Arguments.of("declared", List.of("web", "policy", "browser", "lint", "explain")),
                Arguments.of(
                        "cli", List.of("web", "policy", "browser", "lint", "explain", "declared")),
                Arguments.of(
                        "gate", List.of("web", "policy", "browser", "lint", "explain", "declared")),
                Arguments.of(
                        "traffic",
                        List.of("web", "policy", "browser", "lint", "explain", "declared", "gate")),
                Arguments.of(
                        "console",
                        List.of("web", "policy", "browser", "lint", "explain", "declared", "gate")),
                Arguments.of("wiring", List.of("gate", "traffic", "console")),
                Arguments.of("client", List.of()));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomImportsOnlyTheRoomsItMay(String room, List<String> others) {
        var may = new ArrayList<>(List.of(in(room)));
        others.forEach(other -> may.add(in(other)));
        noClasses()
                .that(resideInAPackage(in(room)))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.crossorigin..")
                                .and(resideOutsideOfPackages(may.toArray(String[]::new))))
                .check(PROGRAM);
    }

    /** The rooms that must work without Quarkus, in a test, a command line or a browser's place. */
    @ParameterizedTest
    @ValueSource(strings = {"web", "policy", "browser", "explain"})
    void aPlainRoomImportsNothingButTheJdk(String room) {
        noClasses()
                .that(resideInAPackage(in(room)))
                .should()
                .dependOnClassesThat(
                        resideOutsideOfPackages(
                                "java..", "dev.crossorigin..", "org.jspecify.annotations"))
                .check(PROGRAM);
    }

    /** The linter too, but for the public suffixes and the generator of what a pattern matches. */
    @Test
    void theLinterImportsTwoLibrariesAndTheJdk() {
        noClasses()
                .that(resideInAPackage(in("lint")))
                .should()
                .dependOnClassesThat(
                        resideOutsideOfPackages(
                                "java..",
                                "dev.crossorigin..",
                                "org.jspecify.annotations",
                                "com.google.common..",
                                "com.github.curiousoddman.rgxgen.."))
                .check(PROGRAM);
    }

    private static String in(String room) {
        return "dev.crossorigin." + room + "..";
    }
}
