//! Which of the columns that a SELECT groups by are text.
//!
//! Diesel gives a backend the SQL types of what is selected, and not of what is grouped by. The Rust types of both the
//! columns of the tables and those that are grouped by are known, though not by a name that could be written here: so
//! they are compared by [`type_name`]. Where that tells nothing, a column is taken for text, which costs nothing but the
//! word %EXACT in the statement: to other types it means nothing (RSQL_exact).

use std::any::type_name;

use diesel::Expression;
use diesel::expression::QueryMetadata;
use diesel::query_builder::{FromClause, NoFromClause};
use diesel::query_source::QuerySource;

use super::text_columns::texts;
use crate::Iris;

/// What a SELECT reads from.
pub trait Source {
    /// The Rust types of its columns as one text, and a digit for each, 1 for text.
    fn columns() -> (&'static str, String);
}

impl Source for NoFromClause {
    fn columns() -> (&'static str, String) {
        ("", String::new())
    }
}

impl<F> Source for FromClause<F>
where
    F: QuerySource,
    Iris: QueryMetadata<<F::DefaultSelection as Expression>::SqlType>,
{
    fn columns() -> (&'static str, String) {
        (type_name::<F::DefaultSelection>(), texts::<<F::DefaultSelection as Expression>::SqlType>())
    }
}

/// For each of what is grouped by `1` if it is text, `0` if it is not, and `?` if that is not known.
pub(super) fn texts_of_groups<Groups: ?Sized, From: Source>() -> String {
    let (columns, texts) = From::columns();
    kinds(type_name::<Groups>(), columns, &texts)
}

fn kinds(groups: &str, columns: &str, texts: &str) -> String {
    let columns: Vec<&str> =
        columns.split(['(', ')', '<', '>', ',', ' ']).filter(|name| is_column(name)).collect();
    let kind = |group: &str| {
        let mut found = columns.iter().zip(texts.chars()).filter(|(name, _)| **name == group);
        match (found.next(), found.next()) {
            (Some((_, text)), None) if columns.len() == texts.len() => text,
            _ => '?',
        }
    };
    // a boxed query has what it is grouped by without the clause
    let groups = groups.strip_prefix(CLAUSE).and_then(|groups| groups.strip_suffix('>')).unwrap_or(groups);
    elements(groups).into_iter().map(kind).collect()
}

const CLAUSE: &str = "diesel::query_builder::group_by_clause::GroupByClause<";

/// Whether it is the name of a type that `table!` made for a column.
fn is_column(name: &str) -> bool {
    name.contains("::columns::")
}

/// The elements of a tuple; anything else is its own only element.
fn elements(name: &str) -> Vec<&str> {
    let Some(inner) = name.strip_prefix('(').and_then(|name| name.strip_suffix(')')) else {
        return vec![name];
    };
    let mut depth = 0_usize;
    let elements = inner.split(|c| {
        match c {
            '(' | '<' | '[' => depth += 1,
            ')' | '>' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    });
    elements.map(str::trim).filter(|element| !element.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::kinds;

    #[test]
    fn kinds_are_found_by_the_names_of_types() {
        let columns = "((app::users::columns::id, app::users::columns::name), diesel::Nullable<app::posts::columns::title>)";
        let clause =
            |groups: &str| format!("diesel::query_builder::group_by_clause::GroupByClause<{groups}>");
        for (groups, expected) in [
            ("app::users::columns::id", "0"),
            ("(app::users::columns::name, app::users::columns::id)", "10"),
            ("(app::posts::columns::title,)", "1"),
            ("(f<(app::users::columns::id, u8)>, app::other::columns::id, app::users::columns::id)", "??0"),
            ("()", ""),
        ] {
            assert_eq!(kinds(&clause(groups), columns, "011"), expected);
            assert_eq!(kinds(groups, columns, "011"), expected);
            assert!(kinds(groups, columns, "01").chars().all(|kind| kind == '?'), "too few");
        }
        assert_eq!(kinds("a::columns::b", "(a::columns::b, a::columns::b)", "01"), "?", "two of one name");
    }
}
