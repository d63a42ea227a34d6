package dev.crossorigin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crossorigin.policy.OriginRule.Anyone;
import dev.crossorigin.policy.OriginRule.Exactly;
import dev.crossorigin.policy.Outcome.Crashed;
import dev.crossorigin.policy.Outcome.PassedOn;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsPolicyTest {

    @Test
    void whatIsPassedOnCarriesTheHeadersOfBoth() {
        var resource = new Answer(404, Headers.of("b", "2"));
        assertThat(new PassedOn(Headers.of("a", "1")).over(resource))
                .isEqualTo(new Answer(404, Headers.of("a", "1", "b", "2")));
    }

    @Test
    void aCrashLeavesNothingOfTheResource() {
        assertThat(new Crashed(Crash.NO_HOST).over(new Answer(200, Headers.of("a", "1"))))
                .isEqualTo(new Answer(500, Headers.none()));
    }

    @Test
    void anyoneStandsAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of(new Anyone("*"), new Exactly("null")), "GET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GE T", "GET;", "G\u00CBT"})
    void aMethodIsAToken(String method) {
        assertThatIllegalArgumentException().isThrownBy(() -> with(List.of(), method));
    }

    private static CorsPolicy with(List<OriginRule> origins, String method) {
        return new CorsPolicy(
                true,
                origins,
                Names.parse(List.of(method)),
                Names.Every.UNSET,
                Names.Every.UNSET,
                new MaxAge.Unset(),
                Credentials.LEFT_TO_DEFAULT);
    }
}
