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
                "https://shop.example       | https://shop.example/cart   | the path: an origin has no path",
                "https://shop.example       | https://SHOP.example        | the upper case: browsers write an origin in lower case",
                "https://shop.example       | https://shop.example:443    | the port: browsers leave out the scheme's own",
                "https://shop.example       | shop.example                | the scheme: it is missing",
                "https://shop.example       | http://shop.example         | the scheme: http is not https",
                "http://shop.example:8080   | http://shop.example         | the port: 80 is not 8080",
                "https://shop.example:8443  | https://shop.example        | the port: 443 is not 8443",
                "https://www.shop.example   | https://shop.example        | the www.: shop.example is not www.shop.example",
                "https://shop.example       | http://www.shop.example     | the www.: www.shop.example is not shop.example, and the scheme: http is not https",
                "http://localhost:5500      | http://127.0.0.1:5500       | the host: 127.0.0.1 and localhost are the same machine but different origins",
                "http://[::1]:5500          | http://localhost:5500       | the host: localhost and [::1] are the same machine but different origins",
                "http://127.0.0.2:5500      | http://localhost:5500       | the host: localhost and 127.0.0.2 are the same machine but different origins",
                "https://a.shop.example     | https://shop.example        | the sub-domain: shop.example is not a.shop.example",
                "https://a.shop.example     | https://b.shop.example      | the sub-domain: b.shop.example is not a.shop.example",
                "https://xn--bcher-kva.test | https://b\u00FCcher.test    | the host: browsers write it in punycode",
                "https://shop.example       | https://shop.example.       | the dot at the end of the host"
            })
    void itIsNamedWithWhatIsDifferent(String origin, String entry, String difference) {
        assertThat(NearMiss.of(Origin.of(origin), List.of("https://far.test", entry)))
                .map(NearMiss::toString)
                .contains(
                        "Closest entry: %s. It does not match because of %s."
                                .formatted(entry, difference));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://app.exmple.com    | https://app.example.com",
                "https://app.example.com   | https://app.exmaple.com",
                "https://app.example.con   | https://app.example.com",
                "https://app.example.cm    | https://app.example.com",
                "http://locahost:5173      | http://localhost:5173",
                "http://localhsot:5173     | http://localhost:5173",
                "https://shop.example      | https://shopexample",
                "https://portal.exampel.eu | https://portal.example.eu",
                "https://dashbord.test     | https://dashboard.test",
                "https://admin-exmaple.dev | https://admin-example.dev"
            })
    void oneThatIsProbablyMisspelledIsNamedAsSuch(String origin, String entry) {
        assertThat(NearMiss.of(Origin.of(origin), List.of(entry)))
                .map(NearMiss::spelling)
                .contains(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://shop.example | https://shop.example",
                "https://app1.example | https://app2.example",
                "https://app.test     | https://api.test",
                "http://10.0.0.1      | http://10.0.0.2",
                "https://shop.example | https://shop.example.org",
                "https://cart.example | https://card.example.org",
                "https://shop.example | https://shop.example.evil.test",
                "https://a.example    | https://b.example",
                "http://127.a.example | http://localhost",
                "https://shop.example | http://www.shop.example:8080/",
                "https://shop.example | /https://.*[.]shop[.]example/",
                "https://shop.example | *",
                "null                 | https://shop.example"
            })
    void aStrangersIsNot(String origin, String entry) {
        assertThat(NearMiss.of(Origin.of(origin), List.of(entry))).isEmpty();
    }
}
