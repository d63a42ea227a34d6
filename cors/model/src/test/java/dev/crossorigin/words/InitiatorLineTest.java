package dev.crossorigin.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Initiator;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chromium's line names what on the page has asked; the other engines' lines do not. */
class InitiatorLineTest {

    private static final String BLOCKED =
            "Access to %s at 'https://api.example/x' from origin 'https://app.example' has been blocked by CORS policy: ";

    @ParameterizedTest
    @CsvSource({
        "FETCH, fetch",
        "XHR, XMLHttpRequest",
        "IMAGE, image",
        "SCRIPT, script",
        "STYLESHEET, CSS stylesheet",
        "FONT, font",
        "VIDEO, video",
        "AUDIO, audio",
        "TEXT_TRACK, text track",
        "MANIFEST, manifest",
        "LINK, link element resource",
        "EVENT_SOURCE, resource"
    })
    void chromiumNamesWhatHasAsked(Initiator initiator, String name) {
        assertThat(line(Engine.CHROMIUM, initiator, CredentialsMode.SAME_ORIGIN, Headers.none()))
                .isEqualTo(
                        BLOCKED.formatted(name)
                                + "No 'Access-Control-Allow-Origin' header is present on the"
                                + " requested resource.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FETCH | Have the server send the header with a valid value.",
                "XHR   |",
                "FONT  |"
            })
    void onlyForFetchChromiumAsksForAValidValue(Initiator initiator, String more) {
        var other = Headers.of("Access-Control-Allow-Origin", "https://b.example");
        var line = line(Engine.CHROMIUM, initiator, CredentialsMode.SAME_ORIGIN, other);
        assertThat(line.substring(line.indexOf(": ") + 2))
                .isEqualTo(
                        ("The 'Access-Control-Allow-Origin' header has a value 'https://b.example'"
                                        + " that is not equal to the supplied origin. "
                                        + (more == null ? "" : more))
                                .strip());
    }

    @ParameterizedTest
    @CsvSource({"FETCH, false", "XHR, true", "IMAGE, false"})
    void onlyForXmlHttpRequestChromiumNamesWithCredentials(Initiator initiator, boolean named) {
        var any = Headers.of("Access-Control-Allow-Origin", "*");
        assertThat(
                        line(Engine.CHROMIUM, initiator, CredentialsMode.INCLUDE, any)
                                .endsWith(
                                        "mode is 'include'. The credentials mode of requests"
                                                + " initiated by the XMLHttpRequest is controlled by"
                                                + " the withCredentials attribute."))
                .isEqualTo(named);
    }

    @Test
    void otherEnginesPrintOneLineForAll() {
        for (var engine : List.of(Engine.FIREFOX, Engine.WEBKIT)) {
            assertThat(List.of(Initiator.values()))
                    .extracting(
                            initiator ->
                                    line(
                                            engine,
                                            initiator,
                                            CredentialsMode.SAME_ORIGIN,
                                            Headers.none()))
                    .containsOnly(
                            line(
                                    engine,
                                    Initiator.FETCH,
                                    CredentialsMode.SAME_ORIGIN,
                                    Headers.none()));
        }
    }

    private static String line(
            Engine engine, Initiator initiator, CredentialsMode credentials, Headers answered) {
        var asked =
                new PageRequest(
                                Origin.of("https://app.example"),
                                "https://api.example/x",
                                "GET",
                                Headers.none(),
                                credentials)
                        .by(initiator);
        var exchange =
                new Exchange(
                        asked, Optional.empty(), List.of(), Optional.of(new Answer(200, answered)));
        return ConsoleText.of(engine, exchange, Browser.judge(exchange)).orElseThrow();
    }
}
