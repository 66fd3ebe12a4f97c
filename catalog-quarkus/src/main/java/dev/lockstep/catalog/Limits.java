package dev.lockstep.catalog;

/** What the catalog's columns hold, said once; the messages name the limit to whoever broke it. */
final class Limits {

    static final int UNIT_PRICE = 10_000_000;
    static final int STOCK = 1_000_000_000;

    static final String PRODUCT_ID = "[A-Za-z0-9._@-]{1,20}";
    /** Counts characters as the column does; half a surrogate pair is none, and would be stored as a question mark. */
    static final String PRODUCT_NAME = "(?sU)(?=.*\\S)[^\\p{Cs}]{1,100}";

    static final String PRODUCT_ID_MESSAGE = "must be 1 to 20 characters of A-Z a-z 0-9 . _ @ -";
    static final String PRODUCT_NAME_MESSAGE = "must be a string of 1 to 100 characters, not all of them blank";
    static final String UNIT_PRICE_MESSAGE = "must be a whole number from 0 to " + UNIT_PRICE;
    static final String STOCK_MESSAGE = "must be a whole number from 0 to " + STOCK;
    static final String RESTOCK_MESSAGE = "must be a whole number from 1 to " + STOCK;

    private Limits() {
    }
}
