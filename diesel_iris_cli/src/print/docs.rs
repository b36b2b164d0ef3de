//! Descriptions → doc comments.
//!
//! A description is anybody's text. It must stay a comment: no line of it may end the comment, rustc refuses
//! some characters in comments, and rustdoc runs code blocks as tests and takes HTML and links as they are.

use std::fmt::Write;

use super::names::needs_sql_name;
use super::style::Docs;
use super::types::SqlType;
use crate::model::{Column, Table, VectorType};

/// The lines of a table's comment, with `///`.
pub(super) fn of_table(table: &Table, name: &str, docs: Docs) -> Vec<String> {
    let generated = || format!("The table {}.", shown(name, &table.name));
    comment(docs, table.description.as_deref(), generated)
}

/// A name as the printed module has it in `sql_name`, or in Rust where there is none.
fn shown<'n>(rust_name: &'n str, sql_name: &'n str) -> &'n str {
    if needs_sql_name(rust_name, sql_name) { sql_name } else { rust_name }
}

/// The lines of a column's comment, with `///`. `names` are those of the table and of the column in Rust.
pub(super) fn of_column(
    table: &Table,
    column: &Column,
    names: (&str, &str),
    ty: SqlType,
    docs: Docs,
) -> Vec<String> {
    let generated = || {
        let length = column.max_length.filter(|_| ty.has_length());
        let length = length.map(|length| format!("({length})")).unwrap_or_default();
        let of = match (ty, &column.vector) {
            (SqlType::Vector, Some(vector)) => vector.to_string(),
            (SqlType::Vector, None) => "VECTOR of elements that the catalog does not tell".to_owned(),
            _ => format!("{}{length}", column.data_type.trim().to_uppercase()),
        };
        let (table, column) = (shown(names.0, &table.name), shown(names.1, &column.name));
        format!("The column {column} of the table {table}, {of}.")
    };
    let mut lines = comment(docs, column.description.as_deref(), generated);
    // `Vector` alone tells neither the type nor the number of the elements, which `--diff-schema` needs
    if let Some(vector) = column.vector.as_ref().filter(|_| ty == SqlType::Vector)
        && VectorType::named_in(&lines.concat()).as_ref() != Some(vector)
    {
        if !lines.is_empty() {
            lines.push("///".to_owned());
        }
        lines.push(format!("/// {vector}"));
    }
    lines
}

fn comment(docs: Docs, description: Option<&str>, generated: impl FnOnce() -> String) -> Vec<String> {
    let text = match (docs, description) {
        (Docs::None, _) | (Docs::DescriptionOnly, None) => return Vec::new(),
        (_, Some(description)) => description.to_owned(),
        (Docs::DescriptionOrGenerated, None) => generated(),
    };
    let mut lines: Vec<String> = Vec::new();
    for line in text.split(is_line_break).map(harmless) {
        let is_first = lines.last().is_none_or(|last| last == "///");
        match (line.is_empty(), is_first) {
            (true, true) => {}
            (true, false) => lines.push("///".to_owned()),
            (false, _) => lines.push(format!("/// {line}")),
        }
    }
    if lines.last().is_some_and(|last| last == "///") {
        lines.pop();
    }
    lines
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A line as Markdown that is only text. Runs of white space become one blank: four of them would be code.
fn harmless(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    for word in line.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        for c in word.chars() {
            match c {
                // code, HTML, links, tables and escapes
                '`' | '~' | '<' | '[' | ']' | '|' | '\\' => text.extend(['\\', c]),
                _ if is_invisible(c) => {
                    // writing to a String does not fail
                    let _ = write!(text, "U+{:04X}", u32::from(c));
                }
                _ => text.push(c),
            }
        }
    }
    text
}

/// Characters that nobody sees, and that rustc refuses in comments where they turn the direction of text.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(description: &str) -> Vec<String> {
        comment(Docs::DescriptionOnly, Some(description), String::new)
    }

    #[test]
    fn lines_stay_lines_and_blanks_are_few() {
        assert_eq!(lines("As printed"), ["/// As printed"]);
        assert_eq!(lines("\n\n a\r\n\r\n\r\nb \t c\u{2028}d\n\n"), ["/// a", "///", "/// b c", "/// d"]);
        assert_eq!(lines(" \n "), [""; 0]);
    }

    #[test]
    fn nothing_is_code_html_or_a_link() {
        assert_eq!(lines("```\npanic!()\n```"), ["/// \\`\\`\\`", "/// panic!()", "/// \\`\\`\\`"]);
        assert_eq!(lines("-     ~~~rust"), ["/// - \\~\\~\\~rust"]);
        assert_eq!(lines("    let x = 1;"), ["/// let x = 1;"]);
        assert_eq!(lines("<b> [id](x) */ \\"), ["/// \\<b> \\[id\\](x) */ \\\\"]);
    }

    #[test]
    fn invisible_characters_are_named() {
        assert_eq!(lines("a\u{202e}b\0c\u{feff}"), ["/// aU+202EbU+0000cU+FEFF"]);
    }

    #[test]
    fn who_wants_no_comments_gets_none() {
        let generated = || "made up".to_owned();
        assert_eq!(comment(Docs::None, Some("x"), generated), [""; 0]);
        assert_eq!(comment(Docs::DescriptionOnly, None, generated), [""; 0]);
        assert_eq!(comment(Docs::DescriptionOrGenerated, None, generated), ["/// made up"]);
        assert_eq!(comment(Docs::DescriptionOrGenerated, Some("x"), generated), ["/// x"]);
    }
}
