/** What checks the policy while the service starts; in dev mode it starts despite mistakes. */
@NullMarked
package dev.crossorigin.gate;

import org.jspecify.annotations.NullMarked;
