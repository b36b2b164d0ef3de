//! Definitions of a database's tables.

use std::sync::Arc;

use super::super::constraints::{Context, iris_error};
use super::super::counters;
use super::super::definition::{self, Definition};
use super::super::locks::SessionId;
use super::super::outcome::Failure;
use super::super::undo::Change;
use super::{Database, Stopped, fatal, target};
use crate::bind::Effect;
use crate::sql::ast::{Statement, TableName};
use crate::sqlcode::{Location, SqlCode, SqlError};

impl Database {
    /// Creates, alters or drops.
    pub(in super::super) fn define(
        &self,
        session: SessionId,
        sql: &str,
        statement: &Statement,
        changed: &mut [Change],
    ) -> Result<(), Stopped> {
        let mut storage = self.storage.lock();
        let located = |error: SqlError| error.at(Location::ServerLoop);
        let Some(definition) = definition::define(&storage.catalog, statement).map_err(located)? else {
            return Err(SqlError::new(SqlCode::FATAL, "not a definition").into());
        };
        if let Some(table) = &definition.table {
            // the open transaction could not be undone afterwards
            if definition.moved.as_ref().is_some_and(|moved| moved.is_renumbered)
                && changed.iter().any(|change| **change.table() == **table)
            {
                let what = "IDENTITY for a table that the open transaction has changed";
                return Err(located(SqlError::not_emulated(what)).into());
            }
            let mut journal = self.journal.lock();
            let name = journal.name(table);
            journal.locks.check_table(session, &name).map_err(Stopped::Locked)?;
        }
        definition.store(&mut storage.connection, sql, &self.journal).map_err(|failure| {
            located(match failure {
                Failure::Iris(error) => error,
                Failure::Sqlite(error) => {
                    // a new key is in the new catalog only
                    let table = target(statement).and_then(|name| definition.catalog.table(name).ok());
                    let effect = Effect::Define;
                    let watch = &*self.journal;
                    let context =
                        Context { effect, table, catalog: &definition.catalog, is_unchecked: false, watch };
                    iris_error(&storage.connection, &error, &context, None)
                }
            })
        })?;
        let Definition { catalog, table, moved, .. } = definition;
        storage.catalog = Arc::new(catalog);
        storage.generation += 1;
        if let (Some(moved), Some(table)) = (moved, table) {
            let name = self.journal.lock().name(&moved.table);
            for change in changed.iter_mut().filter(|change| **change.table() == *table) {
                change.follow(&name, &moved.columns);
            }
        }
        Ok(())
    }

    /// RSQL_truncatetable: what counts begins anew.
    pub(in super::super) fn reset_counters(&self, table: &TableName) -> Result<(), SqlError> {
        let storage = self.storage.lock();
        let name = storage.catalog.table(table)?.storage_name();
        let connection = &storage.connection;
        connection.execute("DELETE FROM sqlite_sequence WHERE name = ?1", [&name]).map_err(fatal)?;
        counters::forget(connection, &name).map_err(fatal)?;
        self.journal.lock().counters.reset(&name);
        Ok(())
    }
}
