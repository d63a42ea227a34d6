@NullMarked
package dev.crossorigin.lint;

import org.jspecify.annotations.NullMarked;
