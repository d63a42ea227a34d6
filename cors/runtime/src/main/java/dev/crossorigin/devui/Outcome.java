package dev.crossorigin.devui;

/** What came of the wish to write a fix, with a sentence that says so. */
sealed interface Outcome {

    String says();

    /** It is written, and in force as soon as the application has reloaded. */
    record Written(String says) implements Outcome {}

    /** Nothing was written. */
    record Refused(String says) implements Outcome {}

    /** It was written, had no effect, and the file is again as it was. */
    record TakenBack(String says) implements Outcome {}
}
