package dev.crossorigin.handler;

import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.Credentials;
import dev.crossorigin.policy.MaxAge;
import dev.crossorigin.policy.MaxAge.Lasting;
import dev.crossorigin.policy.MaxAge.Unset;
import dev.crossorigin.policy.Names;
import dev.crossorigin.policy.OriginRule;
import io.quarkus.vertx.http.runtime.cors.CORSConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A policy in words: what the handler is configured with, and what the model is read from. */
record Declaration(
        boolean enabled,
        Optional<List<String>> origins,
        Optional<List<String>> methods,
        Optional<List<String>> headers,
        Optional<List<String>> exposedHeaders,
        Optional<Duration> accessControlMaxAge,
        Optional<Boolean> accessControlAllowCredentials)
        implements CORSConfig {

    static Declaration unset() {
        return new Declaration(
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Declaration of(String... origins) {
        return unset().withOrigins(Optional.of(List.of(origins)));
    }

    Declaration disabled() {
        return new Declaration(
                false,
                origins,
                methods,
                headers,
                exposedHeaders,
                accessControlMaxAge,
                accessControlAllowCredentials);
    }

    Declaration withOrigins(Optional<List<String>> declared) {
        return new Declaration(
                enabled,
                declared,
                methods,
                headers,
                exposedHeaders,
                accessControlMaxAge,
                accessControlAllowCredentials);
    }

    Declaration withMethods(String... declared) {
        return new Declaration(
                enabled,
                origins,
                Optional.of(List.of(declared)),
                headers,
                exposedHeaders,
                accessControlMaxAge,
                accessControlAllowCredentials);
    }

    Declaration withHeaders(String... declared) {
        return new Declaration(
                enabled,
                origins,
                methods,
                Optional.of(List.of(declared)),
                exposedHeaders,
                accessControlMaxAge,
                accessControlAllowCredentials);
    }

    Declaration withExposed(String... declared) {
        return new Declaration(
                enabled,
                origins,
                methods,
                headers,
                Optional.of(List.of(declared)),
                accessControlMaxAge,
                accessControlAllowCredentials);
    }

    Declaration withMaxAge(Duration declared) {
        return new Declaration(
                enabled,
                origins,
                methods,
                headers,
                exposedHeaders,
                Optional.of(declared),
                accessControlAllowCredentials);
    }

    Declaration withCredentials(boolean declared) {
        return new Declaration(
                enabled,
                origins,
                methods,
                headers,
                exposedHeaders,
                accessControlMaxAge,
                Optional.of(declared));
    }

    CorsPolicy policy() {
        return new CorsPolicy(
                enabled,
                OriginRule.parse(origins.orElse(List.of())).stream()
                        .map(OriginRule.class::cast)
                        .toList(),
                Names.parse(methods.orElse(List.of())),
                Names.parse(headers.orElse(List.of())),
                Names.parse(exposedHeaders.orElse(List.of())),
                accessControlMaxAge.<MaxAge>map(Lasting::new).orElse(new Unset()),
                accessControlAllowCredentials
                        .map(allowed -> allowed ? Credentials.ALLOWED : Credentials.DENIED)
                        .orElse(Credentials.LEFT_TO_DEFAULT));
    }
}
