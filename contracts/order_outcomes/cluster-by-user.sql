-- Outcomes lie by user, as they are read for a page of a user's orders; by order id they lay anywhere. The order id alone still
-- says which outcome a row is: the sink's upsert fires on it, so that a record without a user takes none away.
ALTER TABLE order_outcomes
    -- Empty of an outcome that names none.
    ADD COLUMN IF NOT EXISTS user_id VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' FIRST,
    ADD UNIQUE INDEX IF NOT EXISTS order_outcomes_order_id (order_id),
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (user_id, order_id);
