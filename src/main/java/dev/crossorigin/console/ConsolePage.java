package dev.crossorigin.console;

import dev.crossorigin.declared.Expectation;
import dev.crossorigin.declared.Inspection;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Setting;
import dev.crossorigin.wire.Visible;
import java.util.List;
import java.util.Optional;

/**
 * All that the page shows, fit to be shown.
 *
 * @param error why the question cannot be answered; empty if it can, or nothing is asked
 */
record ConsolePage(Inspection inspection, Form form, String error, Optional<Answered> answer) {

    public String profile() {
        return inspection.declaration().profile();
    }

    public String summary() {
        return inspection.summary();
    }

    public List<Setting> policy() {
        return inspection.table().stream()
                .map(row -> new Setting(row.property(), Visible.of(row.value()), row.source()))
                .toList();
    }

    public List<Finding> findings() {
        return inspection.findings();
    }

    public List<Expectation> expectations() {
        return inspection.expectations();
    }
}
