package dev.crossorigin.policy;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;

/** What the handler makes of a request. */
public sealed interface Outcome {

    /**
     * The answer that the caller gets.
     *
     * @param resource what the resource answers, should the request reach it
     */
    Answer over(Answer resource);

    /**
     * The request goes on to the resource.
     *
     * @param headers what the handler has already written on the answer
     */
    record PassedOn(Headers headers) implements Outcome {

        @Override
        public Answer over(Answer resource) {
            return new Answer(resource.status(), headers.plus(resource.headers()));
        }
    }

    /**
     * A preflight from an origin that is let in, which the handler answers itself. It has not
     * compared the method and the headers asked for: the browser does, with the answer.
     */
    record PreflightAnswered(Answer answer) implements Outcome {

        @Override
        public Answer over(Answer resource) {
            return answer;
        }
    }

    /** The handler answers 403, and the resource is not reached. */
    record Refused(Refusal reason, Answer answer) implements Outcome {

        @Override
        public Answer over(Answer resource) {
            return answer;
        }
    }

    /** The handler throws: 500, without any CORS header. */
    record Crashed(Crash cause) implements Outcome {

        @Override
        public Answer over(Answer resource) {
            return new Answer(500, Headers.none());
        }
    }
}
