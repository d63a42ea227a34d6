package dev.crossorigin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page under https may ask for a URL under http on the visitor's own machine only. */
class MixedContentTest {

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, http://localhost:3000/orders, ''",
        "https://shop.example, http://localhost.:3000/orders, ''",
        "https://shop.example, http://api.localhost/orders, ''",
        "https://shop.example, http://127.1.2.3/orders, ''",
        "https://shop.example, http://[::1]:3000/orders, ''",
        "https://shop.example, https://127.evil.example/orders, ''",
        "http://shop.example, http://127.evil.example/orders, ''",
        "https://shop.example, http://127.evil.example/orders, MixedContent",
        "https://shop.example, http://127.0.0.1.nip.io/orders, MixedContent",
        "https://shop.example, http://localhost.example/orders, MixedContent",
        "https://shop.example, http://10.shop.example/orders, MixedContent",
        "https://shop.example, http://[::ffff:127.0.0.1]/orders, MixedContent",
        "https://shop.example, http://192.168.1.10/orders, MixedContent",
        "https://shop.example, http://printer.local/orders, MixedContent"
    })
    void aNameIsNoAddressOfThatMachine(String page, String url, String fault) {
        var asked =
                new PageRequest(Origin.of(page), url, "GET", Headers.none(), CredentialsMode.OMIT);
        var answer = new Answer(200, Headers.of("Access-Control-Allow-Origin", "*"));
        var exchange = new Exchange(asked, Optional.empty(), List.of(), Optional.of(answer));
        assertThat(
                        Browser.judge(exchange).faults().stream()
                                .map(Fault::name)
                                .findFirst()
                                .orElse(""))
                .isEqualTo(fault);
    }
}
