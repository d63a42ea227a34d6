package dev.crossorigin.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log says, and that no caller can fill it. */
class BlockLogTest {

    private static final Logger LOGGER = Logger.getLogger("dev.crossorigin.blocked.test");

    private final List<String> lines = new ArrayList<>();
    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    lines.add(line.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };
    private final BlockLog log =
            new BlockLog("The console", org.jboss.logging.Logger.getLogger(LOGGER.getName()));

    @BeforeEach
    void listen() {
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void stop() {
        LOGGER.removeHandler(handler);
    }

    private static BlockedRow row(String origin, String method, boolean near) {
        return new BlockedRow(
                new Block(origin, Kind.ACTUAL, FaultKind.MISSING_ALLOW_ORIGIN_HEADER, method),
                false,
                Optional.empty(),
                near ? Optional.of("Closest entry: https://shop.example.") : Optional.empty(),
                0);
    }

    @Test
    void aPairOfOriginAndFaultIsSaidOnce() {
        log.see(row("https://www.shop.example", "GET", true), 0);
        log.see(row("https://www.shop.example", "PUT", true), 1);
        assertThat(lines)
                .containsExactly(
                        "Browsers block GET from pages on https://www.shop.example"
                                + " (MissingAllowOriginHeader): this origin is not declared. Closest"
                                + " entry: https://shop.example. The console shows the line that"
                                + " fixes it.");
    }

    @Test
    void anHourOfInventedOriginsIsAFewLinesAMinute() {
        for (int i = 0; i < 3_600_000; i += 10) {
            log.see(row("https://s%d.test".formatted(i), "GET", i % 20 == 0), i);
        }
        assertThat(lines).hasSizeLessThanOrEqualTo(60 * (BlockLog.MOST_NEW + 1));
        assertThat(lines)
                .contains("Browsers blocked 5990 more requests. The console shows them.")
                .filteredOn(line -> line.contains("more requests"))
                .hasSize(59);
    }

    @Test
    void strangersLeaveRoomForNearMisses() {
        for (int i = 0; i < 1000; i++) {
            log.see(row("https://s%d.test".formatted(i), "GET", false), i);
        }
        log.see(row("https://www.shop.example", "GET", true), 1000);
        assertThat(lines).hasSize(BlockLog.MOST_STRANGERS + 1);
        assertThat(lines.get(BlockLog.MOST_STRANGERS)).contains("https://www.shop.example");
    }
}
