//! What tests look at.

use super::Database;
use crate::catalog::Table;

impl Database {
    /// Every row of every table, in the order of their names and RowIDs.
    pub(in super::super) fn dump(&self) -> Vec<(String, Vec<Vec<rusqlite::types::Value>>)> {
        let storage = self.storage.lock();
        let tables =
            storage.catalog.user_tables().filter(|table| table.view.is_none()).map(Table::storage_name);
        tables
            .map(|table| {
                let sql = format!("SELECT rowid, * FROM {} ORDER BY rowid", crate::catalog::quoted(&table));
                let mut statement = storage.connection.prepare(&sql).unwrap();
                let width = statement.column_count();
                let rows = statement.query_map([], |row| (0..width).map(|at| row.get(at)).collect());
                let rows = rows.unwrap().collect::<rusqlite::Result<_>>().unwrap();
                (table, rows)
            })
            .collect()
    }

    /// Whether SQLite finds every foreign key satisfied.
    pub(in super::super) fn is_whole(&self) -> bool {
        let storage = self.storage.lock();
        let mut check = storage.connection.prepare("PRAGMA foreign_key_check").unwrap();
        !check.exists([]).unwrap()
    }

    pub(in super::super) fn is_unlocked(&self) -> bool {
        self.journal.lock().locks.is_empty()
    }
}
