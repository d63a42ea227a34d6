package dev.crossorigin.whatif;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What would come of a request: the handler's model asked by the browser's. */
public final class WhatIf {

    /** Of a resource that has no say in who reads it. */
    private static final Answer OF_THE_RESOURCE = new Answer(200, Headers.none());

    private WhatIf() {}

    /** The answers that the handler would give, were the page to ask. */
    public static Exchange under(CorsPolicy policy, PageRequest asked) {
        return new Exchange(
                asked,
                Browser.preflight(asked).map(request -> answer(policy, request)),
                List.of(),
                Browser.actual(asked).map(request -> answer(policy, request)));
    }

    /** Whether the handler gives an answer itself, so that its status is known. */
    public static boolean isOfTheHandler(Answer answer) {
        return answer.status() != OF_THE_RESOURCE.status();
    }

    /**
     * Whether what was recorded is what the handler would answer, alone or with what stands around
     * it: then it probably did.
     */
    public static boolean isUnder(CorsPolicy policy, Exchange recorded) {
        return isAs(under(policy, recorded.request()), recorded)
                || isAs(under(policy.ofHandler(), recorded.request()), recorded);
    }

    private static boolean isAs(Exchange foretold, Exchange recorded) {
        return recorded.hops().isEmpty()
                && (recorded.preflight().isPresent() || recorded.actual().isPresent())
                && isAs(foretold.preflight(), recorded.preflight())
                && isAs(foretold.actual(), recorded.actual());
    }

    /** What is not recorded may have been anything. */
    private static boolean isAs(Optional<Answer> foretold, Optional<Answer> recorded) {
        return recorded.isEmpty()
                || recorded.map(WhatIf::ofCors).equals(foretold.map(WhatIf::ofCors));
    }

    private static Set<String> ofCors(Answer answer) {
        var lines =
                answer.headers().lines().stream()
                        .map(line -> line.name().toLowerCase(Locale.ROOT) + ":" + line.value())
                        .filter(line -> line.startsWith("access-control-"));
        var refused = Stream.of("refused:" + (answer.status() == 403));
        return Stream.concat(lines, refused).collect(Collectors.toSet());
    }

    private static Answer answer(CorsPolicy policy, Request request) {
        return policy.answer(request, OF_THE_RESOURCE);
    }
}
