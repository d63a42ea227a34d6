package dev.crossorigin;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** axe-core, which looks for what keeps people with a disability out of a page. */
public final class Axe {

    private static final String SOURCE = source();

    private static final String RUN =
            """
            async () => (await axe.run()).violations.flatMap((violation) =>
              violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary}`))
            """;

    private Axe() {}

    private static String source() {
        try (var file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything it finds on the page as it is now, once in light and once in dark. */
    public static List<String> violations(Page page) {
        return Stream.of(ColorScheme.DARK, ColorScheme.LIGHT)
                .flatMap(scheme -> violations(page, scheme))
                .toList();
    }

    private static Stream<String> violations(Page page, ColorScheme scheme) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SOURCE);
        }
        var found = (List<?>) page.evaluate(RUN);
        return found.stream().map(violation -> scheme + " " + violation);
    }
}
