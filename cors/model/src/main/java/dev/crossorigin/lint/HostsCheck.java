package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with the hosts that the service answers to: an entry that no request can name. */
final class HostsCheck {

    private static final Pattern HOST =
            Pattern.compile("[0-9A-Za-z_-]+([.][0-9A-Za-z_-]+)*[.]?|\\[[0-9A-Fa-f:.]+]");

    /** A host with a scheme, a port or a path around it. */
    private static final Pattern WRAPPED =
            Pattern.compile("(?:[a-z]+://)?(" + HOST + ")(?::[0-9]*)?(?:/.*)?");

    private HostsCheck() {}

    static Stream<Finding> findings(CorsDeclaration declaration) {
        return declaration.settings(Property.HOSTS).stream()
                .filter(entry -> !HOST.matcher(entry.value()).matches())
                .map(entry -> Finding.of(Rule.HOSTS_ENTRY, entry).fixedBy(meant(entry.value())));
    }

    private static Optional<String> meant(String value) {
        return Optional.of(WRAPPED.matcher(value))
                .filter(wrapped -> wrapped.matches())
                .map(wrapped -> wrapped.group(1));
    }
}
