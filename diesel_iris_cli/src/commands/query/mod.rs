//! `query`

mod kinds;
mod output;

use std::io::{self, BufWriter, Read, Write};

use anyhow::Context;
use diesel::row::{Field, Row};
use diesel_async::RunQueryDsl;
use diesel_iris::{AsyncIrisConnection, IrisColumn, IrisRow};
use futures_util::TryStreamExt;

use self::kinds::Known;
use self::output::Output;
use super::connect::connect;
use crate::Error;
use crate::cli::{Cli, Format, Query};

pub(super) async fn run(cli: &Cli, arguments: &Query) -> anyhow::Result<()> {
    let text = match arguments.statement.as_str() {
        "-" => {
            let mut text = String::new();
            io::stdin().read_to_string(&mut text).context("cannot read standard input")?;
            text
        }
        statement => statement.to_owned(),
    };
    let statements = diesel_iris::script::statements(&text);
    let [statement] = statements.as_slice() else {
        return Err(Error::NotOneStatement(statements.len()).into());
    };
    let is_query = matches!(diesel_iris::script::first_word(statement).as_deref(), Some("SELECT" | "WITH"));
    if !is_query && !arguments.write {
        return Err(Error::NotAQuery.into());
    }
    let mut connection = connect(cli).await?;
    if is_query {
        let out = BufWriter::new(io::stdout().lock());
        return write_rows(&mut connection, statement, arguments.format, out).await;
    }
    let changed = diesel::sql_query(*statement).execute(&mut connection).await.map_err(Error::Statement)?;
    super::tell(cli, &format!("{changed} {}", if changed == 1 { "row" } else { "rows" }));
    Ok(())
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
    let known = match format {
        Format::Json | Format::Jsonl => Known::of(connection, statement).await,
        Format::Table | Format::Csv => Known::default(),
    };
    let (columns, mut rows) =
        connection.load_with_columns(diesel::sql_query(statement)).await.map_err(Error::Statement)?;
    let names: Vec<&str> = columns.iter().map(IrisColumn::name).collect();
    if let Some(column) = names.iter().position(|name| name.is_empty()) {
        anyhow::bail!("column {} has no name: give it one with AS", column + 1);
    }
    let kinds = columns.iter().map(|column| known.kind(column)).collect();
    let Some(mut output) = heard(Output::begin(format, &names, kinds, out))? else { return Ok(()) };
    while let Some(row) = rows.try_next().await.map_err(Error::Statement)? {
        let cells = (0..row.field_count()).map(|index| cell(&row, index)).collect();
        if heard(output.row(&cells))?.is_none() {
            return Ok(());
        }
    }
    heard(output.end()).map(drop)
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
