-- Each statement may meet its own work: MariaDB commits DDL by itself, and the instance that did it may have been killed.

-- What was decided, so that an order that comes again is not decided again. Kept for lockstep.catalog.inbox.keep.
CREATE TABLE IF NOT EXISTS inbox (
    order_id VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    product_id VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    qty INT NOT NULL,
    status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at DATETIME(3) NOT NULL,
    PRIMARY KEY (order_id),
    KEY inbox_oldest_first (decided_at)
);

-- supplied: the initial stock and all that was restocked since. sold: what orders have taken since there is an inbox.
ALTER TABLE catalog_items
    ADD COLUMN IF NOT EXISTS supplied BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS sold BIGINT NOT NULL DEFAULT 0;

UPDATE catalog_items SET supplied = stock + sold;

ALTER TABLE catalog_items
    ALTER COLUMN supplied DROP DEFAULT,
    ALTER COLUMN sold DROP DEFAULT,
    ADD CONSTRAINT IF NOT EXISTS stock_is_what_is_not_sold CHECK (stock = supplied - sold);
