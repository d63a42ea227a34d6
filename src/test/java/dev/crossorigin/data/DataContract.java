package dev.crossorigin.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers of {@code /data} may rely on, whichever database keeps the record. */
abstract class DataContract {

    private static final String RECORD =
            "{\"name\":\"Bangladesh\",\"description\":\"Land of emotions\"}";

    private static final String OTHER =
            "{\"name\":\"Nepal\",\"description\":\"Land of mountains\"}";

    @BeforeEach
    void knownRecord() {
        put(RECORD).then().statusCode(200);
    }

    @Test
    void getAnswersTheRecordAsJson() {
        given().get("/data")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body(equalTo(RECORD));
    }

    @Test
    void headAnswersWhatGetWouldWithoutTheBody() {
        given().head("/data")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body(equalTo(""));
    }

    @Test
    void optionsNamesTheMethods() {
        assertThat(methods(given().options("/data").then().statusCode(200)))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "PUT");
    }

    @Test
    void putReplacesTheRecordAndAnswersIt() {
        put(OTHER).then().statusCode(200).body(equalTo(OTHER));
        given().get("/data").then().body(equalTo(OTHER));
    }

    @Test
    void putWithoutABodyAnswersTheRecordAsItIs() {
        given().put("/data").then().statusCode(200).body(equalTo(RECORD));
        given().contentType(ContentType.JSON)
                .put("/data")
                .then()
                .statusCode(200)
                .body(equalTo(RECORD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"é\",\"description\":\"\"}",
                "{\"name\":\"বাংলাদেশ\",\"description\":\"আবেগের দেশ\"}",
                "{\"name\":\" padded \",\"description\":\"a \\\"quoted\\\" word\"}"
            })
    void textOfAnyLanguageIsKept(String record) {
        put(record).then().statusCode(200).body(equalTo(record));
        given().get("/data").then().body(equalTo(record));
    }

    @ParameterizedTest
    @CsvSource({"x,100,1000", "😀,100,1000"})
    void theLongestTextsAreKept(String character, int name, int description) {
        var record =
                Map.of(
                        "name",
                        character.repeat(name),
                        "description",
                        character.repeat(description));
        given().contentType(ContentType.JSON).body(record).put("/data").then().statusCode(200);
        assertThat(given().get("/data").jsonPath().getMap("")).isEqualTo(record);
    }

    static Stream<Arguments> invalidFields() {
        return Stream.of(
                invalid("", "d", "name", "must not be blank"),
                invalid(" \u00a0\u2003\u200b", "d", "name", "must not be blank"),
                invalid("x".repeat(101), "d", "name", "length must be between 0 and 100"),
                invalid("n", "x".repeat(1001), "description", "length must be between 0 and 1000"),
                invalid("n\u0000", "d", "name", "must not contain control characters"),
                invalid("n", "two\nlines", "description", "must not contain control characters"),
                invalid(
                        "n",
                        "half \ud83d a pair",
                        "description",
                        "must not contain control characters"));
    }

    private static Arguments invalid(
            String name, String description, String field, String message) {
        return Arguments.of(Map.of("name", name, "description", description), field, message);
    }

    @ParameterizedTest
    @MethodSource("invalidFields")
    void anInvalidFieldIsNamed(Map<String, String> record, String field, String message) {
        var answer = given().contentType(ContentType.JSON).body(escaped(record)).put("/data");
        problem(answer, 400)
                .body("violations.field", equalTo(List.of(field)))
                .body("violations.message", equalTo(List.of(message)));
        nothingChanged();
    }

    @Test
    void missingFieldsAreNamed() {
        assertThat(problem(put("{}"), 400).extract().jsonPath().getList("violations.field"))
                .containsExactly("description", "name");
        nothingChanged();
    }

    /** Several times, because their order was that of a hash set. */
    @RepeatedTest(5)
    void violationsAreInOneOrder() {
        var record = Map.of("name", "\u0000", "description", "\n".repeat(1001));
        var answer = given().contentType(ContentType.JSON).body(escaped(record)).put("/data");
        problem(answer, 400)
                .body(
                        "violations.field",
                        equalTo(List.of("description", "description", "name", "name")))
                .body(
                        "violations.message",
                        equalTo(
                                List.of(
                                        "length must be between 0 and 1000",
                                        "must not contain control characters",
                                        "must not be blank",
                                        "must not contain control characters")));
        nothingChanged();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | not JSON at line 1, column 2",
                "{\"name\":\"a\",\"name\":\"b\",\"description\":\"\"} | Duplicate field 'name'",
                "{\"name\":\"a\",\"description\":\"\"} {} | write {\"name\"",
                "null | null or blank",
                "`  ` | null or blank",
                "[] | not an object",
                "\"text\" | not an object",
                "{\"name\":5,\"description\":\"\"} | \"name\" is not text",
                "{\"name\":\"a\",\"description\":1.5} | \"description\" is not text",
                "{\"name\":true,\"description\":\"\"} | \"name\" is not text",
                "{\"name\":{},\"description\":\"\"} | \"name\" is not text",
                "{\"name\":\"a\",\"description\":[\"b\"]} | \"description\" is not text",
                "{\"name\":\"a\",\"description\":\"\",\"id\":2} | \"id\" is not a field"
            })
    void aBodyThatIsNoRecordIsToldWhy(String body, String why) {
        problem(put(body), 400).body("detail", containsString(why));
        nothingChanged();
    }

    @Test
    void bytesThatAreNotUtf8AreToldWhy() {
        var latin1 =
                "{\"name\":\"caf\u00e9\",\"description\":\"\"}"
                        .getBytes(StandardCharsets.ISO_8859_1);
        var answer = given().header("Content-Type", "application/json").body(latin1).put("/data");
        problem(answer, 400).body("detail", containsString("UTF-8"));
        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "text/plain;charset=UTF-8", "application/xml", "not a type"})
    void anotherContentTypeIsRefused(String type) {
        problem(
                given().header("Content-Type", type)
                        .body(OTHER.getBytes(StandardCharsets.UTF_8))
                        .put("/data"),
                415);
        nothingChanged();
    }

    @Test
    void aBodyOf64KibIsReadAndOneByteMoreIsRefused() {
        var limit = 64 * 1024;
        put(OTHER + " ".repeat(limit - OTHER.length())).then().statusCode(200);
        put(RECORD + " ".repeat(limit + 1 - RECORD.length())).then().statusCode(413);
        given().get("/data").then().body(equalTo(OTHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE", "PATCH"})
    void anotherMethodIsRefusedAndTheRightOnesAreNamed(String method) {
        assertThat(methods(problem(given().request(method, "/data"), 405)))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "PUT");
        nothingChanged();
    }

    @Test
    void anotherPathIsNotFound() {
        problem(given().get("/data/1"), 404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/data",
        "HEAD,/data",
        "OPTIONS,/data",
        "PUT,/data",
        "POST,/data",
        "GET,/nothing"
    })
    void everyAnswerVariesByOriginWhoeverAsks(String method, String path) {
        given().request(method, path).then().header("Vary", "Origin");
    }

    private static Response put(String body) {
        return given().header("Content-Type", "application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put("/data");
    }

    private static ValidatableResponse problem(Response answer, int status) {
        var problem =
                answer.then()
                        .statusCode(status)
                        .contentType("application/problem+json")
                        .body("status", equalTo(status));
        assertThat(answer.asString()).doesNotContain("Exception", "\tat ");
        return problem;
    }

    private static void nothingChanged() {
        given().get("/data").then().body(equalTo(RECORD));
    }

    private static String[] methods(ValidatableResponse answer) {
        return answer.extract().header("Allow").split(", ");
    }

    /** JSON with everything but ASCII escaped, as no encoder writes half a pair. */
    private static byte[] escaped(Map<String, String> record) {
        var json = new StringBuilder();
        record.forEach(
                (name, value) -> {
                    json.append(json.isEmpty() ? "{" : ",")
                            .append('"')
                            .append(name)
                            .append("\":\"");
                    value.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
                    json.append('"');
                });
        return json.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }
}
