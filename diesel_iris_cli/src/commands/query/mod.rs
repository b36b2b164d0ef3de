//! `query`

mod kinds;
mod output;
mod plan;
mod times;
mod unknown;

use std::io::{self, BufWriter, IsTerminal, Read, Write};

use anyhow::Context;
use diesel::query_builder::{BoxedSqlQuery, SqlQuery};
use diesel::row::{Field, Row};
use diesel::sql_types::Text;
use diesel_async::RunQueryDsl;
use diesel_iris::connection::{IrisColumn, IrisRow, IrisStream};
use diesel_iris::script::first_word;
use diesel_iris::{AsyncIrisConnection, Iris};
use futures_util::TryStreamExt;

use self::kinds::Known;
use self::output::Output;
use super::connect::connect;
use super::visible;
use crate::Error;
use crate::cli::{Cli, Describe, Format, Query};
use crate::introspect::relations;
use crate::model::{DEFAULT_SCHEMA, same_name};

pub(super) async fn run(cli: &Cli, arguments: &Query) -> anyhow::Result<()> {
    let text = text(arguments)?;
    let statements = diesel_iris::script::statements_with_lines(&text);
    match statements.len() {
        0 => return Err(Error::NoStatement.into()),
        1 => {}
        count if !arguments.bind.is_empty() => return Err(Error::NotOneStatement(count).into()),
        _ => {}
    }
    // before the first is run
    let count = statements.len();
    let placed = |position: usize, line, error: Error| {
        if arguments.file.is_none() && count == 1 {
            return error;
        }
        let statement = Some((position, count));
        Error::Script { path: arguments.file.clone(), line, statement, error: Box::new(error) }
    };
    if !arguments.write
        && let Some((position, (line, _))) =
            (1..).zip(&statements).find(|(_, (_, statement))| !is_query(statement))
    {
        return Err(placed(position, *line, Error::NotAQuery).into());
    }
    let mut connection = connect(cli).await?;
    for (position, (line, statement)) in (1..).zip(statements) {
        let result = run_one(cli, &mut connection, statement, &arguments.bind, arguments.format).await;
        result.map_err(|error| match error.downcast::<Error>() {
            Ok(error) => placed(position, line, error).into(),
            Err(error) => error,
        })?;
    }
    Ok(())
}

/// Runs a statement; prints its rows, or says how many it changed.
pub(super) async fn run_one(
    cli: &Cli,
    connection: &mut AsyncIrisConnection,
    statement: &str,
    values: &[String],
    format: Format,
) -> anyhow::Result<()> {
    let result = if is_query(statement) {
        let out = BufWriter::new(io::stdout().lock());
        write_bound(connection, statement, values, None, format, out).await
    } else {
        match bound(statement, values).execute(connection).await {
            Ok(changed) => {
                super::tell(cli, &format!("{changed} {}", if changed == 1 { "row" } else { "rows" }));
                Ok(())
            }
            Err(error) => Err(Error::Statement(error).into()),
        }
    };
    match result {
        Err(error) => Err(unknown::with_nearest(connection, statement, error).await),
        Ok(()) => Ok(()),
    }
}

fn text(arguments: &Query) -> anyhow::Result<String> {
    if let Some(path) = &arguments.file {
        let text = std::fs::read_to_string(path);
        return Ok(text.map_err(|error| Error::File { path: path.clone(), error })?);
    }
    match arguments.statement.as_deref() {
        None if io::stdin().is_terminal() => Err(Error::NoStatement.into()),
        None | Some("-") => {
            let mut text = String::new();
            io::stdin().read_to_string(&mut text).context("cannot read standard input")?;
            Ok(text)
        }
        Some(statement) => Ok(statement.to_owned()),
    }
}

/// Whether a statement changes nothing and gives rows. EXPLAIN plans a query without running it.
pub(super) fn is_query(statement: &str) -> bool {
    matches!(first_word(statement).as_deref(), Some("SELECT" | "WITH" | "EXPLAIN"))
}

/// A statement with its values, which are text to begin with.
fn bound<'q>(statement: &str, values: &'q [String]) -> BoxedSqlQuery<'q, Iris, SqlQuery> {
    let query = diesel::sql_query(statement).into_boxed::<Iris>();
    values.iter().fold(query, |query, value| query.bind::<Text, _>(value))
}

/// What is told of a column, as the class reference of `INFORMATION.SCHEMA.COLUMNS` names it, and its heading.
const COLUMNS: [(&str, &str); 7] = [
    ("COLUMN_NAME", "column"),
    ("DATA_TYPE", "type"),
    ("CHARACTER_MAXIMUM_LENGTH", "length"),
    ("IS_NULLABLE", "nullable"),
    ("PRIMARY_KEY", "key"),
    ("COLUMN_DEFAULT", "default"),
    ("DESCRIPTION", "description"),
];

pub(super) async fn describe(cli: &Cli, arguments: &Describe) -> anyhow::Result<()> {
    describe_table(&mut connect(cli).await?, &arguments.table, arguments.format).await
}

/// Prints the columns of a table, which is named with its schema unless that is the default.
pub(super) async fn describe_table(
    connection: &mut AsyncIrisConnection,
    name: &str,
    format: Format,
) -> anyhow::Result<()> {
    let (schema, table) = name.split_once('.').unwrap_or((DEFAULT_SCHEMA, name));
    let known = relations(connection, schema).await?;
    if !known.iter().any(|relation| same_name(&relation.name, table)) {
        let others = known.into_iter().map(|relation| relation.name).collect();
        return Err(Error::NoTable { table: name.to_owned(), others }.into());
    }
    let values = [schema.to_owned(), table.to_owned()];
    let out = BufWriter::new(io::stdout().lock());
    let query = format!(
        "SELECT {} FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION",
        COLUMNS.map(|(name, _)| name).join(", ")
    );
    let headings = COLUMNS.map(|(_, heading)| heading);
    write_bound(connection, &query, &values, Some(&headings), format, out).await
}

/// Runs a query and writes its rows as they come.
///
/// # Errors
///
/// When the query fails, when a column has no name, and when nothing can be written; a reader that has seen enough is no
/// failure.
pub async fn write_rows<W: Write>(
    connection: &mut AsyncIrisConnection,
    statement: &str,
    format: Format,
    out: W,
) -> anyhow::Result<()> {
    write_bound(connection, statement, &[], None, format, out).await
}

/// Writes the rows under headings, which are the names of the columns where nothing else is given.
async fn write_bound<W: Write>(
    connection: &mut AsyncIrisConnection,
    statement: &str,
    values: &[String],
    headings: Option<&[&str]>,
    format: Format,
    out: W,
) -> anyhow::Result<()> {
    let explains = format == Format::Table && first_word(statement).as_deref() == Some("EXPLAIN");
    let known = match format {
        Format::Json | Format::Jsonl => Known::of(connection, statement).await,
        Format::Table | Format::Csv => Known::default(),
    };
    let (columns, mut rows) =
        connection.load_with_columns(bound(statement, values)).await.map_err(Error::Statement)?;
    let names: Vec<&str> = columns.iter().map(IrisColumn::name).collect();
    if let Some(column) = names.iter().position(|name| name.is_empty()) {
        anyhow::bail!("column {} has no name: give it one with AS", column + 1);
    }
    if explains {
        return write_plans(&mut rows, out).await;
    }
    let kinds = columns.iter().map(|column| known.kind(column)).collect();
    let headings = headings.unwrap_or(&names);
    let Some(mut output) = heard(Output::begin(format, headings, kinds, out))? else { return Ok(()) };
    while let Some(row) = rows.try_next().await.map_err(Error::Statement)? {
        let cells =
            columns.iter().enumerate().map(|(index, column)| times::cell(&row, index, column)).collect();
        if heard(output.row(&cells))?.is_none() {
            return Ok(());
        }
    }
    heard(output.end()).map(drop)
}

/// Writes the plans of an EXPLAIN for people.
async fn write_plans<W: Write>(rows: &mut IrisStream, mut out: W) -> anyhow::Result<()> {
    while let Some(row) = rows.try_next().await.map_err(Error::Statement)? {
        for index in 0..row.field_count() {
            let plan = cell(&row, index).unwrap_or_default();
            let text = plan::readable(&plan) + &plan::vector_index(plan);
            if heard(out.write_all(visible(&text).as_bytes()))?.is_none() {
                return Ok(());
            }
        }
    }
    heard(out.flush()).map(drop)
}

/// `None` when the reader has seen enough, which is no failure.
fn heard<T>(result: io::Result<T>) -> anyhow::Result<Option<T>> {
    match result {
        Ok(written) => Ok(Some(written)),
        Err(error) if is_broken_pipe(&error) => Ok(None),
        Err(error) => Err(error).context("cannot write to standard output"),
    }
}

/// The CSV writer wraps the error.
fn is_broken_pipe(error: &io::Error) -> bool {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<csv::Error>());
    let inner = inner.and_then(|inner| match inner.kind() {
        csv::ErrorKind::Io(error) => Some(error.kind()),
        _ => None,
    });
    error.kind() == io::ErrorKind::BrokenPipe || inner == Some(io::ErrorKind::BrokenPipe)
}

fn cell(row: &IrisRow, index: usize) -> Option<String> {
    let field = row.get(index)?;
    field.value().map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}
