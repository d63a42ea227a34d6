package dev.crossorigin.fuzz;

import static io.restassured.RestAssured.given;

import dev.crossorigin.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a running service keeps in memory. */
final class Heap {

    private static final Pattern USED =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*} (.*)$");

    private Heap() {}

    /** In bytes, after a collection. */
    static long of(Service service) throws IOException, InterruptedException {
        if (!Service.isNative()) {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            new ProcessBuilder(jcmd, String.valueOf(service.pid()), "GC.run").start().waitFor();
        }
        return USED.matcher(metrics(service))
                .results()
                .mapToLong(line -> (long) Double.parseDouble(line.group(1)))
                .sum();
    }

    static String metrics(Service service) {
        return given().get(service.managementAt("/q/metrics")).asString();
    }
}
