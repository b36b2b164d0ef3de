//! Collations (GSQL_collation), and DECIMAL, which orders decimals kept as text.

use std::cmp::Ordering;

use rusqlite::Connection;

use crate::convert::parse_decimal;

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    connection.create_collation("SQLUPPER", sqlupper)?;
    connection.create_collation("DECIMAL", decimal)
}

/// RSQL_sqlupper: neither case counts nor white space at the end.
fn sqlupper(left: &str, right: &str) -> Ordering {
    let (left, right) = (left.trim_end(), right.trim_end());
    left.chars().flat_map(char::to_uppercase).cmp(right.chars().flat_map(char::to_uppercase))
}

fn decimal(left: &str, right: &str) -> Ordering {
    match (parse_decimal(left), parse_decimal(right)) {
        (Some(left), Some(right)) => left.cmp(&right),
        // only decimals are kept where this collation is used
        _ => left.cmp(right),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_that_collate_alike() {
        for (left, right, expected) in [
            ("Ada", "aDA", Ordering::Equal),
            ("ada", "ada \t", Ordering::Equal),
            ("", " ", Ordering::Equal),
            (" ada", "ada", Ordering::Less),
            ("ada", "adb", Ordering::Less),
        ] {
            assert_eq!(sqlupper(left, right), expected, "{left:?} {right:?}");
        }
    }
}
