package dev.crossorigin.explain;

import dev.crossorigin.browser.Verdict.Allowed;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.policy.Names.Listed;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.HeaderNames;
import dev.crossorigin.web.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which headers of an answer script may read.
 *
 * @param readable their names; of an answer that is foretold those that it may read if they are
 *     there
 * @param hidden the names of those that the answer has and script may not read
 * @param expose the line that exposes those of them that script has a use for; empty if there are
 *     none
 * @param example how to expose another one, in a sentence; empty unless the answer is foretold
 */
public record Reading(
        List<String> readable,
        List<String> hidden,
        Optional<Change> expose,
        Optional<String> example) {

    private static final Reading NONE =
            new Reading(List.of(), List.of(), Optional.empty(), Optional.empty());

    private static final List<String> ALWAYS =
            List.of(
                    "Cache-Control",
                    "Content-Language",
                    "Content-Length",
                    "Content-Type",
                    "Expires",
                    "Last-Modified",
                    "Pragma");

    /** What scripts ask for most, an example each. */
    private static final List<String> WANTED =
            List.of("ETag", "Location", "Link", "Content-Disposition", "X-Total-Count");

    /** What browsers, proxies and the network use, and script does not. */
    private static final Set<String> OF_TRANSPORT =
            Set.of(
                    ("accept-ch accept-ranges age allow alt-svc connection content-encoding"
                                    + " content-security-policy date expect-ct keep-alive nel"
                                    + " origin-agent-cluster p3p permissions-policy referrer-policy"
                                    + " report-to reporting-endpoints server server-timing"
                                    + " strict-transport-security timing-allow-origin transfer-encoding"
                                    + " upgrade vary via x-cache x-content-type-options"
                                    + " x-dns-prefetch-control x-download-options x-frame-options"
                                    + " x-permitted-cross-domain-policies x-powered-by x-robots-tag"
                                    + " x-served-by x-timer x-xss-protection")
                            .split(" ", -1));

    /** What the names of others of them begin with: headers of CORS and of delivery networks. */
    private static final List<String> PREFIXES =
            List.of("access-control-", "cross-origin-", "cf-", "x-amz-cf-");

    public Reading {
        readable = List.copyOf(readable);
        hidden = List.copyOf(hidden);
    }

    /** The hidden ones that anybody could look for: those of CORS itself nobody does. */
    public List<String> missed() {
        return hidden.stream().filter(name -> !name.startsWith("access-control-")).toList();
    }

    /** Nothing is read of an answer that is blocked, or not known. */
    static Reading of(Judged judged) {
        if (judged.ruling() != Ruling.ALLOWED || isSameOrigin(judged)) {
            return NONE;
        }
        return judged.answerer() == Judged.Answerer.FORETOLD ? foretold(judged) : recorded(judged);
    }

    private static boolean isSameOrigin(Judged judged) {
        return judged.exchange().hops().isEmpty()
                && judged.asked()
                        .target()
                        .filter(url -> judged.asked().origin().isSame(url.origin()))
                        .isPresent();
    }

    private static Reading foretold(Judged judged) {
        var exposed =
                judged.inForce().policy().exposedHeaders() instanceof Listed listed
                        ? listed.names()
                        : List.<String>of();
        return new Reading(
                Stream.concat(exposed.stream(), ALWAYS.stream()).distinct().toList(),
                List.of(),
                Optional.empty(),
                example(judged, exposed));
    }

    private static Optional<String> example(Judged judged, List<String> exposed) {
        return WANTED.stream()
                .filter(name -> !exposed.contains(name))
                .findFirst()
                .map(
                        name ->
                                "To let it read another one, such as %s, write %s"
                                        .formatted(name, ofPolicy(judged, List.of(name)).write()));
    }

    private static Reading recorded(Judged judged) {
        var readable =
                judged.verdict() instanceof Allowed allowed
                        ? allowed.readable()
                        : List.<String>of();
        var names =
                judged.exchange().actual().stream()
                        .flatMap(answer -> answer.headers().lines().stream())
                        .map(Header::name)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .sorted()
                        .toList();
        var hidden =
                names.stream()
                        .filter(name -> !readable.contains(name))
                        .filter(name -> !HeaderNames.isForbiddenInAnswers(name))
                        .toList();
        return new Reading(readable, hidden, expose(judged, hidden), Optional.empty());
    }

    private static Optional<Change> expose(Judged judged, List<String> hidden) {
        var useful =
                hidden.stream()
                        .filter(name -> !OF_TRANSPORT.contains(name))
                        .filter(name -> PREFIXES.stream().noneMatch(name::startsWith))
                        .toList();
        if (useful.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(judged.ours() ? ofPolicy(judged, useful) : ofServer(judged, useful));
    }

    private static Change ofPolicy(Judged judged, List<String> more) {
        var now = judged.inForce().served().values(Property.EXPOSED);
        var kept = now.stream().filter(name -> !name.equals("*"));
        return PolicyFix.change(
                judged.inForce(),
                new Wanted(Property.EXPOSED, Stream.concat(kept, more.stream()).toList()));
    }

    private static Change ofServer(Judged judged, List<String> more) {
        var header = "Access-Control-Expose-Headers";
        var answer = judged.exchange().actual().orElseThrow();
        var now = answer.headers().joined(header);
        var all = new ArrayList<String>();
        now.stream()
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .map(String::strip)
                .filter(name -> Token.matches(name) && !name.equals("*"))
                .forEach(all::add);
        all.addAll(more);
        return new Edit(Edit.ACTUAL, header, String.join(", ", all)).of(judged.exchange());
    }
}
