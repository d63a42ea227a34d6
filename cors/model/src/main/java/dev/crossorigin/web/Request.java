package dev.crossorigin.web;

import java.util.Optional;

/**
 * A request as the server has received it.
 *
 * @param method the method, which is case-sensitive
 * @param scheme the scheme it was sent under, {@code http} or {@code https}; behind a trusted proxy
 *     the one the proxy reports
 * @param target the target on the request line, usually a path and perhaps a query
 * @param headers the header lines; {@code Host} among them stands for HTTP/2's {@code :authority}
 *     too
 */
public record Request(String method, String scheme, String target, Headers headers) {

    /** The host and port it was sent to; empty for the HTTP/1.0 request that does not say. */
    public Optional<String> authority() {
        return headers.first("Host");
    }

    /** The origin it says it comes from; empty if it says nothing, as most requests do. */
    public Optional<String> origin() {
        return headers.first("Origin");
    }
}
