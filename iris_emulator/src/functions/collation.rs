//! Collations (GSQL_collation), and DECIMAL, which orders decimals kept as text.

use std::cmp::Ordering;

use rusqlite::Connection;

use crate::convert::parse_decimal;

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    connection.create_collation("SQLUPPER", sqlupper)?;
    connection.create_collation("DECIMAL", decimal)
}

/// Case does not count.
fn sqlupper(left: &str, right: &str) -> Ordering {
    left.chars().flat_map(char::to_uppercase).cmp(right.chars().flat_map(char::to_uppercase))
}

fn decimal(left: &str, right: &str) -> Ordering {
    match (parse_decimal(left), parse_decimal(right)) {
        (Some(left), Some(right)) => left.cmp(&right),
        // only decimals are kept where this collation is used
        _ => left.cmp(right),
    }
}
