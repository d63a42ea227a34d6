package example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.testing.Started;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A test starts with a policy that no packaged application would start with. */
@QuarkusTest
@TestProfile(WarnedTest.WithAnError.class)
class WarnedTest {

    @TestHTTPResource("/orders")
    URI orders;

    /** A slash at the end of an origin. */
    public static class WithAnError implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.origins", "https://a.example/");
        }
    }

    @Test
    void itServesAndSaysWhyAnAnswerIsBlocked() {
        var refused = Started.ask("GET", orders, "Origin", "https://a.example");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Cors-Explanation")).isPresent();
        assertThat(Started.ask("GET", orders).statusCode()).isEqualTo(200);
    }
}
