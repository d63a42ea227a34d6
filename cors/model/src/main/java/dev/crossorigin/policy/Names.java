package dev.crossorigin.policy;

import java.util.List;
import java.util.Optional;

/** A list of method or header names as it is declared. */
public sealed interface Names {

    /** The names as the handler writes them into a header; empty if it writes none. */
    Optional<String> line();

    /** Whether a name is among them, in the same case, or every name is. */
    boolean admit(String name);

    /** The same names, each of them once. */
    Names distinct();

    /**
     * Reads a list of names. {@code *} stands for every name only where it stands alone.
     *
     * @param declared the elements of the list, already trimmed; none if it is not set
     */
    static Names parse(List<String> declared) {
        if (declared.isEmpty()) {
            return Every.UNSET;
        }
        return declared.equals(List.of("*")) ? Every.STAR : new Listed(declared);
    }

    /**
     * Every method and header is allowed; as for exposed headers, the handler takes it for none.
     */
    enum Every implements Names {
        /** Nothing is declared. */
        UNSET,
        /** {@code *} is declared. */
        STAR;

        @Override
        public Optional<String> line() {
            return Optional.empty();
        }

        @Override
        public boolean admit(String name) {
            return true;
        }

        @Override
        public Names distinct() {
            return this;
        }
    }

    /** These names, and no others. */
    record Listed(List<String> names) implements Names {

        public Listed {
            names = List.copyOf(names);
        }

        @Override
        public Optional<String> line() {
            return Optional.of(String.join(",", names));
        }

        @Override
        public boolean admit(String name) {
            return names.contains(name);
        }

        @Override
        public Names distinct() {
            return new Listed(names.stream().distinct().toList());
        }
    }
}
