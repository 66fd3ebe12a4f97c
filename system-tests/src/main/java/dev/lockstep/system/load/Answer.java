package dev.lockstep.system.load;

/**
 * What a client knows after a request.
 *
 * @param orderId null unless the order is acknowledged
 * @param detail the status or the error that it was concluded from
 */
public record Answer(Knowledge knowledge, String orderId, String detail) {

    public enum Knowledge {
        /** It is placed. */
        ACKED,
        /** It is not, and never will be. */
        REFUSED,
        /** One or the other: only a retry can tell. */
        UNKNOWN
    }

    public static Answer acked(String orderId) {
        return new Answer(Knowledge.ACKED, orderId, "201");
    }

    public static Answer refused(String detail) {
        return new Answer(Knowledge.REFUSED, null, detail);
    }

    public static Answer unknown(String detail) {
        return new Answer(Knowledge.UNKNOWN, null, detail);
    }

    public boolean isAcked() {
        return knowledge == Knowledge.ACKED;
    }

    boolean isUnknown() {
        return knowledge == Knowledge.UNKNOWN;
    }

    /** The request itself is wrong, so that no earlier attempt of it was placed either. */
    boolean isInvalid() {
        return knowledge == Knowledge.REFUSED && detail.startsWith("4");
    }
}
