package dev.crossorigin.declared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.lint.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.util.List;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Test;

/** Routes are what the annotations of the resources say. */
class RoutesTest {

    @Test
    void theApplicationServesData() {
        assertThat(Routes.own())
                .containsExactlyInAnyOrder(
                        new Route("GET", "/data", List.of(), false),
                        new Route("PUT", "/data", List.of("application/json"), false));
    }

    /** Only what is called a resource is indexed; a route elsewhere would go unnoticed. */
    @Test
    void noClassButThoseCalledResourceServesAnything() throws IOException {
        var everything = new Indexer();
        try (var files = Files.walk(java.nio.file.Path.of("target/classes"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                everything.index(new ByteArrayInputStream(Files.readAllBytes(file)));
            }
        }
        assertThat(Routes.own())
                .containsExactlyInAnyOrderElementsOf(Routes.in(everything.complete()));
    }

    @Test
    void annotationsOfTheMethodComeBeforeThoseOfTheClass() throws IOException {
        assertThat(Routes.in(Index.of(Orders.class, PURGE.class, NoResource.class)))
                .containsExactlyInAnyOrder(
                        new Route("GET", "/orders", List.of("text/plain"), false),
                        new Route("POST", "/orders/{id}/lines", List.of("a/json", "b/json"), true),
                        new Route("PURGE", "/orders/all", List.of("text/plain"), true));
    }

    @Retention(RetentionPolicy.RUNTIME)
    @HttpMethod("PURGE")
    @interface PURGE {}

    @Path("orders/")
    @Consumes("text/plain")
    @RolesAllowed("clerk")
    interface Orders {
        @GET
        @PermitAll
        String all();

        @POST
        @Path("/{id}/lines/")
        @Consumes({"a/json", "b/json"})
        String add();

        @PURGE
        @Path("all")
        String purge();
    }

    interface NoResource {
        @PUT
        String put();
    }
}
