package dev.crossorigin.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.FaultKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The bounded table: what comes again stays, and strangers do not crowd out what matters. */
class BlockedOriginsTest {

    private final BlockedOrigins table = new BlockedOrigins();

    private void see(String origin, boolean near, long now) {
        var block = new Block(origin, Kind.ACTUAL, FaultKind.MISSING_ALLOW_ORIGIN_HEADER, "GET");
        var known = table.find(block);
        if (known == null) {
            var miss = near ? Optional.of("near") : Optional.<String>empty();
            table.add(new BlockedRow(block, false, Optional.empty(), miss, now), now);
        } else {
            known.seen(now);
        }
    }

    private long count(String origin) {
        return table.rows().stream()
                .filter(row -> row.origin().equals(origin))
                .mapToLong(BlockedRow::count)
                .sum();
    }

    @Test
    void aRowHasItsCountAndItsTimes() {
        see("https://a.example", false, 1000);
        see("https://a.example", false, 2000);
        assertThat(table.rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.count()).isEqualTo(2);
                            assertThat(row.first()).isEqualTo("1970-01-01T00:00:01Z");
                            assertThat(row.last()).isEqualTo("1970-01-01T00:00:02Z");
                        });
        assertThat(table.notListed()).isZero();
    }

    @Test
    void thousandsOfStrangersLeaveWhatComesAgainInItsPlace() {
        int seconds = 60;
        for (int second = 0; second < seconds; second++) {
            for (int i = 0; i < 1000; i++) {
                see("https://s%d-%d.test".formatted(second, i), false, second);
            }
            see("https://partner.example", false, second);
            see("https://www.shop.example", true, second);
        }
        assertThat(count("https://partner.example")).isBetween(54L, 60L);
        assertThat(count("https://www.shop.example")).isEqualTo(seconds);
        assertThat(table.rows()).hasSizeLessThanOrEqualTo(2 * BlockedOrigins.PLACES);
        assertThat(table.rows().get(0).origin()).isEqualTo("https://www.shop.example");
        long strangers = seconds * 1000L - BlockedOrigins.PLACES;
        assertThat(table.notListed()).isBetween(strangers - 200, strangers + 200);
    }

    @Test
    void inventedNearMissesDoNotCrowdOutTheRealOne() {
        for (int i = 0; i < 20_000; i++) {
            see("https://s%d.shop.example".formatted(i), true, i);
            if (i % 1000 == 999) {
                see("https://www.shop.example", true, i);
            }
        }
        assertThat(count("https://www.shop.example")).isBetween(18L, 20L);
    }
}
