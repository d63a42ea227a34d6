package dev.crossorigin.web;

import dev.crossorigin.web.ParsedOrigin.Miswritten;
import dev.crossorigin.web.ParsedOrigin.Unreadable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a text as an origin, and notes every fault on the way. */
final class OriginReader {

    private static final String SEPARATORS = " \t\n\u000B\f\r,;|";

    private static final String OPENING = "\"'`([<";
    private static final String CLOSING = "\"'`)]>";

    private static final Pattern WITH_SCHEME =
            Pattern.compile("(?s)([A-Za-z][0-9A-Za-z+.-]*):(//)?([/\\\\]*)(.*)");

    private static final Pattern SECOND_SCHEME =
            Pattern.compile("(?s)((?i:https?)(?=:/|//)|[A-Za-z][0-9A-Za-z+.-]*(?=://)):?[/\\\\]+");

    private final String text;
    private final Set<OriginFault> faults = EnumSet.noneOf(OriginFault.class);

    OriginReader(String text) {
        this.text = text;
    }

    ParsedOrigin read() {
        var origin = isSeveral() ? this.<TupleOrigin>refuse(OriginFault.SEVERAL) : unwrapped();
        var noted = List.copyOf(faults);
        return origin.<ParsedOrigin>map(
                        meant -> noted.isEmpty() ? meant : new Miswritten(text, noted, meant))
                .orElseGet(() -> new Unreadable(text, noted));
    }

    /** Whether a separator stands between two schemes. */
    private boolean isSeveral() {
        int first = text.indexOf("://");
        return first >= 0 && text.indexOf("://", UrlParts.firstOf(text, SEPARATORS, first)) >= 0;
    }

    /** Reads what stands in quotes or brackets, or beside the half of a pair that is left over. */
    private Optional<TupleOrigin> unwrapped() {
        int bracket = text.lastIndexOf('[');
        int start = 0;
        int end = text.length();
        while (start < end) {
            int opening = OPENING.indexOf(text.charAt(start));
            int closing = CLOSING.indexOf(text.charAt(end - 1));
            boolean endsAddress = text.charAt(end - 1) == ']' && bracket >= start;
            if (opening < 0 && (closing < 0 || endsAddress)) {
                break;
            }
            faults.add(OriginFault.QUOTED);
            start += opening < 0 ? 0 : 1;
            end -= start < end && (opening < 0 || opening == closing) ? 1 : 0;
        }
        var written = text.substring(start, end);
        if (written.startsWith("/") && !written.startsWith("//")) {
            faults.add(OriginFault.LEADING_SLASH);
            return fromScheme(written.substring(1));
        }
        return fromScheme(written);
    }

    private Optional<TupleOrigin> fromScheme(String written) {
        var matcher = WITH_SCHEME.matcher(written);
        if (!matcher.matches()) {
            return refuse(OriginFault.NO_SCHEME);
        }
        var scheme = matcher.group(1).toLowerCase(Locale.ROOT);
        boolean ofPages = DefaultPort.of(scheme) > 0;
        boolean slashed = matcher.group(2) != null;
        if (!slashed && !ofPages) {
            // localhost:3000 has a port, not a scheme
            return refuse(OriginFault.NO_SCHEME);
        }
        note(!scheme.equals(matcher.group(1)), OriginFault.UPPER_CASE);
        note(ofPages && (!slashed || !matcher.group(3).isEmpty()), OriginFault.SLASHES);
        return afterScheme(scheme, (ofPages ? "" : matcher.group(3)) + matcher.group(4));
    }

    private Optional<TupleOrigin> afterScheme(String scheme, String rest) {
        var second = SECOND_SCHEME.matcher(rest);
        int start = 0;
        while (second.region(start, rest.length()).lookingAt()) {
            faults.add(OriginFault.DOUBLED_SCHEME);
            if (!second.group(1).equalsIgnoreCase(scheme)) {
                return Optional.empty();
            }
            start = second.end();
        }
        var parts = UrlParts.of(rest.substring(start));
        boolean slash = parts.path().length() == 1;
        boolean last = parts.query().isEmpty() && parts.fragment().isEmpty();
        note(!parts.userinfo().isEmpty(), OriginFault.USERINFO);
        note(slash && last, OriginFault.TRAILING_SLASH);
        note(parts.path().length() > 1, OriginFault.PATH);
        note(!parts.query().isEmpty(), OriginFault.QUERY);
        note(!parts.fragment().isEmpty(), OriginFault.FRAGMENT);
        var host = new HostReader(faults).read(parts.host());
        var port = parts.port().map(written -> port(scheme, written)).orElse(Optional.of(-1));
        return host.flatMap(name -> port.map(number -> new TupleOrigin(scheme, name, number)));
    }

    private Optional<Integer> port(String scheme, String written) {
        boolean zeros = written.startsWith("0") && written.length() > 1;
        note(written.isEmpty() || zeros, OriginFault.UNUSUAL_PORT);
        if (written.equals("*")) {
            return refuse(OriginFault.GLOB);
        }
        var port = UrlReader.port(scheme, written).filter(number -> number != 0);
        if (port.isEmpty()) {
            return refuse(OriginFault.BAD_PORT);
        }
        note(port.get() < 0 && !written.isEmpty(), OriginFault.DEFAULT_PORT);
        return port;
    }

    private void note(boolean found, OriginFault fault) {
        if (found) {
            faults.add(fault);
        }
    }

    private <T> Optional<T> refuse(OriginFault fault) {
        faults.add(fault);
        return Optional.empty();
    }
}
