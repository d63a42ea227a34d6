package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.pattern.PatternReport;
import dev.crossorigin.policy.OriginEntry;
import dev.crossorigin.policy.OriginRule.Matching;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What is linted.
 *
 * @param entries the list of origins, read
 * @param reports what was found out about patterns, each once
 */
record Subject(
        CorsDeclaration declaration, List<Entry> entries, Map<String, PatternReport> reports) {

    static Subject of(CorsDeclaration declaration) {
        return new Subject(declaration, Entry.of(declaration), new ConcurrentHashMap<>());
    }

    /** The same, but with these settings in the place of those of the same properties. */
    Subject with(List<Setting> others) {
        var changed = declaration.with(others);
        return new Subject(changed, Entry.of(changed), reports);
    }

    /** The entries of one kind. */
    Stream<Entry> entries(Class<? extends OriginEntry> kind) {
        return entries.stream().filter(entry -> kind.isInstance(entry.read()));
    }

    PatternReport report(Matching pattern) {
        return reports.computeIfAbsent(pattern.pattern().pattern(), PatternReport::of);
    }
}
