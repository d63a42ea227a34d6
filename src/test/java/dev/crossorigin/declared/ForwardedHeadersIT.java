package dev.crossorigin.declared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a TLS proxy the service hears http, and its own page's origin says https. */
class ForwardedHeadersIT {

    private static final Map<String, String> FORWARDING =
            Map.of("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true");

    @TempDir Path home;

    @Test
    void aDeclaredProxyIsBelieved() {
        try (var service = Service.start(home, FORWARDING)) {
            assertThat(sameOriginPut(service.at("/data"))).isEqualTo(200);
        }
    }

    @Test
    void anUndeclaredProxyIsNotBelieved() {
        var trustingAnother =
                Map.of(
                        "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
                        "true",
                        "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
                        "10.1.2.3");
        try (var service = Service.start(home, trustingAnother)) {
            assertThat(sameOriginPut(service.at("/data"))).isEqualTo(403);
        }
    }

    @Test
    void nobodyIsBelievedUnlessItIsSwitchedOn() {
        try (var service = Service.start(home, Map.of())) {
            assertThat(sameOriginPut(service.at("/data"))).isEqualTo(403);
        }
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
