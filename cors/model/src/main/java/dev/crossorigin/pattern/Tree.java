package dev.crossorigin.pattern;

import java.util.List;

/** A regular expression, read. */
sealed interface Tree {

    /** How many states it becomes. */
    long size();

    /**
     * One character.
     *
     * @param dot where it stands if it is a dot for any one character; {@link #WILD} if a dot
     *     matches it without being written; else {@link #PLAIN}
     */
    record One(CharSet set, int dot) implements Tree {

        static final int PLAIN = -1;
        static final int WILD = -2;

        static One wild(CharSet set) {
            return new One(set, WILD);
        }

        static One of(String characters) {
            return new One(CharSet.of(characters), PLAIN);
        }

        @Override
        public long size() {
            return 1;
        }
    }

    /** One after the other. */
    record Row(List<Tree> parts) implements Tree {

        static Row of(Tree... parts) {
            return new Row(List.of(parts));
        }

        @Override
        public long size() {
            return sum(parts);
        }
    }

    /** One or another. */
    record Choice(List<Tree> parts) implements Tree {

        static Choice of(Tree... parts) {
            return new Choice(List.of(parts));
        }

        @Override
        public long size() {
            return sum(parts) + parts.size();
        }
    }

    /**
     * Several times.
     *
     * @param most -1 if there is no limit
     */
    record Repeat(Tree part, int least, int most) implements Tree {

        @Override
        public long size() {
            return (part.size() + 1) * Math.max(1, Math.max(least + 1L, most));
        }
    }

    /** What has to follow here, or must not. */
    record Ahead(Tree part, boolean not) implements Tree {
        @Override
        public long size() {
            return part.size() + 2;
        }
    }

    /** What has to stand ahead of here, or must not. */
    record Behind(Tree part, boolean not) implements Tree {
        @Override
        public long size() {
            return part.size() + 4;
        }
    }

    /** An end of the text. */
    enum Edge implements Tree {
        BEGIN,
        END;

        @Override
        public long size() {
            return 1;
        }
    }

    /** Whether it can match nothing at all, and that depends on what stands around. */
    default boolean isEmptyOnCondition() {
        return isEmpty(this) && hasCondition(this);
    }

    private static boolean isEmpty(Tree tree) {
        if (tree instanceof Repeat repeat) {
            return repeat.least() == 0 || isEmpty(repeat.part());
        }
        boolean row = !(tree instanceof Choice);
        for (var part : parts(tree)) {
            if (isEmpty(part) != row) {
                return !row;
            }
        }
        return row && !(tree instanceof One);
    }

    private static boolean hasCondition(Tree tree) {
        for (var part : parts(tree)) {
            if (hasCondition(part)) {
                return true;
            }
        }
        return tree instanceof Ahead || tree instanceof Behind || tree instanceof Edge;
    }

    /** What it is put together from. */
    private static List<Tree> parts(Tree tree) {
        if (tree instanceof Row row) {
            return row.parts();
        }
        if (tree instanceof Choice choice) {
            return choice.parts();
        }
        return tree instanceof Repeat repeat ? List.of(repeat.part()) : List.of();
    }

    /** Whether a dot is written that stands for any one character. */
    default boolean hasDot() {
        var dots = new Bag();
        Spelling.dots(this, dots);
        return dots.size() > 0;
    }

    private static long sum(List<Tree> parts) {
        long sum = 1;
        for (var part : parts) {
            sum += part.size();
        }
        return sum;
    }
}
