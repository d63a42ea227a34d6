package dev.crossorigin.data;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/policy.md shows to copy, with this service's path and origins. */
@QuarkusTest
class CorsTest {

    @Test
    void theListedOriginMayRead() {
        var origin = "https://app.test.example";
        given().header("Origin", origin)
                .get("/data")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", origin)
                .header("Access-Control-Allow-Credentials", not("true"))
                .header("Vary", "Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://app.test.example", "https://app.test.example.evil.test", "null"})
    void anOriginThatIsAlmostRightIsRefused(String origin) {
        given().header("Origin", origin)
                .get("/data")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
