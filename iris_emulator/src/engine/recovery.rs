//! The journal of open transactions in the file: what a process that was killed had not committed is undone when the file
//! is opened again, as IRIS does when it starts.

use rusqlite::types::Value as Stored;
use rusqlite::{Connection, params};

use super::locks::SessionId;
use super::undo::{Change, undo};
use crate::catalog::Catalog;

const CREATE: &str = "CREATE TABLE IF NOT EXISTS \"%JOURNAL\" (position INTEGER PRIMARY KEY AUTOINCREMENT, \
     session INTEGER NOT NULL, kind TEXT NOT NULL, relation TEXT NOT NULL, row INTEGER NOT NULL, before INTEGER, \
     row_values BLOB NOT NULL); CREATE INDEX IF NOT EXISTS \"%JOURNAL:session\" ON \"%JOURNAL\" (session)";

/// Undoes what the file says was never committed.
pub(super) fn recover(connection: &Connection, catalog: &Catalog) -> rusqlite::Result<()> {
    connection.execute_batch(CREATE)?;
    let changes: Vec<Change> = {
        let mut statement = connection
            .prepare("SELECT kind, relation, row, before, row_values FROM \"%JOURNAL\" ORDER BY position")?;
        let changes = statement.query_map([], |row| {
            let (kind, table, bytes): (String, String, Vec<u8>) = (row.get(0)?, row.get(1)?, row.get(4)?);
            let (table, values) = (table.into(), decoded(&bytes));
            Ok(match kind.as_str() {
                "I" => Change::Inserted { table, row: row.get(2)? },
                "U" => Change::Updated { table, row: row.get(2)?, before: row.get(3)?, values },
                _ => Change::Deleted { table, row: row.get(2)?, values },
            })
        })?;
        changes.collect::<rusqlite::Result<_>>()?
    };
    if !changes.is_empty() {
        undo(connection, catalog, &changes)?;
        connection.execute("DELETE FROM \"%JOURNAL\"", [])?;
    }
    Ok(())
}

/// Writes down what a statement of an open transaction did, with the statement itself.
pub(super) fn write(connection: &Connection, session: SessionId, changes: &[Change]) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO \"%JOURNAL\" (session, kind, relation, row, before, row_values) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let session = number(session);
    for change in changes {
        let (kind, before, values): (_, _, &[Stored]) = match change {
            Change::Inserted { .. } => ("I", None, &[]),
            Change::Updated { before, values, .. } => ("U", Some(*before), values),
            Change::Deleted { values, .. } => ("D", None, values),
        };
        insert.execute(params![session, kind, &**change.table(), change.row(), before, encoded(values)])?;
    }
    Ok(())
}

/// Takes away the last entries of a session, or all of them when it commits.
pub(super) fn forget(
    connection: &Connection,
    session: SessionId,
    last: Option<usize>,
) -> rusqlite::Result<()> {
    let session = number(session);
    match last {
        None => connection.prepare_cached("DELETE FROM \"%JOURNAL\" WHERE session = ?1")?.execute([session]),
        Some(last) => connection
            .prepare_cached(
                "DELETE FROM \"%JOURNAL\" WHERE position IN \
                 (SELECT position FROM \"%JOURNAL\" WHERE session = ?1 ORDER BY position DESC LIMIT ?2)",
            )?
            .execute([session, i64::try_from(last).unwrap_or(i64::MAX)]),
    }
    .map(drop)
}

fn number(session: SessionId) -> i64 {
    i64::try_from(session).unwrap_or(i64::MAX)
}

/// Values, each a tag, and what it is, with a length where that has one.
fn encoded(values: &[Stored]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let long = |bytes: &mut Vec<u8>, tag: u8, content: &[u8]| {
        bytes.push(tag);
        bytes.extend(u64::try_from(content.len()).unwrap_or(u64::MAX).to_le_bytes());
        bytes.extend(content);
    };
    for value in values {
        match value {
            Stored::Null => bytes.push(b'n'),
            Stored::Integer(value) => {
                bytes.push(b'i');
                bytes.extend(value.to_le_bytes());
            }
            Stored::Real(value) => {
                bytes.push(b'r');
                bytes.extend(value.to_le_bytes());
            }
            Stored::Text(text) => long(&mut bytes, b't', text.as_bytes()),
            Stored::Blob(content) => long(&mut bytes, b'b', content),
        }
    }
    bytes
}

/// What [`encoded`] wrote; up to where it is something else.
fn decoded(mut bytes: &[u8]) -> Vec<Stored> {
    fn eight(bytes: &mut &[u8]) -> Option<[u8; 8]> {
        let (first, rest) = bytes.split_first_chunk()?;
        *bytes = rest;
        Some(*first)
    }
    fn content(bytes: &mut &[u8]) -> Option<Vec<u8>> {
        let length = usize::try_from(u64::from_le_bytes(eight(bytes)?)).ok()?;
        let (content, rest) = bytes.split_at_checked(length)?;
        *bytes = rest;
        Some(content.to_vec())
    }
    let mut values = Vec::new();
    while let Some((tag, rest)) = bytes.split_first() {
        bytes = rest;
        let value = match tag {
            b'n' => Some(Stored::Null),
            b'i' => eight(&mut bytes).map(|eight| Stored::Integer(i64::from_le_bytes(eight))),
            b'r' => eight(&mut bytes).map(|eight| Stored::Real(f64::from_le_bytes(eight))),
            b't' => content(&mut bytes).and_then(|text| String::from_utf8(text).ok()).map(Stored::Text),
            b'b' => content(&mut bytes).map(Stored::Blob),
            _ => None,
        };
        let Some(value) = value else { break };
        values.push(value);
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_back() {
        let values = vec![
            Stored::Null,
            Stored::Integer(-5),
            Stored::Real(1.5),
            Stored::Text("é".into()),
            Stored::Blob(vec![0, 255]),
            Stored::Text(String::new()),
        ];
        assert_eq!(decoded(&encoded(&values)), values);
        assert_eq!(decoded(b"t\xff"), []);
    }
}
