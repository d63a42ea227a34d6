package dev.crossorigin.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question is read from text in one place, wherever the text stands. */
class QuestionTextTest {

    private static final Question EVERYTHING =
            new Question(
                    Origin.of("https://a.example"),
                    "PUT",
                    Headers.of("content-type", "application/json", "X-A", "1", "x-b", "ü & 2"),
                    CredentialsMode.INCLUDE,
                    "/orders?a=b&c=%20+d");

    private static QuestionText text(String... namesAndValues) {
        return new QuestionText(field -> values(field, namesAndValues), "--", "/orders");
    }

    private static List<String> values(Field field, String... namesAndValues) {
        return Stream.of(namesAndValues)
                .filter(each -> each.startsWith(field + "="))
                .map(each -> each.substring(each.indexOf('=') + 1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t"})
    void whatIsLeftOutOrBlankHasItsUsualValue(String blank) {
        var text =
                text(
                        "origin= null ",
                        "method=" + blank,
                        "header=" + blank,
                        "credentials=" + blank,
                        "path=" + blank);
        assertThat(text.read())
                .isEqualTo(text("origin=null").read())
                .isEqualTo(
                        new Question(
                                Origin.opaque(),
                                "GET",
                                Headers.none(),
                                CredentialsMode.SAME_ORIGIN,
                                "/orders"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "method=PUT                     | --origin is missing; write one as browsers do, such as https://app.example, or null",
                "origin=shop                    | --origin \"shop\": write one as browsers do, such as https://app.example, or null",
                "origin=https://a b.example     | --origin \"https://a b.example\": write one as browsers do, such as https://app.example, or null",
                "origin=null credentials=always | --credentials \"always\": write omit, same-origin or include",
                "origin=null credentials=OMIT   | --credentials \"OMIT\": write omit, same-origin or include",
                "origin=null path=orders        | --path \"orders\": write one that begins with /, such as /orders"
            })
    void whatCannotBeReadIsSaidWithThePlaceTheValueAndTheCure(String fields, String message) {
        assertThatThrownBy(() -> text(fields.split(" (?=[a-z]+=)", -1)).read())
                .isInstanceOf(UnreadableText.class)
                .hasMessage(message);
    }

    @Test
    void aLongOrHostileValueIsMadeFitToBeShown() {
        assertThatThrownBy(() -> text("origin=\u001B" + "a".repeat(200)).read())
                .hasMessageContaining("--origin \"\\u001b" + "a".repeat(199) + "…\": ");
    }

    @ParameterizedTest
    @CsvSource({
        "content-type, content-type, application/json",
        "Content-Type, Content-Type, application/json",
        "x-a, x-a, 1",
        "x-a:, x-a, ''",
        "x-a : b: c, x-a, b: c"
    })
    void aHeaderIsANameOrANameAndItsValue(String text, String name, String value) {
        assertThat(text("origin=null", "header=" + text).read().headers())
                .isEqualTo(Headers.of(name, value));
    }

    @Test
    void aQueryIsReadAsTheQuestionItWasMadeOf() {
        assertThat(EVERYTHING.query())
                .isEqualTo(
                        "origin=https://a.example&method=PUT&header=content-type&header=X-A"
                                + "&header=x-b:%20%C3%BC%20%26%202&credentials=include"
                                + "&path=/orders%3Fa%3Db%26c%3D%2520%2Bd");
        var read =
                Stream.of(EVERYTHING.query().split("&", -1))
                        .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8));
        assertThat(text(read.toArray(String[]::new)).read()).isEqualTo(EVERYTHING);
    }
}
