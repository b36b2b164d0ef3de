//! What the columns of a result hold, for JSON.
//!
//! The PGWire server guesses types by the first row: it declares a BIT an integer, and a number text where the first is
//! NULL. So a column of a table is what INFORMATION_SCHEMA says, and only another what the server declares.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::connection::IrisColumn;

use crate::introspect::columns_of_tables;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
    Bool,
}

impl Kind {
    /// By the DATA_TYPE of INFORMATION_SCHEMA.COLUMNS.
    fn of_data_type(name: &str) -> Self {
        match name.trim().to_ascii_uppercase().as_str() {
            "BIT" => Self::Bool,
            "TINYINT" | "SMALLINT" | "INTEGER" | "BIGINT" | "NUMERIC" | "DOUBLE" => Self::Number,
            _ => Self::Text,
        }
    }

    /// By the OID of PostgreSQL's type: bool; int8, int2, int4, float4, float8, numeric.
    fn of_oid(oid: u32) -> Self {
        match oid {
            16 => Self::Bool,
            20 | 21 | 23 | 700 | 701 | 1700 => Self::Number,
            _ => Self::Text,
        }
    }
}

/// What the columns hold of the tables that a statement names.
#[derive(Debug, Default)]
pub(super) struct Known(HashMap<String, Option<Kind>>);

/// The most words of a statement that are looked up as the names of tables.
const WORDS: usize = 200;

impl Known {
    /// Asks INFORMATION_SCHEMA; knows nothing where that may not be read.
    pub(super) async fn of(connection: &mut AsyncIrisConnection, statement: &str) -> Self {
        use columns_of_tables::{column_name, data_type, table, table_name};

        let words = words(statement);
        let query = table.filter(table_name.eq_any(words)).select((column_name, data_type));
        // without it the declared types are left
        let rows: Vec<(String, String)> = query.load(connection).await.unwrap_or_default();
        Self::from_rows(rows)
    }

    fn from_rows(rows: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut known = HashMap::new();
        for (name, data_type) in rows {
            let kind = Kind::of_data_type(&data_type);
            // two tables may have columns of one name
            let entry = known.entry(name.to_uppercase()).or_insert(Some(kind));
            if *entry != Some(kind) {
                *entry = None;
            }
        }
        Self(known)
    }

    pub(super) fn kind(&self, column: &IrisColumn) -> Kind {
        let known = self.0.get(&column.name().to_uppercase()).copied().flatten();
        known.unwrap_or_else(|| Kind::of_oid(column.type_oid()))
    }
}

/// What may be the name of a table in a statement.
pub(super) fn words(statement: &str) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    for (position, part) in statement.split('"').enumerate() {
        // every second part stands between quotation marks
        if position % 2 == 1 {
            words.push(part);
        } else {
            let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '%' | '$' | '#' | '@');
            words.extend(
                part.split(|c| !is_word(c)).filter(|word| word.starts_with(|c: char| !c.is_ascii_digit())),
            );
        }
    }
    words.sort_unstable();
    words.dedup();
    words.truncate(WORDS);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_statements() {
        assert_eq!(
            words("SELECT a.b, 'x' FROM \"My Table\" a1 WHERE 2 < 3"),
            ["FROM", "My Table", "SELECT", "WHERE", "a", "a1", "b", "x"]
        );
    }

    #[test]
    fn columns_that_disagree_are_not_known() {
        let rows = [("a", "INTEGER"), ("B", "bit"), ("A", "integer"), ("c", "INTEGER"), ("C", "varchar")];
        let known = Known::from_rows(rows.map(|(name, data_type)| (name.to_owned(), data_type.to_owned())));
        assert_eq!(known.0["A"], Some(Kind::Number));
        assert_eq!(known.0["B"], Some(Kind::Bool));
        assert_eq!(known.0["C"], None);
    }
}
