//! The numbers that fields count with (GSQL_tables): SERIAL and AUTO_INCREMENT by table, ROWVERSION by namespace. What
//! was counted stays counted, whatever is undone.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use parking_lot::Mutex;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use super::undo::Journal;

/// The counter of the namespace's ROWVERSION fields.
const ROW_VERSION: &str = "%ROWVERSION";

/// What was counted.
#[derive(Debug, Default, Clone)]
pub(super) struct Counters {
    numbers: HashMap<String, i64>,
    /// Those that the running statement moved.
    moved: HashSet<String>,
}

impl Counters {
    /// The number for a row: the given one, which the counter goes on from if it is larger, or the next.
    fn count(&mut self, name: &str, given: Option<i64>) -> i64 {
        let number = self.numbers.entry(name.to_owned()).or_default();
        let result = given.filter(|given| *given != 0).unwrap_or(*number + 1);
        if result > *number {
            *number = result;
            self.moved.insert(name.to_owned());
        }
        result
    }

    /// Those of a table begin anew.
    pub(super) fn reset(&mut self, table: &str) {
        self.numbers.retain(|name, _| !is_of(name, table));
    }
}

/// The counter of a field.
pub(super) fn is_of(name: &str, table: &str) -> bool {
    name.rsplit_once(':').is_some_and(|(of, _)| of == table)
}

/// Reads the counters that a file kept.
pub(super) fn open(connection: &Connection, journal: &Mutex<Journal>) -> rusqlite::Result<()> {
    connection.execute_batch(
        "CREATE TABLE IF NOT EXISTS \"%COUNTER\" (name TEXT PRIMARY KEY, number INTEGER NOT NULL)",
    )?;
    let mut statement = connection.prepare("SELECT name, number FROM \"%COUNTER\"")?;
    let numbers =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    journal.lock().counters.numbers = numbers;
    Ok(())
}

/// Keeps what the statement counted.
pub(super) fn keep(connection: &Connection, journal: &Mutex<Journal>) -> rusqlite::Result<()> {
    let counted: Vec<(String, i64)> = {
        let Counters { numbers, moved } = &mut journal.lock().counters;
        if moved.is_empty() {
            return Ok(());
        }
        moved
            .drain()
            .filter_map(|name| numbers.get_key_value(&name).map(|(name, number)| (name.clone(), *number)))
            .collect()
    };
    let mut statement =
        connection.prepare_cached("INSERT OR REPLACE INTO \"%COUNTER\" (name, number) VALUES (?1, ?2)")?;
    for counter in counted {
        statement.execute(counter)?;
    }
    Ok(())
}

/// Forgets the counters of a table.
pub(super) fn forget(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    connection
        .execute("DELETE FROM \"%COUNTER\" WHERE substr(name, 1, length(?1) + 1) = ?1 || ':'", [table])
        .map(drop)
}

pub(super) fn register(connection: &Connection, journal: &Arc<Mutex<Journal>>) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8;
    // iris_counter(name, value that was given)
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_counter", 2, flags, move |context| {
        let name: String = context.get(0)?;
        Ok(shared.lock().counters.count(&name, context.get(1)?))
    })?;
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_row_version", 0, flags, move |_| {
        Ok(shared.lock().counters.count(ROW_VERSION, None))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_number_moves_the_counter() {
        let mut counters = Counters::default();
        assert_eq!(counters.count("T:C", None), 1);
        assert_eq!(counters.count("T:C", Some(10)), 10);
        assert_eq!(counters.count("T:C", Some(3)), 3);
        assert_eq!(counters.count("T:C", Some(0)), 11);
        counters.reset("T");
        assert_eq!(counters.count("T:C", None), 1);
    }
}
