-- What the catalog decided of each order. A table of its own, so that replaying the orders undoes no decision.
CREATE TABLE order_outcomes (
    -- The only unique index: the sink's upsert fires on any.
    order_id   VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    -- CONFIRMED or REJECTED
    status     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- OUT_OF_STOCK, UNKNOWN_PRODUCT or PRICE_MISMATCH; none of an order that was confirmed
    reason     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at DATETIME(3) NOT NULL
);
