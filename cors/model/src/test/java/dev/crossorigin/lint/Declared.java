package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Property.Kind;
import dev.crossorigin.declaration.Route;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.declaration.Unused;
import java.util.ArrayList;
import java.util.List;

/** A declaration in words. One that changes nothing of {@link #sound} breaks no rule. */
record Declared(CorsDeclaration declaration) {

    private static final Source TEST = new Source.Other("a test");

    /** One that breaks no rule: a shop that may read, without cookies. */
    static Declared sound() {
        return new Declared(new CorsDeclaration("prod", List.of(), List.of()))
                .with(Property.ENABLED, "true")
                .origins("https://shop.example")
                .list("methods", "GET", "HEAD", "OPTIONS")
                .list("headers", "content-type")
                .credentials(false)
                .with(Group.HEADER.named("Vary.value"), "Origin");
    }

    static Declared withCredentials() {
        return sound().credentials(true);
    }

    Declared credentials(boolean allowed) {
        return with(Property.CREDENTIALS, String.valueOf(allowed));
    }

    Declared origins(String... values) {
        return list("origins", values);
    }

    Declared list(String name, String... values) {
        return set(new Property(Group.CORS, name, Kind.LIST), values);
    }

    Declared with(Property property, String value) {
        return set(property, value);
    }

    Declared unset(Property property) {
        return set(property);
    }

    private Declared set(Property property, String... values) {
        var settings = new ArrayList<>(declaration.settings());
        settings.removeIf(setting -> setting.property().equals(property));
        for (int i = 0; i < values.length; i++) {
            settings.add(
                    property.kind() == Kind.LIST
                            ? Setting.at(property, i, values[i], TEST)
                            : Setting.of(property, values[i], TEST));
        }
        return new Declared(
                new CorsDeclaration(
                        declaration.profile(),
                        settings,
                        declaration.routes(),
                        declaration.unused()));
    }

    /** The same, where this is written in vain. */
    Declared withUnused(Unused... unused) {
        return new Declared(
                new CorsDeclaration(
                        declaration.profile(),
                        declaration.settings(),
                        declaration.routes(),
                        List.of(unused)));
    }

    Declared in(String profile) {
        return new Declared(
                new CorsDeclaration(
                        profile,
                        declaration.settings(),
                        declaration.routes(),
                        declaration.unused()));
    }

    Declared serving(Route... served) {
        return new Declared(
                new CorsDeclaration(
                        declaration.profile(), declaration.settings(), List.of(served)));
    }

    List<Finding> findings() {
        return PolicyLinter.of(declaration).findings();
    }

    @Override
    public String toString() {
        return declaration.settings().toString();
    }
}
