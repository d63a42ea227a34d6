package dev.crossorigin.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossorigin.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A public report of somebody who was blocked, reduced to a command, and what the answer must say.
 *
 * @param config a file that stands as {@code config/application} with its ending in the working
 *     folder
 * @param exitCode empty if any will do
 * @param must regular expressions that the output must contain
 * @param never regular expressions that it must not contain
 */
public record Report(
        String id,
        List<String> arguments,
        Map<String, String> variables,
        Optional<Path> config,
        Optional<Integer> exitCode,
        List<Pattern> must,
        List<Pattern> never) {

    private static final Path FOLDER = Path.of("src/test/resources/reports");

    /** Those whose input stands in files; the others ask a running server. */
    public static Stream<Report> all() throws IOException {
        var cases = new ObjectMapper().readTree(FOLDER.resolve("cases.json").toFile()).get("cases");
        return stream(cases).filter(json -> !json.get("server").asBoolean()).map(Report::of);
    }

    private static Report of(JsonNode json) {
        return new Report(
                json.get("id").asText(),
                texts(json.get("args")).map(Report::located).toList(),
                json.get("env").properties().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, set -> set.getValue().asText())),
                Optional.of(json.get("config").asText())
                        .filter(name -> !name.equals("null"))
                        .map(FOLDER::resolve),
                json.get("rc").isNull() ? Optional.empty() : Optional.of(json.get("rc").asInt()),
                texts(json.get("must")).map(Pattern::compile).toList(),
                texts(json.get("never")).map(Pattern::compile).toList());
    }

    /** An argument that names a file of the folder, from anywhere. */
    private static String located(String argument) {
        var file = FOLDER.resolve(argument.matches("R[\\w.-]+") ? argument : ".");
        return Files.isRegularFile(file) ? file.toAbsolutePath().toString() : argument;
    }

    /** Whether an answer says what it must. */
    public void isAnsweredBy(Command command) {
        var said = command.out() + command.err();
        exitCode.ifPresent(code -> assertThat(command.exitCode()).as(said).isEqualTo(code));
        assertThat(must).allSatisfy(words -> assertThat(said).containsPattern(words));
        assertThat(never).allSatisfy(words -> assertThat(said).doesNotContainPattern(words));
    }

    private static Stream<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return id;
    }
}
