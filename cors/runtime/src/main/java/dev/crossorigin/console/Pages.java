package dev.crossorigin.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.declaration.Expectation;
import dev.crossorigin.explain.Change;
import dev.crossorigin.explain.Fix;
import dev.crossorigin.explain.Reading;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Rule;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of the console. Its pages have an engine of their own: an application that has Qute as
 * an extension has templates of its own, and other rules for them.
 */
@RegisterForReflection(
        targets = {
            ConsolePage.class,
            ConsolePage.Row.class,
            ConsolePage.Part.class,
            Blocked.class,
            Blocked.Row.class,
            Tried.class,
            Tried.Row.class,
            Form.class,
            Answered.class,
            Answered.Named.class,
            Compared.class,
            Message.class,
            Drawing.class,
            Drawing.Head.class,
            Arrow.class,
            Arrow.Row.class,
            Drawing.Box.class,
            CredentialsMode.class,
            Expectation.class,
            Finding.class,
            Rule.class,
            Fix.class,
            Change.class,
            Reading.class
        })
final class Pages {

    /** In a folder that no application has. */
    private static final List<String> FILES =
            List.of(
                    "META-INF/crossorigin/console.html",
                    "META-INF/crossorigin/answer.html",
                    "META-INF/crossorigin/compared.html",
                    "META-INF/crossorigin/blocked.html",
                    "META-INF/crossorigin/tried.html",
                    "META-INF/crossorigin/blocked-row.html",
                    "META-INF/crossorigin/blocked.js",
                    "META-INF/crossorigin/drawing.html",
                    "META-INF/crossorigin/style.css",
                    "META-INF/crossorigin/console.js");

    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

    private final Engine engine =
            Engine.builder()
                    .addDefaults()
                    .addValueResolver(new ReflectionValueResolver())
                    .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                    .addLocator(name -> Optional.of(new Source(name)))
                    .build();

    /** A template, which is read when it is first needed. */
    private record Source(String name) implements TemplateLocation {

        @Override
        public Reader read() {
            return new StringReader(new String(file(name), UTF_8));
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(HTML);
        }
    }

    /** The page. */
    String console(ConsolePage shown) {
        return template("console.html").data("page", shown).render();
    }

    /** The panel with the front-ends that are blocked. */
    String panel(Blocked shown) {
        return template("blocked.html").data("blocked", shown).render();
    }

    private Template template(String name) {
        if (LaunchMode.current().isDev()) {
            // They may have been edited.
            engine.clearTemplates();
        }
        return engine.getTemplate(name);
    }

    static List<String> resources() {
        return FILES;
    }

    /** A file of the console, as it is now: in dev mode it may be edited. */
    static byte[] file(String name) {
        var path =
                FILES.stream().filter(file -> file.endsWith("/" + name)).findFirst().orElseThrow();
        try (var file = Pages.class.getResourceAsStream("/" + path)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
