package dev.crossorigin.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.web.Origin;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entry that was meant is named with what is different; a stranger's is not. */
class NearMissTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://shop.example       | https://shop.example/       | the slash at its end",
                "https://shop.example       | https://shop.example/cart   | the path: an origin has none",
                "https://shop.example       | https://SHOP.example        | the upper case: browsers write an origin in lower case",
                "https://shop.example       | https://shop.example:443    | the port: browsers leave out the scheme's own",
                "https://shop.example       | shop.example                | the scheme: it is missing",
                "https://shop.example       | http://shop.example         | the scheme: http is not https",
                "http://shop.example:8080   | http://shop.example         | the port: 80 is not 8080",
                "https://shop.example:8443  | https://shop.example        | the port: 443 is not 8443",
                "https://www.shop.example   | https://shop.example        | the www.: shop.example is not www.shop.example",
                "https://shop.example       | http://www.shop.example     | the www.: www.shop.example is not shop.example, and the scheme: http is not https",
                "http://localhost:5500      | http://127.0.0.1:5500       | the host: 127.0.0.1 and localhost are one machine and two origins",
                "http://[::1]:5500          | http://localhost:5500       | the host: localhost and [::1] are one machine and two origins",
                "http://127.0.0.2:5500      | http://localhost:5500       | the host: localhost and 127.0.0.2 are one machine and two origins",
                "https://a.shop.example     | https://shop.example        | the sub-domain: shop.example is not a.shop.example",
                "https://a.shop.example     | https://b.shop.example      | the sub-domain: b.shop.example is not a.shop.example",
                "https://xn--bcher-kva.test | https://b\u00FCcher.test    | the host: browsers write it in punycode",
                "https://shop.example       | https://shop.example.       | a dot at the end of the host"
            })
    void itIsNamedWithWhatIsDifferent(String origin, String entry, String difference) {
        assertThat(NearMiss.of(Origin.of(origin), "origins", List.of("https://far.test", entry)))
                .map(NearMiss::toString)
                .contains("origins[1] \"%s\" is not it, for %s.".formatted(entry, difference));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://shop.example | https://shop.example",
                "https://shop.example | https://shopexample",
                "https://shop.example | https://shop.example.evil.test",
                "https://a.example    | https://b.example",
                "http://127.a.example | http://localhost",
                "https://shop.example | http://www.shop.example:8080/",
                "https://shop.example | /https://.*[.]shop[.]example/",
                "https://shop.example | *",
                "null                 | https://shop.example"
            })
    void aStrangersIsNot(String origin, String entry) {
        assertThat(NearMiss.of(Origin.of(origin), "origins", List.of(entry))).isEmpty();
    }
}
