@NullMarked
package dev.crossorigin.compare;

import org.jspecify.annotations.NullMarked;
