package dev.crossorigin.program;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read is answered with a message that names it, and with exit code 2. */
class BadInputIT {

    @TempDir private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.createDirectories(folder.resolve("no-resources"));
        Files.createFile(folder.resolve("no-resources/pom.xml"));
        Files.createDirectories(folder.resolve("broken-app/app"));
        Files.createFile(folder.resolve("broken-app/quarkus-run.jar"));
        Files.createFile(folder.resolve("broken-app/app/own.jar"));
        Files.createFile(folder.resolve("empty.jar"));
        Files.createFile(folder.resolve("empty.properties"));
        write("notes.txt", "hello");
        write("app.json", "{}");
        write("latin.properties", "a=\u00e4");
        write("binary.env", "\u0000\u0001\u0002");
        write("escape.properties", "quarkus.http.cors.origins=\\uXYZ");
        write("huge.properties", "a=b\n".repeat(300_000));
        write("broken.yaml", "a: [b\n  c: d");
        write("scalar.yaml", "just text");
        write("list.yaml", "- a\n- b");
        write("itself.yaml", "a: &a [*a]");
        write("deep.yaml", "[".repeat(100_000));
        write("tag.yaml", "a: !!java.net.URL [\"http://127.0.0.1:21999\"]");
        try (var jar = new ZipOutputStream(Files.newOutputStream(folder.resolve("library.jar")))) {
            jar.putNextEntry(new ZipEntry("some.txt"));
        }
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--app nothing | --app \"nothing\": there is nothing of this name; build the application, or correct the name",
                "--app empty | --app \"empty\": it has no quarkus-run.jar; name the folder that Quarkus has packaged, such as target/quarkus-app",
                "--app empty.jar | empty.jar: it cannot be read as a jar (zip file is empty); build the application again",
                "--app library.jar | --app \"library.jar\": it is a jar, but not of a Quarkus application; name the folder that Quarkus has packaged, such as target/quarkus-app",
                "--app notes.txt | notes.txt: it cannot be read as a jar (zip END header not found); build the application again",
                "--app broken-app | broken-app/app/own.jar: it cannot be read as a jar (zip file is empty); build the application again",
                "--app %20 | --app \" \": this is no name of a file; write one",
                "--project nothing | --project \"nothing\": there is no such folder; correct the name",
                "--project notes.txt | --project \"notes.txt\": it is not a folder; name the folder of the build file",
                "--project empty | --project \"empty\": it has no pom.xml and no build.gradle; name the folder of the build file",
                "--project no-resources | --project \"no-resources\": it has no folder no-resources/src/%6Dain/resources; name the module that has one",
                "--config nothing.properties | nothing.properties: this file does not exist; correct its name",
                "--config empty | empty: it is not a file; name a file",
                "--config app.json | --config \"app.json\": Quarkus reads no file of this name; its name must end with .properties, .yaml, .yml or .env",
                "--config latin.properties | latin.properties: it is not text in UTF-8; name another file",
                "--config binary.env | binary.env: it is not text in UTF-8; name another file",
                "--config library.jar | library.jar: it is not text in UTF-8; name another file",
                "--config escape.properties | escape.properties: it has a backslash with a u that four hexadecimal digits do not follow; write two backslashes",
                "--config huge.properties | huge.properties: it is larger than 1 MiB, so it is no configuration; name another file",
                "--config broken.yaml | broken.yaml, line 2, column 4: it is not YAML: expected ',' or ']', but got :; correct that line",
                "--config scalar.yaml | scalar.yaml: it holds no keys; write keys with values, such as \"quarkus:\"",
                "--config list.yaml | list.yaml: it holds no keys; write keys with values, such as \"quarkus:\"",
                "--config itself.yaml | itself.yaml: a value contains itself, or more than 50 others; write it without \"*\"",
                "--config deep.yaml | deep.yaml: it is not YAML: Nesting Depth exceeded max 50",
                "--config tag.yaml | tag.yaml, line 1, column 4: it is not YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL; correct that line",
                "--config empty.properties --config binary.env | binary.env: it is not text in UTF-8; name another file",
                "--started-in nothing --app broken-app | broken-app/app/own.jar: it cannot be read as a jar (zip file is empty); build the application again",
            })
    void namesWhatItCannotRead(String options, String message) {
        var ran = check(options);
        assertThat(ran)
                .isEqualTo(new Ran(2, "", message.replace("%6D", "m") + System.lineSeparator()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--app empty --config empty.properties | --app and --config each name an application; give only one of them",
                "--app empty --project empty --config empty.properties | --app and --project and --config each name an application; give only one of them",
                "--config empty.properties --started-in . | --started-in works only with --app or --project; leave it out, or name the application",
                "--started-in . | --started-in works only with --app or --project; leave it out, or name the application",
                "--json | Say which application this is about: --app target/quarkus-app for a packaged one, --project . for a source tree, or --config FILE",
                "--config | Missing required parameter for option '--config' (FILE)",
                "--confg=x | Unknown option: '--confg=x'%0APossible solutions: --config",
                "--statred-in=x | Unknown option: '--statred-in=x'%0APossible solutions: --started-in",
            })
    void refusesOptionsThatMakeNoSense(String options, String message) {
        var ran = check(options);
        assertThat(ran.err())
                .isEqualToNormalizingNewlines(
                        message.replace("%0A", "\n")
                                + "\njava -jar %s check --help shows all options.\n"
                                        .formatted(Ran.jar()));
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void saysWhereTheOptionsOfACommandBelong() {
        assertThat(Ran.in(folder, Map.of(), "--app=x", "check"))
                .isEqualTo(
                        new Ran(
                                2,
                                "",
                                """
                                Unknown option: '--app=x'
                                Write the options after the command, such as java -jar %s check
                                java -jar %1$s --help shows all options.
                                """
                                        .formatted(Ran.jar())));
    }

    private static Ran check(String options) {
        var words = ("check " + options).split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replace("%20", " ");
        }
        return Ran.in(folder, Map.of(), words);
    }
}
