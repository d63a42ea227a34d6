package dev.crossorigin.packaged;

import static dev.crossorigin.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossorigin.Command;
import dev.crossorigin.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The commands of the packaged program. What else they print, {@code CheckTest} and {@code
 * ExplainTest} try in process, and {@code ExamplesIT} as the documents show it.
 */
class CommandsIT {

    private static final String ALLOWED =
            """
            {"page":"https://a.example","url":"https://api.example/data","request":{"method":"GET"},\
            "actual":{"status":200,"headers":[["Access-Control-Allow-Origin","https://a.example"]]}}""";

    @TempDir Path home;

    /** In a locale that has the quotes of Firefox. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/      | 1 | check",
                "https://app.example.com | 1 | explain --origin http://localhost:5500 --method PUT",
                "https://app.example.com | 2 | chekc",
            })
    void theyPrintWhatTheyPrintInProcess(String origins, int exitCode, String command) {
        var settings = Map.of("LC_ALL", "C.UTF-8", "QUARKUS_HTTP_CORS_ORIGINS", origins);
        var words = command.split(" ", -1);
        var packaged = Command.runPackaged(home, settings, words);
        var named = packaged.err().replaceAll("java -jar \\S+", "data-service");
        assertThat(new Command(packaged.exitCode(), packaged.out(), named))
                .isEqualTo(Command.run(settings, words));
        assertThat(packaged.exitCode()).isEqualTo(exitCode);
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void fiftyMegabytesAreReadInLittleMemory() throws IOException {
        var file = home.resolve("big.json");
        var skipped = "\"note\":\"" + "a".repeat(40_000) + "\"," + ALLOWED.substring(1);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("[");
            for (int i = 0; i < 1_300; i++) {
                out.write((i == 0 ? "{" : ",{") + skipped);
            }
            out.write("]");
        }
        assertThat(Files.size(file)).isGreaterThan(50_000_000);
        var asked =
                Command.runPackaged(
                        home,
                        Map.of("JAVA_TOOL_OPTIONS", "-Xmx64m"),
                        "explain",
                        "--exchange",
                        file.toString(),
                        "--json");
        assertThat(asked.exitCode()).isZero();
        assertThat(new ObjectMapper().readTree(asked.out())).hasSize(1_300);
    }

    @Test
    void aLiveServerIsAsked() {
        var service = Service.shared(Map.of());
        var before = service.saw().size();
        var allowed = question("https://app.example.com", "GET", service);
        assertThat(Command.run(Map.of(), allowed).exitCode()).isZero();
        var blocked = question("http://app.example.com", "PUT", service);
        var asked = Command.runPackaged(home, Map.of(), blocked);
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.out()).startsWith("BLOCKED by the answer of http://127.0.0.1:");
        await().until(() -> service.saw().size() >= before + 2);
        assertThat(service.saw().stream().skip(before))
                .noneMatch(request -> request.startsWith("PUT"));
    }

    private static String[] question(String origin, String method, Service service) {
        var url = service.at("/data").toString();
        return new String[] {"explain", "--url", url, "--origin", origin, "--method", method};
    }
}
