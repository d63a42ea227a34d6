package dev.crossorigin.devui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.devui.Offer.Off;
import dev.crossorigin.devui.Offer.Ready;
import dev.crossorigin.devui.Outcome.Refused;
import dev.crossorigin.devui.Outcome.TakenBack;
import dev.crossorigin.devui.Outcome.Written;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fix is written where it is shown, or not at all. */
class ApplyTest {

    private static final String KEY = "quarkus.http.cors.origins";

    /** Without a line end, so that a table may choose it. */
    private static final String REST =
            "quarkus.http.port=8080~quarkus.http.cors.enabled=true~quarkus.http.cors.access-control-allow-credentials=false~quarkus.http.header.Vary.value=Origin";

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a line of the profile is replaced | %dev.K=https://a.example~R~ | %dev.K=https://a.example,N~R~",
                "a line for every profile stays | K=https://a.example~R~ | K=https://a.example~%dev.K=https://a.example,N~R~",
                "a line that is not there comes last | R~ | R~%dev.K=N~",
                "without a final line end none is made | R | R~%dev.K=N",
                "the same where the line is replaced | R~%dev.K=https://a.example | R~%dev.K=https://a.example,N",
                "and where it is added behind the last one | R~K=https://a.example | R~K=https://a.example~%dev.K=https://a.example,N",
                "spaces and a colon are replaced too | R~  %dev.K : https://a.example~#x~ | R~%dev.K=https://a.example,N~#x~",
                "a comment is no line | R~# %dev.K=https://x.example~! K=y~ | R~# %dev.K=https://x.example~! K=y~%dev.K=N~",
                "a backslash in a comment joins nothing | R~# a b \\~%dev.K=https://a.example~ | R~# a b \\~%dev.K=https://a.example,N~",
                "joined lines are replaced together | %dev.K=https://a.example,\\~    https://b.example~R~ | %dev.K=https://a.example,https://b.example,N~R~",
                "and stay together if they hold for every profile | K=https://a.example,\\~  https://b.example~R~ | K=https://a.example,\\~  https://b.example~%dev.K=https://a.example,https://b.example,N~R~",
                "the last of two lines is replaced | %dev.K=https://x.example~%dev.K=https://a.example~R~ | %dev.K=https://x.example~%dev.K=https://a.example,N~R~",
                "an element comes behind the one before | %dev.K[0]=https://a.example~R~ | %dev.K[0]=https://a.example~%dev.K[1]=N~R~",
                "letters outside ASCII stay | # für ☃~%dev.K=https://a.example~R~ | # für ☃~%dev.K=https://a.example,N~R~",
            })
    void theLineIsWrittenAndNothingElseChanges(String claim, String before, String after)
            throws IOException {
        for (var end : List.of("\n", "\r\n")) {
            var source = declare(text(before, end));
            assertThat(apply(offer())).describedAs(claim).isInstanceOf(Written.class);
            assertThat(Files.readString(source)).describedAs(claim).isEqualTo(text(after, end));
        }
    }

    private static String text(String row, String end) {
        return row.replaceAll("\\bR\\b", REST)
                .replace("K", KEY)
                .replaceAll("\\bN\\b", "https://new.example")
                .replace("~", end);
    }

    @Test
    void bytesThatAreNoUtf8Stay() throws IOException {
        var latin = text("# für~%dev.K=https://a.example~R~", "\n");
        var source = declare("");
        for (var file : List.of(source, built())) {
            Files.write(file, latin.getBytes(StandardCharsets.ISO_8859_1));
        }
        apply(offer());
        assertThat(Files.readString(source, StandardCharsets.ISO_8859_1))
                .isEqualTo(text("# für~%dev.K=https://a.example,N~R~", "\n"));
    }

    @Test
    void aFixOfSeveralPropertiesIsWrittenWhole() throws IOException {
        var source =
                declare(text("%dev.K=https://a.example~quarkus.http.cors.methods=GET~R~", "\n"));
        assertThat(apply(offer("PUT"))).isInstanceOf(Written.class);
        assertThat(Files.readString(source))
                .isEqualTo(
                        text(
                                "%dev.K=https://a.example,N~quarkus.http.cors.methods=GET~%dev.quarkus.http.cors.methods=GET,PUT,OPTIONS~R~",
                                "\n"));
    }

    @Test
    void aFileThatHasChangedSinceItWasShownStaysAsItIs() throws IOException {
        var source = declare(text("%dev.K=https://a.example~R~", "\n"));
        var shown = ready(offer());
        var edited = text("# mine~%dev.K=https://a.example~R~", "\n");
        Files.writeString(source, edited);

        var refused =
                new Refused(
                        "Nothing was written, because application.properties has changed since it was"
                                + " shown. Look again.");
        assertThat(Apply.write(shown, shown.before().digest())).isEqualTo(refused);
        // Looked at again on the server, which is not what the page has shown.
        assertThat(Apply.write(ready(offer()), shown.before().digest())).isEqualTo(refused);
        assertThat(Files.readString(source)).isEqualTo(edited);
    }

    @Test
    void aLineForAPolicyThatIsNoLongerDeclaredIsNotOffered() throws IOException {
        var source = declare(text("%dev.K=https://a.example~R~", "\n"));
        Files.writeString(source, text("%dev.K=https://other.example~R~", "\n"));
        assertThat(offer())
                .isEqualTo(
                        new Off(
                                "application.properties has changed since the application read it."
                                        + " Wait until the application has reloaded, and look again."));
    }

    @Test
    void aLineThatWouldJoinTheOneAboveIsRefused() throws IOException {
        var text = text("R~a=b\\", "\n");
        var source = declare(text);
        assertThat(apply(offer()))
                .isEqualTo(
                        new Refused(
                                "Nothing was written, because the line above the new one in"
                                        + " application.properties ends with a backslash and would join it."
                                        + " Remove the backslash."));
        assertThat(Files.readString(source)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "env, environment variable QUARKUS_HTTP_CORS_ORIGINS",
        "file:/a/application.yaml, application.yaml",
        "file:/a/application-dev.properties, application-dev.properties",
        "file:/a/config/application.properties, config/application.properties",
        "jar:file:/a/b.jar!/application.properties, application.properties",
        "consul, consul"
    })
    void aValueFromElsewhereIsNotOffered(String source, String named) throws IOException {
        declare(text("R~", "\n"));
        assertThat(offer("GET", elsewhere(source)))
                .isEqualTo(
                        new Off(
                                "%s is set in %s, and Apply writes only to the application's own application.properties."
                                        .formatted(KEY, named)));
    }

    private static ConfigSource elsewhere(String source) {
        var set = Map.of(KEY, "https://a.example");
        if (source.equals("env")) {
            return new EnvConfigSource(
                    Map.of("QUARKUS_HTTP_CORS_ORIGINS", "https://a.example"), 300);
        }
        return new PropertiesConfigSource(set, source, 260);
    }

    @Test
    void anApplicationWithoutTheFileIsNotOfferedOne() throws IOException {
        Files.delete(declare(text("K=https://a.example~R~", "\n")));
        assertThat(offer())
                .isEqualTo(
                        new Off(
                                "The application has no application.properties that the line could go"
                                        + " into."));
    }

    /** A source that is asked each time, as one in a network is. */
    @Test
    void aLineWithoutEffectIsTakenBackAndTheWinnerNamed() throws IOException {
        var text = text("%dev.K=https://a.example~R~", "\n");
        var source = declare(text);
        var remote = new HashMap<String, String>();
        var shown = ready(offer("GET", new Remote(remote)));
        remote.put(KEY, "https://b.example");

        assertThat(apply(shown))
                .isEqualTo(
                        new TakenBack(
                                "The line was taken out of application.properties again, because "
                                        + KEY
                                        + " still comes from remote, which wins over it."));
        assertThat(Files.readString(source)).isEqualTo(text);
    }

    /** Unlike a file, it is never a copy of what it was. */
    private record Remote(Map<String, String> values) implements ConfigSource {

        @Override
        public Set<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public @Nullable String getValue(String key) {
            return values.get(key);
        }

        @Override
        public int getOrdinal() {
            return 300;
        }

        @Override
        public String getName() {
            return "remote";
        }
    }

    private static Outcome apply(Offer offer) {
        return Apply.write(ready(offer), ready(offer).before().digest());
    }

    private static Ready ready(Offer offer) {
        assertThat(offer).isInstanceOf(Ready.class);
        return (Ready) offer;
    }

    private Offer offer() throws IOException {
        return offer("GET");
    }

    private Offer offer(String method, ConfigSource... others) throws IOException {
        var config =
                new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .withProfile("dev")
                        .withSources(new PropertiesConfigSource(built().toUri().toURL(), 250))
                        .withSources(others)
                        .build();
        var inForce = DeclaredPolicy.of(config).orElseThrow();
        var asked =
                new PageRequest(
                        Origin.of("https://new.example"),
                        "http://localhost:8080/",
                        method,
                        Headers.none(),
                        CredentialsMode.SAME_ORIGIN);
        var fix = Explanation.whatIf(inForce, asked).fixes().get(0);
        return Offer.of(inForce, asked, fix, List.of(folder.resolve("src")));
    }

    /** Writes what the application is built from, and the copy that it reads. */
    private Path declare(String text) throws IOException {
        var source = folder.resolve("src/application.properties");
        for (var file : List.of(source, built())) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        return source;
    }

    private Path built() {
        return folder.resolve("classes/application.properties");
    }
}
