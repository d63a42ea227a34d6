package dev.crossorigin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crossorigin.policy.OriginEntry.Broken;
import dev.crossorigin.policy.OriginRule.Anyone;
import dev.crossorigin.policy.OriginRule.Exactly;
import dev.crossorigin.policy.OriginRule.Matching;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"*", "/.*/"})
    void aWildcardMeansAnyoneOnlyWhereItStandsAlone(String entry) {
        assertThat(OriginRule.parse(List.of(entry))).containsExactly(new Anyone(entry));
        assertThat(OriginRule.parse(List.of(entry, entry)))
                .doesNotHaveAnyElementsOfTypes(Anyone.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://shop.example/",
                "/https://shop.example",
                "**",
                "null",
                ""
            })
    void anEntryWithoutItsTwoSlashesIsTakenAsWritten(String entry) {
        assertThat(OriginRule.parse(List.of(entry))).containsExactly(new Exactly(entry));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "/.+/", "/ .*/", "/https://[a-z]+[.]example/"})
    void anEntryBetweenSlashesIsAPattern(String entry) {
        assertThat(OriginRule.parse(List.of(entry)))
                .singleElement()
                .isInstanceOf(Matching.class)
                .extracting(OriginEntry::declared)
                .isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/*/", "/(/", "/[/", "/a{2/", "/https://a{2,1}/", "/\\/"})
    void whatTheHandlerCannotReadIsBroken(String entry) {
        assertThat(OriginRule.parse(List.of("null", entry)).get(1)).isInstanceOf(Broken.class);
    }

    @Test
    void aBrokenEntrySaysWhereAndDoesNotHideTheOthers() {
        assertThat(OriginRule.parse(List.of("/a(b/", "/", "null")))
                .containsExactly(
                        new Broken(
                                "/a(b/",
                                "this is not a valid regular expression: Unclosed group at index 4"),
                        new Broken(
                                "/",
                                "a single slash is not a pattern; write the pattern between two slashes"),
                        new Exactly("null"));
    }

    @Test
    void anyoneIsNotJustAnyText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Anyone("/.+/"));
    }
}
