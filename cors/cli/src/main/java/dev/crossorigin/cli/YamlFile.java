package dev.crossorigin.cli;

import dev.crossorigin.recorded.UnreadableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The documents of a YAML file.
 *
 * @param documents those that are maps
 */
record YamlFile(List<Map<?, ?>> documents) {

    /**
     * Reads a text.
     *
     * @throws UnreadableFile if it is not YAML
     */
    static YamlFile read(Path path, String text) {
        try {
            var documents = new ArrayList<Map<?, ?>>();
            for (var document : new Yaml(new TextConstructor()).loadAll(text)) {
                if (document instanceof Map<?, ?> map) {
                    documents.add(map);
                }
            }
            return new YamlFile(documents);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw UnreadableFile.because(
                    path,
                    "it is not YAML%s: %s"
                            .formatted(
                                    mark == null
                                            ? ""
                                            : ", line %d, column %d"
                                                    .formatted(
                                                            mark.getLine() + 1,
                                                            mark.getColumn() + 1),
                                    e.getProblem()));
        } catch (YAMLException e) {
            throw UnreadableFile.because(path, "it is not YAML: " + e.getMessage());
        }
    }

    /** Keeps numbers and times as they are written, as SmallRye Config does. */
    private static final class TextConstructor extends SafeConstructor {
        TextConstructor() {
            super(new LoaderOptions());
            for (var tag : List.of(Tag.INT, Tag.FLOAT, Tag.TIMESTAMP)) {
                yamlConstructors.put(tag, new ConstructYamlStr());
            }
        }
    }

    /** Whether the documents are manifests of Kubernetes. */
    boolean isOfKubernetes() {
        return documents.stream()
                .anyMatch(map -> map.containsKey("apiVersion") && map.containsKey("kind"));
    }

    /** Keys and values as Quarkus reads them from such a file. */
    Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        documents.forEach(document -> flatten("", document, settings));
        return settings;
    }

    private static void flatten(String path, @Nullable Object value, Map<String, String> settings) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(joined(path, key), inner, settings));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten("%s[%d]".formatted(path, i), list.get(i), settings);
            }
            if (list.isEmpty()) {
                settings.put(path, "");
            }
        } else if (value != null) {
            settings.put(path, value.toString());
        }
    }

    /** A key with a dot is one name; the key {@code ~} stands for the tree itself. */
    private static String joined(String path, @Nullable Object key) {
        if (key == null) {
            return path;
        }
        var name = key.toString().contains(".") ? "\"" + key + "\"" : key.toString();
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The environment variables that manifests set. */
    Map<String, String> variables() {
        var variables = new LinkedHashMap<String, String>();
        documents.forEach(document -> collect(document, variables));
        return variables;
    }

    private static void collect(@Nullable Object value, Map<String, String> variables) {
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, variables));
        } else if (value instanceof Map<?, ?> map) {
            if ("ConfigMap".equals(map.get("kind")) && map.get("data") instanceof Map<?, ?> data) {
                data.forEach((name, text) -> put(name, text, variables));
            } else if (map.containsKey("name") && map.containsKey("value")) {
                put(map.get("name"), map.get("value"), variables);
            } else {
                map.values().forEach(inner -> collect(inner, variables));
            }
        }
    }

    private static void put(
            @Nullable Object name, @Nullable Object value, Map<String, String> variables) {
        if (name != null && value != null) {
            variables.put(name.toString(), value.toString());
        }
    }
}
