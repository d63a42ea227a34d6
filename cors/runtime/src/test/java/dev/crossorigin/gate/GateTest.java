package dev.crossorigin.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code cors.gate} is read, and what keeps a start from having two gates. */
class GateTest {

    @ParameterizedTest
    @CsvSource({"refuse, REFUSE", "warn, WARN", "off, OFF", "' warn ', WARN"})
    void whatIsSetApplies(String set, Gate gate) {
        assertThat(gate(set)).isEqualTo(gate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WARN", "wran"})
    void anythingElseIsAsIfItWereNotSet(String set) {
        assertThat(gate(set)).isEqualTo(Gate.REFUSE);
    }

    private static Gate gate(String set) {
        var source = new PropertiesConfigSource(Map.of("cors.gate", set), "file", 250);
        return Gate.of(new SmallRyeConfigBuilder().withSources(source).build(), Gate.REFUSE);
    }

    @Test
    void oneCopyIsFine() {
        assertThat(Copies.several()).isEmpty();
        var url = "jar:file:/app/lib/crossorigin.jar!/META-INF/crossorigin/console.html";
        assertThat(Copies.line(List.of(url, url))).isEmpty();
    }

    @Test
    void twoCopiesAreNamedInALine() {
        assertThat(
                        Copies.line(
                                List.of(
                                        "jar:file:/app/app/shop.jar!/META-INF/crossorigin/console.html",
                                        "file:///app/classes/META-INF/crossorigin/console.html")))
                .hasValue(
                        "The service does not start. The gate of dev.crossorigin is on the class"
                                + " path more than once, in /app/app/shop.jar and in"
                                + " /app/classes; remove all of these but one.");
    }
}
