package dev.crossorigin.compare;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A request that proves a change.
 *
 * @param proves what is allowed of it under one policy alone
 * @param reads the header of the answer that counts; empty unless that alone is the change
 */
public record Example(PageRequest asked, Proof proves, Optional<String> reads) {

    /** What is allowed of a request under one policy, and not under the other. */
    public enum Proof {
        /** The page gets the answer. */
        READING,
        /** The page gets a header of the answer. */
        READING_A_HEADER,
        /** The service gets the request. */
        SENDING;

        /** As JSON names it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What pages may do in one mode, with what of it is gained or lost. */
    private record Mode(CredentialsMode mode, Scope what, Scope all) {}

    static Optional<Example> ofMethod(Change change) {
        return first(change, Scope::methods)
                .map(
                        found ->
                                new Example(
                                        asked(change, found, found.what().methods()),
                                        Proof.READING,
                                        Optional.empty()));
    }

    static Optional<Example> ofHeader(Change change) {
        return first(change, Scope::headers)
                .map(
                        found -> {
                            var asked = asked(change, found, found.all().methods());
                            var header = Vocabulary.header(found.what().headers().get(0));
                            return new Example(
                                    asked.with(asked.method(), new Headers(List.of(header))),
                                    Proof.READING,
                                    Optional.empty());
                        });
    }

    static Optional<Example> ofExposed(Change change) {
        return first(change, Scope::exposed)
                .map(
                        found ->
                                new Example(
                                        asked(change, found, found.all().methods()),
                                        Proof.READING_A_HEADER,
                                        found.what().exposed().stream().findFirst()));
    }

    static Example ofForm(Origin page) {
        return new Example(
                Access.asked(page, CredentialsMode.INCLUDE, "POST"),
                Proof.SENDING,
                Optional.empty());
    }

    private static Optional<Mode> first(Change change, Function<Scope, List<String>> names) {
        return Stream.of(
                        new Mode(CredentialsMode.OMIT, change.what().plain(), change.all().plain()),
                        new Mode(
                                CredentialsMode.INCLUDE,
                                change.what().credentialed(),
                                change.all().credentialed()))
                .filter(mode -> !names.apply(mode.what()).isEmpty())
                .findFirst();
    }

    private static PageRequest asked(Change change, Mode mode, List<String> methods) {
        return Access.asked(change.party().example(), mode.mode(), methods.get(0));
    }
}
