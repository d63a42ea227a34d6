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
        /** A policy that is tried before it is enforced. */
        CANDIDATE("cors.candidate"),
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

    /** Whether the handler's {@code Access-Control-Allow-Origin} is the only one. */
    public static final Property ONE_ORIGIN = Group.OWN.named("answers.one-origin");

    /** Whether every answer has {@code Vary: Origin}. */
    public static final Property VARY = Group.OWN.named("answers.vary");

    /** Whether headers are taken off that say nothing to a browser. */
    public static final Property TIDY = Group.OWN.named("answers.tidy");

    /** Whether requests are refused that no browser sends. */
    public static final Property STRICT = Group.OWN.named("answers.refuse-malformed");

    /** The switches of what stands around the handler. */
    public static final List<Property> AROUND = List.of(ONE_ORIGIN, VARY, TIDY, STRICT);

    /** Those that have one value. */
    public static final List<Property> SINGLE_VALUES =
            List.of(
                    OLD_SWITCH,
                    ENABLED,
                    CREDENTIALS,
                    MAX_AGE,
                    FORWARDING,
                    ONE_ORIGIN,
                    VARY,
                    TIDY,
                    STRICT);

    public static final List<Property> LISTS =
            List.of(ORIGINS, METHODS, HEADERS, EXPOSED, TRUSTED_PROXIES, HOSTS);

    /** The key, such as {@code quarkus.http.cors.origins}. */
    public String key() {
        return name.isEmpty() ? group.key : group.prefix() + name;
    }
}
