package dev.crossorigin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server that is measured.
 *
 * @param artefact what it is made of, without its runtime
 * @param runtime the JDK's folder or the node binary; absent if the artefact is an executable
 */
record Peer(
        String name,
        String label,
        List<String> command,
        List<Path> artefact,
        Optional<Path> runtime) {

    static final String OURS = "ours";

    /** All that can be measured, in the order of the report. */
    static List<Peer> all(Setting setting) {
        var out = setting.out();
        return List.of(
                quarkus(OURS, "this service, JDK 25", setting.jdk25(), out.resolve("ours")),
                quarkus("ours-17", "this service, JDK 17", setting.jdk17(), out.resolve("ours")),
                node("express", "Express + cors", out),
                node("fastify", "Fastify + @fastify/cors", out),
                jvm(
                        "spring",
                        "Spring Boot 4 MVC",
                        setting.jdk25(),
                        List.of("-jar", out + "/spring/spring.jar"),
                        List.of(out.resolve("spring/spring.jar"))),
                jvm(
                        "vertx",
                        "Vert.x + CorsHandler",
                        setting.jdk25(),
                        List.of(
                                "-cp",
                                out + "/vertx/vertx.jar:" + out + "/vertx/lib/*",
                                "peers.vertx.VertxPeer"),
                        List.of(out.resolve("vertx/vertx.jar"), out.resolve("vertx/lib"))),
                new Peer(
                        "rs-cors",
                        "Go net/http + rs/cors",
                        List.of(out + "/rs-cors/server"),
                        List.of(out.resolve("rs-cors/server")),
                        Optional.empty()));
    }

    /** The same build without the beans that add routes and filters. */
    static Peer withoutOurs(Setting setting) {
        return quarkus(
                "without",
                "without our routes and filters",
                setting.jdk25(),
                setting.out().resolve("without"));
    }

    /** With options for the JVM ahead of what is there. */
    Peer with(String name, String... options) {
        var longer = new ArrayList<>(command);
        longer.addAll(1, List.of(options));
        return new Peer(name, label, longer, artefact, runtime);
    }

    private static Peer quarkus(String name, String label, Path jdk, Path folder) {
        return jvm(name, label, jdk, List.of("-jar", folder + "/quarkus-run.jar"), List.of(folder));
    }

    private static Peer jvm(
            String name, String label, Path jdk, List<String> arguments, List<Path> artefact) {
        var command = new ArrayList<>(List.of(jdk + "/bin/java"));
        command.addAll(arguments);
        return new Peer(name, label, command, artefact, Optional.of(jdk));
    }

    private static Peer node(String name, String label, Path out) {
        var folder = out.resolve(name);
        return new Peer(
                name,
                label,
                List.of("node", folder + "/server.js"),
                List.of(folder.resolve("server.js"), folder.resolve("node_modules")),
                onPath("node"));
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Each peer reads those of these variables that it knows. */
    Map<String, String> environment(int port, String origins, Path data) {
        var variables = new HashMap<String, String>();
        variables.put("PORT", "" + port);
        variables.put("ORIGINS", origins);
        variables.put("NODE_ENV", "production");
        variables.put("SERVER_PORT", "" + port);
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        // By default Tomcat closes a connection after 100 requests, and no other peer does.
        variables.put("SERVER_TOMCAT_MAX_KEEP_ALIVE_REQUESTS", "-1");
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", "" + port);
        variables.put("QUARKUS_MANAGEMENT_PORT", "" + (port + 10));
        variables.put("QUARKUS_HTTP_CORS_ORIGINS", origins);
        variables.put("QUARKUS_HTTP_CORS_METHODS", "GET,HEAD,POST");
        variables.put("DATA_DIR", data.toString());
        return variables;
    }

    /** Bytes of the artefact. */
    long size() throws IOException {
        var sum = 0L;
        for (var part : artefact) {
            sum += size(part);
        }
        return sum;
    }

    /** Bytes of a file, or of all files below a folder. */
    static long size(Path path) throws IOException {
        try (var files = Files.walk(path.toRealPath())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
