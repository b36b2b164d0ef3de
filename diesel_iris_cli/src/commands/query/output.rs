//! How rows are written: as they come, except in a table, whose columns are as wide as their cells.

use std::io::{self, Write};

use comfy_table::{ContentArrangement, Table, presets};

use super::kinds::Kind;
use crate::cli::Format;
use crate::commands::on_one_line;

/// The cells of a row.
pub(super) type Cells = Vec<Option<String>>;

/// Writes rows in one of the formats.
pub(super) enum Output<W: Write> {
    Table { table: Option<Box<Table>>, rows: u64, out: W },
    Csv(Box<csv::Writer<W>>),
    Json { objects: Objects, rows: u64, out: W },
    JsonLines { objects: Objects, out: W },
}

impl<W: Write> Output<W> {
    /// Begins with the names of the columns, and what they hold.
    pub(super) fn begin(format: Format, names: &[&str], kinds: Vec<Kind>, out: W) -> io::Result<Self> {
        Ok(match format {
            Format::Table => {
                let mut table = Table::new();
                table
                    .load_style(presets::UTF8_FULL_CONDENSED)
                    .set_content_arrangement(ContentArrangement::Disabled);
                table.set_header(names.iter().map(|name| on_one_line(name)));
                Self::Table { table: (!names.is_empty()).then(|| Box::new(table)), rows: 0, out }
            }
            Format::Csv => {
                let mut writer = csv::Writer::from_writer(out);
                if !names.is_empty() {
                    writer.write_record(names).map_err(io::Error::other)?;
                }
                Self::Csv(Box::new(writer))
            }
            Format::Json => Self::Json { objects: Objects::new(names, kinds), rows: 0, out },
            Format::Jsonl => Self::JsonLines { objects: Objects::new(names, kinds), out },
        })
    }

    pub(super) fn row(&mut self, cells: &Cells) -> io::Result<()> {
        match self {
            Self::Table { table, rows, .. } => {
                *rows += 1;
                if let Some(table) = table {
                    let shown = |cell: &Option<String>| {
                        cell.as_deref().map_or_else(|| "NULL".to_owned(), on_one_line)
                    };
                    table.add_row(cells.iter().map(shown));
                }
                Ok(())
            }
            Self::Csv(writer) => writer
                .write_record(cells.iter().map(|cell| cell.as_deref().unwrap_or_default()))
                .map_err(io::Error::other),
            Self::Json { objects, rows, out } => {
                let before = if *rows == 0 { "[\n  " } else { ",\n  " };
                *rows += 1;
                write!(out, "{before}{}", objects.object(cells))
            }
            Self::JsonLines { objects, out } => writeln!(out, "{}", objects.object(cells)),
        }
    }

    pub(super) fn end(self) -> io::Result<()> {
        match self {
            Self::Table { table, rows, mut out } => {
                if let Some(table) = table {
                    writeln!(out, "{table}")?;
                }
                writeln!(out, "{rows} {}", if rows == 1 { "row" } else { "rows" })?;
                out.flush()
            }
            Self::Csv(mut writer) => writer.flush(),
            Self::Json { rows, mut out, .. } => {
                out.write_all(if rows == 0 { b"[]\n" } else { b"\n]\n" })?;
                out.flush()
            }
            Self::JsonLines { mut out, .. } => out.flush(),
        }
    }
}

/// Makes JSON objects of rows.
pub(super) struct Objects {
    /// The keys as JSON.
    keys: Vec<String>,
    kinds: Vec<Kind>,
}

impl Objects {
    fn new(names: &[&str], kinds: Vec<Kind>) -> Self {
        Self { keys: unique(names).into_iter().map(|key| quoted(&key)).collect(), kinds }
    }

    fn object(&self, cells: &Cells) -> String {
        let mut object = "{".to_owned();
        for (position, ((key, kind), cell)) in self.keys.iter().zip(&self.kinds).zip(cells).enumerate() {
            if position > 0 {
                object.push(',');
            }
            object.push_str(key);
            object.push(':');
            match cell {
                None => object.push_str("null"),
                Some(cell) => object.push_str(&value(*kind, cell)),
            }
        }
        object.push('}');
        object
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A cell as JSON. What has not the form of its kind is text.
fn value(kind: Kind, cell: &str) -> String {
    match (kind, cell) {
        (Kind::Bool, "1" | "t" | "true") => "true".to_owned(),
        (Kind::Bool, "0" | "f" | "false") => "false".to_owned(),
        (Kind::Number, _) => number(cell).unwrap_or_else(|| quoted(cell)),
        _ => quoted(cell),
    }
}

/// A number with all of its digits, if JSON has it: there a digit stands before the point.
fn number(cell: &str) -> Option<String> {
    let (sign, digits) = cell.strip_prefix('-').map_or(("", cell), |digits| ("-", digits));
    let zero = if digits.starts_with('.') { "0" } else { "" };
    let number = format!("{sign}{zero}{digits}");
    serde_json::from_str::<serde_json::Number>(&number).is_ok().then_some(number)
}

/// The names, each with a number behind it that another column has already: an object has each key once.
fn unique(names: &[&str]) -> Vec<String> {
    let mut keys: Vec<String> = Vec::with_capacity(names.len());
    for name in names {
        let mut key = (*name).to_owned();
        let mut number = 2;
        while keys.contains(&key) || (number > 2 && names.contains(&key.as_str())) {
            key = format!("{name}_{number}");
            number += 1;
        }
        keys.push(key);
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(format: Format, names: &[&str], kinds: &[Kind], rows: &[&[Option<&str>]]) -> String {
        let mut out = Vec::new();
        let mut output = Output::begin(format, names, kinds.to_vec(), &mut out).unwrap();
        for row in rows {
            output.row(&row.iter().map(|cell| cell.map(str::to_owned)).collect()).unwrap();
        }
        output.end().unwrap();
        String::from_utf8(out).unwrap()
    }

    const ROWS: &[&[Option<&str>]] = &[&[Some("1"), Some("a,\"b\"\u{1b}[2J\n")], &[Some("2"), None]];
    const KINDS: &[Kind] = &[Kind::Number, Kind::Text];

    #[test]
    fn tables_show_values_and_obey_none() {
        let text = written(Format::Table, &["ID", "NAME"], KINDS, ROWS);
        assert!(text.contains("NAME") && text.contains("NULL") && text.ends_with("2 rows\n"), "{text}");
        assert!(!text.contains('\u{1b}') && text.contains("\\u{1b}[2J\\n"), "{text}");
        let empty = written(Format::Table, &["ID", "NAME"], KINDS, &[]);
        assert!(empty.contains("NAME") && empty.ends_with("0 rows\n"), "{empty}");
    }

    #[test]
    fn csv_has_a_header_without_rows() {
        assert_eq!(
            written(Format::Csv, &["ID", "NAME"], KINDS, ROWS),
            "ID,NAME\n1,\"a,\"\"b\"\"\u{1b}[2J\n\"\n2,\n"
        );
        assert_eq!(written(Format::Csv, &["ID", "NAME"], KINDS, &[]), "ID,NAME\n");
    }

    #[test]
    fn json_is_read_back() {
        let text = written(Format::Json, &["ID", "NAME"], KINDS, ROWS);
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            read,
            serde_json::json!([{"ID": 1, "NAME": "a,\"b\"\u{1b}[2J\n"}, {"ID": 2, "NAME": null}])
        );
        assert_eq!(written(Format::Json, &["ID"], KINDS, &[]), "[]\n");
        assert_eq!(
            written(Format::Jsonl, &["ID", "NAME"], KINDS, ROWS),
            "{\"ID\":1,\"NAME\":\"a,\\\"b\\\"\\u001b[2J\\n\"}\n{\"ID\":2,\"NAME\":null}\n"
        );
    }

    #[test]
    fn values_have_their_types() {
        for (kind, cell, json) in [
            (Kind::Number, "12", "12"),
            (Kind::Number, "-.5", "-0.5"),
            (Kind::Number, ".25", "0.25"),
            (Kind::Number, "1234567890123456789.25", "1234567890123456789.25"),
            (Kind::Number, "1e300", "1e300"),
            (Kind::Number, "007", "\"007\""),
            (Kind::Number, "x", "\"x\""),
            (Kind::Number, "", "\"\""),
            (Kind::Bool, "1", "true"),
            (Kind::Bool, "f", "false"),
            (Kind::Bool, "2", "\"2\""),
            (Kind::Text, "12", "\"12\""),
        ] {
            assert_eq!(value(kind, cell), json, "{kind:?} {cell}");
        }
    }

    #[test]
    fn json_has_every_column() {
        assert_eq!(unique(&["a", "a", "a_2", "b", "a"]), ["a", "a_3", "a_2", "b", "a_4"]);
        let text =
            written(Format::Jsonl, &["a", "a"], &[Kind::Number, Kind::Text], &[&[Some("1"), Some("2")]]);
        assert_eq!(text, "{\"a\":1,\"a_2\":\"2\"}\n");
    }
}
