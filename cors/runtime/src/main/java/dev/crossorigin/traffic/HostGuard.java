package dev.crossorigin.traffic;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses requests for hosts that the service does not answer to. A website can make its own name
 * stand for the service's address; the pages of that name are then of the same origin as the
 * service, and the CORS handler lets them do everything.
 *
 * <p>Quarkus 3.38 has {@code quarkus.http.host-validation.allowed-hosts} for this, which answers
 * 400 and nothing else.
 *
 * @param hosts lower-case names and addresses, without ports
 */
record HostGuard(Set<String> hosts) implements Handler<RoutingContext> {

    /** Ahead of all that answers. */
    static final int PRIORITY = 600;

    private static final int LONGEST = 200;

    static HostGuard of(List<String> hosts) {
        return new HostGuard(
                hosts.stream()
                        .map(String::strip)
                        .map(HostGuard::canonical)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var stranger = named(request).filter(host -> !isOurs(host)).or(() -> target(request));
        if (stranger.isEmpty()) {
            context.next();
        } else {
            Problem.answer(context, 421, detail(stranger.get()));
        }
    }

    /** What the handler compares: a trusted proxy's {@code X-Forwarded-Host} takes its place. */
    private static Optional<String> named(HttpServerRequest request) {
        var authority = request.authority();
        return Optional.of(authority == null ? "" : authority.host());
    }

    /**
     * A target may have a host of its own, which then counts.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2">RFC 9112,
     *     absolute-form</a>
     */
    private Optional<String> target(HttpServerRequest request) {
        var target = request.uri();
        int slashes = target.startsWith("/") ? -1 : target.indexOf("://");
        if (slashes < 0) {
            return Optional.empty();
        }
        var authority = target.substring(slashes + 3).split("[/?#]", 2)[0];
        return Optional.of(authority.replaceFirst(":[0-9]*$", "")).filter(host -> !isOurs(host));
    }

    private boolean isOurs(String host) {
        return hosts.contains(host) || hosts.contains(canonical(host));
    }

    /** A dot at the end makes another origin, but not another host. */
    private static String canonical(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String detail(String host) {
        var shown = host.length() > LONGEST ? host.substring(0, LONGEST) + "…" : host;
        return "Host \"%s\" is not one that this service answers to; if it should be, add it to cors.hosts"
                .formatted(shown);
    }
}
