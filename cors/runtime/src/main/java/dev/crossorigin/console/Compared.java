package dev.crossorigin.console;

import dev.crossorigin.compare.ComparisonText;
import java.util.List;

/**
 * What changes from another profile to this one, fit to be shown.
 *
 * @param before the name of the other profile
 */
record Compared(String before, ComparisonText text) {

    public String summary() {
        return text.summary();
    }

    public List<String> gains() {
        return text.gains();
    }

    public List<String> losses() {
        return text.losses();
    }

    public List<String> unchanged() {
        return text.unchanged().stream().toList();
    }

    public List<String> doubts() {
        return text.doubts();
    }

    public List<String> notes() {
        return text.maxAge().stream().toList();
    }
}
