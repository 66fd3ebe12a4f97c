CREATE TABLE catalog_items (
    product_id VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    product_name VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    unit_price INT NOT NULL,
    stock INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (product_id),
    -- The belt to the rule in CatalogItem.
    CONSTRAINT stock_is_not_negative CHECK (stock >= 0)
);
