//! The definitions that a file keeps: the statements, in their order.

use rusqlite::{Connection, params};

use super::define;
use crate::catalog::{self, Catalog, quoted};
use crate::sql::parse;
use crate::sqlcode::{SqlCode, SqlError};

/// Keeps a statement. When nothing is defined any more, those before are forgotten.
pub(super) fn keep(connection: &Connection, catalog: &Catalog, sql: &str) -> rusqlite::Result<()> {
    if catalog.user_tables().next().is_none() {
        return connection.execute_batch("DELETE FROM \"%DEFINITION\"");
    }
    let insert = "INSERT INTO \"%DEFINITION\" (relation, index_name, sql) VALUES ('', '', ?1)";
    connection.prepare_cached(insert)?.execute(params![sql]).map(drop)
}

/// Creates what every database has, and reads the definitions that a file kept. INFORMATION_SCHEMA is made anew:
/// an earlier version may have written the file.
pub(in crate::engine) fn open(connection: &mut Connection) -> Result<Catalog, SqlError> {
    let fatal = |error: rusqlite::Error| SqlError::new(SqlCode::FATAL, error.to_string());
    let mut catalog = Catalog::new();
    let kept = definitions(connection).map_err(fatal)?;
    for sql in &kept {
        if let Some(definition) = define(&catalog, &parse(sql)?.statement)? {
            catalog = definition.catalog;
        }
    }
    create_information_schema(connection).map_err(fatal)?;
    Ok(catalog)
}

fn definitions(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    connection.execute_batch(
        "CREATE TABLE IF NOT EXISTS \"%DEFINITION\" \
         (position INTEGER PRIMARY KEY, relation TEXT NOT NULL, index_name TEXT NOT NULL, sql TEXT NOT NULL)",
    )?;
    let mut statement = connection.prepare("SELECT sql FROM \"%DEFINITION\" ORDER BY position")?;
    statement.query_map([], |row| row.get(0))?.collect()
}

fn create_information_schema(connection: &mut Connection) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    for table in catalog::system_tables() {
        transaction.execute_batch(&format!("DROP TABLE IF EXISTS {};", quoted(&table.storage_name())))?;
        transaction.execute_batch(&table.storage_ddl())?;
    }
    transaction.commit()
}
