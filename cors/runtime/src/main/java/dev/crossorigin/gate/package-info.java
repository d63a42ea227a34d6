/** What looks at the policy while the service starts, and lets it start in spite of mistakes. */
@NullMarked
package dev.crossorigin.gate;

import org.jspecify.annotations.NullMarked;
