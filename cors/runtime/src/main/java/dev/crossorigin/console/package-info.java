/** Where people look at the policy and ask what would come of a request: on the management port. */
@NullMarked
package dev.crossorigin.console;

import org.jspecify.annotations.NullMarked;
