package dev.crossorigin.whatif;

import dev.crossorigin.web.Visible;

/** Text that cannot be read as what it has to be. The message is fit to be shown. */
public final class UnreadableText extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** Enough to find it again. */
    private static final int MOST_SHOWN = 200;

    public UnreadableText(String message) {
        super(message);
    }

    /**
     * Says where it stands and what to write instead.
     *
     * @param place the option, parameter or property
     */
    public UnreadableText(String place, String value, String cure) {
        this("%s \"%s\": %s".formatted(place, Visible.of(cut(value)), cure));
    }

    private static String cut(String value) {
        return value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) + "…" : value;
    }
}
