package dev.crossorigin.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.declaration.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
        assertThat(routes(Orders.class, Kept.class, PURGE.class, NoResource.class))
                .containsExactlyInAnyOrder(
                        new Route("GET", "/orders", List.of("text/plain"), false),
                        new Route("POST", "/orders/{id}/lines", List.of("a/json", "b/json"), true),
                        new Route("PURGE", "/orders/all", List.of("text/plain"), true));
    }

    @Test
    void anInterfaceThatNothingImplementsServesNothing() throws IOException {
        assertThat(routes(Orders.class, PURGE.class)).isEmpty();
    }

    @Test
    void anAbstractClassIsServedByThoseThatExtendIt() throws IOException {
        assertThat(routes(Base.class, Derived.class))
                .containsExactly(new Route("PUT", "/base", List.of(), false));
    }

    @Test
    void aLocatorLeadsToWhatItReturns() throws IOException {
        assertThat(routes(Locating.class, Located.class))
                .containsExactly(new Route("GET", "/located/{id}/deep", List.of(), false));
    }

    @Test
    void aBodyOfTheApplicationsOwnIsJson() throws IOException {
        assertThat(routes(Bodied.class, Body.class))
                .containsExactlyInAnyOrder(
                        new Route("POST", "/bodies", List.of("application/json"), false),
                        new Route("PUT", "/bodies", List.of(), false));
    }

    @Test
    void everyPathBeginsWithTheRoot() throws IOException {
        var index = Index.of(Base.class, Derived.class);
        assertThat(new Resources(index, "/api/").lines()).containsExactly("PUT\t/api/base\topen");
    }

    private static List<Route> routes(Class<?>... classes) throws IOException {
        return new Resources(Index.of(classes), "").routes();
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

    static final class Kept implements Orders {
        @Override
        public String all() {
            return "";
        }

        @Override
        public String add() {
            return "";
        }

        @Override
        public String purge() {
            return "";
        }
    }

    @Path("base")
    abstract static class Base {
        @PUT
        public abstract String put();
    }

    static final class Derived extends Base {
        @Override
        public String put() {
            return "";
        }
    }

    @Path("located")
    static final class Locating {
        @Path("{id}")
        public Located one() {
            return new Located();
        }
    }

    static final class Located {
        @GET
        @Path("deep")
        public String get() {
            return "";
        }
    }

    record Body(String text) {}

    record Parameters(@QueryParam("size") int size) {}

    @Path("bodies")
    static final class Bodied {
        @POST
        public String add(Body body) {
            return body.text();
        }

        @PUT
        public String put(@BeanParam Parameters parameters, String body) {
            return parameters + body;
        }
    }

    interface NoResource {
        @PUT
        String put();
    }
}
