package dev.crossorigin.bench;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A request that is measured, and what its answer has to be before it is. */
enum Case {
    GET("allowed `GET`", "GET", Policy.ALLOWED, ""),
    REFUSED("refused origin", "GET", Policy.REFUSED, ""),
    PREFLIGHT("preflight, allowed", "OPTIONS", Policy.ALLOWED, Policy.ASKS),
    PREFLIGHT_REFUSED("preflight, refused origin", "OPTIONS", Policy.REFUSED, Policy.ASKS),
    HOSTILE("hostile preflight", "OPTIONS", Policy.ALLOWED, Policy.hostile()),
    /** The server is another one, with 1,000 origins; this is the last of them. */
    THOUSAND("1,000 origins, the last one asks", "GET", Policy.ALLOWED, "");

    /** The one policy of all peers. */
    static final class Policy {
        static final String ALLOWED = "https://app.example.com";
        static final String REFUSED = "https://app.example.org";
        static final String BODY = "{\"name\":\"Bangladesh\",\"description\":\"Land of emotions\"}";

        private static final String ASKS =
                """
                Access-Control-Request-Method: POST\r
                Access-Control-Request-Headers: content-type\r
                """;

        private Policy() {}

        /** 1,000 origins, the allowed one last. */
        static String thousandOrigins() {
            return IntStream.range(1, 1000)
                            .mapToObj("https://site-%03d.example.com"::formatted)
                            .collect(Collectors.joining(","))
                    + ","
                    + ALLOWED;
        }

        /** 1,000 header names in ten lines, 5 kB in all: every peer's parser accepts that much. */
        private static String hostile() {
            var lines =
                    IntStream.range(0, 10)
                            .mapToObj(
                                    line ->
                                            IntStream.range(0, 100)
                                                    .mapToObj(i -> "x" + (line * 100 + i))
                                                    .collect(Collectors.joining(",")))
                            .map(names -> "Access-Control-Request-Headers: " + names + "\r\n");
            return "Access-Control-Request-Method: POST\r\n" + lines.collect(Collectors.joining());
        }
    }

    final String label;
    private final String method;
    private final String origin;
    private final String headers;

    Case(String label, String method, String origin, String headers) {
        this.label = label;
        this.method = method;
        this.origin = origin;
        this.headers = headers;
    }

    String request(int port) {
        return """
        %s /data HTTP/1.1\r
        Host: 127.0.0.1:%d\r
        Origin: %s\r
        %s\r
        """
                .formatted(method, port, origin, headers);
    }

    /** What is wrong with the answer, if anything is. */
    Optional<String> fault(Wire.Answer answer) {
        var allowed = answer.header("access-control-allow-origin");
        var granted = allowed.equals(Optional.of(Policy.ALLOWED));
        var methods = answer.header("access-control-allow-methods").orElse("");
        var headers = answer.header("access-control-allow-headers").orElse("").toLowerCase();
        var right =
                switch (this) {
                    case GET, THOUSAND ->
                            answer.status() == 200
                                    && granted
                                    && answer.header("vary")
                                            .orElse("")
                                            .matches("(?i).*\\borigin\\b.*")
                                    && answer.header("content-type")
                                            .orElse("")
                                            .startsWith("application/json")
                                    && answer.body().equals(Policy.BODY);
                    case REFUSED, PREFLIGHT_REFUSED -> allowed.isEmpty() && answer.status() < 500;
                    case PREFLIGHT ->
                            answer.status() / 100 == 2
                                    && granted
                                    && methods.contains("POST")
                                    && headers.contains("content-type");
                    case HOSTILE -> answer.status() < 500 && !headers.contains("x999");
                };
        return right
                ? Optional.empty()
                : Optional.of(
                        label + " is answered " + answer.head().replaceAll("\\s+", " ").strip());
    }
}
