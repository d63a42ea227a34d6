@NullMarked
package dev.crossorigin.pattern;

import org.jspecify.annotations.NullMarked;
