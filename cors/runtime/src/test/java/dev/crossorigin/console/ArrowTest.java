package dev.crossorigin.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of a step that does not fit is broken where people would break it. */
class ArrowTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MethodDisallowedByPreflightResponse | MethodDisallowedByPreflightResponse",
                "access-control-allow-headers: content-type | access-control-allow-headers:/  content-type",
                "access-control-allow-methods: GET,HEAD,POST,OPTIONS | access-control-allow-methods:/  GET,HEAD,POST,OPTIONS",
                "access-control-allow-methods: GET,HEAD,POST,OPTIONS,PUT,DELETE,PATCH | access-control-allow-methods:/  GET,HEAD,POST,OPTIONS,PUT,DELETE,/  PATCH",
                "123456 890123456789012345678901 3456 | 123456 890123456789012345678901 3456",
                "123456 890123456789012345678901 34567 | 123456 890123456789012345678901/  34567",
                "123456 890123456789012345678901 3456 8 | 123456 890123456789012345678901 3456/  8",
                "1234567890123456789012345678901234567890 | 123456789012345678901234567890123456/  7890"
            })
    void aLineEndsBehindAWordOrAnItem(String text, String lines) {
        assertThat(Arrow.wrapped(text)).containsExactly(lines.split("/", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://localhost:3000/orders/2026/november | http://localhost:3000/orders/2026/ november",
                "http://localhost:3000/ordersordersordersorders | http://localhost:3000/ ordersordersordersorders"
            })
    void aPathIsBrokenBehindASlash(String text, String lines) {
        assertThat(String.join("", Arrow.wrapped(text).toList()).replaceAll(" +", " "))
                .isEqualTo(lines);
    }
}
