package dev.crossorigin.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Conduct;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts the CORS facts of web-platform-tests to the model, through the reader of exchanges. */
class StandardCasesTest {

    @TempDir static Path folder;

    @ParameterizedTest
    @MethodSource("dev.crossorigin.recorded.StandardCase#all")
    void theVerdictIsTheStandardsAndTheExceptionIsNamed(StandardCase stated) throws IOException {
        var exchange = read(stated);
        var verdict = Browser.judge(exchange);
        assertThat(first(verdict)).as(stated.source()).isEqualTo(stated.fault());
        assertThat(first(Browser.judge(exchange, Conduct.CHROMIUM)))
                .as("Chromium")
                .isEqualTo(stated.chromium().orElse(stated.fault()));
        if (verdict instanceof Verdict.Allowed allowed && stated.readable().isPresent()) {
            assertThat(String.join(" ", allowed.readable())).isEqualTo(stated.readable().get());
        }
    }

    @Test
    void thereAreSevenHundredCasesAtLeastAndEachHasASource() {
        assertThat(StandardCase.all()).hasSizeGreaterThan(700);
        assertThat(StandardCase.all().map(StandardCase::source))
                .allSatisfy(source -> assertThat(source).matches("\\[\"[a-z-]+/.*\"]"));
    }

    private static Exchange read(StandardCase stated) throws IOException {
        var file = Files.writeString(folder.resolve("case.json"), stated.exchange().toString());
        var read = new ArrayList<Recording>();
        ExchangeFile.read(file, read::add, read::add);
        return read.get(0).exchange();
    }

    private static String first(Verdict verdict) {
        return verdict.faults().stream().map(Fault::name).findFirst().orElse("");
    }
}
