package dev.crossorigin.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.config.Routes;
import dev.crossorigin.declaration.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The routes that the build has written down are those of the service. */
class ShippedRoutesTest {

    @Test
    void theApplicationServesData() {
        assertThat(Routes.own())
                .contains(
                        new Route("GET", "/data", List.of(), false),
                        new Route("PUT", "/data", List.of("application/json"), false));
    }

    @Test
    void whereNobodySaysWhatIsAskedForItIsARouteOfTheService() {
        assertThat(Routes.own())
                .filteredOn(route -> route.method().equals("GET"))
                .extracting(Route::path)
                .contains(DeclaredPolicy.path());
    }
}
