package dev.crossorigin.devui;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crossorigin.config.PropertiesLines;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A {@code .properties} file in which lines are replaced or added. Every byte of the other lines
 * stays.
 *
 * @param text the bytes, one a character
 */
record PropertiesText(String text) {

    /** Behind each line end. */
    private static final Pattern ROWS = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");

    private static final Pattern END = Pattern.compile("\r?\n|\r");

    static PropertiesText of(byte[] bytes) {
        return new PropertiesText(new String(bytes, ISO_8859_1));
    }

    byte[] bytes() {
        return text.getBytes(ISO_8859_1);
    }

    /** Tells whether a file is still what it was. */
    String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The line that sets a key: the last one, if several do. */
    Optional<PropertiesLines.Line> line(String key) {
        return lines().lines().stream()
                .filter(line -> line.key().equals(key))
                .reduce((first, last) -> last);
    }

    /** A key as a line has it, with the index of an element if the line sets one. */
    Optional<String> lastKey(String key) {
        return lines().lines().stream()
                .map(PropertiesLines.Line::key)
                .filter(found -> found.replaceFirst("\\[[0-9]+]$", "").equals(key))
                .reduce((first, last) -> last);
    }

    /** A line as it is written, backslashes and all; without its line end. */
    String written(PropertiesLines.Line line) {
        var written = String.join("", rows().subList(line.number() - 1, line.last()));
        return new String(stripEnd(written).getBytes(ISO_8859_1), UTF_8);
    }

    /**
     * With a line in the place of the one that sets its key. If none does, it comes behind the line
     * that sets another key, or else at the end.
     *
     * @param line whole, and without a line end
     */
    PropertiesText with(String line, Optional<String> behind) {
        var rows = new ArrayList<>(rows());
        var bytes = new String(line.getBytes(UTF_8), ISO_8859_1);
        var replaced = line(key(line));
        if (replaced.isPresent()) {
            var old = rows.subList(replaced.get().number() - 1, replaced.get().last());
            var end = end(old.get(old.size() - 1));
            old.clear();
            old.add(bytes + end);
        } else {
            int at = behind.flatMap(this::line).map(PropertiesLines.Line::last).orElse(rows.size());
            insert(rows, at, bytes);
        }
        return new PropertiesText(String.join("", rows));
    }

    /** If the file ends without a line end, it still does. */
    private void insert(List<String> rows, int at, String line) {
        boolean open = at > 0 && end(rows.get(at - 1)).isEmpty();
        if (open) {
            rows.set(at - 1, rows.get(at - 1) + lineEnd());
        }
        rows.add(at, open ? line : line + lineEnd());
    }

    /** What a line sets. */
    static String key(String line) {
        return PropertiesLines.parse(List.of(line)).lines().get(0).key();
    }

    private PropertiesLines lines() {
        return PropertiesLines.parse(rows().stream().map(PropertiesText::stripEnd).toList());
    }

    private List<String> rows() {
        return text.isEmpty() ? List.of() : List.of(ROWS.split(text));
    }

    /** That of the first line; the machine's own counts for nothing in a repository. */
    private String lineEnd() {
        var first = END.matcher(text);
        return first.find() ? first.group() : "\n";
    }

    private static String end(String row) {
        return row.substring(stripEnd(row).length());
    }

    private static String stripEnd(String row) {
        return row.replaceFirst("(\r\n|\r|\n)$", "");
    }
}
