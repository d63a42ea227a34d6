package dev.crossorigin.cli;

import dev.crossorigin.declaration.Expectation;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.lint.Cure;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Severity;
import java.util.Optional;

/**
 * A line of a workflow's log that GitHub shows in the pull request, at the line of a file.
 *
 * @param file from the top of the repository; empty if it is about no file
 * @param line the first is 1; 0 if that is not known
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">GitHub:
 *     workflow commands</a>
 */
record Annotation(Level level, Optional<String> file, int line, String title, String message) {

    /** How much it weighs. */
    enum Level {
        ERROR("error"),
        WARNING("warning"),
        NOTICE("notice");

        private final String command;

        Level(String command) {
            this.command = command;
        }

        static Level of(Severity severity) {
            return switch (severity) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case INFO -> NOTICE;
            };
        }
    }

    static Annotation of(Finding finding, Repository repository) {
        var setting = finding.setting();
        boolean unread = setting.source() == Source.Other.UNREAD;
        return at(
                unread
                        ? new Source.File(setting.property().name(), 0, Optional.empty())
                        : setting.source(),
                repository,
                Level.of(finding.severity()),
                finding.rule().id(),
                finding.line());
    }

    static Annotation of(Cure cure, Repository repository) {
        return at(cure.source(), repository, Level.NOTICE, "fix", cure.toString());
    }

    static Annotation ofUnmet(Expectation expectation, Repository repository) {
        return at(expectation.source(), repository, Level.ERROR, "expectation", expectation.line());
    }

    /** One that is about no file. */
    static Annotation of(Level level, String title, String message) {
        return new Annotation(level, Optional.empty(), 0, "CORS " + title, message);
    }

    private static Annotation at(
            Source source, Repository repository, Level level, String title, String message) {
        var file =
                source instanceof Source.File written
                        ? repository.path(written.name())
                        : Optional.<String>empty();
        int line = source instanceof Source.File written && file.isPresent() ? written.line() : 0;
        return new Annotation(level, file, line, "CORS " + title, message);
    }

    /** The command that GitHub reads. */
    @Override
    public String toString() {
        var place = file.map(name -> "file=" + property(name) + ",").orElse("");
        return "::%s %s%stitle=%s::%s"
                .formatted(
                        level.command,
                        place,
                        line > 0 ? "line=" + line + "," : "",
                        property(title),
                        data(message));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
