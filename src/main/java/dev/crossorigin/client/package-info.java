/** The page that calls the service from an origin of its own, for trying it out in dev mode. */
@NullMarked
package dev.crossorigin.client;

import org.jspecify.annotations.NullMarked;
