package dev.crossorigin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.declaration.Property;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.Credentials;
import dev.crossorigin.policy.MaxAge.Lasting;
import dev.crossorigin.policy.Names;
import dev.crossorigin.policy.OriginRule.Exactly;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorsDeclarationTest {

    @Test
    void thePolicyIsWhatIsDeclared() {
        var declared = Declared.sound().with(Property.MAX_AGE, "10M");
        assertThat(declared.declaration().policy())
                .hasValue(
                        new CorsPolicy(
                                true,
                                List.of(new Exactly("https://shop.example")),
                                Names.parse(List.of("GET", "HEAD", "OPTIONS")),
                                Names.parse(List.of("content-type")),
                                Names.Every.UNSET,
                                new Lasting(Duration.ofMinutes(10)),
                                Credentials.DENIED));
    }

    @Test
    void credentialsThatNobodyNamesAreLeftToTheDefault() {
        var declared = Declared.sound().unset(Property.CREDENTIALS);
        assertThat(declared.declaration().policy().map(CorsPolicy::credentials))
                .hasValue(Credentials.LEFT_TO_DEFAULT);
    }

    @Test
    void whatStopsTheHandlerIsNoPolicy() {
        assertThat(Declared.sound().origins("/(/").declaration().policy()).isEmpty();
        assertThat(Declared.sound().list("methods", "GE T").declaration().policy()).isEmpty();
    }
}
