package dev.crossorigin.recorded;

import dev.crossorigin.browser.Exchange;
import java.util.Optional;

/**
 * An exchange as a file holds it.
 *
 * @param name what the file calls it
 */
public record Recording(Optional<String> name, Exchange exchange) {}
