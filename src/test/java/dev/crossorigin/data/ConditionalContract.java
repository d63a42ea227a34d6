package dev.crossorigin.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers who name a version of the record may rely on, and those who write at once. */
abstract class ConditionalContract {

    private static final String PAGE = "https://app.test.example";
    private static final String OLD = "\"old\"";

    @Inject Table table;
    @Inject Database database;

    private String tag = "";

    @BeforeEach
    void knownRecord() {
        tag = put("Bangladesh", given()).then().statusCode(200).extract().header("ETag");
    }

    @Test
    void everyAnswerNamesTheVersion() {
        assertThat(tag).matches("\"[\\w-]{22}\"");
        for (var answer : List.of(given().get("/data"), given().head("/data"))) {
            answer.then().header("ETag", tag).header("Cache-Control", "no-cache");
        }
        var next = put("Nepal", given());
        next.then().header("ETag", not(tag)).header("Cache-Control", "no-cache");
        given().get("/data").then().header("ETag", next.header("ETag"));
        put("Bangladesh", given()).then().header("ETag", tag);
    }

    @ParameterizedTest
    @CsvSource({"GET", "HEAD"})
    void aReaderWhoHasTheVersionIsAnswered304(String method) {
        given().header("If-None-Match", "\"other\", W/" + tag)
                .header("Origin", PAGE)
                .request(method, "/data")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "no-cache")
                .header("Access-Control-Allow-Origin", PAGE)
                .header("Access-Control-Expose-Headers", "ETag")
                .header("Vary", "Origin")
                .body(emptyString());
        given().header("If-None-Match", OLD).request(method, "/data").then().statusCode(200);
    }

    @Test
    void aWriterWhoHasTheVersionReplacesIt() {
        put("Nepal", given().header("If-Match", tag)).then().statusCode(200);
        isHeld("Nepal");
        put("Bhutan", given().header("If-Match", "*")).then().statusCode(200);
        isHeld("Bhutan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-Match", "If-None-Match"})
    void aWriterWhoDoesNotHaveTheVersionIsAnswered412(String header) {
        var value = header.equals("If-Match") ? OLD : "*";
        put("Nepal", given().header(header, value).header("Origin", PAGE))
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .header("ETag", tag)
                .header("Access-Control-Allow-Origin", PAGE)
                .header("Access-Control-Expose-Headers", "ETag")
                .header("Vary", "Origin")
                .body("status", equalTo(412));
        isHeld("Bangladesh");
    }

    @Test
    void aReaderMayRequireAVersion() {
        given().header("If-Match", OLD).get("/data").then().statusCode(412);
        given().header("If-Match", tag).get("/data").then().statusCode(200);
        given().header("If-Match", OLD).put("/data").then().statusCode(412);
    }

    @Test
    void ofWritersWithTheSameVersionOneWins() {
        var statuses = atOnce(20, i -> put("name " + i, given().header("If-Match", tag)));
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 412)).hasSize(19);
        isHeld(table.read().name());
    }

    @Test
    void afterFiftyWritersAtOnceReadersGetWhatTheDatabaseHolds() {
        assertThat(atOnce(50, i -> put("name " + i, given()))).containsOnly(200);
        isHeld(table.read().name());
    }

    @Test
    void afterAWriteThatFailedReadersGetWhatTheDatabaseHolds() throws SQLException {
        refuseAtlantis();
        try {
            execute("UPDATE data SET name = 'written by somebody else'");
            put("Atlantis", given()).then().statusCode(500);
            isHeld("written by somebody else");
            put("Nepal", given()).then().statusCode(200);
            isHeld("Nepal");
        } finally {
            allowAtlantis();
        }
    }

    /** From now on a write of this name fails, in a commit where the database can do that. */
    abstract void refuseAtlantis() throws SQLException;

    abstract void allowAtlantis() throws SQLException;

    final void execute(String sql) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Integer> atOnce(int many, IntFunction<Response> request) {
        var threads = Executors.newFixedThreadPool(many);
        try {
            return IntStream.range(0, many)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> request.apply(i), threads))
                    .toList()
                    .stream()
                    .map(answer -> answer.join().statusCode())
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Response put(String name, RequestSpecification request) {
        return request.contentType("application/json")
                .body("{\"name\":\"%s\",\"description\":\"\"}".formatted(name))
                .put("/data");
    }

    private static void isHeld(String name) {
        given().get("/data").then().statusCode(200).body("name", equalTo(name));
    }
}
