/** What is declared in configuration, and whether the service may start under it. */
@NullMarked
package dev.crossorigin.config;

import org.jspecify.annotations.NullMarked;
