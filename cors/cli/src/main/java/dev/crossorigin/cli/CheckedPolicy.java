package dev.crossorigin.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.crossorigin.config.InspectionJson;
import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Property.Kind;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.recorded.UnreadableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The policy in what an earlier {@code check --json} printed. Only the member {@code policy} is
 * looked at, and of each value only what it is, so that other versions can be read.
 */
record CheckedPolicy(Path path, JsonNode policy) {

    /**
     * Reads a text.
     *
     * @throws UnreadableFile if it is not JSON, or has no policy
     */
    static CheckedPolicy read(Path path, String text) {
        try {
            var policy = Json.tree(text).path("policy");
            if (!policy.isObject() || !policy.path(Property.ORIGINS.name()).isArray()) {
                throw UnreadableFile.because(
                        path,
                        "this JSON has no policy with a list of origins; name a file that holds the"
                                + " output of check --json");
            }
            return new CheckedPolicy(path, policy);
        } catch (JsonProcessingException e) {
            throw UnreadableFile.because(
                    path,
                    "it is not JSON, line %d: %s"
                            .formatted(
                                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                                    e.getOriginalMessage()));
        }
    }

    /** What it declares. */
    CorsDeclaration declaration(String profile) {
        var source = new Source.File(String.valueOf(path), 0, Optional.empty());
        return new CorsDeclaration(
                profile,
                InspectionJson.PROPERTIES.stream()
                        .flatMap(property -> settings(property, source))
                        .toList(),
                List.of());
    }

    private Stream<Setting> settings(Property property, Source source) {
        var written = policy.path(property.name());
        if (property.kind() == Kind.SINGLE) {
            return written.isMissingNode() || written.isNull()
                    ? Stream.empty()
                    : Stream.of(Setting.of(property, value(property, written), source));
        }
        return IntStream.range(0, written.size())
                .mapToObj(i -> Setting.at(property, i, value(property, written.get(i)), source));
    }

    private String value(Property property, JsonNode written) {
        var value = written.isObject() ? written.path("value") : written;
        if (!value.isValueNode() || value.isNull()) {
            throw UnreadableFile.because(
                    path, "policy.%s: this is not a value".formatted(property.name()));
        }
        return value.asText();
    }
}
