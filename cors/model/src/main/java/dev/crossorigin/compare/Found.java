package dev.crossorigin.compare;

import dev.crossorigin.web.Origin;

/** Whether there is an origin that some entries admit and others do not. */
sealed interface Found {

    /** There is; this one. */
    record Witness(Origin origin) implements Found {}

    /** It is proven that there is none. */
    enum None implements Found {
        NONE
    }

    /** It cannot be told. */
    record Unknown(String why) implements Found {}
}
