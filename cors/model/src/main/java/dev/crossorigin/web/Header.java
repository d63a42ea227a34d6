package dev.crossorigin.web;

/**
 * One header line.
 *
 * @param name the name as it was sent; it means the same in any case
 * @param value the value without the blanks around it, each character standing for one byte
 */
public record Header(String name, String value) {

    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
