package dev.crossorigin.lint;

import dev.crossorigin.declaration.Setting;
import dev.crossorigin.pattern.PatternReport;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.OriginFault;
import dev.crossorigin.web.ParsedOrigin;
import dev.crossorigin.web.ParsedOrigin.Miswritten;
import dev.crossorigin.web.ParsedOrigin.Unreadable;
import dev.crossorigin.web.TupleOrigin;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * An entry that no browser writes as its origin, and so never matches.
 *
 * @param meant the only origin that can be meant; empty if a person has to decide
 * @param sound what to write for an origin; empty if it may not be declared
 */
record Misspelling(
        Setting setting,
        List<OriginFault> faults,
        Optional<TupleOrigin> meant,
        Function<TupleOrigin, Optional<String>> sound) {

    /** What stands in regular expressions and in no origin. */
    private static final Pattern OF_PATTERNS =
            Pattern.compile("[*+?(){}\\\\^$|]|\\[(?![0-9a-f:]*])");

    private static final Pattern GLOB = Pattern.compile("(https?://)[*][.]([^*/]+)/?");

    private static final Pattern CUT_SCHEME = Pattern.compile("https?/.*");

    private static final Pattern ANY_PORT = Pattern.compile("(https?://[^*:/]+):[*]/?");

    static Misspelling of(
            Setting setting, ParsedOrigin parsed, Function<TupleOrigin, Optional<String>> sound) {
        if (parsed instanceof Miswritten miswritten) {
            var meant = Optional.of(miswritten.meant());
            return new Misspelling(setting, miswritten.faults(), meant, sound);
        }
        var faults =
                parsed instanceof Unreadable unreadable
                        ? unreadable.faults()
                        : List.<OriginFault>of();
        return new Misspelling(setting, faults, Optional.empty(), sound);
    }

    /** One finding for each rule that is broken, all with the same fix. */
    Stream<Finding> findings() {
        if (isHalfAPattern()) {
            return Stream.of(
                    Finding.of(Rule.ORIGIN_SLASH, setting).fixedBy(Escapes.plain(slashed())));
        }
        var fix = fix();
        return faults.stream()
                .map(Misspelling::rule)
                .distinct()
                .map(rule -> Finding.of(rule, setting).fixedBy(fix));
    }

    /** Whether a pattern is meant, of which one slash is missing. */
    private boolean isHalfAPattern() {
        var text = setting.value();
        if (ANY_PORT.matcher(text).matches()
                || text.startsWith("/") == text.endsWith("/")
                || !OF_PATTERNS.matcher(text).find()) {
            return false;
        }
        var pattern =
                text.startsWith("/") ? text.substring(1) : text.substring(0, text.length() - 1);
        try {
            return PatternReport.isAnOrigins(pattern);
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private String slashed() {
        var text = setting.value();
        return text.startsWith("/") ? text + "/" : "/" + text;
    }

    private Optional<String> fix() {
        var glob = GLOB.matcher(setting.value());
        if (glob.matches()
                && Origin.parse(glob.group(1) + glob.group(2)) instanceof TupleOrigin apex) {
            return sound.apply(apex).map(Misspelling::subdomains).filter(Misspelling::isTight);
        }
        return anyPort().or(this::withScheme).or(() -> meant.flatMap(sound));
    }

    /** With the scheme that can only be meant; where a name has none, nobody knows it. */
    private Optional<String> withScheme() {
        var text = setting.value();
        var whole =
                CUT_SCHEME.matcher(text).matches()
                        ? text.replaceFirst("^(https?)/+", "$1://")
                        : "http://" + text;
        return faults.contains(OriginFault.NO_SCHEME)
                        && Origin.parse(whole) instanceof TupleOrigin origin
                        && (origin.isLoopback() || CUT_SCHEME.matcher(text).matches())
                ? sound.apply(origin)
                : Optional.empty();
    }

    /** The pattern of an origin on every port. */
    private Optional<String> anyPort() {
        var port = ANY_PORT.matcher(setting.value());
        return port.matches() && Origin.parse(port.group(1)) instanceof TupleOrigin origin
                ? sound.apply(origin)
                        .filter(origin.toString()::equals)
                        .map(text -> "/%s:[0-9]+/".formatted(text.replace(".", "[.]")))
                        .filter(Misspelling::isTight)
                : Optional.empty();
    }

    /** The pattern of all origins one level below. */
    private static String subdomains(String apex) {
        return "/%s/".formatted(apex.replace(".", "[.]").replace("://", "://[a-z0-9-]+[.]"));
    }

    private static boolean isTight(String entry) {
        return PatternReport.of(entry.substring(1, entry.length() - 1)).counterexamples().isEmpty();
    }

    private static Rule rule(OriginFault fault) {
        return switch (fault) {
            case SEVERAL -> Rule.ORIGIN_SEVERAL;
            case QUOTED -> Rule.ORIGIN_QUOTED;
            case LEADING_SLASH -> Rule.ORIGIN_SLASH;
            case NO_SCHEME, DOUBLED_SCHEME, SLASHES -> Rule.ORIGIN_SCHEME;
            case UPPER_CASE -> Rule.ORIGIN_UPPER_CASE;
            case USERINFO -> Rule.ORIGIN_USERINFO;
            case NO_HOST, BAD_HOST -> Rule.ORIGIN_HOST;
            case GLOB -> Rule.ORIGIN_GLOB;
            case UNICODE_HOST -> Rule.ORIGIN_UNICODE;
            case BAD_PUNYCODE -> Rule.ORIGIN_PUNYCODE;
            case BAD_IPV4, UNUSUAL_IPV4, BAD_IPV6, UNUSUAL_IPV6 -> Rule.ORIGIN_ADDRESS;
            case UNUSUAL_PORT, BAD_PORT -> Rule.ORIGIN_PORT;
            case DEFAULT_PORT -> Rule.ORIGIN_DEFAULT_PORT;
            case TRAILING_SLASH, PATH -> Rule.ORIGIN_PATH;
            case QUERY, FRAGMENT -> Rule.ORIGIN_QUERY;
        };
    }
}
