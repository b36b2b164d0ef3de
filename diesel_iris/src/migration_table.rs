//! The table in which diesel_migrations records what was run, for both ways to run migrations.

/// As diesel_migrations has it.
pub(crate) const CREATE: &str = "CREATE TABLE \"__diesel_schema_migrations\" (\
    version VARCHAR(50) NOT NULL PRIMARY KEY, run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)";

/// RERR_sql: a table of that name is there already.
pub(crate) const TABLE_EXISTS: i32 = -201;
