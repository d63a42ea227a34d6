package dev.crossorigin.data;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * The one record the service keeps. Lengths are in Unicode code points, so that what a reader
 * counts as one character is one.
 *
 * @param name 1 to 100 characters, at least one of them visible
 * @param description at most 1,000 characters, possibly none
 */
public record Data(
        @NotNull
                @CodePointLength(max = 100)
                @Pattern(regexp = VISIBLE, message = "must not be blank")
                @Pattern(regexp = TEXT, message = "must not contain control characters")
                String name,
        @NotNull
                @CodePointLength(max = 1000)
                @Pattern(regexp = TEXT, message = "must not contain control characters")
                String description) {

    /**
     * At least one character that is neither white space, nor control, nor invisible formatting.
     */
    private static final String VISIBLE = "(?s).*[^\\p{Z}\\p{C}].*";

    /** No control character, and no half of a surrogate pair: no database can store one. */
    private static final String TEXT = "[^\\p{Cc}\\p{Cs}]*";
}
