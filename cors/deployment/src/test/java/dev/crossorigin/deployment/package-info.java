/** What the build of an application says. */
@NullMarked
package dev.crossorigin.deployment;

import org.jspecify.annotations.NullMarked;
