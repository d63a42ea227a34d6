package dev.crossorigin.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossorigin.declared.InspectionJson;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.explain.ExplanationJson;
import dev.crossorigin.explain.Inquiry;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The addresses of the console on the management port. They are read, and change nothing. */
@Singleton
class ConsoleRoutes {

    private static final String ROOT = "/q/cors";

    /** Everything from this server alone, and no script that stands in a page. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Console console;
    private final Template page;
    private final ObjectMapper json;

    ConsoleRoutes(Console console, @Location("console.html") Template page, ObjectMapper json) {
        this.console = console;
        this.page = page;
        this.json = json;
    }

    void register(@Observes ManagementInterface management) {
        var router = management.router();
        router.route(ROOT + "*").handler(ConsoleRoutes::guard);
        get(router, "", this::page);
        get(router, "/policy", this::policy);
        get(router, "/explain", this::explain);
        file(router, "/style.css", "client/style.css", "text/css");
        file(router, "/console.js", "console/console.js", "text/javascript");
    }

    private static void guard(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cache-Control", "no-store");
        context.next();
    }

    /** Off the event loop, which a look at a long policy would hold up. */
    private static void get(Router router, String path, Handler<RoutingContext> handler) {
        router.route(ROOT + path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .blockingHandler(handler, false);
        router.route(ROOT + path)
                .handler(
                        context ->
                                context.response()
                                        .setStatusCode(405)
                                        .putHeader("Allow", "GET, HEAD")
                                        .end());
    }

    private static void file(Router router, String path, String resource, String type) {
        get(
                router,
                path,
                context ->
                        context.response()
                                .putHeader("Content-Type", type + ";charset=utf-8")
                                .end(context.vertx().fileSystem().readFileBlocking(resource)));
    }

    private void page(RoutingContext context) {
        var parameters = new Parameters(context.queryParams());
        var form = parameters.form();
        if (parameters.isEmpty()) {
            show(context, 200, new ConsolePage(console.inspection(), form, "", Optional.empty()));
            return;
        }
        try {
            var inquiry = parameters.inquiry();
            var answer = console.explain(inquiry).map(told -> Answered.of(inquiry, told));
            var error = answer.isPresent() ? "" : Console.NO_POLICY;
            show(context, 200, new ConsolePage(console.inspection(), form, error, answer));
        } catch (IllegalArgumentException e) {
            var error = String.valueOf(e.getMessage());
            show(
                    context,
                    400,
                    new ConsolePage(console.inspection(), form, error, Optional.empty()));
        }
    }

    private void show(RoutingContext context, int status, ConsolePage shown) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html;charset=utf-8")
                .end(page.data("page", shown).render());
    }

    private void policy(RoutingContext context) {
        write(context, 200, InspectionJson.of(console.inspection()));
    }

    private void explain(RoutingContext context) {
        try {
            explain(context, new Parameters(context.queryParams()).inquiry());
        } catch (IllegalArgumentException e) {
            write(context, 400, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private void explain(RoutingContext context, Inquiry inquiry) {
        Optional<Explanation> told = console.explain(inquiry);
        if (told.isPresent()) {
            write(context, 200, ExplanationJson.of(Optional.empty(), told.get()));
        } else {
            write(context, 409, Map.of("error", Console.NO_POLICY));
        }
    }

    private void write(
            RoutingContext context, int status, Map<String, ? extends @Nullable Object> object) {
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json;charset=utf-8")
                    .end(json.writerWithDefaultPrettyPrinter().writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
