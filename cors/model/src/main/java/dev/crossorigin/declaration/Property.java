package dev.crossorigin.declaration;

import java.util.List;

/**
 * A property that bears on who may call.
 *
 * @param name what follows the group's key; empty if nothing does
 */
public record Property(Group group, String name, Kind kind) {

    /** The properties whose keys begin alike. */
    public enum Group {
        CORS("quarkus.http.cors"),
        PROXY("quarkus.http.proxy"),
        /** Headers that Quarkus adds to answers. */
        HEADER("quarkus.http.header"),
        /** Warnings that may stay, each with its reason. */
        ACCEPT("cors.accept"),
        /** Ours, around the handler. */
        OWN("cors"),
        /** Anything else that is written: a key that nothing reads, or a file. */
        OTHER("");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        /** The property of any name, even one that does not exist. */
        public Property named(String name) {
            return new Property(this, name, Kind.SINGLE);
        }

        /** What the keys begin with, the last dot included. */
        public String prefix() {
            return key.isEmpty() ? "" : key + ".";
        }
    }

    /** Whether a property has one value or a list of them. */
    public enum Kind {
        SINGLE,
        LIST
    }

    /** The old switch, which Quarkus no longer reads. */
    public static final Property OLD_SWITCH = Group.CORS.named("");

    public static final Property ENABLED = Group.CORS.named("enabled");
    public static final Property ORIGINS = new Property(Group.CORS, "origins", Kind.LIST);
    public static final Property METHODS = new Property(Group.CORS, "methods", Kind.LIST);
    public static final Property HEADERS = new Property(Group.CORS, "headers", Kind.LIST);
    public static final Property EXPOSED = new Property(Group.CORS, "exposed-headers", Kind.LIST);
    public static final Property MAX_AGE = Group.CORS.named("access-control-max-age");
    public static final Property CREDENTIALS = Group.CORS.named("access-control-allow-credentials");

    public static final Property FORWARDING = Group.PROXY.named("proxy-address-forwarding");
    public static final Property TRUSTED_PROXIES =
            new Property(Group.PROXY, "trusted-proxies", Kind.LIST);

    /** The hosts that the service answers to; none for any. */
    public static final Property HOSTS = new Property(Group.OWN, "hosts", Kind.LIST);

    /** Those that have one value. */
    public static final List<Property> SINGLE_VALUES =
            List.of(OLD_SWITCH, ENABLED, CREDENTIALS, MAX_AGE, FORWARDING);

    public static final List<Property> LISTS =
            List.of(ORIGINS, METHODS, HEADERS, EXPOSED, TRUSTED_PROXIES, HOSTS);

    /** The key, such as {@code quarkus.http.cors.origins}. */
    public String key() {
        return name.isEmpty() ? group.key : group.prefix() + name;
    }
}
