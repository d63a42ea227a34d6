package dev.crossorigin.devui;

import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.config.Reread;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.devui.Offer.Place;
import dev.crossorigin.devui.Offer.Ready;
import dev.crossorigin.devui.Outcome.Refused;
import dev.crossorigin.devui.Outcome.TakenBack;
import dev.crossorigin.devui.Outcome.Written;
import dev.crossorigin.explain.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

/** Writes a fix, and takes it back if it has no effect. */
final class Apply {

    private Apply() {}

    /**
     * Writes what is offered.
     *
     * @param shown the digest of the file that was shown with the line
     */
    static synchronized Outcome write(Ready offer, String shown) {
        try {
            var now = PropertiesText.of(Files.readAllBytes(offer.file()));
            if (!now.digest().equals(shown) || !now.equals(offer.before())) {
                return new Refused(
                        "Nothing was written, because %s has changed since it was shown. Look again."
                                .formatted(Offer.FILE));
            }
            var after = offer.after();
            if (!stand(offer, after)) {
                return new Refused(
                        "Nothing was written, because the line above the new one in %s ends with a backslash and would join it. Remove the backslash."
                                .formatted(Offer.FILE));
            }
            Files.write(offer.file(), after.bytes());
            var obstacle = obstacle(offer);
            return obstacle.isEmpty()
                    ? new Written("Written to %s.".formatted(Offer.FILE))
                    : takenBack(offer, after, obstacle.get());
        } catch (IOException e) {
            return new Refused("%s cannot be written: %s.".formatted(offer.file(), e.getMessage()));
        }
    }

    /** Whether each line is read as it was meant. */
    private static boolean stand(Ready offer, PropertiesText after) {
        return offer.places().stream()
                .flatMap(place -> place.lines().stream())
                .allMatch(
                        line ->
                                after.line(PropertiesText.key(line))
                                        .filter(read -> after.written(read).equals(line))
                                        .isPresent());
    }

    /** Why the fix has no effect, read from the file as it is now; empty if it has. */
    private static Optional<String> obstacle(Ready offer) {
        try {
            var policy = DeclaredPolicy.of(Reread.with(offer.inForce().config(), offer.file()));
            if (policy.isEmpty()) {
                return Optional.of("the CORS handler cannot start with it");
            }
            return offer.places().stream()
                    .flatMap(place -> winner(policy.get(), place).stream())
                    .findFirst()
                    .or(() -> stillBlocked(policy.get(), offer));
        } catch (RuntimeException e) {
            return Optional.of("the configuration can then not be read: " + e.getMessage());
        }
    }

    private static Optional<String> winner(DeclaredPolicy policy, Place place) {
        var source = policy.line(place.property()).source();
        boolean ours =
                source instanceof Source.File file
                        && file.name().equals(Offer.FILE)
                        && place.lines().stream()
                                .allMatch(
                                        line ->
                                                line.startsWith(
                                                        profile(file) + place.property().key()));
        return ours
                ? Optional.empty()
                : Optional.of(
                        "%s still comes from %s, which wins over it"
                                .formatted(place.property().key(), source));
    }

    private static String profile(Source.File file) {
        return file.profile().map("%%%s."::formatted).orElse("");
    }

    private static Optional<String> stillBlocked(DeclaredPolicy policy, Ready offer) {
        return Explanation.whatIf(policy, offer.asked()).allowed()
                ? Optional.empty()
                : Optional.of("the page is still blocked with it");
    }

    private static Outcome takenBack(Ready offer, PropertiesText after, String why)
            throws IOException {
        if (!Arrays.equals(Files.readAllBytes(offer.file()), after.bytes())) {
            return new Refused(
                    "The line in %s has no effect, because %s. It is still there, because the file was changed at the same moment."
                            .formatted(Offer.FILE, why));
        }
        Files.write(offer.file(), offer.before().bytes());
        return new TakenBack(
                "The line was taken out of %s again, because %s.".formatted(Offer.FILE, why));
    }
}
