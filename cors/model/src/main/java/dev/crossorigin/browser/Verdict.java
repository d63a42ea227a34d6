package dev.crossorigin.browser;

import java.util.List;

/** What a browser does with an exchange. */
public sealed interface Verdict {

    /** Whether a preflight is sent. */
    boolean preflighted();

    /** What else is worth knowing: other browsers, the standard, and what is not recorded. */
    List<Note> notes();

    /** Everything that blocks, in the order in which Chromium finds it. */
    List<Fault> faults();

    /** The same verdict with other notes. */
    Verdict noting(List<Note> others);

    /**
     * Script gets the answer.
     *
     * @param readable the names of the answer's headers that script may read, in lower case
     * @param hidden the names of its other headers, in lower case, which script may read once
     *     {@code Access-Control-Expose-Headers} lists them; without the CORS protocol's own
     */
    record Allowed(
            boolean preflighted, List<String> readable, List<String> hidden, List<Note> notes)
            implements Verdict {

        public Allowed {
            readable = List.copyOf(readable);
            hidden = List.copyOf(hidden);
            notes = List.copyOf(notes);
        }

        @Override
        public List<Fault> faults() {
            return List.of();
        }

        @Override
        public Verdict noting(List<Note> others) {
            return new Allowed(preflighted, readable, hidden, others);
        }
    }

    /**
     * Script gets a {@code TypeError}, and the console names one of the faults.
     *
     * @param faults one at least
     */
    record Blocked(boolean preflighted, List<Fault> faults, List<Note> notes) implements Verdict {

        public Blocked {
            faults = List.copyOf(faults);
            notes = List.copyOf(notes);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("What is blocked has a fault");
            }
        }

        @Override
        public Verdict noting(List<Note> others) {
            return new Blocked(preflighted, faults, others);
        }
    }
}
