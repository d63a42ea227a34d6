package dev.crossorigin.pattern;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.TupleOrigin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a pattern admits, by example. The same pattern gives the same examples.
 *
 * @param texts texts that it matches
 * @param origins origins that it matches, as browsers write them
 */
record Samples(List<String> texts, List<TupleOrigin> origins) {

    private static final int FEWEST = 16;
    private static final int MOST = 800;

    /** So many for each choice that hardly any is left out. */
    private static final int FOR_EACH_CHOICE = 8;

    /** How often the generator repeats what may be repeated without end. */
    private static final int REPETITIONS = 3;

    private static final Pattern OF_NO_ORIGIN = Pattern.compile("[^a-z0-9.:/\\[\\]-]");
    private static final Pattern EMPTY_LABEL = Pattern.compile("(?<=[./])[.]");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern BEFORE_NAME = Pattern.compile(".*[^a-z0-9.-]");

    Samples {
        texts = List.copyOf(texts);
        origins = List.copyOf(origins);
    }

    /** Empty if the generator refuses the pattern, or takes it for another. */
    static Optional<Samples> of(PatternText pattern, Guarded guarded) {
        return generated(pattern)
                .filter(texts -> texts.stream().allMatch(guarded::matches))
                .map(texts -> new Samples(texts, origins(texts, guarded)));
    }

    private static Optional<List<String>> generated(PatternText pattern) {
        double count = FEWEST + FOR_EACH_CHOICE * pattern.choices();
        if (pattern.looksAround()
                || pattern.refersBack()
                || pattern.hasStrangeEscapes()
                || pattern.isLong()
                || pattern.countsFar()
                || count > MOST) {
            return Optional.empty();
        }
        var properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, REPETITIONS);
        try {
            var generator = RgxGen.parse(properties, pattern.withoutLaziness().text());
            var random = new Random((long) count);
            return Optional.of(
                    Stream.generate(() -> generator.generate(random))
                            .limit((long) count)
                            .distinct()
                            .toList());
        } catch (RuntimeException | StackOverflowError e) {
            // It has no common type for what it does not know, and NullPointerException is among
            // them.
            return Optional.empty();
        }
    }

    private static List<TupleOrigin> origins(List<String> texts, Guarded guarded) {
        return texts.stream().flatMap(text -> origin(text, guarded).stream()).distinct().toList();
    }

    private static Optional<TupleOrigin> origin(String text, Guarded guarded) {
        return shapes(text)
                .filter(guarded::matches)
                .map(Origin::parse)
                .filter(TupleOrigin.class::isInstance)
                .map(TupleOrigin.class::cast)
                .findFirst();
    }

    /** The text, and what it could have been had the generator known what origins look like. */
    private static Stream<String> shapes(String text) {
        var characters = OF_NO_ORIGIN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("a");
        var clean = EMPTY_LABEL.matcher(characters).replaceAll("a.");
        var few = NUMBER.matcher(clean).replaceAll("7");
        var bytes = NUMBER.matcher(clean).replaceAll(Samples::small);
        return Stream.of(
                text,
                clean,
                PORT.matcher(clean).replaceFirst(":8080"),
                PORT.matcher(clean).replaceFirst(":10000"),
                few,
                bytes,
                PORT.matcher(bytes).replaceFirst(":8443"),
                PORT.matcher(few).replaceFirst(":8443"),
                "https://" + BEFORE_NAME.matcher(clean).replaceFirst(""));
    }

    /** A number of as many digits that may stand in an address. */
    private static String small(MatchResult number) {
        var digits = number.group();
        return digits.length() < 3 || (digits.length() == 3 && digits.compareTo("255") <= 0)
                ? digits
                : "1" + "0".repeat(digits.length() - 1);
    }
}
