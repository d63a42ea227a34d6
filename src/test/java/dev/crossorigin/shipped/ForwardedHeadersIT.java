package dev.crossorigin.shipped;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a TLS proxy the service hears http, and its own page's origin says https. */
class ForwardedHeadersIT {

    @TempDir Path home;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.0/8", "10.244.0.0/16,127.0.0.1"})
    void aDeclaredProxyIsBelieved(String proxies) {
        try (var service = Service.start(home, trusting(proxies))) {
            assertThat(sameOriginPut(service.at("/data"))).isEqualTo(200);
        }
    }

    @Test
    void anUndeclaredProxyIsNotBelieved() {
        var proxies = "10.1.2.3,10.244.0.0/16,127.0.0.2/31";
        try (var service = Service.start(home, trusting(proxies))) {
            assertThat(sameOriginPut(service.at("/data"))).isEqualTo(403);
        }
    }

    private static Map<String, String> trusting(String proxies) {
        return Map.of(
                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
                "true",
                "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
                proxies);
    }

    @Test
    void nobodyIsBelievedUnlessItIsSwitchedOn() {
        assertThat(sameOriginPut(Service.shared(Map.of()).at("/data"))).isEqualTo(403);
    }

    /** As a proxy passes it on that ends TLS for https://data.example.com. */
    private static int sameOriginPut(URI data) {
        return given().header("Origin", "https://data.example.com")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "data.example.com")
                .put(data)
                .statusCode();
    }
}
