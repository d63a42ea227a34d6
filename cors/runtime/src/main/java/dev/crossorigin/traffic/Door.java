package dev.crossorigin.traffic;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Remembers for a while what was turned away from a full table, so that it gets in when it comes
 * again. What comes only once stays outside. It holds hashes alone, and each new one takes the
 * place of an old one.
 */
final class Door {

    private static final int PLACES = 1 << 16;

    private final AtomicIntegerArray hashes = new AtomicIntegerArray(PLACES);

    /** Whether it was here before; if not, it is remembered. */
    boolean knows(Object visitor) {
        // No hash is zero, which stands for an empty place.
        int hash = spread(visitor.hashCode()) | 1;
        return hashes.getAndSet(hash >>> 16, hash) == hash;
    }

    private static int spread(int hash) {
        return hash * 0x9E3779B9;
    }
}
