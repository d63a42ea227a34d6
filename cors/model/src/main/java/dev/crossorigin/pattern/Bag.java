package dev.crossorigin.pattern;

import java.util.Arrays;

/** Numbers that are being gathered. */
final class Bag {

    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int pop() {
        return numbers[--size];
    }

    int size() {
        return size;
    }

    int at(int index) {
        return numbers[index];
    }

    /** The number of what was gathered, as a set. */
    int setIn(Numbers sets) {
        return sets.ofSet(numbers, size);
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
