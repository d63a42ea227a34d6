package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.policy.OriginEntry;
import dev.crossorigin.policy.OriginRule;
import java.util.List;
import java.util.stream.IntStream;

/** One entry of the list of origins, read, and where it stands. */
record Entry(Setting setting, OriginEntry read) {

    /** The entries, but for the pieces of those that a comma has broken. */
    static List<Entry> of(CorsDeclaration declaration) {
        var elements = declaration.settings(Property.ORIGINS);
        var read = OriginRule.parse(elements.stream().map(Setting::value).toList());
        var pieces =
                SplitPattern.in(elements).stream()
                        .flatMap(split -> split.pieces().stream())
                        .toList();
        return IntStream.range(0, elements.size())
                .mapToObj(i -> new Entry(elements.get(i), read.get(i)))
                .filter(entry -> !pieces.contains(entry.setting()))
                .toList();
    }
}
