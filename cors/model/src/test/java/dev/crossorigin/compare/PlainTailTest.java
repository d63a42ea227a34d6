package dev.crossorigin.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.policy.OriginRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An entry's tail is taken for plain only where everything that it admits ends so. */
class PlainTailTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/https://[a-z]+[.]shop[.]example/ .shop.example",
                "/https://[a-z]+\\.shop\\.example/ .shop.example",
                "/https://a[.]?shop/ shop",
                "/https://x{3}shop/ shop",
                "/https://(a)shop/ shop",
                "/https://a[bc]/ ''",
                "/https://a.shop/ shop",
                "/https://shop[.]example(:80)?/ ''",
                "/https://a|b[.]shop/ ''",
                "/https://(?i)shop[.]example/ ''",
                "/https://\\dshop/ ''",
                "/https://\\Qa[.]shop/ ''",
                "/https://([a-z])\\1shop/ ''",
                "https://shop.example ''"
            })
    void onlyWhatIsPlainlyWrittenCounts(String entry, String tail) {
        var rule = (OriginRule) OriginRule.parse(List.of(entry)).get(0);
        assertThat(PlainTail.of(rule)).isEqualTo(new PlainTail(tail));
    }

    @ParameterizedTest
    @CsvSource({".a.example, .b.example, true", ".a.example, a.example, false", "'', x, false"})
    void twoTailsExcludeEachOtherUnlessOneEndsWithTheOther(
            String one, String other, boolean excludes) {
        assertThat(new PlainTail(one).excludes(new PlainTail(other))).isEqualTo(excludes);
        assertThat(new PlainTail(other).excludes(new PlainTail(one))).isEqualTo(excludes);
    }
}
