#!/usr/bin/env bash
exec mariadb --no-defaults --protocol=tcp --host=127.0.0.1 --skip-ssl --user=healthcheck --execute='SELECT 1'
