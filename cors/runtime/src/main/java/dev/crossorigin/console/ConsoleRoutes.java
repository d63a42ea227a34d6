package dev.crossorigin.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossorigin.config.InspectionJson;
import dev.crossorigin.explain.ExplanationJson;
import dev.crossorigin.traffic.Watch;
import dev.crossorigin.whatif.UnreadableText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The addresses of the console on the management port. They are read, and change nothing. */
public final class ConsoleRoutes {

    private static final Logger LOG = Logger.getLogger(ConsoleRoutes.class);

    private static final String ROOT = "/q/cors";

    /** What the management port is bound to. */
    private static final String HOST = "quarkus.management.host";

    private final Console console;
    private final Pages pages = new Pages();
    private final ObjectMapper json = new ObjectMapper();
    private final Guard guard;
    private final Optional<Watch> watch;
    private final Remedies remedies;

    /**
     * The addresses, not served yet, for what is in force.
     *
     * @param watch what is seen of the traffic; empty if nobody looks
     */
    public ConsoleRoutes(SmallRyeConfig config, Optional<Watch> watch) {
        console = new Console(config);
        guard = new Guard(config.getOptionalValue(HOST, String.class).orElse(""));
        remedies = new Remedies(console);
        this.watch = watch;
    }

    /** The files that an executable has to hold. */
    public static List<String> resources() {
        return Pages.resources();
    }

    /** The classes whose methods the pages call by name. */
    public static List<Class<?>> shown() {
        return List.of(Pages.class.getAnnotation(RegisterForReflection.class).targets());
    }

    /** Guards all of the management port: health and metrics too. */
    public void guardAll(Router router) {
        router.route().order(Integer.MIN_VALUE).handler(guard);
    }

    /** Serves them, on the router of the management port, and guards them. */
    public void register(Router router) {
        router.route(ROOT + "*")
                .order(Integer.MIN_VALUE)
                .handler(guard)
                .handler(new ReadOnly())
                .failureHandler(ConsoleRoutes::fail);
        get(router, "", this::page);
        get(router, "/compare", this::compare);
        get(router, "/blocked", this::blocked);
        get(router, "/candidate", this::candidate);
        get(router, "/blocked/panel", this::panel);
        get(router, "/policy", this::policy);
        get(router, "/explain", this::explain);
        file(router, "style.css", "text/css");
        file(router, "console.js", "text/javascript");
        file(router, "blocked.js", "text/javascript");
    }

    /** What went wrong here is for the log alone. */
    private static void fail(RoutingContext context) {
        LOG.error("The console failed", context.failure());
        context.response().setStatusCode(500).end("The console failed; the log says why.");
    }

    /** Off the event loop, which a look at a long policy would hold up. */
    private static void get(Router router, String path, Handler<RoutingContext> handler) {
        router.route(ROOT + path).blockingHandler(handler, false);
    }

    private static void file(Router router, String name, String type) {
        get(
                router,
                "/" + name,
                context ->
                        context.response()
                                .putHeader("Content-Type", type + ";charset=utf-8")
                                .end(Buffer.buffer(Pages.file(name))));
    }

    private void page(RoutingContext context) {
        var form = Parameters.NONE.form();
        try {
            var parameters = Parameters.of(context);
            form = parameters.form();
            if (parameters.isEmpty()) {
                show(context, 200, form, "", Optional.empty());
                return;
            }
            var question = parameters.question();
            var answer = console.explain(question).map(told -> Answered.of(question, told));
            show(context, 200, form, answer.isPresent() ? "" : Console.NO_POLICY, answer);
        } catch (UnreadableText e) {
            show(context, 400, form, String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    private void show(
            RoutingContext context,
            int status,
            Form form,
            String error,
            Optional<Answered> answer) {
        show(
                context,
                status,
                new ConsolePage(
                        console.inspection(),
                        blocked(),
                        tried(),
                        form,
                        error,
                        answer,
                        Optional.empty(),
                        console.otherProfiles()));
    }

    /** Another profile, and what changes from it to this one. */
    private void compare(RoutingContext context) {
        var form = Parameters.NONE.form();
        var before = Objects.requireNonNullElse(context.request().getParam("before"), "");
        var others = console.otherProfiles();
        if (!others.contains(before)) {
            var error =
                    "before \"%s\": no such profile has a list of origins; write one of %s"
                            .formatted(Brief.value(before), String.join(", ", others));
            show(context, 400, form, error, Optional.empty());
            return;
        }
        show(
                context,
                200,
                new ConsolePage(
                        console.inspection(),
                        blocked(),
                        tried(),
                        form,
                        "",
                        Optional.empty(),
                        Optional.of(console.compared(before)),
                        others));
    }

    private void show(RoutingContext context, int status, ConsolePage shown) {
        write(context, status, pages.console(shown));
    }

    private static void write(RoutingContext context, int status, String page) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html;charset=utf-8")
                .end(page);
    }

    private Optional<Blocked> blocked() {
        return watch.map(seen -> Blocked.of(seen, remedies));
    }

    private Optional<Tried> tried() {
        return watch.flatMap(seen -> new Trials(console, seen).shown());
    }

    private void candidate(RoutingContext context) {
        watch.ifPresentOrElse(
                seen -> write(context, 200, new Trials(console, seen).json()),
                () -> write(context, 409, Map.of("error", Console.NO_POLICY)));
    }

    /** The panel alone, which the page asks for again and again. */
    private void panel(RoutingContext context) {
        write(context, 200, blocked().map(pages::panel).orElse(""));
    }

    private void blocked(RoutingContext context) {
        watch.ifPresentOrElse(
                seen -> write(context, 200, BlockedJson.of(seen, remedies)),
                () -> write(context, 409, Map.of("error", Console.NO_POLICY)));
    }

    private void policy(RoutingContext context) {
        write(context, 200, InspectionJson.of(console.inspection()));
    }

    private void explain(RoutingContext context) {
        try {
            console.explain(Parameters.of(context).question())
                    .ifPresentOrElse(
                            told -> write(context, 200, ExplanationJson.of(Optional.empty(), told)),
                            () -> write(context, 409, Map.of("error", Console.NO_POLICY)));
        } catch (UnreadableText e) {
            write(context, 400, Map.of("error", String.valueOf(e.getMessage())));
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
