//! The names that the prompt completes.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::script::needs_quotes;

use crate::introspect::columns_of_tables;
use crate::model::{DEFAULT_SCHEMA, delimited};

/// The words that statements are made of most often (RSQL_reservedwords).
const KEYWORDS: &[&str] = &[
    "ALTER TABLE",
    "AND",
    "AS",
    "ASC",
    "BETWEEN",
    "BY",
    "CASE",
    "CAST",
    "COMMIT",
    "COUNT",
    "CREATE INDEX",
    "CREATE TABLE",
    "CREATE VIEW",
    "CURRENT_DATE",
    "CURRENT_TIMESTAMP",
    "DELETE FROM",
    "DESC",
    "DISTINCT",
    "DROP TABLE",
    "ELSE",
    "END",
    "EXISTS",
    "EXPLAIN",
    "FROM",
    "GROUP BY",
    "HAVING",
    "IN",
    "INNER JOIN",
    "INSERT INTO",
    "INSERT OR UPDATE",
    "INTO",
    "IS NOT NULL",
    "IS NULL",
    "JOIN",
    "LEFT JOIN",
    "LIKE",
    "LIMIT",
    "NOT",
    "NULL",
    "OFFSET",
    "ON",
    "OR",
    "ORDER BY",
    "ROLLBACK",
    "SELECT",
    "SET",
    "START TRANSACTION",
    "SUM",
    "THEN",
    "TOP",
    "TO_VECTOR",
    "TUNE TABLE",
    "UNION",
    "UPDATE",
    "VALUES",
    "VECTOR_COSINE",
    "VECTOR_DOT_PRODUCT",
    "WHEN",
    "WHERE",
    "WITH",
];

/// What can be completed.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// Asks INFORMATION_SCHEMA; where that may not be read, only keywords are known.
    pub(super) async fn of(connection: &mut AsyncIrisConnection) -> Self {
        use columns_of_tables::{column_name, table, table_name, table_schema};

        // % comes before letters: the schemas of IRIS itself are left out
        let query = table
            .filter(table_schema.ge("A"))
            .filter(table_schema.ne("INFORMATION_SCHEMA"))
            .select((table_schema, table_name, column_name));
        let rows: Vec<(String, String, String)> = query.load(connection).await.unwrap_or_default();
        let mut names = BTreeSet::new();
        for (schema, relation, column) in rows {
            if relation.starts_with("__") {
                continue;
            }
            names.insert(quoted(&column));
            names.insert(if schema.eq_ignore_ascii_case(DEFAULT_SCHEMA) {
                quoted(&relation)
            } else {
                format!("{}.{}", quoted(&schema), quoted(&relation))
            });
        }
        Self(names)
    }

    /// What a line may go on with, and where the word begins that is completed.
    pub(super) fn complete(&self, line: &str, position: usize) -> (usize, Vec<String>) {
        let before = line.get(..position).unwrap_or(line);
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '%' | '$' | '.' | '"');
        let from = before.char_indices().rev().take_while(|&(_, c)| is_word(c)).last();
        let start = from.map_or(before.len(), |(at, _)| at);
        let word = &before[start..];
        if word.is_empty() {
            return (start, Vec::new());
        }
        let names = self.0.iter().filter(|name| begins(name, word)).cloned();
        // in the case that was typed
        let lower = word.chars().all(|c| !c.is_uppercase());
        let cased = |keyword: &&str| if lower { keyword.to_lowercase() } else { (*keyword).to_owned() };
        let keywords = KEYWORDS.iter().filter(|keyword| begins(keyword, word)).map(cased);
        (start, names.chain(keywords).collect())
    }
}

/// Whether a name begins with what was typed, quotation marks aside; case does not count.
fn begins(name: &str, word: &str) -> bool {
    let folded = |text: &str| text.replace('"', "").to_uppercase();
    folded(name).starts_with(&folded(word))
}

/// A name as it stands in a statement.
fn quoted(name: &str) -> String {
    if needs_quotes(name) { delimited(name) } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_keywords_are_completed() {
        let names = Names(["people", "\"my table\"", "Clinic.Note"].map(str::to_owned).into());
        assert_eq!(names.complete("SELECT * FROM peo", 17), (14, vec!["people".to_owned()]));
        assert_eq!(names.complete("SELECT \"my", 10), (7, vec!["\"my table\"".to_owned()]));
        assert_eq!(names.complete("clinic.n", 8), (0, vec!["Clinic.Note".to_owned()]));
        assert_eq!(names.complete("wher", 4), (0, vec!["where".to_owned()]));
        assert_eq!(names.complete("WHER", 4), (0, vec!["WHERE".to_owned()]));
        assert_eq!(names.complete("SELECT ", 7), (7, vec![]));
        assert_eq!(names.complete("é peo", 6).1, ["people"]);
    }

    #[tokio::test]
    async fn names_come_from_the_catalog() {
        let script = "CREATE TABLE people (id INTEGER PRIMARY KEY, \"full name\" VARCHAR(40))";
        let emulator = iris_emulator::Emulator::builder().script(script).start().await.unwrap();
        let config: diesel_iris::Config = emulator.url().parse().unwrap();
        let mut connection = AsyncIrisConnection::connect(&config).await.unwrap();
        let names = Names::of(&mut connection).await;
        assert_eq!(names.complete("people", 6).1, ["people"]);
        assert_eq!(names.complete("full", 4).1, ["\"full name\""]);
        assert!(names.complete("TABLE_SCH", 9).1.is_empty());
    }
}
