package dev.crossorigin.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what must come: a slow machine is no failure. */
public final class Patience {

    /** Reached only where nothing would ever come. */
    public static final Duration GENEROUS = Duration.ofMinutes(3);

    private Patience() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(GENEROUS);
    }

    /** Asks in the thread of the test: pages can be asked by the thread alone that opened them. */
    public static ConditionFactory awaitInThisThread() {
        return await().pollInSameThread();
    }
}
