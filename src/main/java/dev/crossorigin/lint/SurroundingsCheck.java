package dev.crossorigin.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with what stands around the handler: caches behind it, proxies in front. */
final class SurroundingsCheck {

    private static final String HEADERS = "quarkus.http.header";
    private static final String VARY = HEADERS + ".Vary.value";

    private static final Pattern ORIGIN_AMONG_OTHERS =
            Pattern.compile("(?i)(?:.*,)?\\s*(?:origin|[*])\\s*(?:,.*)?");

    private static final String PROXY = "quarkus.http.proxy";
    private static final String TRUSTED = PROXY + ".trusted-proxies";

    private static final Pattern EVERYWHERE = Pattern.compile("(?:0[.]0[.]0[.]0|::|0::0|\\[::])/0");

    private SurroundingsCheck() {}

    static Stream<Problem> vary(CorsDeclaration declaration) {
        if (declaration.elements(CorsDeclaration.ORIGINS).isEmpty()) {
            return Stream.empty();
        }
        var headers = declaration.under(HEADERS);
        if (headers.stream().anyMatch(header -> isVaryOrigin(header, headers))) {
            return Stream.empty();
        }
        var place = declaration.setting(VARY).orElse(Setting.unset(VARY));
        var fix = place.value().isEmpty() ? "Origin" : place.value() + ",Origin";
        return Stream.of(Problem.of(Rule.VARY_MISSING, place).mendedBy(fix));
    }

    /** Whether it is written on every answer, whatever the path and the method. */
    private static boolean isVaryOrigin(Setting header, List<Setting> headers) {
        var name = header.property().substring(HEADERS.length()).replace("\"", "");
        var section = header.property().replaceFirst("[.]value$", "");
        return name.equalsIgnoreCase(".vary.value")
                && ORIGIN_AMONG_OTHERS.matcher(header.value()).matches()
                && headers.stream().noneMatch(other -> limits(section, other));
    }

    private static boolean limits(String section, Setting setting) {
        var property = setting.property();
        return property.startsWith(section + ".methods")
                || (property.equals(section + ".path")
                        && !List.of("/*", "*", "/").contains(setting.value()));
    }

    static Stream<Problem> proxy(CorsDeclaration declaration) {
        if (!declaration.isOn(PROXY + ".proxy-address-forwarding")) {
            return Stream.empty();
        }
        var trusted = declaration.elements(TRUSTED);
        if (trusted.isEmpty()) {
            return Stream.of(Problem.of(Rule.PROXY_TRUSTS_ANYONE, Setting.unset(TRUSTED)));
        }
        return trusted.stream()
                .filter(proxy -> EVERYWHERE.matcher(proxy.value()).matches())
                .map(proxy -> Problem.of(Rule.PROXY_TRUSTS_ANYONE, proxy));
    }
}
