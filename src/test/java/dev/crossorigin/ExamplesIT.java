package dev.crossorigin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Document.Block;
import dev.crossorigin.testing.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that the documents show print what the documents show. */
class ExamplesIT {

    /** Stands for any number of lines. */
    private static final String LEFT_OUT = "…";

    /** What needs a build, an image or a cluster. No document shows what it prints. */
    private static final Pattern NOT_RUN =
            Pattern.compile("[$] (\\./mvnw|src/main/\\S+|podman|kubectl apply|kubectl -n) .*");

    /** Starts the service: settings, and no command after the jar. */
    private static final Pattern START =
            Pattern.compile(
                    "[$] ((?:[A-Z_]+=\\S* )*)java -jar target/quarkus-app/quarkus-run\\.jar");

    /** Edits move lines, and an example whose number is off misleads nobody. */
    private static final Pattern LINE = Pattern.compile("(application\\.properties, line )\\d+");

    @TempDir Path home;

    static Stream<Block> examples() {
        return Document.all()
                .flatMap(document -> document.blocks().stream())
                .filter(block -> block.language().equals("console"))
                .filter(block -> !session(block).isEmpty());
    }

    /** The lines of a block without the commands that are not run. */
    private static List<String> session(Block block) {
        return block.lines().stream().filter(line -> !NOT_RUN.matcher(line).matches()).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleShowsWhatIsPrinted(Block example) throws Exception {
        var session = session(example);
        if (session.stream().noneMatch(line -> line.startsWith("$ curl"))) {
            compare(example, session, printed(session));
            return;
        }
        var without = session.stream().filter(line -> !START.matcher(line).matches()).toList();
        var service = Service.shared(settings(session));
        var everyone = "localhost:" + service.at("/").getPort();
        var management = "localhost:" + service.managementAt("/").getPort();
        var there = without.stream().map(line -> line.replace("localhost:3000", everyone)).toList();
        var printed = printed(there);
        compare(
                example,
                without,
                printed.replace(everyone, "localhost:3000").replace(management, "localhost:9000"));
    }

    /** Of the service that an example starts; where it starts none, dev mode's is called. */
    private static Map<String, String> settings(List<String> session) {
        return session.stream()
                .map(START::matcher)
                .filter(Matcher::matches)
                .map(start -> settings(start.group(1)))
                .findFirst()
                .orElse(Map.of("QUARKUS_PROFILE", "dev"));
    }

    private static Map<String, String> settings(String assignments) {
        return Stream.of(assignments.strip().split(" ", -1))
                .map(assignment -> assignment.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static void compare(Block example, List<String> shown, String printed) {
        var pattern =
                shown.stream()
                        .map(ExamplesIT::withoutNumbers)
                        .map(
                                line ->
                                        line.equals(LEFT_OUT)
                                                ? "(?:.*\n)*"
                                                : Pattern.quote(line) + "\n")
                        .collect(Collectors.joining());
        assertThat(withoutNumbers(printed))
                .as("%s shows something else. Write there:%n%s", example, printed)
                .matches(pattern);
    }

    private static String withoutNumbers(String text) {
        return LINE.matcher(text).replaceAll("$1N");
    }

    /** What a terminal shows of a session in a folder that has the manifests. */
    private String printed(List<String> session) throws IOException, InterruptedException {
        if (session.stream().anyMatch(line -> line.contains("k8s/"))) {
            copy(Path.of("k8s"));
        }
        var script = Files.writeString(home.resolve("session"), script(session));
        var bash = new ProcessBuilder("bash", script.toString()).directory(home.toFile());
        Service.forget(bash);
        bash.environment().merge("PATH", tools(session), (path, tools) -> tools + path);
        var process = bash.redirectError(home.resolve("err").toFile()).start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return printed.replace("\r\n", "\n").stripTrailing() + "\n";
    }

    /** Starts what was packaged for java, and ends the last line of what curl prints. */
    private static final String PRELUDE =
            """
            java() { shift 2; %s "$@"; }
            curl() { command curl "$@" | sed '$a\\'; }
            """;

    /** Says each command as it would be typed, and keeps the exit code for the one after it. */
    private static String script(List<String> session) {
        var program =
                Service.command().stream().map(ExamplesIT::quoted).collect(Collectors.joining(" "));
        var commands =
                session.stream()
                        .filter(line -> line.startsWith("$ "))
                        .map(
                                line ->
                                        "code=$?; echo %s; (exit $code)%n%s%n"
                                                .formatted(quoted(line), line.substring(2)));
        return PRELUDE.formatted(program) + commands.collect(Collectors.joining());
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** Folders to look for programs in first. */
    private static String tools(List<String> session) {
        return session.stream().anyMatch(line -> line.startsWith("$ kubectl"))
                ? Program.find("https://kubernetes.io/docs/tasks/tools/", "kubectl").getParent()
                        + File.pathSeparator
                : "";
    }

    private void copy(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.copy(file, home.resolve(file));
            }
        }
    }

    @Test
    void theExchangeOfTheManualIsRead() throws IOException {
        var exchange =
                Document.read(Path.of("docs/explain.md")).blocks().stream()
                        .filter(block -> block.language().equals("json"))
                        .flatMap(block -> block.lines().stream())
                        .collect(Collectors.joining("\n"));
        var file = Files.writeString(home.resolve("exchange.json"), exchange);
        var explain = Command.run(Map.of(), "explain", "--exchange", file.toString());
        assertThat(explain.err()).isEmpty();
        assertThat(explain.out())
                .startsWith(
                        "BLOCKED by the answer of https://api.example: PUT https://api.example/data");
    }
}
