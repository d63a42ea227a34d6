package dev.crossorigin.extension;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is read at each start. */
@ConfigMapping(prefix = "cors")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface CorsConfig {

    /**
     * What a start does about errors and expectations that are not met: {@code refuse}, {@code
     * warn} or {@code off}. By default it refuses, but in dev mode and in a {@code @QuarkusTest} it
     * warns.
     */
    Optional<String> gate();

    /**
     * The hosts that the service answers to, without ports. A request for another host is answered
     * 421, so that a website whose name is made to stand for the service's address reaches nothing.
     * By default every host is answered.
     */
    Optional<List<String>> hosts();

    /** The header {@code Cors-Explanation}. */
    Explain explain();

    /** What is changed in answers, around the handler. */
    Answers answers();

    /**
     * A policy that is tried on live traffic, and not enforced. What is not set here is as it is
     * under {@code quarkus.http.cors}.
     */
    Candidate candidate();

    /** Warnings that may stay, each with its reason. */
    Map<String, String> accept();

    /** What must work, and what must stay blocked, by a name of your choice. */
    Map<String, Map<String, String>> expect();

    /** Every other key with this prefix; the gate says that it has no effect. */
    @WithParentName
    Map<String, String> others();

    /** What is changed in answers, around the handler. */
    interface Answers {

        /**
         * Whether an answer to an allowed origin has one {@code Access-Control-Allow-Origin}, the
         * handler's, even if a resource sets its own. Browsers block an answer that has two.
         */
        @WithDefault("true")
        boolean oneOrigin();

        /** Whether every answer has {@code Vary: Origin}, once, beside what else it varies with. */
        @WithDefault("true")
        boolean vary();

        /**
         * Whether answers lose {@code Access-Control-Allow-Credentials: false}, and all but those
         * to preflights {@code Access-Control-Allow-Methods}, {@code -Allow-Headers} and {@code
         * Access-Control-Max-Age}. None of them says anything to a browser.
         */
        @WithDefault("false")
        boolean tidy();

        /**
         * Whether a request gets 403 that no browser sends: with several {@code Origin} headers,
         * with one that is no origin or has more than 300 characters, or a preflight that asks for
         * more than 64 headers or 8 KiB of names.
         */
        @WithDefault("false")
        boolean refuseMalformed();
    }

    /** The header {@code Cors-Explanation}. */
    interface Explain {

        /**
         * Whether an answer that browsers will block says why, and which line fixes it. It reveals
         * what is declared. By default it is on in dev mode and in tests alone.
         */
        Optional<Boolean> header();
    }

    /** A policy that is tried on live traffic, and not enforced. */
    interface Candidate {

        /** The origins that it would allow. */
        Optional<List<String>> origins();

        /** The methods that it would allow. */
        Optional<List<String>> methods();

        /** The request headers that it would allow. */
        Optional<List<String>> headers();

        /** The response headers that it would let pages read. */
        Optional<List<String>> exposedHeaders();

        /** Whether it would allow credentials. */
        Optional<Boolean> credentials();
    }
}
