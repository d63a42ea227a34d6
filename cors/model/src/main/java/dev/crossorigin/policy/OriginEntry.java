package dev.crossorigin.policy;

/** One entry of {@code quarkus.http.cors.origins}, read. */
public sealed interface OriginEntry permits OriginRule, OriginEntry.Broken {

    /** The entry as it is declared. */
    String declared();

    /**
     * An entry that the handler cannot read: the service would end its start with a stack trace.
     *
     * @param problem what is wrong with it, without the entry itself
     */
    record Broken(String declared, String problem) implements OriginEntry {}
}
