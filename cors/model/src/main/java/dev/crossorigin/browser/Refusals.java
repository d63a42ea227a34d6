package dev.crossorigin.browser;

import dev.crossorigin.web.AddressSpace;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Methods;
import dev.crossorigin.web.Token;
import dev.crossorigin.web.TupleOrigin;
import dev.crossorigin.web.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a browser sends nothing at all. */
final class Refusals {

    private Refusals() {}

    /**
     * Everything that script asks for and no browser sends; none if the request goes out.
     *
     * @param url the target of what is asked
     */
    static List<Fault> of(PageRequest asked, Optional<Url> url) {
        var address = url.map(Url::withoutFragment).map(Url::toString).orElse(asked.url());
        var step = new Step(address, asked.origin(), false, Optional.empty());
        var faults = new ArrayList<Fault>();
        if (url.isEmpty()) {
            faults.add(new Fault(FaultKind.INVALID_URL, asked.url(), step));
        }
        if (url.filter(Url::hasCredentials).isPresent()) {
            faults.add(new Fault(FaultKind.URL_CONTAINS_CREDENTIALS, asked.url(), step));
        }
        if (!Token.matches(asked.method())) {
            faults.add(new Fault(FaultKind.INVALID_METHOD, asked.method(), step));
        } else if (Methods.isForbidden(asked.method())) {
            faults.add(new Fault(FaultKind.FORBIDDEN_METHOD, asked.method(), step));
        }
        checkMode(asked, url, step, faults);
        asked.headers().lines().stream()
                .filter(AuthorHeaders::isInvalid)
                .map(Header::name)
                .map(name -> new Fault(FaultKind.INVALID_HEADER, name, step))
                .forEach(faults::add);
        url.ifPresent(known -> checkPlace(known, step, faults));
        return faults;
    }

    private static void checkMode(
            PageRequest asked, Optional<Url> url, Step step, List<Fault> faults) {
        if (asked.mode() == RequestMode.NO_CORS && !Methods.isSafelisted(method(asked))) {
            faults.add(new Fault(FaultKind.NO_CORS_METHOD, asked.method(), step));
        }
        if (asked.mode() == RequestMode.NO_CORS && asked.redirect() != RedirectMode.FOLLOW) {
            faults.add(new Fault(FaultKind.NO_CORS_REDIRECT_MODE_NOT_FOLLOW, "", step));
        }
        boolean elsewhere = url.filter(known -> !asked.origin().isSame(known.origin())).isPresent();
        if (asked.mode() == RequestMode.SAME_ORIGIN && elsewhere) {
            faults.add(new Fault(FaultKind.DISALLOWED_BY_MODE, asked.address(), step));
        }
    }

    private static String method(PageRequest asked) {
        return Methods.normalized(asked.method());
    }

    private static void checkPlace(Url url, Step step, List<Fault> faults) {
        if (!url.isHttp()) {
            faults.add(new Fault(FaultKind.CORS_DISABLED_SCHEME, url.scheme(), step));
        } else if (BadPorts.contain(url.effectivePort())) {
            faults.add(new Fault(FaultKind.BAD_PORT, String.valueOf(url.effectivePort()), step));
        }
    }

    /**
     * A page's request for what is not as secure as itself, which is not sent either; but what the
     * server would answer is worth knowing.
     */
    static Optional<Fault> mixedContent(Leg leg) {
        boolean mixed =
                leg.page() instanceof TupleOrigin page
                        && page.scheme().equals("https")
                        && leg.url().scheme().equals("http")
                        && !isExempt(leg);
        var url = leg.url().withoutFragment().toString();
        return mixed
                ? Optional.of(
                        new Fault(
                                FaultKind.MIXED_CONTENT,
                                url,
                                new Step(url, leg.page(), true, Optional.empty())))
                : Optional.empty();
    }

    private static boolean isExempt(Leg leg) {
        return AddressSpace.isTrustworthy(leg.url().host())
                || (leg.headers().conduct() == Conduct.CHROMIUM && isInside(leg));
    }

    /** Whether it is a local network's, whose requests Chromium puts to the visitor instead. */
    static boolean isInside(Leg leg) {
        return AddressSpace.of(leg.url().host()) != AddressSpace.PUBLIC;
    }
}
