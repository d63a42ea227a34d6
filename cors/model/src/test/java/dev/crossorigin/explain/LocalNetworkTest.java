package dev.crossorigin.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page from outside that asks for a host inside is told what comes ahead of CORS. */
class LocalNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "https://app.example, http://localhost:3000/orders, true",
        "https://app.example, http://127.0.0.1:3000/orders, true",
        "https://app.example, http://[::1]:3000/orders, true",
        "https://app.example, https://172.16.0.1/, true",
        "http://app.example, http://printer.local/, true",
        "https://app.example, http://localhost.:3000/orders, true",
        "https://app.example, https://0.0.0.0/, true",
        "https://app.example, https://[::ffff:10.0.0.1]/, true",
        "https://app.example, https://172.32.0.1/, false",
        "https://app.example, https://10.shop.example/, false",
        "https://app.example, https://127.0.0.1.nip.io/, false",
        "http://10.shop.example, http://localhost:3000/orders, true",
        "https://app.example, https://api.example/orders, false",
        "http://localhost:5500, http://127.0.0.1:3000/orders, false",
        "http://192.168.0.2, http://10.0.0.1/, false",
        "null, http://localhost:3000/orders, false"
    })
    void onlyThereItIsSaid(String page, String url, boolean said) {
        var asked =
                new PageRequest(
                        Origin.of(page), url, "GET", Headers.none(), CredentialsMode.SAME_ORIGIN);
        assertThat(LocalNetwork.host(asked).isPresent()).isEqualTo(said);
    }
}
