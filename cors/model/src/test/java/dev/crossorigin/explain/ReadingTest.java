package dev.crossorigin.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.web.Headers;
import dev.crossorigin.whatif.WhatIf;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which headers of an answer script may read, and the line that exposes the others. */
class ReadingTest {

    private static final String ANYONE = "Access-Control-Allow-Origin: *";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ETag: 1                                       | ''        | access-control-allow-origin etag                    | Access-Control-Expose-Headers: etag",
                "Content-Type: a, X-Total: 7                   | content-type | access-control-allow-origin x-total              | Access-Control-Expose-Headers: x-total",
                "Access-Control-Expose-Headers: ETag, ETag: 1  | etag      | access-control-allow-origin access-control-expose-headers | -",
                "Access-Control-Expose-Headers: ETag, Link: a, ETag: 1 | etag | access-control-allow-origin access-control-expose-headers link | Access-Control-Expose-Headers: ETag, link",
                "Date: a, Server: b, Vary: Origin              | ''        | access-control-allow-origin date server vary        | -",
                "CF-Ray: a, X-Amz-Cf-Id: b, Accept-Ranges: bytes, Content-Disposition: c | '' | accept-ranges access-control-allow-origin cf-ray content-disposition x-amz-cf-id | Access-Control-Expose-Headers: content-disposition",
                "Access-Control-Expose-Headers: *, ETag: 1     | access-control-allow-origin access-control-expose-headers etag | '' | -",
                "Access-Control-Expose-Headers: a b, ETag: 1   | ''        | access-control-allow-origin access-control-expose-headers etag | Access-Control-Expose-Headers: etag",
                "Set-Cookie: a                                 | ''        | access-control-allow-origin                         | -"
            })
    void whatIsRecordedIsSorted(String headers, String readable, String hidden, String line) {
        var asked = Told.asked(Told.PAGE, "GET https://api.example.com/a");
        var reading = Told.recorded(asked, "", "200 " + ANYONE + ", " + headers).reading();
        assertThat(reading.readable()).isEqualTo(words(readable));
        assertThat(reading.hidden()).isEqualTo(words(hidden));
        assertThat(reading.expose().map(Change::write)).isEqualTo(Optional.ofNullable(line));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    @Test
    void whatIsForetoldIsWhatIsExposedAndWhatAlwaysIs() {
        var asked = Told.asked(Told.PAGE, "GET http://localhost:3000/a");
        var policy = Told.policy("quarkus.http.cors.exposed-headers=X-Token,Location");
        var reading = Explanation.whatIf(policy, asked).reading();
        assertThat(reading.example())
                .contains(
                        "To let it read another one, such as ETag, write"
                                + " %prod.quarkus.http.cors.exposed-headers=X-Token,Location,ETag");
        assertThat(reading.readable())
                .containsExactly(
                        "X-Token",
                        "Location",
                        "Cache-Control",
                        "Content-Language",
                        "Content-Length",
                        "Content-Type",
                        "Expires",
                        "Last-Modified",
                        "Pragma");
    }

    @Test
    void ofOurOwnAnswerALineOfOurPolicyExposesThem() {
        var asked = Told.asked(Told.PAGE, "GET http://localhost:3000/a");
        var policy = Told.policy("quarkus.http.cors.exposed-headers=X-Token");
        var answered =
                WhatIf.under(policy.policy(), asked)
                        .actual()
                        .orElseThrow()
                        .plus(Headers.of("ETag", "1"));
        var exchange = new Exchange(asked, Optional.empty(), List.of(), Optional.of(answered));
        assertThat(Explanation.recorded(policy, exchange).reading().expose().map(Change::write))
                .contains("%prod.quarkus.http.cors.exposed-headers=X-Token,etag");
    }

    @Test
    void nothingIsReadOfWhatIsBlockedAndEverythingOfOnesOwn() {
        var blocked =
                Told.recorded(Told.asked(Told.PAGE, "GET https://api.example.com/a"), "", "200");
        var own = Told.recorded(Told.asked(Told.PAGE, "GET " + Told.PAGE + "/a"), "", "200");
        assertThat(List.of(blocked.reading(), own.reading()))
                .allMatch(
                        new Reading(List.of(), List.of(), Optional.empty(), Optional.empty())
                                ::equals);
    }
}
