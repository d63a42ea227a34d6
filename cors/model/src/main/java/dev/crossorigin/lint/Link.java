package dev.crossorigin.lint;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A link as chats and documents write it, pasted with all that stands around the address. */
final class Link {

    /** Of Markdown, with or without a title; of Slack; of HTML; of AsciiDoc. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "!?\\[[^]]*]\\(\\s*<?([^\\s()<>]+)>?(?:\\s[^)]*)?\\)/?"
                            + "|<([^|<>\\s]+)\\|[^>]*>"
                            + "|<a\\s[^>]*href=[\"']?([^\"'\\s>]+)[^>]*>.*"
                            + "|link:([^\\[\\s]+)\\[[^]]*]|(https?://[^\\[\\s/]+)\\[[^]]+]");

    private Link() {}

    /** The address that a link leads to; empty if the text is not a link. */
    static Optional<String> target(String text) {
        var link = WRITTEN.matcher(text);
        return link.matches()
                ? IntStream.rangeClosed(1, link.groupCount())
                        .mapToObj(link::group)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                : Optional.empty();
    }
}
