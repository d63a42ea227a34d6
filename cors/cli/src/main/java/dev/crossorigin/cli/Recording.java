package dev.crossorigin.cli;

import dev.crossorigin.browser.Exchange;
import java.util.Optional;

/**
 * An exchange as a file holds it.
 *
 * @param name what the file calls it
 */
record Recording(Optional<String> name, Exchange exchange) {}
