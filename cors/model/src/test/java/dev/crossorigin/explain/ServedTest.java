package dev.crossorigin.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no route serves is said beside the verdict. */
class ServedTest {

    private static final List<Route> ROUTES =
            Stream.of("GET /orders", "PUT /orders", "GET /orders/{id}", "GET /files/{path: .+}")
                    .map(line -> line.split(" ", 2))
                    .map(line -> new Route(line[0], line[1], List.of(), false))
                    .toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GET     | /orders              | -",
                "GET     | /orders/             | -",
                "GET     | /orders?page=2       | -",
                "HEAD    | /orders              | -",
                "OPTIONS | /orders              | -",
                "put     | /orders              | -",
                "GET     | /orders/7            | -",
                "GET     | /files/a/b           | -",
                "GET     | /ordres              | This service has no route at /ordres. The page would get an error even if the policy allows the request.",
                "GET     | /orders/7/lines      | This service has no route at /orders/7/lines. The page would get an error even if the policy allows the request.",
                "POST    | /orders              | This service has no POST at /orders, only GET, PUT. The page would get an error even if the policy allows the request.",
                "DELETE  | /orders/7            | This service has no DELETE at /orders/7, only GET. The page would get an error even if the policy allows the request.",
                "GET     | /q/health/ready      | This service has no route at /q/health/ready on this port. Health and metrics are on the management port, 9001, for which quarkus.http.cors does not hold."
            })
    void itIsSaidOnlyOfWhatIsNotServed(String method, String path, String note) {
        var policy = serving(ROUTES);
        var asked = Told.asked(Told.PAGE, method + " http://localhost:3000" + path);
        assertThat(Served.note(Judged.whatIf(policy, asked))).isEqualTo(Optional.ofNullable(note));
    }

    @ParameterizedTest
    @CsvSource({"/ordres", "/q/health"})
    void nothingIsSaidWhereTheRoutesAreNotKnown(String path) {
        var asked = Told.asked(Told.PAGE, "GET http://localhost:3000" + path);
        assertThat(Served.note(Judged.whatIf(serving(List.of()), asked))).isEmpty();
    }

    private static DeclaredPolicy serving(List<Route> routes) {
        var known = Told.policy("quarkus.management.enabled=true", "quarkus.management.port=9001");
        return new DeclaredPolicy(
                known.config(),
                new CorsDeclaration("prod", known.declaration().settings(), routes),
                known.served(),
                known.policy(),
                known.inspection(),
                known.elsewhere());
    }
}
