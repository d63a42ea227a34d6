package dev.crossorigin.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.declaration.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Routes are what the annotations of the resources say. */
class RoutesTest {

    @Test
    void annotationsOfTheMethodComeBeforeThoseOfTheClass() throws IOException {
        assertThat(RouteWriter.in(Index.of(Orders.class, PURGE.class, NoResource.class)))
                .containsExactlyInAnyOrder(
                        new Route("GET", "/orders", List.of("text/plain"), false),
                        new Route("POST", "/orders/{id}/lines", List.of("a/json", "b/json"), true),
                        new Route("PURGE", "/orders/all", List.of("text/plain"), true));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aLineIsReadAsTheRouteItWasWrittenOf(Route route) {
        assertThat(Routes.route(Routes.line(route))).isEqualTo(route);
    }

    static List<Route> routes() {
        return List.of(
                new Route("GET", "/", List.of(), false),
                new Route("PURGE", "/orders/{id: [0-9]+ }", List.of("text/plain"), true),
                new Route("POST", "/a b", List.of("a/json;charset=utf-8", "b/json"), false));
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
