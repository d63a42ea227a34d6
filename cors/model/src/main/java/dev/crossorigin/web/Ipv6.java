package dev.crossorigin.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * IPv6 addresses in all the forms that browsers take.
 *
 * @see <a href="https://url.spec.whatwg.org/#concept-ipv6-parser">URL: IPv6 parser</a>
 */
final class Ipv6 {

    private static final int PIECES = 8;

    private static final Pattern PIECE = Pattern.compile("[0-9A-Fa-f]{1,4}");

    private static final Pattern WITH_IPV4_TAIL =
            Pattern.compile("(.*:)((?:(?:0|[1-9][0-9]{0,2})[.]){3}(?:0|[1-9][0-9]{0,2}))");

    private Ipv6() {}

    /**
     * The address in its shortest form; empty if it is none.
     *
     * @param text the address without its brackets
     * @see <a href="https://url.spec.whatwg.org/#concept-ipv6-serializer">URL: IPv6 serializer</a>
     */
    static Optional<String> canonical(String text) {
        return withoutIpv4(text).flatMap(Ipv6::pieces).map(Ipv6::shortest);
    }

    private static Optional<String> withoutIpv4(String text) {
        var matcher = WITH_IPV4_TAIL.matcher(text);
        if (!matcher.matches()) {
            return Optional.of(text);
        }
        var bytes = Stream.of(matcher.group(2).split("[.]")).map(Integer::parseInt).toList();
        if (Collections.max(bytes) > 255) {
            return Optional.empty();
        }
        return Optional.of(
                matcher.group(1)
                        + "%x:%x"
                                .formatted(
                                        bytes.get(0) << 8 | bytes.get(1),
                                        bytes.get(2) << 8 | bytes.get(3)));
    }

    private static Optional<List<Integer>> pieces(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return written(text).filter(pieces -> pieces.size() == PIECES);
        }
        return written(text.substring(0, gap))
                .flatMap(
                        head -> written(text.substring(gap + 2)).flatMap(tail -> fill(head, tail)));
    }

    private static Optional<List<Integer>> fill(List<Integer> head, List<Integer> tail) {
        int missing = PIECES - head.size() - tail.size();
        if (missing < 1) {
            return Optional.empty();
        }
        var pieces = new ArrayList<>(head);
        pieces.addAll(Collections.nCopies(missing, 0));
        pieces.addAll(tail);
        return Optional.of(pieces);
    }

    private static Optional<List<Integer>> written(String text) {
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        var pieces = List.of(text.split(":", -1));
        return pieces.stream().allMatch(piece -> PIECE.matcher(piece).matches())
                ? Optional.of(pieces.stream().map(piece -> Integer.parseInt(piece, 16)).toList())
                : Optional.empty();
    }

    private static String shortest(List<Integer> pieces) {
        for (int length = PIECES; length > 1; length--) {
            int start = Collections.indexOfSubList(pieces, Collections.nCopies(length, 0));
            if (start >= 0) {
                return hex(pieces.subList(0, start))
                        + "::"
                        + hex(pieces.subList(start + length, PIECES));
            }
        }
        return hex(pieces);
    }

    private static String hex(List<Integer> pieces) {
        return pieces.stream().map(Integer::toHexString).collect(Collectors.joining(":"));
    }
}
