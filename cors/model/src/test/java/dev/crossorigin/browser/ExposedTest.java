package dev.crossorigin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which headers of an allowed answer script may read, and which it may not. */
class ExposedTest {

    private static final String PAGE = "https://shop.example";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://api.example  | same-origin | ''            | content-type         | etag x-total
                    https://api.example  | same-origin | X-Total       | content-type x-total | etag
                    https://api.example  | same-origin | x-total, ETag | content-type etag x-total | ''
                    https://api.example  | same-origin | Set-Cookie    | content-type         | etag x-total
                    https://api.example  | same-origin | x-total etag  | content-type         | etag x-total
                    https://api.example  | include     | *             | content-type         | etag x-total
                    https://api.example  | same-origin | *             | access-control-allow-credentials access-control-allow-origin access-control-expose-headers content-type etag x-total | ''
                    https://shop.example | same-origin | ''            | access-control-allow-credentials access-control-allow-origin access-control-expose-headers content-type etag x-total | ''
                    """)
    void anAnswerHasHeadersThatScriptMayReadAndOthers(
            String url, String mode, String listed, String readable, String hidden) {
        var asked =
                new PageRequest(
                        Origin.of(PAGE),
                        url,
                        "GET",
                        Headers.none(),
                        CredentialsMode.named(mode).orElseThrow());
        var answer =
                new Answer(
                        200,
                        Headers.of(
                                "Access-Control-Allow-Origin", PAGE,
                                "Access-Control-Allow-Credentials", "true",
                                "Access-Control-Expose-Headers", listed,
                                "Content-Type", "text/plain",
                                "X-Total", "1",
                                "ETag", "a",
                                "Set-Cookie", "a=b"));
        var exchange = new Exchange(asked, Optional.empty(), List.of(), Optional.of(answer));
        assertThat(Browser.judge(exchange))
                .isInstanceOfSatisfying(
                        Verdict.Allowed.class,
                        allowed -> {
                            assertThat(String.join(" ", allowed.readable())).isEqualTo(readable);
                            assertThat(String.join(" ", allowed.hidden())).isEqualTo(hidden);
                        });
    }
}
