/**
 * What is declared in {@code quarkus.http.cors.*}, and what Quarkus's built-in CORS handler answers
 * under it. Plain Java: the handler itself is not called.
 */
@NullMarked
package dev.crossorigin.policy;

import org.jspecify.annotations.NullMarked;
