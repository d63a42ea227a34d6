package dev.crossorigin.web;

/**
 * An answer as the server sends it, without its body.
 *
 * @param status the status code
 */
public record Answer(int status, Headers headers) {

    /** The same answer with further header lines after its own. */
    public Answer plus(Headers others) {
        return new Answer(status, headers.plus(others));
    }
}
