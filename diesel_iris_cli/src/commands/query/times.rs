//! Dates and times as people read them, in whatever form the server hands them out.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use diesel::deserialize::FromSql;
use diesel::row::{Field, Row};
use diesel::sql_types::{Date, Time, Timestamp};
use diesel_iris::Iris;
use diesel_iris::connection::{IrisColumn, IrisRow};

/// The cell of a row as text. A number in a column of dates or times becomes the day or the time that it is.
pub(super) fn cell(row: &IrisRow, index: usize, column: &IrisColumn) -> Option<String> {
    let text = super::cell(row, index)?;
    let is_number = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '.'));
    // what has other signs in it, or more than the sign of a number, is in ISO's form already
    if !is_number || text.parse::<f64>().is_err() {
        return Some(text);
    }
    let field = row.get(index)?;
    let value = field.value()?;
    // PostgreSQL's date, time and timestamp
    let read = match column.type_oid() {
        1082 => <NaiveDate as FromSql<Date, Iris>>::from_sql(value).map(|date| date.to_string()),
        1083 => <NaiveTime as FromSql<Time, Iris>>::from_sql(value).map(|time| time.to_string()),
        1114 => <NaiveDateTime as FromSql<Timestamp, Iris>>::from_sql(value).map(|time| time.to_string()),
        _ => return Some(text),
    };
    // what cannot be read is shown as it came
    Some(read.unwrap_or(text))
}
