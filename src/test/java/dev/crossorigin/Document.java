package dev.crossorigin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown file of this project. */
record Document(Path path, String text) {

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    private static final String FENCE = "```";

    /**
     * A fenced block.
     *
     * @param place the file and the number of the line that opens the block
     * @param language what stands after the opening fence
     */
    record Block(String place, String language, List<String> lines) {
        @Override
        public String toString() {
            return place;
        }
    }

    static Document read(Path path) {
        try {
            return new Document(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every document, wherever a reader looks for one. */
    static Stream<Document> all() {
        return Stream.of("", "docs", "cors")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(Document::filesIn)
                .filter(file -> file.toString().endsWith(".md"))
                .sorted()
                .map(Document::read);
    }

    private static Stream<Path> filesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a path in the text leads to. */
    Path beside(String path) {
        return this.path.resolveSibling(path);
    }

    Stream<MatchResult> matches(Pattern pattern) {
        return pattern.matcher(text).results();
    }

    /** The names by which a link can lead to a heading, as GitHub makes them. */
    List<String> anchors() {
        return matches(HEADING)
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
                .toList();
    }

    /** The text without its fenced blocks. */
    String prose() {
        return text.replaceAll("(?ms)^" + FENCE + ".*?^" + FENCE + "$", "");
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var lines = text.lines().toList();
        for (int open = 0; open < lines.size(); open++) {
            if (lines.get(open).startsWith(FENCE)) {
                var inside =
                        lines.subList(open + 1, lines.size()).stream()
                                .takeWhile(line -> !line.equals(FENCE))
                                .toList();
                var language = lines.get(open).substring(FENCE.length());
                blocks.add(new Block(path + ", line " + (open + 1), language, inside));
                open += inside.size() + 1;
            }
        }
        return blocks;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
