package dev.crossorigin.console;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who asks for the console. Whoever can reach the port may look, but no website may do so through
 * the browser of somebody who can.
 *
 * @param origin the origin of a page elsewhere that asks; empty if none does
 * @param host the host that was asked for, without its port
 * @param listening the host that the management port is said to listen on
 */
record Visitor(Optional<String> origin, String host, String listening) {

    /** Names that no website can have made to stand for this machine. */
    private static final Pattern OWN_NAME =
            Pattern.compile("[^.]+|.*[.]localhost|[0-9.]+|\\[[0-9A-Fa-f:.]+]");

    /** Why it is not answered; empty if it is. */
    Optional<String> refusal() {
        if (origin.isPresent()) {
            return refusal(
                    "Origin", origin.get(), "pages of other origins may not read the console");
        }
        return OWN_NAME.matcher(host).matches() || host.equals(listening)
                ? Optional.empty()
                : refusal(
                        "Host",
                        host,
                        "open the console by IP address, or forward its port and open it on localhost");
    }

    private static Optional<String> refusal(String name, String value, String cure) {
        return Optional.of("%s \"%s\": %s".formatted(name, Brief.value(value), cure));
    }
}
