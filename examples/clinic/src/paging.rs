//! Pages: by number, and by the last row of the page before.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDateTime};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::ToSchema;

/// A page of a list that people leaf through; the database counts and skips rows, so the cost grows with the number.
#[derive(Debug, Serialize, ToSchema)]
pub struct Numbered<T> {
    /// The rows.
    pub items: Vec<T>,
    /// The number of this page, from 1 on.
    pub page: i64,
    /// How many rows a page has.
    pub per_page: i64,
    /// How many rows there are on all pages.
    pub total: i64,
}

/// A page of a list that programs read to its end; each page costs the same, and rows that are written meanwhile neither
/// repeat nor hide others.
#[derive(Debug, Serialize, ToSchema)]
pub struct Keyset<T> {
    /// The rows.
    pub items: Vec<T>,
    /// What `after` has to be for the next page; nothing on the last one.
    #[schema(value_type = Option<String>)]
    pub next: Option<Cursor>,
}

impl<T> Keyset<T> {
    /// Makes a page of what a query for `limit + 1` rows has found.
    pub fn new(mut items: Vec<T>, limit: i64, cursor: impl Fn(&T) -> Cursor) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let has_more = items.len() > limit;
        items.truncate(limit);
        let next = if has_more { items.last().map(cursor) } else { None };
        Self { items, next }
    }
}

/// Where a page ended: the time of its last row to the microsecond, and the key of that row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The time.
    pub at: NaiveDateTime,
    /// The key.
    pub id: i64,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at.and_utc().timestamp_micros(), self.id)
    }
}

/// The text is not a cursor.
#[derive(Debug, thiserror::Error)]
#[error("not a cursor that this service gave")]
pub struct CursorError;

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let (at, id) = text.split_once('.').ok_or(CursorError)?;
        let at = DateTime::from_timestamp_micros(at.parse().map_err(|_| CursorError)?).ok_or(CursorError)?;
        Ok(Self { at: at.naive_utc(), id: id.parse().map_err(|_| CursorError)? })
    }
}

impl Serialize for Cursor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Cursor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written() {
        let at = "2025-03-01T21:30:00.000001".parse().unwrap();
        let cursor = Cursor { at, id: 17 };
        assert_eq!(cursor.to_string().parse::<Cursor>().unwrap(), cursor);
        for text in ["", "1", "1.", ".1", "1.2.3", "x.1", "99999999999999999999.1"] {
            assert!(text.parse::<Cursor>().is_err(), "{text}");
        }
    }

    #[test]
    fn only_a_page_with_more_behind_it_has_a_next_one() {
        let cursor = |id: &i64| Cursor { at: NaiveDateTime::default(), id: *id };
        let page = Keyset::new(vec![3, 2, 1], 2, cursor);
        assert_eq!((page.items, page.next.map(|next| next.id)), (vec![3, 2], Some(2)));
        let last = Keyset::new(vec![2, 1], 2, cursor);
        assert_eq!((last.items.len(), last.next), (2, None));
    }
}
