/** A question, and what would come of it: the handler's model, then the browser's. Plain Java. */
@NullMarked
package dev.crossorigin.whatif;

import org.jspecify.annotations.NullMarked;
