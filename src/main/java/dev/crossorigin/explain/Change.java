package dev.crossorigin.explain;

import java.util.Optional;

/**
 * One line to write.
 *
 * @param property what it sets: a property of Quarkus, or a header of an answer
 * @param source where its value is now, in words that can follow "in"
 * @param now its value now; empty if it has none
 * @param write the whole line, ready to paste
 */
public record Change(String property, String source, Optional<String> now, String write) {}
