package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Route;
import dev.crossorigin.declaration.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A declaration in words. One that changes nothing of {@link #sound} breaks no rule. */
record Declared(
        String profile, List<Setting> settings, Optional<Duration> maxAge, List<Route> routes) {

    private static final String CORS = "quarkus.http.cors.";

    /** One that breaks no rule: a shop that may read, without cookies. */
    static Declared sound() {
        return new Declared("prod", List.of(), Optional.empty(), List.of())
                .with(CORS + "enabled", "true")
                .origins("https://shop.example")
                .list("methods", "GET", "HEAD", "OPTIONS")
                .list("headers", "content-type")
                .credentials(false)
                .with("quarkus.http.header.Vary.value", "Origin");
    }

    static Declared withCredentials() {
        return sound().credentials(true);
    }

    Declared credentials(boolean allowed) {
        return with(CORS + "access-control-allow-credentials", String.valueOf(allowed));
    }

    Declared origins(String... values) {
        return list("origins", values);
    }

    Declared list(String key, String... values) {
        var replaced = without(CORS + key + "[");
        for (int i = 0; i < values.length; i++) {
            replaced.add(new Setting(CORS + key + "[" + i + "]", values[i], "a test"));
        }
        return new Declared(profile, replaced, maxAge, routes);
    }

    Declared with(String property, String value) {
        var replaced = without(property);
        replaced.add(new Setting(property, value, "a test"));
        return new Declared(profile, replaced, maxAge, routes);
    }

    Declared maxAge(String value, Duration read) {
        var set = with(CORS + "access-control-max-age", value);
        return new Declared(profile, set.settings, Optional.of(read), routes);
    }

    Declared unset(String property) {
        return new Declared(profile, without(property), maxAge, routes);
    }

    Declared in(String otherProfile) {
        return new Declared(otherProfile, settings, maxAge, routes);
    }

    Declared serving(Route... served) {
        return new Declared(profile, settings, maxAge, Arrays.asList(served));
    }

    private List<Setting> without(String prefix) {
        var others = new ArrayList<>(settings);
        others.removeIf(setting -> setting.property().startsWith(prefix));
        return others;
    }

    CorsDeclaration declaration() {
        return new CorsDeclaration(profile, settings, maxAge, routes);
    }

    List<Finding> findings() {
        return PolicyLinter.lint(declaration());
    }
}
