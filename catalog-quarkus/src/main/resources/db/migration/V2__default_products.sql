-- As a migration they are loaded once: a product that was changed since stays as it is.
INSERT INTO catalog_items (product_id, product_name, unit_price, stock, created_at)
VALUES ('CATALOG-001', 'Berlin', 1500, 100, UTC_TIMESTAMP(3)),
       ('CATALOG-002', 'Tokyo', 1000, 110, UTC_TIMESTAMP(3)),
       ('CATALOG-003', 'Stockholm', 2000, 120, UTC_TIMESTAMP(3));
