package dev.crossorigin.cli;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.explain.LoginPage;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Origin.Opaque;
import dev.crossorigin.web.Url;
import dev.crossorigin.words.Blame;
import dev.crossorigin.words.ConsoleLine;
import dev.crossorigin.words.ConsoleLine.Gap;
import dev.crossorigin.words.FaultWords;
import dev.crossorigin.words.Remark;
import dev.crossorigin.words.Remedy;
import dev.crossorigin.words.ServerHint;
import dev.crossorigin.words.StatusWords;
import java.util.Optional;
import java.util.stream.Stream;

/** Who has to act on what a pasted message says, and how. */
record ConsoleAdvice(ConsoleLine line) {

    private static final String LOGIN =
            "%1$s redirects this request to a login page, %2$s. A script cannot log in there, and a header on the"
                    + " login page does not help. Let %1$s answer scripts with status 401 instead of a redirect"
                    + " (in Quarkus OIDC: quarkus.oidc.authentication.java-script-auto-redirect=false), and let"
                    + " the page itself open the login page.";

    private static final String REDIRECT =
            "%1$s redirects this request to %2$s. Let the page ask that URL itself, or send the CORS headers there"
                    + " too. If it is a login page, let %1$s answer scripts with status 401 instead of a"
                    + " redirect.";

    /** Who has to act. */
    Blame blame() {
        if (isOpaque()) {
            return Blame.PAGE;
        }
        return ofStatus()
                .map(StatusWords::blame)
                .filter(Blame.GATEWAY::equals)
                .or(() -> line.remark().map(Remark::blame))
                .or(() -> line.kinds().stream().findFirst().map(FaultWords::blame))
                .orElse(Blame.UNKNOWN);
    }

    /** Words that can follow "blocked". */
    String after() {
        var server = line.redirectedFrom().or(line::url).flatMap(Url::parse).map(Url::origin);
        return blame().after(server.map(Origin::toString).orElse("the server"));
    }

    /** What to do, in sentences. */
    Stream<String> sentences() {
        if (isOpaque()) {
            return Stream.of(Remedy.OPAQUE);
        }
        return Stream.of(
                        gap(),
                        redirect(),
                        line.remark().stream().map(this::sentence),
                        error(),
                        scheme(),
                        remedies(),
                        hint())
                .flatMap(sentences -> sentences);
    }

    private boolean isOpaque() {
        return line.page().map(Origin::parse).filter(Opaque.class::isInstance).isPresent();
    }

    private Stream<String> gap() {
        return switch (line.gap()) {
            case NONE -> Stream.of();
            case CUT ->
                    Stream.of(
                            line.kinds().isEmpty()
                                    ? "The line is cut before its reason. Copy the whole line from the browser's console."
                                    : "The line is cut. As far as it goes, it means what follows; copy the whole line to be sure.");
            case LANGUAGE ->
                    Stream.of(
                            "This is a line of Firefox in a language that is not known here, so its reason cannot be read. Open the link \"Learn more\" at its end and paste the address of that page; it contains the reason. Or start Firefox with its language set to English (about:config, intl.locale.requested=en-US), and copy the line again.");
        };
    }

    private Stream<String> redirect() {
        return line.redirectedFrom().stream()
                .filter(first -> line.remark().isEmpty())
                .map(first -> redirect(first, line.url().orElse("another URL")));
    }

    private static String redirect(String first, String last) {
        return LoginPage.isLogin(last)
                ? LOGIN.formatted(server(first), last.split("[?#]", 2)[0])
                : REDIRECT.formatted(server(first), last);
    }

    private static String server(String url) {
        return Url.parse(url).map(Url::origin).map(Origin::toString).orElse(url);
    }

    private String sentence(Remark remark) {
        return line.header()
                .filter(name -> remark == Remark.HEADER_NOT_EXPOSED)
                .map(name -> "The header is %s. %s".formatted(name, remark.sentence()))
                .orElse(remark.sentence());
    }

    /** An error answer is the first thing to change. */
    private Stream<String> error() {
        boolean ofPreflight =
                !line.kinds().isEmpty() && line.kinds().stream().allMatch(FaultKind::ofPreflight);
        return ofStatus()
                .map(words -> ofPreflight ? words.ofPreflight() : words.ofRequest())
                .stream();
    }

    private Optional<StatusWords> ofStatus() {
        boolean isError = line.remark().filter(Remark.HTTP_ERROR::equals).isPresent();
        return line.kinds().isEmpty() && !isError
                ? Optional.empty()
                : line.status().flatMap(StatusWords::of);
    }

    /** Whether the status of a preflight's answer is what is wrong. */
    boolean isDecidedByStatus() {
        return ofStatus().isPresent() && line.kinds().contains(FaultKind.PREFLIGHT_INVALID_STATUS);
    }

    /** A host and port without a scheme, which browsers take for a scheme. */
    private Stream<String> scheme() {
        return line.url().stream()
                .filter(url -> line.kinds().contains(FaultKind.CORS_DISABLED_SCHEME))
                .filter(url -> !url.contains("://"))
                .map("The URL has no scheme. Write http://%1$s or https://%1$s."::formatted);
    }

    private Stream<String> remedies() {
        return line.redirectedFrom().isPresent() || blame() == Blame.GATEWAY || isDecidedByStatus()
                ? Stream.of()
                : line.kinds().stream()
                        .map(kind -> FaultWords.remedy(kind).sentence(line.subject(), line.page()))
                        .distinct();
    }

    private Stream<String> hint() {
        return blame() == Blame.SERVER
                        && line.gap() != Gap.LANGUAGE
                        && line.redirectedFrom().isEmpty()
                ? line.url().flatMap(ServerHint::of).stream()
                : Stream.of();
    }
}
