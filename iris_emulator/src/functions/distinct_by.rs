//! Aggregates with DISTINCT BY: the first row that comes for each key. They may stand over whole partitions, too.

use std::collections::HashSet;
use std::panic::{RefUnwindSafe, UnwindSafe};

use rusqlite::functions::{Aggregate, Context, WindowAggregate};
use rusqlite::types::{ToSql, ValueRef};
use rusqlite::{Connection, Result};

use super::PURE;
use super::aggregate::{NUMBERS, Numbers};
use super::failure::failure;
use super::step::Step;
use crate::sqlcode::SqlCode;

pub(super) fn register(connection: &Connection) -> Result<()> {
    connection.create_window_function("iris_count_by", 2, PURE, By(Count))?;
    connection.create_window_function("iris_list_by", 2, PURE, By(List(",")))?;
    connection.create_window_function("iris_dlist_by", 2, PURE, By(List("")))?;
    for (name, kind) in NUMBERS {
        connection.create_window_function(format!("{name}_by").as_str(), 2, PURE, By(Numbers(kind)))?;
    }
    Ok(())
}

/// An aggregate of one row for each value of the first argument.
pub(super) struct By<T>(pub(super) T);

impl<A, R, T> Aggregate<(HashSet<String>, A), R> for By<T>
where
    A: Default + RefUnwindSafe + UnwindSafe,
    R: ToSql,
    T: Step<A, R>,
{
    fn init(&self, _: &mut Context<'_>) -> Result<(HashSet<String>, A)> {
        Ok(Default::default())
    }

    fn step(&self, context: &mut Context<'_>, (seen, state): &mut (HashSet<String>, A)) -> Result<()> {
        if seen.insert(context.get(0)?) { self.0.step_at(context, 1, state) } else { Ok(()) }
    }

    fn finalize(&self, _: &mut Context<'_>, state: Option<(HashSet<String>, A)>) -> Result<R> {
        self.0.result(state.as_ref().map(|(_, state)| state))
    }
}

impl<A, R, T> WindowAggregate<(HashSet<String>, A), R> for By<T>
where
    A: Default + RefUnwindSafe + UnwindSafe,
    R: ToSql,
    T: Step<A, R>,
{
    fn value(&self, state: Option<&mut (HashSet<String>, A)>) -> Result<R> {
        self.0.result(state.map(|(_, state)| &*state))
    }

    /// No row leaves a whole partition, and binding lets no other frame through.
    fn inverse(&self, _: &mut Context<'_>, _: &mut (HashSet<String>, A)) -> Result<()> {
        Err(failure(SqlCode::FATAL, "DISTINCT over a moving frame"))
    }
}

struct Count;

impl Step<i64, i64> for Count {
    fn step_at(&self, context: &Context<'_>, at: usize, count: &mut i64) -> Result<()> {
        *count += i64::from(context.get_raw(at) != ValueRef::Null);
        Ok(())
    }

    fn result(&self, count: Option<&i64>) -> Result<i64> {
        Ok(count.copied().unwrap_or(0))
    }
}

/// Texts, with a separator between them.
struct List(&'static str);

impl Step<Vec<String>, Option<String>> for List {
    fn step_at(&self, context: &Context<'_>, at: usize, values: &mut Vec<String>) -> Result<()> {
        values.extend(context.get::<Option<String>>(at)?);
        Ok(())
    }

    fn result(&self, values: Option<&Vec<String>>) -> Result<Option<String>> {
        Ok(values.filter(|values| !values.is_empty()).map(|values| values.join(self.0)))
    }
}
