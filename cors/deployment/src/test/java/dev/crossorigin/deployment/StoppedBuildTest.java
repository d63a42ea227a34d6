package dev.crossorigin.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusProdModeTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A build stops at an error where that is wanted. */
class StoppedBuildTest {

    @RegisterExtension
    static final QuarkusProdModeTest STOPPED =
            new QuarkusProdModeTest()
                    .withApplicationRoot(
                            jar ->
                                    jar.addAsResource(
                                            new StringAsset(
                                                    """
                                                    cors.build.fail=true
                                                    quarkus.http.cors.enabled=true
                                                    quarkus.http.cors.origins=https://east.example/
                                                    """),
                                            "application.properties"))
                    .assertBuildException(
                            why ->
                                    assertThat(why)
                                            .rootCause()
                                            .message()
                                            .startsWith(
                                                    "The CORS policy has errors, and cors.build.fail is true:")
                                            .contains("[origin-path]"));

    @Test
    void itIsNotBuilt() {
        fail("it was built");
    }
}
