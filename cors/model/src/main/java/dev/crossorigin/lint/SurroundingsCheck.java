package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Setting;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with what stands around the handler: caches behind it, proxies in front. */
final class SurroundingsCheck {

    private static final Property VARY = Group.HEADER.named("Vary.value");

    private static final Pattern ORIGIN_AMONG_OTHERS =
            Pattern.compile("(?i)(?:.*,)?\\s*(?:origin|[*])\\s*(?:,.*)?");

    private static final Pattern OF_THE_HANDLER =
            Pattern.compile("(?i)\"?access-control-(allow|expose|max)-[a-z-]+\"?[.]value");

    /** Networks that are larger than any one owner's. */
    private static final Pattern EVERYWHERE = Pattern.compile("[^:]*/0*[0-7]|.*:.*/0*[0-3]");

    private static final String LIMITED =
            "answers outside this limit have no Vary: Origin, so a cache may give one origin's answer to another";

    private SurroundingsCheck() {}

    static Stream<Finding> vary(CorsDeclaration declaration) {
        if (declaration.settings(Property.ORIGINS).isEmpty() || declaration.isOn(Property.VARY)) {
            return Stream.empty();
        }
        var headers = declaration.settings(Group.HEADER);
        var varying = headers.stream().filter(SurroundingsCheck::isVaryOrigin).toList();
        var limits = varying.stream().map(header -> limits(header, headers).findFirst()).toList();
        if (limits.stream().anyMatch(Optional::isEmpty)) {
            return Stream.empty();
        }
        if (!limits.isEmpty()) {
            return limits.stream()
                    .flatMap(Optional::stream)
                    .map(limit -> Finding.of(Rule.VARY_MISSING, limit, LIMITED));
        }
        var place = declaration.setting(VARY).orElse(Setting.unset(VARY));
        var fix = place.value().isEmpty() ? "Origin" : place.value() + ",Origin";
        return Stream.of(Finding.of(Rule.VARY_MISSING, place).fixedBy(fix));
    }

    private static boolean isVaryOrigin(Setting header) {
        var name = header.property().name().replace("\"", "");
        return name.equalsIgnoreCase(VARY.name())
                && ORIGIN_AMONG_OTHERS.matcher(header.value()).matches();
    }

    /** What keeps a header from answers to some path or method. */
    private static Stream<Setting> limits(Setting header, List<Setting> headers) {
        var section = header.property().name().replaceFirst("[.]value$", "");
        return headers.stream().filter(other -> limits(section, other));
    }

    private static boolean limits(String section, Setting setting) {
        var name = setting.property().name();
        return name.startsWith(section + ".methods")
                || (name.equals(section + ".path")
                        && !List.of("/*", "*", "/").contains(setting.value()));
    }

    /** Headers of the handler's that are set to one value for everybody. */
    static Stream<Finding> fixedAnswers(CorsDeclaration declaration) {
        return declaration.settings(Group.HEADER).stream()
                .filter(header -> OF_THE_HANDLER.matcher(header.property().name()).matches())
                .map(header -> Finding.of(Rule.CORS_HEADER_SET, header));
    }

    static Stream<Finding> proxy(CorsDeclaration declaration) {
        if (!declaration.isOn(Property.FORWARDING)) {
            return Stream.empty();
        }
        var trusted = declaration.settings(Property.TRUSTED_PROXIES);
        if (trusted.isEmpty()) {
            return Stream.of(
                    Finding.of(Rule.PROXY_TRUSTS_ANYONE, Setting.unset(Property.TRUSTED_PROXIES)));
        }
        return trusted.stream()
                .filter(proxy -> EVERYWHERE.matcher(proxy.value()).matches())
                .map(proxy -> Finding.of(Rule.PROXY_TRUSTS_ANYONE, proxy));
    }
}
