-- The read model: the rows that the sink writes and that every orders instance reads.
-- Identifiers are compared byte by byte, so that "alice" never sees the orders of "Alice".
CREATE TABLE orders (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id     VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    product_id  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id    VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    qty         INT         NOT NULL DEFAULT 0,
    unit_price  INT         NOT NULL DEFAULT 0,
    total_price INT         NOT NULL DEFAULT 0,
    created_at  DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    -- The sink's upsert fires on any unique index: add none beside this one.
    UNIQUE KEY orders_order_id (order_id),
    KEY orders_newest_first (user_id, created_at, order_id)
);
