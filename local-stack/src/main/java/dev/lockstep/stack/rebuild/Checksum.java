package dev.lockstep.stack.rebuild;

/** How many rows, and what the XOR of their hashes is: the same whatever order they stand in. */
public record Checksum(long rows, String value) {

    @Override
    public String toString() {
        return "%,d rows, checksum %s".formatted(rows, value);
    }
}
