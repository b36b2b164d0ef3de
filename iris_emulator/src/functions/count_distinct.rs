//! COUNT(DISTINCT text): a set of texts, each folded by its collation.

use std::collections::HashSet;

use rusqlite::functions::{Aggregate, Context};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Result};

use super::PURE;
use super::collation::{fold_sqlstring, fold_sqlupper, fold_upper};

pub(super) fn register(connection: &Connection) -> Result<()> {
    for (name, fold) in [
        ("iris_count_distinct_sqlupper", fold_sqlupper as Fold),
        ("iris_count_distinct_sqlstring", fold_sqlstring),
        ("iris_count_distinct_upper", fold_upper),
        ("iris_count_distinct_binary", |text, key| key.extend_from_slice(text.as_bytes())),
    ] {
        connection.create_aggregate_function(name, 1, PURE, Distinct(fold))?;
    }
    Ok(())
}

/// Appends what is the same for all texts that collate alike.
type Fold = fn(&str, &mut Vec<u8>);

struct Distinct(Fold);

#[derive(Default)]
struct Seen {
    keys: HashSet<Box<[u8]>>,
    /// The key of the row at hand, whose space is used again.
    key: Vec<u8>,
}

impl Aggregate<Seen, i64> for Distinct {
    fn init(&self, _: &mut Context<'_>) -> Result<Seen> {
        Ok(Seen::default())
    }

    fn step(&self, context: &mut Context<'_>, seen: &mut Seen) -> Result<()> {
        let Seen { keys, key } = seen;
        key.clear();
        // values of different kinds are never equal
        match context.get_raw(0) {
            ValueRef::Null => return Ok(()),
            ValueRef::Text(text) => {
                key.push(b't');
                (self.0)(&String::from_utf8_lossy(text), key);
            }
            ValueRef::Blob(bytes) => {
                key.push(b'b');
                key.extend_from_slice(bytes);
            }
            ValueRef::Integer(value) => {
                key.push(b'i');
                key.extend(value.to_le_bytes());
            }
            ValueRef::Real(value) => {
                key.push(b'r');
                key.extend(value.to_le_bytes());
            }
        }
        if !keys.contains(key.as_slice()) {
            keys.insert(key.as_slice().into());
        }
        Ok(())
    }

    fn finalize(&self, _: &mut Context<'_>, seen: Option<Seen>) -> Result<i64> {
        Ok(seen.map_or(0, |seen| i64::try_from(seen.keys.len()).unwrap_or(i64::MAX)))
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    #[test]
    fn texts_are_counted_by_their_collation() {
        let connection = Connection::open_in_memory().unwrap();
        crate::functions::register(&connection).unwrap();
        connection
            .execute_batch(
                "CREATE TABLE t (x TEXT); \
                 INSERT INTO t VALUES ('a'), ('A'), ('a '), (NULL), (''), (' '), ('é'), ('É'), ('straße'), ('STRASSE')",
            )
            .unwrap();
        for (collation, expected) in [("SQLUPPER", 4), ("SQLSTRING", 7), ("UPPER", 6), ("BINARY", 9)] {
            let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
            let function = format!("iris_count_distinct_{}", collation.to_lowercase());
            assert_eq!(count(&format!("SELECT {function}(x) FROM t")), expected, "{collation}");
            // as SQLite counts them by comparing
            let compared = format!("SELECT COUNT(DISTINCT x COLLATE {collation}) FROM t");
            assert_eq!(count(&compared), expected, "{collation}");
            assert_eq!(count(&format!("SELECT {function}(x) FROM t WHERE 1 = 0")), 0);
        }
    }
}
