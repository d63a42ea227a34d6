package dev.crossorigin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which room may import which other, as the table in ARCHITECTURE.md says, and the wall between the
 * service in {@code src/} and the workbench in {@code cors/}.
 */
class RoomsTest {

    private static final JavaClasses PROGRAM = classes(new ImportOption.DoNotIncludeTests());
    private static final JavaClasses TESTS = classes(new ImportOption.OnlyIncludeTests());

    private static JavaClasses classes(ImportOption which) {
        return new ClassFileImporter().withImportOption(which).importPackages("dev.crossorigin");
    }

    /**
     * A room of the workbench.
     *
     * @param may the rooms below it, by name
     * @param tests those that only its tests may import besides
     */
    record Room(String name, String may, String tests) {}

    static Stream<Room> workbench() {
        var model =
                "web policy browser pattern declaration whatif compare words lint config explain";
        return Stream.of(
                new Room("web", "", "testing"),
                new Room("policy", "web", ""),
                // What a browser prints is a witness of its verdict.
                new Room("browser", "web", "words testing"),
                new Room("pattern", "web policy", ""),
                new Room("declaration", "web policy", ""),
                new Room("whatif", "web policy browser", ""),
                new Room("compare", "web policy browser pattern whatif", ""),
                new Room("lint", "web policy pattern declaration", ""),
                new Room("words", "web browser", "testing"),
                new Room("config", "web policy browser declaration whatif compare lint", ""),
                new Room("explain", "web policy browser declaration whatif words lint config", ""),
                new Room("recorded", "web browser whatif", ""),
                new Room("cli", model + " recorded", ""),
                new Room("gate", model, ""),
                new Room("traffic", model + " gate", ""),
                // Shows what is seen of the traffic.
                new Room("console", model + " gate traffic", ""),
                new Room("devui", model + " gate traffic", ""),
                // Of the extension alone, so not built here: cors/pom.xml builds them.
                new Room("extension", "cli gate traffic console devui", ""),
                new Room("deployment", "declaration lint config gate console devui extension", ""),
                // Of the program alone, so not built here: cors/pom.xml builds it.
                new Room("program", "cli config recorded", ""),
                // Tests alone.
                new Room("testing", "", ""),
                new Room("handler", "web policy", ""));
    }

    @Test
    void theTableHasEveryRoom() {
        assertThat(Tree.WORKBENCH.packages())
                .filteredOn(name -> !name.startsWith("example."))
                .containsExactlyInAnyOrderElementsOf(
                        workbench().map(room -> "dev.crossorigin." + room.name()).toList());
    }

    @ParameterizedTest
    @MethodSource("workbench")
    void aRoomOfTheWorkbenchImportsOnlyTheRoomsItMay(Room room) {
        importsOnly(room.name(), room.may()).check(PROGRAM);
        importsOnly(room.name(), room.may() + " " + room.tests()).check(TESTS);
    }

    @ParameterizedTest
    @CsvSource({"data,", "client,", "wiring, gate traffic console"})
    void aRoomOfTheServiceImportsOnlyTheRoomsItMay(String room, String may) {
        importsOnly(room, may == null ? "" : may).check(PROGRAM);
    }

    private static ArchRule importsOnly(String room, String others) {
        var may =
                Stream.of((room + " " + others).strip().split(" +", -1))
                        .map(RoomsTest::in)
                        .toList();
        return noClasses()
                .that(resideInAPackage(in(room)))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.crossorigin..")
                                .and(resideOutsideOfPackages(may.toArray(String[]::new))))
                .allowEmptyShould(true);
    }

    @Test
    void nothingInTheWorkbenchImportsAnythingOfTheService() {
        var rule =
                noClasses().that(in(Tree.WORKBENCH)).should().dependOnClassesThat(in(Tree.SERVICE));
        rule.check(PROGRAM);
        rule.check(TESTS);
    }

    /** The others live without it. */
    @Test
    void onlyTheMainClassAndTheWiringImportTheWorkbench() {
        noClasses()
                .that(in(Tree.SERVICE))
                .and(resideOutsideOfPackages(in("wiring")))
                .and(describe("not the main class", type -> !type.isEquivalentTo(Main.class)))
                .should()
                .dependOnClassesThat(in(Tree.WORKBENCH))
                .check(PROGRAM);
    }

    @Test
    void noPackageStandsInTwoTrees() {
        assertThat(Tree.WORKBENCH.packages()).doesNotContainAnyElementsOf(Tree.SERVICE.packages());
        assertThat(Tree.PARTS.stream().flatMap(part -> part.packages().stream()))
                .doesNotHaveDuplicates();
    }

    /** The rooms that must work without Quarkus, in a test, a command line or a browser's place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "web",
                "policy",
                "browser",
                "whatif",
                "compare",
                "words",
                "explain",
                "lint",
                "declaration"
            })
    void aPlainRoomImportsNothingButTheJdk(String room) {
        importsNothingBut(room, List.of()).check(PROGRAM);
    }

    /** Patterns too, but for the public suffixes and the generator of what a pattern matches. */
    @Test
    void patternsImportOneLibraryAndTheJdk() {
        var libraries = List.of("com.google.common..");
        importsNothingBut("pattern", libraries).check(PROGRAM);
    }

    private static ArchRule importsNothingBut(String room, List<String> libraries) {
        var may =
                Stream.concat(
                        Stream.of("java..", "dev.crossorigin..", "org.jspecify.annotations"),
                        libraries.stream());
        return noClasses()
                .that(resideInAPackage(in(room)))
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(may.toArray(String[]::new)));
    }

    private static String in(String room) {
        return "dev.crossorigin." + room + "..";
    }

    private static DescribedPredicate<JavaClass> in(Tree tree) {
        var packages = tree.packages();
        return describe(
                "stand in " + tree.root(), type -> packages.contains(type.getPackageName()));
    }
}
