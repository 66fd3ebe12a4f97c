-- All that a page of a user's orders shows, so that it is one range of one index: by the index before it, each of its rows
-- was looked up on its own, anywhere in the table, as orders come in no user's order.
ALTER TABLE orders
    ADD INDEX IF NOT EXISTS orders_page (user_id, created_at, order_id, product_id, qty, unit_price, total_price),
    DROP INDEX IF EXISTS orders_newest_first;
