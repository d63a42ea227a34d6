/**
 * A request and an answer as they cross the network, and the hosts they name. Plain Java, shared by
 * both models.
 */
@NullMarked
package dev.crossorigin.wire;

import org.jspecify.annotations.NullMarked;
