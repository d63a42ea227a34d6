@NullMarked
package dev.crossorigin.recorded;

import org.jspecify.annotations.NullMarked;
