/** What callers of {@code /data} may rely on. */
@NullMarked
package dev.crossorigin.data;

import org.jspecify.annotations.NullMarked;
