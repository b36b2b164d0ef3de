//! GREATEST and LEAST (RSQL_greatest, RSQL_least), and the form in which collated values come back.

use std::cmp::Ordering;

use rusqlite::Connection;
use rusqlite::functions::Context;
use rusqlite::types::{Value as Stored, ValueRef};

use super::PURE;
use crate::convert::{number_of, parse_decimal};
use crate::number::{Canonical, Decimal};

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    // iris_greatest(whether they are numbers, value, …), iris_least(…): NULL among them is NULL
    for (name, wanted) in [("iris_greatest", Ordering::Greater), ("iris_least", Ordering::Less)] {
        connection.create_scalar_function(name, -1, PURE, move |context| extreme(context, wanted))?;
    }
    // RSQL_distinct: text of a field that collates SQLUPPER comes back in upper case
    connection.create_scalar_function("iris_upper", 1, PURE, |context| {
        Ok(match context.get_raw(0) {
            ValueRef::Text(text) => Stored::Text(String::from_utf8_lossy(text).to_uppercase()),
            _ => context.get(0)?,
        })
    })
}

fn extreme(context: &Context<'_>, wanted: Ordering) -> rusqlite::Result<Stored> {
    let are_numbers: bool = context.get(0)?;
    let mut found: Option<Stored> = None;
    for at in 1..context.len() {
        let value: Stored = context.get(at)?;
        if value == Stored::Null {
            return Ok(Stored::Null);
        }
        let is_better = match &found {
            None => true,
            Some(best) if are_numbers => numbers(&value, best) == wanted,
            Some(best) => texts(&value, best) == wanted,
        };
        if is_better {
            found = Some(value);
        }
    }
    Ok(found.unwrap_or(Stored::Null))
}

fn numbers(left: &Stored, right: &Stored) -> Ordering {
    match (left, right) {
        (Stored::Real(a), Stored::Real(b)) => a.total_cmp(b),
        _ => number_of(left).unwrap_or_default().cmp(&number_of(right).unwrap_or_default()),
    }
}

/// Canonical numbers come before other text.
fn texts(left: &Stored, right: &Stored) -> Ordering {
    match (canonical(left), canonical(right)) {
        (Some(a), Some(b)) => a.cmp(&b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => match (left, right) {
            (Stored::Text(a), Stored::Text(b)) => a.cmp(b),
            (Stored::Blob(a), Stored::Blob(b)) => a.cmp(b),
            _ => Ordering::Equal,
        },
    }
}

fn canonical(value: &Stored) -> Option<Decimal> {
    match value {
        Stored::Text(text) => parse_decimal(text).filter(|number| Canonical(*number).to_string() == *text),
        Stored::Integer(value) => Some((*value).into()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    #[test]
    fn numbers_come_before_text() {
        let connection = Connection::open_in_memory().unwrap();
        crate::functions::register(&connection).unwrap();
        for (call, expected) in [
            ("iris_greatest(1, 9, '10.5', 10)", Some("10.5")),
            ("iris_least(1, 9, '10.5', 10)", Some("9")),
            ("iris_greatest(0, '9', '10', 'a')", Some("a")),
            ("iris_greatest(0, '9', '10')", Some("10")),
            ("iris_least(0, 'b', 'B', 'a')", Some("B")),
            ("iris_least(0, 'b', NULL)", None),
            ("iris_greatest(0, '2020-01-01 10:00:00', '2020-01-01 11:00:00')", Some("2020-01-01 11:00:00")),
            ("iris_greatest(0, x'61', x'62')", Some("b")),
        ] {
            let sql = format!("SELECT CAST({call} AS TEXT)");
            let found: Option<String> = connection.query_row(&sql, [], |row| row.get(0)).unwrap();
            assert_eq!(found.as_deref(), expected, "{call}");
        }
    }
}
