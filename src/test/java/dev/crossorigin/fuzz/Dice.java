package dev.crossorigin.fuzz;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What is drawn from a seed; the same seed draws the same. */
record Dice(Random random) {

    static Dice of(long seed) {
        return new Dice(new Random(seed));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether one of so many comes up. */
    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Bytes as characters, but for those that end a line. */
    String noise(int longest) {
        return random.ints(below(longest + 1), 0, 256)
                .filter(octet -> octet != '\r' && octet != '\n')
                .mapToObj(octet -> String.valueOf((char) octet))
                .collect(Collectors.joining());
    }
}
