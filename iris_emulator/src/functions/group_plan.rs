//! What [`super::groups`] is told to gather, as the binder writes it.
//!
//! `SQLUPPER, BINARY DESC; COUNT, SUM, MIN SQLUPPER; 2`: the collations of the keys, the aggregates, and the place of the
//! MIN or MAX whose row shows the keys, if there is one.

use std::cmp::Ordering;
use std::str::FromStr;

use super::aggregate::Kind;
use super::collation::{self, fold_binary, fold_sqlstring, fold_sqlupper, fold_upper};
use super::failure::failure;
use super::group_key::Column;
use crate::sqlcode::SqlCode;

/// What is gathered of each group.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) keys: Vec<Column>,
    pub(super) gathered: Vec<Gathered>,
    /// Which aggregate's row shows the keys; the first row does without one.
    pub(super) shown_by: Option<usize>,
}

/// An aggregate.
pub(super) enum Gathered {
    /// COUNT(*)
    Rows,
    Count,
    Numbers(Kind),
    /// MIN or MAX
    Extreme {
        wanted: Ordering,
        compare: fn(&str, &str) -> Ordering,
    },
}

impl Plan {
    /// How many keys a group has, and how many aggregates.
    pub(super) fn widths(&self) -> (usize, usize) {
        (self.keys.len(), self.gathered.len())
    }
}

impl Gathered {
    pub(super) fn has_argument(&self) -> bool {
        !matches!(self, Self::Rows)
    }
}

impl FromStr for Plan {
    type Err = rusqlite::Error;

    fn from_str(text: &str) -> Result<Self, rusqlite::Error> {
        read(text).ok_or_else(|| failure(SqlCode::FATAL, "a plan of groups that cannot be read"))
    }
}

fn read(text: &str) -> Option<Plan> {
    let mut parts = text.split("; ");
    let mut list = || Some(parts.next()?.split(", ").filter(|item| !item.is_empty()));
    let keys = list()?.map(key).collect::<Option<Vec<_>>>()?;
    let is_plain = matches!(keys.as_slice(), [key] if !key.descends);
    let keys = keys.into_iter().map(|key| Column { is_last: is_plain, ..key });
    Some(Plan {
        keys: keys.collect(),
        gathered: list()?.map(gathered).collect::<Option<_>>()?,
        shown_by: list()?.next().map(str::parse).transpose().ok()?,
    })
}

fn key(text: &str) -> Option<Column> {
    let (collation, descends) =
        text.strip_suffix(" DESC").map_or((text, false), |collation| (collation, true));
    let fold = match collation {
        "BINARY" => fold_binary,
        "SQLUPPER" => fold_sqlupper,
        "SQLSTRING" => fold_sqlstring,
        "UPPER" => fold_upper,
        _ => return None,
    };
    Some(Column { fold, descends, is_last: false })
}

fn gathered(text: &str) -> Option<Gathered> {
    let (name, collation) = text.split_once(' ').unwrap_or((text, ""));
    let wanted = match name {
        "ROWS" => return Some(Gathered::Rows),
        "COUNT" => return Some(Gathered::Count),
        "SUM_INTEGERS" => return Some(Gathered::Numbers(Kind::SumIntegers)),
        "SUM" => return Some(Gathered::Numbers(Kind::Sum)),
        "AVG" => return Some(Gathered::Numbers(Kind::Average)),
        "MIN" => Ordering::Less,
        "MAX" => Ordering::Greater,
        _ => return None,
    };
    let compare = match collation {
        "" | "BINARY" => |left: &str, right: &str| left.cmp(right),
        "SQLUPPER" => collation::sqlupper,
        "SQLSTRING" => collation::sqlstring,
        "UPPER" => collation::upper,
        "DECIMAL" => collation::decimal,
        _ => return None,
    };
    Some(Gathered::Extreme { wanted, compare })
}
