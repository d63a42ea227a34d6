@NullMarked
package dev.crossorigin.cli;

import org.jspecify.annotations.NullMarked;
