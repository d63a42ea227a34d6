package dev.crossorigin.cli;

import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.TupleOrigin;
import dev.crossorigin.web.Url;
import dev.crossorigin.whatif.Meant;
import dev.crossorigin.whatif.UnreadableText;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The addresses under which pages call this service; one may end with a path that all begin with.
 */
record Services(List<Url> addresses) {

    /**
     * Those that are given with an option, or else the configured one.
     *
     * @throws UnreadableText if one is no address
     */
    static Services of(Options options, SmallRyeConfig config) {
        var given = options.values(Options.SERVICE);
        var all = given.isEmpty() ? List.of(DeclaredPolicy.address(config)) : given;
        return new Services(all.stream().map(Services::address).toList());
    }

    private static Url address(String text) {
        return Url.parse(Meant.address(Options.SERVICE, text.strip()))
                .filter(Url::isHttp)
                .orElseThrow(
                        () ->
                                new UnreadableText(
                                        Options.SERVICE,
                                        text,
                                        "write an address such as https://api.example.com"));
    }

    boolean has(Url called) {
        return addresses.stream()
                .anyMatch(
                        address ->
                                isSame(address.origin(), called.origin())
                                        && isBelow(path(address), path(called)));
    }

    /** Every loopback name and address of a port is the same machine. */
    private static boolean isSame(Origin one, Origin other) {
        return one.isSame(other)
                || (one instanceof TupleOrigin a
                        && other instanceof TupleOrigin b
                        && a.isLoopback()
                        && b.isLoopback()
                        && a.scheme().equals(b.scheme())
                        && a.effectivePort() == b.effectivePort());
    }

    private static boolean isBelow(String begin, String path) {
        return path.equals(begin) || path.startsWith(begin.endsWith("/") ? begin : begin + "/");
    }

    private static String path(Url url) {
        return url.target().replaceFirst("\\?.*", "");
    }

    /** As they were given. */
    @Override
    public String toString() {
        return addresses.stream()
                .map(url -> path(url).equals("/") ? url.origin().toString() : url.toString())
                .collect(Collectors.joining(" or "));
    }
}
