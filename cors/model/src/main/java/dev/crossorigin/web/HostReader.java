package dev.crossorigin.web;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the host of an origin, and notes what is wrong with how it is written.
 *
 * @param faults where that is noted
 */
record HostReader(Set<OriginFault> faults) {

    private static final Pattern CHARACTERS = Pattern.compile("[0-9a-z_.-]+");

    /** The host as browsers write it; empty if it cannot be one. */
    Optional<String> read(String written) {
        if (written.isEmpty()) {
            return refuse(OriginFault.NO_HOST);
        }
        if (written.contains("*")) {
            return refuse(OriginFault.GLOB);
        }
        if (written.startsWith("[") && written.endsWith("]")) {
            return canonical(written, OriginFault.UNUSUAL_IPV6, OriginFault.BAD_IPV6);
        }
        var name = Host.ascii(written);
        if (!Host.isAscii(written)) {
            faults.add(OriginFault.UNICODE_HOST);
        } else if (name.filter(written::equals).isEmpty()) {
            faults.add(OriginFault.UPPER_CASE);
        }
        return name.flatMap(this::name);
    }

    private Optional<String> name(String ascii) {
        boolean emptyLabel = ascii.startsWith(".") || ascii.contains("..");
        if (emptyLabel || !CHARACTERS.matcher(ascii).matches()) {
            return refuse(OriginFault.BAD_HOST);
        }
        var host = canonical(ascii, OriginFault.UNUSUAL_IPV4, OriginFault.BAD_IPV4);
        return host.isEmpty() || Stream.of(ascii.split("[.]")).allMatch(UnicodeName::isLabel)
                ? host
                : refuse(OriginFault.BAD_PUNYCODE);
    }

    /** What can only be an address, or is in the form that browsers write. */
    private Optional<String> canonical(String written, OriginFault unusual, OriginFault bad) {
        var host = Host.canonical(written);
        if (host.isEmpty()) {
            return refuse(bad);
        }
        if (!host.get().equals(written)) {
            faults.add(unusual);
        }
        return host;
    }

    private Optional<String> refuse(OriginFault fault) {
        faults.add(fault);
        return Optional.empty();
    }
}
