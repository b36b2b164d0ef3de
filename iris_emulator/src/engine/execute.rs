//! One statement in SQLite: a query's rows, or the number of rows that it changed.

use parking_lot::Mutex;
use rusqlite::types::Value as Stored;
use rusqlite::{Connection, params_from_iter};

use super::counters;
use super::locks::SessionId;
use super::outcome::{Answer, Failure, Rows};
use super::recovery;
use super::undo::{Change, Journal};
use crate::bind::{Bound, RowCheck};
use crate::functions::take_failure;
use crate::sqlcode::SqlCode;

/// What a table says of a row that it refuses.
const REFUSED_BY_TABLE: [SqlCode; 3] =
    [SqlCode::FIELD_VALIDATION_INSERT, SqlCode::FIELD_VALIDATION_UPDATE, SqlCode::REQUIRED_FIELD];

/// All rows at once: no cursor is open when another statement runs.
pub(super) fn query(
    connection: &Connection,
    bound: &Bound,
    values: &[Stored],
    taken: &mut dyn Rows,
) -> Result<Answer, Failure> {
    open(connection, bound, values)?;
    let mut statement = connection.prepare_cached(&bound.sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    while let Some(row) = rows.next()? {
        taken.take(&bound.columns, row).map_err(Failure::Iris)?;
    }
    Ok(Answer::Rows)
}

/// Computes what comes before the first row.
fn open(connection: &Connection, bound: &Bound, values: &[Stored]) -> Result<(), Failure> {
    let Some(sql) = &bound.on_open else { return Ok(()) };
    let mut statement = connection.prepare_cached(sql)?;
    let count = statement.parameter_count();
    statement.query(params_from_iter(values.iter().take(count)))?.next()?;
    Ok(())
}

/// All of its changes or none; `kept` is whose open transaction it belongs to, where a file keeps that.
pub(super) fn change(
    connection: &Connection,
    bound: &Bound,
    values: &[Stored],
    journal: &Mutex<Journal>,
    kept: Option<SessionId>,
) -> Result<Answer, Failure> {
    let transaction = Transaction::begin(connection)?;
    let connection = transaction.connection;
    open(connection, bound, values)?;
    let changed = connection.prepare_cached(&bound.sql)?.execute(params_from_iter(values));
    let changed = match (changed, &bound.row_check) {
        (Err(error), Some(check)) => return Err(refused(connection, error, check, values)),
        (changed, _) => changed?,
    };
    if let Some(check) = &bound.row_check {
        let rows = given_rows(&journal.lock().changes, &check.table);
        check_rows(connection, check, &rows)?;
    }
    let counted = journal.lock().counters.take_moved();
    counters::keep(connection, counted)?;
    if let Some(session) = kept {
        recovery::write(connection, session, &journal.lock().changes)?;
    }
    transaction.commit()?;
    Ok(Answer::Changed(u64::try_from(changed).unwrap_or(u64::MAX)))
}

/// Why SQLite refused a change through a view: a row that the view does not let through comes before one that the table
/// refuses (GSQL_views_withcheckoption).
fn refused(connection: &Connection, error: rusqlite::Error, check: &RowCheck, values: &[Stored]) -> Failure {
    let failure = take_failure();
    let is_of_table = match &failure {
        Some(failure) => REFUSED_BY_TABLE.contains(&failure.code),
        None => error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation),
    };
    if is_of_table && check.trial.as_ref().is_some_and(|sql| fails(connection, sql, values)) {
        return Failure::Iris(check.error.clone());
    }
    failure.map_or(Failure::Sqlite(error), Failure::Iris)
}

/// Whether the trial gives a row; one that cannot be computed tells nothing.
fn fails(connection: &Connection, sql: &str, values: &[Stored]) -> bool {
    let tried = connection.prepare_cached(sql).and_then(|mut statement| {
        let count = statement.parameter_count();
        statement.exists(params_from_iter(values.iter().take(count)))
    });
    take_failure();
    tried.unwrap_or(false)
}

/// A transaction of SQLite's that is rolled back unless it is committed. Unlike rusqlite's it keeps its statements
/// prepared, which an INSERT of one row notices.
struct Transaction<'c> {
    connection: &'c Connection,
}

impl<'c> Transaction<'c> {
    fn begin(connection: &'c Connection) -> rusqlite::Result<Self> {
        connection.prepare_cached("BEGIN")?.execute([])?;
        Ok(Self { connection })
    }

    fn commit(self) -> rusqlite::Result<()> {
        self.connection.prepare_cached("COMMIT")?.execute([])?;
        Ok(())
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        if !self.connection.is_autocommit()
            && let Err(error) = self.connection.execute_batch("ROLLBACK")
        {
            tracing::error!(%error, "a failed statement was not undone");
        }
    }
}

/// The rows of a table that were inserted or updated.
fn given_rows(changes: &[Change], table: &str) -> Vec<i64> {
    let given = changes.iter().filter(|change| !matches!(change, Change::Deleted { .. }));
    given.filter(|change| **change.table() == *table).map(Change::row).collect()
}

/// Whether each of these rows passes.
fn check_rows(connection: &Connection, check: &RowCheck, rows: &[i64]) -> Result<(), Failure> {
    let mut statement = connection.prepare_cached(&check.sql)?;
    for row in rows {
        if !statement.exists([row])? {
            return Err(Failure::Iris(check.error.clone()));
        }
    }
    Ok(())
}

/// The same without a look at foreign keys: %NOCHECK.
pub(super) fn change_unchecked(
    connection: &Connection,
    bound: &Bound,
    values: &[Stored],
    journal: &Mutex<Journal>,
    kept: Option<SessionId>,
) -> Result<Answer, Failure> {
    connection.execute_batch("PRAGMA foreign_keys = OFF")?;
    let result = change(connection, bound, values, journal, kept);
    connection.execute_batch("PRAGMA foreign_keys = ON")?;
    result
}

/// How the emulator goes about a query, in words of its own: it has neither IRIS's optimizer nor its plans.
pub(super) fn explain(
    connection: &Connection,
    bound: &Bound,
    values: &[Stored],
    taken: &mut dyn Rows,
) -> Result<Answer, Failure> {
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {}", bound.sql))?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut plan =
        "<plan>\r\n<info>This is the emulator's own way, not a plan of InterSystems IRIS.</info>\r\n"
            .to_owned();
    while let Some(row) = rows.next()? {
        let detail: String = row.get(3)?;
        plan.push_str(&format!("<step>{}</step>\r\n", step(&detail)));
    }
    plan.push_str("</plan>");
    taken.take_text(plan);
    Ok(Answer::Rows)
}

/// A step of SQLite's in plain words.
fn step(detail: &str) -> String {
    let named = |rest: &str| rest.split(' ').next().unwrap_or_default().replace(['<', '>', '&'], "");
    if let Some(rest) = detail.strip_prefix("SCAN ") {
        format!("Read every row of {}.", named(rest))
    } else if let Some(rest) = detail.strip_prefix("SEARCH ") {
        let by = if rest.contains("ROWID") || rest.contains("rowid") { "its RowID" } else { "an index" };
        format!("Read rows of {} by {by}.", named(rest))
    } else if detail.contains("ORDER BY") {
        "Sort the rows.".to_owned()
    } else if detail.contains("GROUP BY") || detail.contains("DISTINCT") {
        "Group the rows.".to_owned()
    } else if detail.contains("COMPOUND") || detail.contains("UNION") {
        "Put the rows of the queries together.".to_owned()
    } else {
        "Read a subquery.".to_owned()
    }
}
