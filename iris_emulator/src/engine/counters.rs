//! The numbers that fields count with (GSQL_tables): SERIAL and AUTO_INCREMENT by table, ROWVERSION by namespace. What
//! was counted stays counted, whatever is undone.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

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
    /// Reads those that a file kept.
    pub(super) fn open(connection: &Connection) -> rusqlite::Result<Self> {
        connection.execute_batch(
            "CREATE TABLE IF NOT EXISTS \"%COUNTER\" (name TEXT PRIMARY KEY, number INTEGER NOT NULL)",
        )?;
        let mut statement = connection.prepare("SELECT name, number FROM \"%COUNTER\"")?;
        let numbers = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Self { numbers: numbers.collect::<rusqlite::Result<_>>()?, moved: HashSet::new() })
    }

    /// Those that moved since they were last taken.
    pub(super) fn take_moved(&mut self) -> Vec<(String, i64)> {
        let Self { numbers, moved } = self;
        let number = |name: String| numbers.get(&name).map(|number| (name, *number));
        moved.drain().filter_map(number).collect()
    }

    /// The number for a row: the given one, which the counter goes on from if it is larger, or the next.
    pub(super) fn count(&mut self, name: &str, given: Option<i64>) -> i64 {
        let number = self.numbers.entry(name.to_owned()).or_default();
        let result = given.filter(|given| *given != 0).unwrap_or(*number + 1);
        if result > *number {
            *number = result;
            self.moved.insert(name.to_owned());
        }
        result
    }

    /// The next number of the namespace's ROWVERSION fields.
    pub(super) fn next_row_version(&mut self) -> i64 {
        self.count(ROW_VERSION, None)
    }

    /// That of a field begins anew.
    pub(super) fn remove(&mut self, name: &str) {
        self.numbers.remove(name);
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

/// Keeps what a statement counted.
pub(super) fn keep(connection: &Connection, counted: Vec<(String, i64)>) -> rusqlite::Result<()> {
    let mut statement =
        connection.prepare_cached("INSERT OR REPLACE INTO \"%COUNTER\" (name, number) VALUES (?1, ?2)")?;
    counted.into_iter().try_for_each(|counter| statement.execute(counter).map(drop))
}

/// Forgets the counters of a table.
pub(super) fn forget(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    connection
        .execute("DELETE FROM \"%COUNTER\" WHERE substr(name, 1, length(?1) + 1) = ?1 || ':'", [table])
        .map(drop)
}

/// Forgets the counter of a field.
pub(super) fn forget_one(connection: &Connection, name: &str) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM \"%COUNTER\" WHERE name = ?1", [name]).map(drop)
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
