package dev.crossorigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What would break a native executable and can be seen without building one. What this cannot see
 * stands in the documents: what libraries do, and resources whose names are put together.
 */
class NativeReadinessTest {

    /** All but the client page, which dev mode alone has. */
    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(file -> !file.contains("/dev/crossorigin/client/"))
                    .importPackages("dev.crossorigin");

    /** Quarkus finds the services of these interfaces when it builds, and registers them. */
    private static final Set<String> FOUND_BY_QUARKUS =
            Set.of(
                    "org.eclipse.microprofile.config.spi.ConfigSource",
                    "org.eclipse.microprofile.config.spi.ConfigSourceProvider");

    private static final NativeReadiness READINESS = new NativeReadiness(PROGRAM, included());

    @Test
    void everyResourceThatIsOpenedByNameIsIncluded() {
        assertThat(READINESS.missingResources()).isEmpty();
    }

    @Test
    void everyIncludedResourceIsThere() {
        assertThat(included())
                .allSatisfy(
                        name ->
                                assertThat(getClass().getClassLoader().getResource(name))
                                        .as(name)
                                        .isNotNull());
    }

    @Test
    void nothingIsReflectedUpon() {
        assertThat(READINESS.reflection()).isEmpty();
    }

    @Test
    void nothingIsBoundByJacksonButWhatRestBinds() {
        assertThat(READINESS.binding()).isEmpty();
    }

    @Test
    void noStaticInitialiserReadsWhatChanges() {
        assertThat(READINESS.initialisers()).isEmpty();
    }

    @Test
    void ourServicesAreRegisteredByQuarkusOrByUs() throws IOException {
        try (var services = Files.list(Path.of("target/classes/META-INF/services"))) {
            assertThat(services.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(
                            name ->
                                    FOUND_BY_QUARKUS.contains(name)
                                            || READINESS
                                                    .included()
                                                    .contains("META-INF/services/" + name));
        }
    }

    /** A release of the library that has no such method would make the native build fail. */
    @Test
    void theMethodThatIsSubstitutedIsThere() throws ReflectiveOperationException {
        var target =
                Class.forName("io.quarkiverse.resteasy.problem.security.HttpUnauthorizedUtils");
        var method = target.getDeclaredMethod("toProblem", RoutingContext.class, Exception.class);
        assertThat(method.getReturnType()).isEqualTo(Uni.class);
        assertThat(PROGRAM.get("dev.crossorigin.data.UnauthorizedWithoutChallenge"))
                .satisfies(
                        substitute -> {
                            assertThat(
                                            substitute
                                                    .getAnnotationOfType(TargetClass.class)
                                                    .className())
                                    .isEqualTo(target.getName());
                            assertThat(
                                            substitute
                                                    .getMethod(
                                                            "toProblem",
                                                            RoutingContext.class,
                                                            Exception.class)
                                                    .isAnnotatedWith(Substitute.class))
                                    .isTrue();
                        });
    }

    @Test
    void aFaultOfEachKindIsSeen() {
        var faulty =
                new NativeReadiness(new ClassFileImporter().importClasses(Faulty.class), Set.of());
        assertThat(faulty.missingResources())
                .containsExactly(
                        Faulty.class.getName()
                                + " opens application.properties; add it to"
                                + " quarkus.native.resources.includes");
        assertThat(faulty.reflection()).singleElement().asString().contains("Class.forName");
        assertThat(faulty.binding()).singleElement().asString().contains("ObjectMapper.readValue");
        assertThat(faulty.initialisers()).singleElement().asString().contains("System.getenv");
        var unnamed =
                new NativeReadiness(new ClassFileImporter().importClasses(Unnamed.class), Set.of());
        assertThat(unnamed.missingResources()).singleElement().asString().contains("its name");
    }

    private static Set<String> included() {
        var properties = new Properties();
        try (var file = NativeReadinessTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Set.of(properties.getProperty("quarkus.native.resources.includes").split(","));
    }

    /** Everything that an executable would stumble over. */
    static final class Faulty {

        static final Map<String, String> ENVIRONMENT = environment();

        private Faulty() {}

        private static Map<String, String> environment() {
            return System.getenv();
        }

        static InputStream resource() {
            return Faulty.class.getResourceAsStream("/application.properties");
        }

        static Class<?> named(String name) throws ClassNotFoundException {
            return Class.forName(name);
        }

        static List<?> bound(String json) throws IOException {
            return new ObjectMapper().readValue(json, List.class);
        }
    }

    static final class Unnamed {

        private Unnamed() {}

        static InputStream resource(String name) {
            return Unnamed.class.getResourceAsStream(name);
        }
    }
}
