package dev.crossorigin.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossorigin.Command;
import dev.crossorigin.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code check --against}: who gains by a change, and who loses. */
class AgainstTest {

    private static final String ALL =
            "GET, HEAD, PUT and OPTIONS with the request header content-type (for JSON), and read the"
                    + " answers, without credentials";

    /** The same under what is shipped. */
    private static final String SHIPPED =
            "GET, HEAD, PUT and OPTIONS with the request headers content-type (for JSON), if-match and"
                    + " if-none-match, and read the answers and the response header etag, without"
                    + " credentials";

    /** What both sides have, so that a change of what is shipped changes no sentence here. */
    private static final String BASE =
            "METHODS=GET,HEAD,OPTIONS,PUT;HEADERS=content-type;EXPOSED_HEADERS=";

    @TempDir Path folder;

    /**
     * A change of variables, and what is said of it.
     *
     * @param before without {@code QUARKUS_HTTP_CORS_} in front
     */
    record Changed(String before, String after, int exitCode, List<String> said) {
        @Override
        public String toString() {
            return before + " -> " + after;
        }
    }

    private static Changed changed(String before, String after, int exitCode, String... said) {
        return new Changed(before, after, exitCode, List.of(said));
    }

    static Stream<Changed> changes() {
        return Stream.of(
                changed("", "", 0, "Unchanged: https://app.example.com", "The policies are equal."),
                changed(
                        "METHODS=GET,HEAD,OPTIONS,PUT",
                        "METHODS=PUT,OPTIONS,HEAD,GET,GET",
                        0,
                        "Unchanged: https://app.example.com",
                        "The policies are equal, only written otherwise: every page may do the same"
                                + " under both."),
                changed(
                        "ORIGINS=/https://(a|b)[.]example[.]com/",
                        "ORIGINS=https://b.example.com,https://a.example.com",
                        0,
                        "Unchanged: https://b.example.com and https://a.example.com",
                        "The policies are equal, only written otherwise: every page may do the same"
                                + " under both."),
                changed(
                        "ORIGINS=https://old.example.com,https://app.example.com",
                        "ORIGINS=https://app.example.com,/https://[a-z0-9-]+[.]preview[.]example[.]com/",
                        3,
                        "Gains: every origin that /https://[a-z0-9-]+[.]preview[.]example[.]com/"
                                + " matches may now send "
                                + ALL
                                + "; for instance https://a.preview.example.com",
                        "Loses: https://old.example.com may no longer send " + ALL,
                        "Unchanged: https://app.example.com",
                        "Somebody gains access by this change."),
                changed(
                        "ORIGINS=/https://pr-[0-9]+[.]example[.]com/",
                        "ORIGINS=/https://[a-z0-9-]+[.]example[.]com/",
                        3,
                        "Gains: some of the origins that /https://[a-z0-9-]+[.]example[.]com/ matches"
                                + " may now send "
                                + ALL
                                + "; for instance https://a.example.com",
                        "Unchanged: every origin that /https://pr-[0-9]+[.]example[.]com/ matches",
                        "Somebody gains access by this change."),
                changed(
                        "ORIGINS=/https://[a-z0-9-]+[.]example[.]com/",
                        "ORIGINS=/https://pr-[0-9]+[.]example[.]com/",
                        0,
                        "Loses: some of the origins that /https://[a-z0-9-]+[.]example[.]com/ matches"
                                + " may no longer send "
                                + ALL
                                + "; for instance https://a.example.com",
                        "Unchanged: every origin that /https://pr-[0-9]+[.]example[.]com/ matches",
                        "Nobody gains access by this change."),
                changed(
                        "",
                        "METHODS=GET,HEAD,OPTIONS,DELETE",
                        3,
                        "Gains: https://app.example.com may now send DELETE, and read the answers,"
                                + " without credentials",
                        "Loses: https://app.example.com may no longer send PUT, and read the answers,"
                                + " without credentials",
                        "Somebody gains access by this change."),
                changed(
                        "HEADERS=content-type,x-a",
                        "HEADERS=x-a",
                        0,
                        "Loses: https://app.example.com may no longer set the request header"
                                + " content-type (for JSON), without credentials",
                        "Nobody gains access by this change."),
                changed(
                        "",
                        "HEADERS=*",
                        3,
                        "Gains: https://app.example.com may now set request headers other than"
                                + " content-type (for JSON), without credentials",
                        "Somebody gains access by this change."),
                changed(
                        "",
                        "EXPOSED_HEADERS=ETag,Link",
                        3,
                        "Gains: https://app.example.com may now read the response headers etag and"
                                + " link, without credentials",
                        "Somebody gains access by this change."),
                changed(
                        "",
                        "ACCESS_CONTROL_ALLOW_CREDENTIALS=true",
                        3,
                        "Gains: https://app.example.com may now send GET, HEAD, PUT and OPTIONS with the"
                                + " request header content-type (for JSON), and read the answers, with"
                                + " credentials",
                        "Somebody gains access by this change."),
                changed(
                        "",
                        "ACCESS_CONTROL_MAX_AGE=1H",
                        0,
                        "Unchanged: https://app.example.com",
                        "Note: Browsers may remember a preflight for 3600 seconds; before it was 600"
                                + " seconds. Nobody gains by that.",
                        "Every page may do the same as before."),
                changed(
                        "METHODS=GET,HEAD,OPTIONS",
                        "ORIGINS=*;METHODS=GET,HEAD,OPTIONS",
                        1,
                        "Gains: every other origin may now send GET, HEAD and OPTIONS with the request"
                                + " header content-type (for JSON), and read the answers, without"
                                + " credentials; for instance https://evil.example",
                        "Unchanged: https://app.example.com",
                        "Somebody gains access by this change."),
                changed(
                        "ORIGINS=https://app.example.com/",
                        "",
                        3,
                        "Gains: https://app.example.com may now send " + ALL,
                        "Somebody gains access by this change."),
                changed(
                        "",
                        "ENABLED=false",
                        3,
                        "Gains: https://app.example.com may now send a form by POST, with cookies,"
                                + " without reading the answer",
                        "Gains: every origin that neither policy lists may now send a form by POST, with"
                                + " cookies, without reading the answer; for instance"
                                + " https://evil.example",
                        "Loses: https://app.example.com may no longer send " + ALL,
                        "Somebody gains access by this change."),
                changed(
                        "",
                        "ORIGINS=https://app.example.com,/https://([a-z])\\\\1[.]example[.]com/",
                        3,
                        "Unchanged: https://app.example.com",
                        "Cannot be told: who gains by the entry /https://([a-z])\\1[.]example[.]com/:"
                                + " /https://([a-z])\\1[.]example[.]com/ cannot be compared exactly (a"
                                + " reference back to a group at index 16)",
                        "It cannot be told whether somebody gains access by this change."));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeIsSaidInSentences(Changed changed) throws IOException {
        var before = written("before.env", variables(BASE + ";" + changed.before()));
        var check = against(BASE + ";" + changed.after(), before.toString());
        assertThat(check.err()).isEmpty();
        assertThat(check.lines().get(0))
                .isEqualTo("CORS policy of profile prod, compared with " + before);
        assertThat(
                        check.lines().stream()
                                .skip(2)
                                .filter(
                                        line ->
                                                !line.matches(
                                                        "(error|warning|unmet): .*|The CORS .*")))
                .containsExactlyElementsOf(changed.said());
        assertThat(check.exitCode()).as(check.out()).isEqualTo(changed.exitCode());
    }

    private static Map<String, String> settings(String text) {
        var settings = new TreeMap<String, String>();
        Stream.of(text.split(";", -1))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split("=", 2))
                .forEach(one -> settings.put("QUARKUS_HTTP_CORS_" + one[0], one[1]));
        return settings;
    }

    private static String variables(String text) {
        return settings(text).entrySet().stream()
                .map(set -> set.getKey() + "=" + set.getValue())
                .collect(Collectors.joining("\n", "# env\nPATH=/usr/bin\n", "\n"));
    }

    private static Command against(String settings, String other) {
        return Command.run(settings(settings), "check", "--against", other);
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource({"dev", "test", "staging", "prod", "public"})
    void whatIsShippedIsEqualToItself(String profile) {
        var check = "check --profile=%s --against".formatted(profile).split(" ", -1);
        for (var other : List.of(Shipped.FILE.toString(), "profile:" + profile)) {
            var compared =
                    Command.run(
                            Map.of(),
                            Stream.concat(Stream.of(check), Stream.of(other))
                                    .toArray(String[]::new));
            assertThat(compared.lines()).as(compared.err()).contains("The policies are equal.");
            assertThat(compared.exitCode()).isZero();
        }
    }

    /** The same policy in each form that it can have. */
    static Stream<String> forms() {
        return Stream.of(
                """
                before.properties
                quarkus.http.cors.enabled=true
                %prod.quarkus.http.cors.origins=https://old.example.com,\\
                  https://app.example.com
                quarkus.http.cors.methods=GET,HEAD,OPTIONS,PUT
                quarkus.http.cors.headers=content-type
                quarkus.http.cors.access-control-max-age=10M
                quarkus.http.cors.access-control-allow-credentials=false
                """,
                """
                before.yaml
                quarkus:
                  http:
                    cors:
                      enabled: true
                      methods: [GET, HEAD, OPTIONS, PUT]
                      headers: content-type
                      access-control-max-age: 600
                      access-control-allow-credentials: false
                "%prod":
                  quarkus.ignored: x
                  quarkus:
                    http:
                      cors:
                        origins:
                          - https://old.example.com
                          - https://app.example.com
                """,
                """
                before
                # Deployment shop, container shop
                PATH=/usr/bin
                QUARKUS_HTTP_CORS_ORIGINS=https://old.example.com,https://app.example.com
                QUARKUS_HTTP_CORS_HEADERS=content-type
                QUARKUS_HTTP_CORS_EXPOSED_HEADERS=
                """,
                """
                before.sh
                export QUARKUS_HTTP_CORS_ORIGINS="https://old.example.com,https://app.example.com"
                export QUARKUS_HTTP_CORS_HEADERS='content-type'
                export QUARKUS_HTTP_CORS_EXPOSED_HEADERS=
                """,
                """
                manifest
                apiVersion: v1
                kind: ConfigMap
                data:
                  QUARKUS_HTTP_CORS_ORIGINS: https://old.example.com,https://app.example.com
                  QUARKUS_HTTP_CORS_HEADERS: content-type
                  QUARKUS_HTTP_CORS_EXPOSED_HEADERS: ""
                """,
                """
                deployment.yml
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  template:
                    spec:
                      containers:
                        - name: shop
                          env:
                            - name: QUARKUS_HTTP_CORS_ORIGINS
                              value: https://old.example.com,https://app.example.com
                            - name: QUARKUS_HTTP_CORS_HEADERS
                              value: content-type
                            - name: QUARKUS_HTTP_CORS_EXPOSED_HEADERS
                              value: ""
                """,
                """
                later-version.json
                {"schema": 9, "policy": {"enabled": {"value": true, "from": 1}, "access-control-max-age": "600",
                 "access-control-allow-credentials": {"value": "false"}, "more": [],
                 "origins": [{"value": "https://old.example.com"}, "https://app.example.com"],
                 "methods": [{"value": "GET"}, {"value": "HEAD"}, {"value": "OPTIONS"}, {"value": "PUT"}],
                 "headers": [{"value": "content-type"}], "exposed-headers": []}}
                """);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theOtherPolicyMayBeWrittenInEachForm(String form) throws IOException {
        var parts = form.split("\n", 2);
        var file = written(parts[0], parts[1]);
        var check = against(BASE, file.toString());
        assertThat(check.err()).isEmpty();
        assertThat(check.lines())
                .contains(
                        "Loses: https://old.example.com may no longer send " + ALL,
                        "Unchanged: https://app.example.com",
                        "Nobody gains access by this change.");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void whatAnEarlierCheckPrintedIsRead() throws IOException {
        var wide =
                settings(BASE + ";ORIGINS=/https://[a-z]+[.]example[.]com/;EXPOSED_HEADERS=etag");
        var earlier = Command.run(wide, "check", "--json").out();
        var file = written("earlier.json", earlier).toString();
        assertThat(Command.run(wide, "check", "--against", file).lines())
                .contains("The policies are equal.");
        assertThat(against(BASE, file).lines())
                .contains(
                        "Loses: some of the origins that /https://[a-z]+[.]example[.]com/ matches may no longer send GET, HEAD, PUT and OPTIONS with the request header content-type (for JSON), and read the answers and the response header etag, without credentials; for instance https://a.example.com",
                        "Loses: https://app.example.com may no longer read the response header etag, without credentials",
                        "Nobody gains access by this change.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile:nope   |      | \"nope\" is not an environment",
                "profile:       |      | --against: the name of the profile is missing",
                "''             |      | --against \"\": the name of a file is missing",
                "missing.env    |      | this file does not exist",
                "x.json         | {    | it is not JSON, line 1",
                "x.json         | {}   | this JSON has no policy with a list of origins",
                "x.json         | {\"policy\":{\"origins\":[[]]}} | policy.origins: this is not a value",
                "x.yaml         | a: [ | it is not YAML, line 1",
                "x.txt          | hello | it holds no settings; name a properties or YAML file",
                "x.properties   | a=\\u00zz | it is no properties file"
            })
    void whatCannotBeReadIsSaid(String other, String text, String complaint) throws IOException {
        var file = text == null || other.isEmpty() ? Path.of(other) : written(other, text);
        var check = against("", other.startsWith("profile:") ? other : file.toString());
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.err()).contains(complaint).doesNotContain("\tat ");
        assertThat(check.out()).isEmpty();
    }

    @Test
    void anErrorOfTheNewPolicyIsSaidWithWhatItGains() {
        var check = against("ORIGINS=https://a.example,https://app.example.com/", "profile:prod");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.lines())
                .contains(
                        "Gains: https://a.example may now send " + SHIPPED,
                        "Loses: https://app.example.com may no longer send " + SHIPPED)
                .anyMatch(line -> line.startsWith("error: quarkus.http.cors.origins[1]"));
    }

    @Test
    void whatTheHandlerCouldNotReadIsLeftOutAndSaid() throws IOException {
        var before = written("before.env", "QUARKUS_HTTP_CORS_ORIGINS=/[/,https://app.example.com");
        var check = against("", before.toString());
        assertThat(check.lines())
                .contains(
                        "Unchanged: https://app.example.com",
                        "Note: quarkus.http.cors.origins[0] \"/[/\" (from environment variable"
                                + " QUARKUS_HTTP_CORS_ORIGINS): the handler cannot read this, so it is"
                                + " compared as if it was not there.");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void aFileWithoutTheSwitchSaysThatTheHandlerWasOff() throws IOException {
        var before = written("b.properties", "quarkus.http.cors.origins=https://app.example.com");
        var check = against(BASE, before.toString());
        assertThat(check.lines())
                .contains(
                        "Gains: https://app.example.com may now send " + ALL,
                        "Note: %s does not set quarkus.http.cors.enabled=true, so before the change there was no CORS handler, and no page on another origin could read an answer."
                                .formatted(before));
        assertThat(check.exitCode()).isEqualTo(3);
    }

    @Test
    void theSameAsJson() throws IOException {
        var options = new String[] {"check", "--against=profile:prod", "--json"};
        var check = Command.run(settings("ORIGINS=/https://[a-z]+[.]example[.]com/"), options);
        var json = new ObjectMapper().readTree(check.out());
        assertThat(json.at("/policy/origins/0/value").asText())
                .isEqualTo("/https://[a-z]+[.]example[.]com/");
        var expected =
                """
                {"against":"profile:prod","summary":"Somebody gains access by this change.","equal":false,"mayGain":true,\
                "gains":[{"entry":"/https://[a-z]+[.]example[.]com/","whole":false,"origin":"https://a.example.com",\
                "withoutCredentials":{"methods":["GET","HEAD","PUT","OPTIONS"],"headers":["content-type","if-match","if-none-match"],"exposedHeaders":["etag"]},\
                "withCredentials":{"methods":[],"headers":[],"exposedHeaders":[]},"formPost":false,\
                "example":{"origin":"https://a.example.com","method":"GET","headers":[],"credentials":"omit","proves":"reading"}}],\
                "loses":[],"unchanged":[{"entry":"https://app.example.com","whole":true,"origin":"https://app.example.com"}],\
                "cannotBeTold":[],"notes":["profile:prod is read without the environment variables and system properties that change the policy here."]}""";
        assertThat(json.get("comparison").toString()).isEqualTo(expected);
        assertThat(check.exitCode()).isEqualTo(3);
    }

    @Test
    void theSameForGithub() {
        var check =
                Command.run(
                        settings("ORIGINS=https://b.example"),
                        "check",
                        "--against=profile:prod",
                        "--format=github");
        var out =
                """
                ::warning title=CORS gain::https://b.example may now send %1$s
                ::notice title=CORS loss::https://app.example.com may no longer send %1$s
                Somebody gains access by this change.
                The CORS policy of profile prod has 0 errors and 0 warnings, and meets 3 of 3 expectations.
                """;
        assertThat(check).isEqualTo(new Command(3, out.formatted(SHIPPED), ""));
    }
}
