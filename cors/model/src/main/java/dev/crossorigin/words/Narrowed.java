package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Leaves of the kinds that a line may mean those that its value and its status allow. */
final class Narrowed {

    private static final Set<FaultKind> SEVERAL =
            EnumSet.of(
                    FaultKind.MULTIPLE_ALLOW_ORIGIN_VALUES,
                    FaultKind.PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES);

    private static final Set<FaultKind> BY_STATUS =
            EnumSet.of(FaultKind.PREFLIGHT_INVALID_STATUS, FaultKind.PREFLIGHT_DISALLOWED_REDIRECT);

    private Narrowed() {}

    static List<FaultKind> of(
            List<FaultKind> kinds, Optional<String> value, Optional<Integer> status) {
        var byValue = kinds;
        if (value.isPresent() && kinds.stream().anyMatch(SEVERAL::contains)) {
            boolean several = value.get().contains(",") || value.get().contains(" ");
            byValue = kinds.stream().filter(kind -> SEVERAL.contains(kind) == several).toList();
            byValue = byValue.isEmpty() ? kinds : byValue;
        }
        return status.isPresent() ? byStatus(byValue, status.get()) : byValue;
    }

    /**
     * A preflight's status says most where it is not what it has to be; the rest is less likely
     * then.
     */
    private static List<FaultKind> byStatus(List<FaultKind> kinds, int status) {
        if (kinds.stream().noneMatch(BY_STATUS::contains)) {
            return kinds;
        }
        boolean ok = status >= 200 && status < 300;
        var likely =
                status < 400
                        ? List.of(
                                FaultKind.PREFLIGHT_DISALLOWED_REDIRECT,
                                FaultKind.PREFLIGHT_INVALID_STATUS)
                        : List.of(FaultKind.PREFLIGHT_INVALID_STATUS);
        return Stream.concat(
                        likely.stream().filter(kind -> !ok && kinds.contains(kind)),
                        kinds.stream().filter(kind -> !BY_STATUS.contains(kind)))
                .toList();
    }
}
