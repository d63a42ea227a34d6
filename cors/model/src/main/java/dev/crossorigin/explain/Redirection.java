package dev.crossorigin.explain;

import dev.crossorigin.browser.Step;
import dev.crossorigin.web.Url;
import java.util.Optional;

/** A redirect, and what it changes of the address. */
record Redirection(Url from, Url to) {

    /** The one that a step was answered with; empty if it was none. */
    static Optional<Redirection> of(Step step) {
        return step.redirectsTo()
                .flatMap(Url::parse)
                .flatMap(to -> Url.parse(step.url()).map(from -> new Redirection(from, to)));
    }

    /**
     * The address that a page has to ask: without a user name and password, and with the https that
     * the redirect loses.
     */
    String address() {
        var scheme = losesHttps() ? from.scheme() : to.scheme();
        var authority = losesHttps() ? from.authority() : to.authority();
        return to.isHttp() ? scheme + "://" + authority + to.target() : to.toString();
    }

    /** What is different, where that is one of the usual things; in words that can follow. */
    String difference() {
        if (to.target().equals(from.target() + "/")) {
            return ", which here adds a slash at the end";
        }
        if (from.target().equals(to.target() + "/")) {
            return ", which here removes the slash at the end";
        }
        return !isSecure(from) && isSecure(to) ? ", which here leads to https" : "";
    }

    /** Said of a server that does not know that it is reached over https; otherwise nothing. */
    String remark() {
        return losesHttps()
                ? " The redirect leads from https to http, because the server does not know that it is"
                        + " reached over https: make it trust the headers with which the proxy in front of"
                        + " it says so."
                : "";
    }

    private boolean losesHttps() {
        return isSecure(from) && !isSecure(to) && from.host().equals(to.host());
    }

    private static boolean isSecure(Url url) {
        return url.scheme().equals("https");
    }
}
