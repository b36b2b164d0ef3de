//! The queries on SQLite.

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use crate::generator::Row;
use crate::query::{Answer, Query};

/// RSQL_sqlupper: neither case counts nor white space at the end.
fn sqlupper(text: &str) -> String {
    text.trim_end().to_uppercase()
}

pub(crate) fn filled(tables: &[String; 2], rows: &[Vec<Row>; 2]) -> rusqlite::Result<Connection> {
    let connection = Connection::open_in_memory()?;
    connection.create_collation("SQLUPPER", |one, other| sqlupper(one).cmp(&sqlupper(other)))?;
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    // SQLite's own knows only ASCII
    connection.create_scalar_function("upper", 1, flags, |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| text.to_uppercase()))
    })?;
    connection.create_scalar_function("char_length", 1, flags, |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| text.chars().count() as i64))
    })?;
    for (table, rows) in tables.iter().zip(rows) {
        connection.execute_batch(&format!(
            "CREATE TABLE \"{table}\" (id INTEGER PRIMARY KEY, number INTEGER, word TEXT COLLATE SQLUPPER, flag INTEGER)"
        ))?;
        for row in rows {
            let word = row.word.map(|word| word.replace("''", "'"));
            let insert = format!("INSERT INTO \"{table}\" VALUES (?1, ?2, ?3, ?4)");
            connection.execute(&insert, (row.id, row.number, word, row.flag))?;
        }
    }
    Ok(connection)
}

pub(crate) fn answer(connection: &Connection, query: &Query) -> Result<Vec<Answer>, String> {
    let sql = query.for_sqlite();
    let rows = || -> rusqlite::Result<Vec<Answer>> {
        let mut statement = connection.prepare(&sql)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        rows.collect()
    };
    rows().map_err(|error| error.to_string())
}
