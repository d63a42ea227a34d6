package dev.crossorigin.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.declaration.Route;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredPolicyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET /orders                      | /orders
                    PUT /orders,GET /shops,GET /pay  | /shops
                    GET /orders/{id},GET /shops      | /shops
                    GET /orders/{id}                 | /
                    HEAD /orders                     | /
                    """)
    void theFirstPathThatAnswersGetIsAskedFor(String routes, String path) {
        assertThat(
                        DeclaredPolicy.path(
                                Arrays.stream(routes.split(",", -1)).map(this::route).toList()))
                .isEqualTo(path);
        assertThat(DeclaredPolicy.path(List.of())).isEqualTo("/");
    }

    private Route route(String line) {
        var parts = line.split(" ", -1);
        return new Route(parts[0], parts[1], List.of(), false);
    }
}
