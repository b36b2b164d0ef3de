//! `query`

use std::io::Read;

use anyhow::Context;
use comfy_table::{ContentArrangement, Table, presets};
use diesel::row::{Field, Row};
use diesel_async::{AsyncConnectionCore, RunQueryDsl};
use diesel_iris::{AsyncIrisConnection, IrisRow};
use futures_util::TryStreamExt;

use super::connect::connect;
use super::visible;
use crate::Error;
use crate::cli::{Cli, Format, Query};

/// Rows of text, with the names of their columns where there are any.
#[derive(Default)]
struct Rows {
    names: Vec<String>,
    rows: Vec<Vec<Option<String>>>,
}

pub(super) async fn run(cli: &Cli, arguments: &Query) -> anyhow::Result<()> {
    let text = match arguments.statement.as_str() {
        "-" => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text).context("cannot read standard input")?;
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
        let rows = load(&mut connection, statement).await.map_err(Error::Statement)?;
        if let Some(column) = rows.names.iter().position(String::is_empty) {
            anyhow::bail!("column {} has no name: give it one with AS", column + 1);
        }
        return super::print(&formatted(&rows, arguments.format)?);
    }
    let changed = diesel::sql_query(*statement).execute(&mut connection).await.map_err(Error::Statement)?;
    super::tell(cli, &format!("{changed} {}", if changed == 1 { "row" } else { "rows" }));
    Ok(())
}

async fn load(connection: &mut AsyncIrisConnection, statement: &str) -> diesel::QueryResult<Rows> {
    let mut stream = AsyncConnectionCore::load(connection, diesel::sql_query(statement)).await?;
    let mut all = Rows::default();
    while let Some(row) = stream.try_next().await? {
        let cells = (0..row.field_count()).map(|index| cell(&row, index));
        let (names, values): (Vec<_>, Vec<_>) = cells.unzip();
        all.rows.push(values);
        all.names = names;
    }
    Ok(all)
}

fn cell(row: &IrisRow, index: usize) -> (String, Option<String>) {
    let Some(field) = row.get(index) else { return (String::new(), None) };
    let value = field.value().map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    (field.field_name().unwrap_or_default().to_owned(), value)
}

fn formatted(rows: &Rows, format: Format) -> anyhow::Result<String> {
    match format {
        Format::Table => Ok(table(rows)),
        Format::Csv => {
            let mut writer = csv::Writer::from_writer(Vec::new());
            if !rows.names.is_empty() {
                writer.write_record(&rows.names)?;
            }
            for row in &rows.rows {
                writer.write_record(row.iter().map(|value| value.as_deref().unwrap_or_default()))?;
            }
            Ok(String::from_utf8(writer.into_inner()?)?)
        }
        Format::Json => {
            let keys = unique(&rows.names);
            let objects = rows.rows.iter().map(|row| {
                let cells = keys.iter().cloned().zip(row.iter().map(|value| value.clone().into()));
                serde_json::Value::Object(cells.collect())
            });
            Ok(format!("{:#}\n", serde_json::Value::Array(objects.collect())))
        }
    }
}

/// The names, each with a number behind it that another column has already: an object has each key once.
fn unique(names: &[String]) -> Vec<String> {
    let mut keys: Vec<String> = Vec::with_capacity(names.len());
    for name in names {
        let mut key = name.clone();
        let mut number = 2;
        while keys.contains(&key) || (number > 2 && names.contains(&key)) {
            key = format!("{name}_{number}");
            number += 1;
        }
        keys.push(key);
    }
    keys
}

fn table(rows: &Rows) -> String {
    let count = rows.rows.len();
    let count = format!("{count} {}\n", if count == 1 { "row" } else { "rows" });
    if rows.names.is_empty() {
        return count;
    }
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(rows.names.iter().map(|name| on_one_line(name)));
    for row in &rows.rows {
        table
            .add_row(row.iter().map(|value| value.as_deref().map_or_else(|| "NULL".to_owned(), on_one_line)));
    }
    format!("{table}\n{count}")
}

/// A value on one line.
fn on_one_line(value: &str) -> String {
    visible(value).replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Rows {
        let some = |text: &str| Some(text.to_owned());
        Rows {
            names: vec!["ID".into(), "NAME".into()],
            rows: vec![vec![some("1"), some("a,\"b\"\u{1b}[2J\n")], vec![some("2"), None]],
        }
    }

    #[test]
    fn tables_show_values_and_obey_none() {
        let text = table(&rows());
        assert!(text.contains("NAME") && text.contains("NULL") && text.ends_with("2 rows\n"), "{text}");
        assert!(!text.contains('\u{1b}') && text.contains("\\u{1b}[2J\\n"), "{text}");
        assert_eq!(table(&Rows::default()), "0 rows\n");
    }

    #[test]
    fn csv_and_json_are_read_back() {
        let text = formatted(&rows(), Format::Csv).unwrap();
        assert_eq!(text, "ID,NAME\n1,\"a,\"\"b\"\"\u{1b}[2J\n\"\n2,\n");
        let text = formatted(&rows(), Format::Json).unwrap();
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read[0]["NAME"], "a,\"b\"\u{1b}[2J\n");
        assert_eq!(read[1]["NAME"], serde_json::Value::Null);
        assert_eq!(formatted(&Rows::default(), Format::Json).unwrap(), "[]\n");
    }

    #[test]
    fn json_has_every_column() {
        let names = ["a", "a", "a_2", "b", "a"].map(str::to_owned);
        assert_eq!(unique(&names), ["a", "a_3", "a_2", "b", "a_4"]);
        let rows = Rows {
            names: vec!["a".into(), "a".into()],
            rows: vec![vec![Some("1".into()), Some("2".into())]],
        };
        let read: serde_json::Value = serde_json::from_str(&formatted(&rows, Format::Json).unwrap()).unwrap();
        assert_eq!((&read[0]["a"], &read[0]["a_2"]), (&"1".into(), &"2".into()));
    }
}
