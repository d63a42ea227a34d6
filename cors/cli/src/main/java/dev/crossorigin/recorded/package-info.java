/** What was recorded elsewhere or is asked of a live server: HAR files, exchanges, the probe. */
@NullMarked
package dev.crossorigin.recorded;

import org.jspecify.annotations.NullMarked;
