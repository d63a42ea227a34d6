package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.web.HeaderNames;
import dev.crossorigin.web.Methods;
import dev.crossorigin.web.Token;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with the names of methods and headers, each for itself. */
final class NamesCheck {

    /** Browsers write these themselves, though Chromium 156 lets script set them. */
    private static final Set<String> OF_LOCAL_NETWORKS =
            Set.of(
                    "access-control-request-local-network",
                    "access-control-request-private-network");

    private static final String OF_ANSWERS = "access-control-";

    /** Headers that are of requests alone. */
    private static final Set<String> OF_REQUESTS =
            Set.of(
                    "origin",
                    "referer",
                    "host",
                    "cookie",
                    "user-agent",
                    "accept",
                    "accept-charset",
                    "accept-encoding",
                    "accept-language",
                    "dnt",
                    "expect",
                    "te",
                    "if-match",
                    "if-none-match",
                    "if-modified-since",
                    "if-unmodified-since",
                    "x-requested-with",
                    "x-forwarded-for",
                    "x-forwarded-host");

    private NamesCheck() {}

    static Stream<Finding> methods(CorsDeclaration declaration) {
        return declaration.settings(Property.METHODS).stream().flatMap(NamesCheck::method);
    }

    private static Stream<Finding> method(Setting setting) {
        var method = setting.value();
        var upper = method.toUpperCase(Locale.ROOT);
        var names = Names.in(method);
        if (names.isSeveral()) {
            return Stream.of(
                    Finding.of(Rule.METHOD_TOKEN, setting, names.problem("methods"))
                            .fixedBy(names.upperCase()));
        }
        if (!Token.matches(method)) {
            return Stream.of(
                    Finding.of(Rule.METHOD_TOKEN, setting)
                            .fixedBy(names.bare(method).map(Names::upperCase)));
        }
        if (Methods.isForbidden(method)) {
            return Stream.of(Finding.of(Rule.METHOD_FORBIDDEN, setting));
        }
        return method.equals(upper)
                ? Stream.empty()
                : Stream.of(Finding.of(Rule.METHOD_CASE, setting).fixedBy(upper));
    }

    static Stream<Finding> headers(CorsDeclaration declaration) {
        return declaration.settings(Property.HEADERS).stream().flatMap(NamesCheck::header);
    }

    private static Stream<Finding> header(Setting setting) {
        var name = setting.value().toLowerCase(Locale.ROOT);
        var names = Names.in(setting.value());
        if (names.isSeveral()) {
            return Stream.of(
                    Finding.of(Rule.HEADER_TOKEN, setting, names.problem("headers"))
                            .fixedBy(names.text()));
        }
        if (!Token.matches(name)) {
            return Stream.of(
                    Finding.of(Rule.HEADER_TOKEN, setting)
                            .fixedBy(names.bare(setting.value()).map(Names::text)));
        }
        if (HeaderNames.isForbidden(name) || OF_LOCAL_NETWORKS.contains(name)) {
            return Stream.of(Finding.of(Rule.HEADER_FORBIDDEN, setting));
        }
        return name.startsWith(OF_ANSWERS)
                ? Stream.of(Finding.of(Rule.HEADER_OF_ANSWERS, setting))
                : Stream.empty();
    }

    static Stream<Finding> exposed(CorsDeclaration declaration) {
        boolean credentials = declaration.allowsCredentials();
        return declaration.settings(Property.EXPOSED).stream()
                .flatMap(setting -> exposed(setting, credentials));
    }

    private static Stream<Finding> exposed(Setting setting, boolean credentials) {
        var name = setting.value().toLowerCase(Locale.ROOT);
        var names = Names.in(setting.value());
        if (names.isSeveral()) {
            return Stream.of(
                    Finding.of(Rule.HEADER_TOKEN, setting, names.problem("headers"))
                            .fixedBy(names.text()));
        }
        if (!Token.matches(name)) {
            return Stream.of(
                    Finding.of(Rule.HEADER_TOKEN, setting)
                            .fixedBy(names.bare(setting.value()).map(Names::text)));
        }
        if (HeaderNames.isForbiddenInAnswers(name)) {
            return Stream.of(Finding.of(Rule.EXPOSED_SET_COOKIE, setting));
        }
        if (name.startsWith(OF_ANSWERS) || OF_REQUESTS.contains(name) || name.startsWith("sec-")) {
            return Stream.of(Finding.of(Rule.EXPOSED_OF_REQUESTS, setting));
        }
        return name.equals("*") && credentials
                ? Stream.of(Finding.of(Rule.EXPOSED_STAR_WITH_CREDENTIALS, setting))
                : Stream.empty();
    }
}
