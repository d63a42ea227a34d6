package dev.crossorigin.explain;

import dev.crossorigin.browser.Note;
import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.config.Inspection;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Severity;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Methods;
import java.util.Optional;
import java.util.stream.Stream;

/** What else is worth knowing. */
final class Remarks {

    private static final String FORWARDING =
            "The server, or something in front of it, refuses a request of a page to its own origin. A"
                    + " CORS handler, or a check against forged requests (CSRF), does so if it takes the"
                    + " request for one from another origin, because a proxy has changed the scheme, host"
                    + " or port. Let the proxy pass the header Host"
                    + " with its port (in nginx: proxy_set_header Host $http_host), or make the server"
                    + " trust forwarded headers (in Quarkus:"
                    + " quarkus.http.proxy.proxy-address-forwarding=true with"
                    + " quarkus.http.proxy.trusted-proxies; in Spring:"
                    + " server.forward-headers-strategy=framework).";

    private static final String OTHER_PROFILE =
            "This is the address of this service, but what answers there does not follow the policy of"
                    + " profile %s. If it is this service, it runs with another profile or configuration: add"
                    + " --profile to get the line for that.";

    private Remarks() {}

    static Stream<String> of(Judged judged, FixOutcome fix) {
        return Stream.of(
                        fix.reasons().stream(),
                        judged.ours() ? ofPolicy(judged) : ofAnswer(judged),
                        LocalNetwork.note(judged).stream(),
                        ofVerdict(judged))
                .flatMap(sentences -> sentences);
    }

    private static Stream<String> ofPolicy(Judged judged) {
        return Stream.of(
                        error(judged.inForce().inspection().get()),
                        Served.note(judged),
                        refusal(judged))
                .flatMap(Optional::stream);
    }

    /** What keeps the service from starting with what is declared, dev mode apart. */
    private static Optional<String> error(Inspection inspection) {
        return inspection
                .linter()
                .findings(Severity.ERROR)
                .findFirst()
                .map(Finding::toString)
                .map("Outside dev mode the service would not start: "::concat);
    }

    /** The handler refuses a method that is not listed, and lets the page read the refusal. */
    private static Optional<String> refusal(Judged judged) {
        return Stream.of(judged.ruling())
                .filter(Ruling.ALLOWED::equals)
                .flatMap(allowed -> judged.exchange().actual().stream())
                .filter(answer -> answer.status() == 403)
                .map(
                        answer ->
                                "The page may read the answer, but it is a refusal (status 403): the CORS handler refuses %s, which quarkus.http.cors.methods does not list."
                                        .formatted(Methods.normalized(judged.asked().method())))
                .findFirst();
    }

    private static Stream<String> ofAnswer(Judged judged) {
        return Stream.concat(
                Stream.of(OTHER_PROFILE.formatted(judged.inForce().declaration().profile()))
                        .filter(said -> judged.isAtOwnAddress()),
                judged.exchange().actual().stream().flatMap(answer -> of(judged, answer)));
    }

    private static Stream<String> of(Judged judged, Answer answer) {
        if (judged.ruling() == Ruling.ALLOWED) {
            return answer.status() == 403 && isOwn(judged) ? Stream.of(FORWARDING) : Stream.of();
        }
        var method = Methods.normalized(judged.asked().method());
        boolean sent =
                judged.first().filter(fault -> fault.kind().ofPreflight()).isEmpty()
                        && answer.status() < 400
                        && !Methods.isGetOrHead(method);
        return sent
                ? Stream.of(
                        "The %s reached the server: what it does there has happened, although the page cannot read the answer."
                                .formatted(method))
                : Stream.of();
    }

    private static boolean isOwn(Judged judged) {
        return judged.asked()
                .target()
                .filter(url -> judged.asked().origin().isSame(url.origin()))
                .isPresent();
    }

    /** What is not recorded, or was stored, is a step where it decides the verdict. */
    private static Stream<String> ofVerdict(Judged judged) {
        return judged.verdict().notes().stream()
                .filter(note -> judged.ruling() != Ruling.UNKNOWN || !isMissing(note.topic()))
                .filter(note -> note.topic() != Topic.STORED_FOR_ANOTHER)
                .map(note -> sentence(judged, note));
    }

    /** A preflight that is allowed is half of it. */
    private static String sentence(Judged judged, Note note) {
        boolean ahead =
                note.topic() == Topic.ANSWER_NOT_RECORDED
                        && judged.first().filter(fault -> fault.kind().ofPreflight()).isPresent();
        return ahead
                ? "The answer to %s itself must have Access-Control-Allow-Origin too; it is not recorded."
                        .formatted(Methods.normalized(judged.asked().method()))
                : note.sentence();
    }

    private static boolean isMissing(Topic topic) {
        return topic == Topic.PREFLIGHT_NOT_RECORDED || topic == Topic.ANSWER_NOT_RECORDED;
    }

    /** What it comes to where nothing is blocked. */
    static String summary(Explanation explanation) {
        var origin = explanation.exchange().request().origin();
        if (explanation.ruling() == Ruling.UNKNOWN) {
            return "Nothing that was recorded blocks the page at %s, but an answer that decides was not recorded."
                    .formatted(origin);
        }
        if (isOpaque(explanation)) {
            return "The request is sent and the page gets no error, but it can read nothing of the answer.";
        }
        return explanation
                .exchange()
                .actual()
                .filter(answer -> answer.status() >= 400)
                .map(
                        answer ->
                                "The page at %s may read the answer, which is an error: status %s."
                                        .formatted(origin, StatusAdvice.named(answer.status())))
                .orElse("The page at %s may read the answer.".formatted(origin));
    }

    private static boolean isOpaque(Explanation explanation) {
        return explanation.verdict().notes().stream()
                .map(Note::topic)
                .anyMatch(
                        topic ->
                                topic == Topic.OPAQUE_ANSWER
                                        || topic == Topic.REDIRECT_NOT_FOLLOWED);
    }
}
