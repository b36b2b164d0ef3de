//! IRIS's functions, aggregates and collations, as functions of SQLite for translated statements to call.
//!
//! [`scalar`] has the table of those that IRIS documents; the others are steps of translated statements.

mod aggregate;
mod arithmetic;
mod call;
mod clock;
mod collation;
mod count_distinct;
mod distinct_by;
mod extreme;
mod failure;
mod group_index;
mod group_key;
mod group_plan;
mod group_values;
mod groups;
mod json;
mod matching;
pub(crate) mod scalar;
mod step;
mod types;
mod vector;

pub(crate) use failure::take_failure;
pub(crate) use groups::forget_groups;

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

/// Registers all of them.
pub(crate) fn register(connection: &Connection) -> rusqlite::Result<()> {
    aggregate::register(connection)?;
    arithmetic::register(connection)?;
    clock::register(connection)?;
    collation::register(connection)?;
    count_distinct::register(connection)?;
    distinct_by::register(connection)?;
    extreme::register(connection)?;
    groups::register(connection)?;
    json::register(connection)?;
    matching::register(connection)?;
    scalar::register(connection)?;
    types::register(connection)?;
    vector::register(connection)
}

/// Functions that give the same for the same arguments.
const PURE: FunctionFlags = FunctionFlags::SQLITE_UTF8.union(FunctionFlags::SQLITE_DETERMINISTIC);
