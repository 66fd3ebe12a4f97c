package dev.lockstep.orders;

/** How many orders a page holds. */
record Limit(int orders) {

    private static final int MOST = 200;

    /** Called by JAX-RS, which would answer a number that it can't read itself with 404. */
    public static Limit fromString(String text) {
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MOST) {
            throw new InvalidParameter("limit", "must be 1 to " + MOST);
        }
        return new Limit(Integer.parseInt(text));
    }

    @Override
    public String toString() {
        return Integer.toString(orders);
    }
}
