package dev.crossorigin.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a host as browsers do, and notes its faults.
 *
 * @param faults where they are noted
 * @see <a href="https://url.spec.whatwg.org/#host-parsing">URL: host parsing</a>
 */
record HostReader(Set<OriginFault> faults) {

    private static final Pattern NAME = Pattern.compile("[0-9a-z_-]+([.][0-9a-z_-]+)*[.]?");

    private static final Pattern ENDS_IN_NUMBER =
            Pattern.compile("(.*[.])?([0-9]+|0x[0-9a-f]*)[.]?");

    /** The host as browsers write it; empty if it cannot be one. */
    Optional<String> read(String host) {
        if (host.isEmpty()) {
            return refuse(OriginFault.NO_HOST);
        }
        if (host.contains("*")) {
            return refuse(OriginFault.GLOB);
        }
        if (host.startsWith("[") && host.endsWith("]")) {
            return Ipv6.canonical(host.substring(1, host.length() - 1))
                    .map(address -> "[" + address + "]")
                    .map(address -> changed(host, address, OriginFault.UNUSUAL_IPV6))
                    .or(() -> refuse(OriginFault.BAD_IPV6));
        }
        if (!host.chars().allMatch(c -> c < 128)) {
            faults.add(OriginFault.UNICODE_HOST);
            return UnicodeName.toAscii(host).flatMap(this::name);
        }
        return name(changed(host, host.toLowerCase(Locale.ROOT), OriginFault.UPPER_CASE));
    }

    private Optional<String> name(String host) {
        if (!NAME.matcher(host).matches()) {
            return refuse(OriginFault.BAD_HOST);
        }
        if (ENDS_IN_NUMBER.matcher(host).matches()) {
            return Ipv4.canonical(host)
                    .map(address -> changed(host, address, OriginFault.UNUSUAL_IPV4))
                    .or(() -> refuse(OriginFault.BAD_IPV4));
        }
        return Stream.of(host.split("[.]")).allMatch(UnicodeName::isLabel)
                ? Optional.of(host)
                : refuse(OriginFault.BAD_PUNYCODE);
    }

    private String changed(String written, String canonical, OriginFault fault) {
        if (!written.equals(canonical)) {
            faults.add(fault);
        }
        return canonical;
    }

    private Optional<String> refuse(OriginFault fault) {
        faults.add(fault);
        return Optional.empty();
    }
}
