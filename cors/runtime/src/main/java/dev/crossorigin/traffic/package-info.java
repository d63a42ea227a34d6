/** What happens to requests around the CORS handler, which is Quarkus's own. */
@NullMarked
package dev.crossorigin.traffic;

import org.jspecify.annotations.NullMarked;
