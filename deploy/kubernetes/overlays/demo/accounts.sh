# Run once by the image's own start, on an empty data folder: a database for each owner, and accounts that may do what their
# holders do, and no more (ADR 0002).
mariadb --user=root --password="$MARIADB_ROOT_PASSWORD" <<SQL
CREATE DATABASE orders CHARACTER SET utf8mb4;
CREATE DATABASE catalog CHARACTER SET utf8mb4;
CREATE USER orders@'%' IDENTIFIED BY '$ORDERS_PASSWORD';
GRANT SELECT ON orders.* TO orders@'%';
CREATE USER orders_sink@'%' IDENTIFIED BY '$ORDERS_SINK_PASSWORD';
GRANT SELECT, INSERT, UPDATE ON orders.* TO orders_sink@'%';
CREATE USER orders_keeper@'%' IDENTIFIED BY '$ORDERS_KEEPER_PASSWORD';
GRANT ALL ON orders.* TO orders_keeper@'%';
CREATE USER catalog@'%' IDENTIFIED BY '$CATALOG_PASSWORD';
GRANT ALL ON catalog.* TO catalog@'%';
SQL
