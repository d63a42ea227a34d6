package dev.crossorigin.cli;

import dev.crossorigin.explain.Ruling;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ExitCode;

/**
 * Prints the calls of a recording: those of a kind once, with their number, those that are blocked
 * last, and then how many there are.
 */
final class Calls implements AutoCloseable {

    /** What calls are called. */
    enum Sort {
        WITH_CORS("with CORS"),
        TO_SERVICE("to this service");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        private String of(int count) {
            return "%d %s %s".formatted(count, count == 1 ? "request" : "requests", words);
        }
    }

    /** What is held at a time. */
    private static final int MOST_KINDS = 1000;

    private final PrintWriter out;
    private final boolean json;
    private final Sort sort;
    private final Map<Call.Kind, Counted> kinds = new LinkedHashMap<>();
    private final Map<Standing, Integer> total = new EnumMap<>(Standing.class);
    private boolean begun;
    private boolean complete;

    /**
     * @param sort what the total counts
     */
    Calls(PrintWriter out, boolean json, Sort sort) {
        this.out = out;
        this.json = json;
        this.sort = sort;
    }

    void add(Call call) {
        total.merge(call.standing(), 1, Integer::sum);
        if (call.standing() == Standing.ALLOWED_AS_BEFORE) {
            return;
        }
        kinds.merge(call.kind(), Counted.first(call), Counted::plus);
        if (kinds.size() == MOST_KINDS) {
            print();
        }
    }

    private void print() {
        inOrder().forEach(this::print);
        kinds.clear();
    }

    /** For people, what is blocked stands last, next to the total. */
    private Stream<Counted> inOrder() {
        var all = kinds.values();
        return json
                ? all.stream()
                : Stream.of(Ruling.ALLOWED, Ruling.UNKNOWN, Ruling.BLOCKED)
                        .flatMap(ruling -> all.stream().filter(of -> of.call().ruling() == ruling));
    }

    private void print(Counted counted) {
        separate();
        out.print(json ? Json.of(counted.json()) + System.lineSeparator() : counted.text());
    }

    private void separate() {
        if (json) {
            out.println(begun ? "," : "[");
        } else if (begun) {
            out.println();
        }
        begun = true;
    }

    boolean isEmpty() {
        return total.isEmpty();
    }

    /** Says that the whole file was read, so that the total holds. */
    void complete() {
        complete = true;
    }

    /** Ends the list, if there is one, with its total. */
    @Override
    public void close() {
        print();
        if (json && (begun || complete)) {
            out.println(begun ? "]" : "[]");
        } else if (complete) {
            separate();
            out.println(total());
        }
        out.flush();
    }

    private String total() {
        int all = total.values().stream().mapToInt(Integer::intValue).sum();
        var parts =
                total.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
        return "Total: %s%s.".formatted(sort.of(all), parts.isEmpty() ? "" : ": " + parts);
    }

    /** The exit code that they come to. */
    int exitCode() {
        if (has(Ruling.BLOCKED)) {
            return ExitCode.SOFTWARE;
        }
        return has(Ruling.UNKNOWN) ? ExitCode.USAGE : ExitCode.OK;
    }

    private boolean has(Ruling ruling) {
        return total.keySet().stream().anyMatch(standing -> standing.ruling() == ruling);
    }
}
