package dev.crossorigin.data;

/** What came of a wish to replace the record. */
sealed interface Replacement {

    /** The representation that is answered from now on. */
    Representation current();

    /** The record is replaced. */
    record Done(Representation current) implements Replacement {}

    /** The record is not what the caller requires it to be, and stays as it is. */
    record Stale(Representation current) implements Replacement {}
}
