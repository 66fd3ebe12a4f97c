-- The key with which a client may send an order again. The index is not unique: the sink's upsert would fire on it, and
-- one order overwrite another.
ALTER TABLE orders
    ADD COLUMN IF NOT EXISTS idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD INDEX IF NOT EXISTS orders_idempotency_key (user_id, idempotency_key);
