//! Aggregates with DISTINCT BY: the first row that comes for each key.

use std::collections::HashSet;

use rusqlite::functions::{Aggregate, Context};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Result};

use super::PURE;

pub(super) fn register(connection: &Connection) -> Result<()> {
    connection.create_aggregate_function("iris_count_by", 2, PURE, By(Count))?;
    connection.create_aggregate_function("iris_list_by", 2, PURE, By(List(",")))?;
    connection.create_aggregate_function("iris_dlist_by", 2, PURE, By(List("")))
}

/// An aggregate whose arguments begin anywhere.
pub(super) trait Step<A> {
    fn step_at(&self, context: &Context<'_>, at: usize, state: &mut A) -> Result<()>;
}

/// An aggregate of one row for each value of the first argument.
pub(super) struct By<T>(pub(super) T);

impl<A, R, T> Aggregate<(HashSet<String>, A), R> for By<T>
where
    A: std::panic::RefUnwindSafe + std::panic::UnwindSafe,
    R: rusqlite::types::ToSql,
    T: Aggregate<A, R> + Step<A>,
{
    fn init(&self, context: &mut Context<'_>) -> Result<(HashSet<String>, A)> {
        Ok((HashSet::new(), self.0.init(context)?))
    }

    fn step(&self, context: &mut Context<'_>, (seen, state): &mut (HashSet<String>, A)) -> Result<()> {
        if seen.insert(context.get(0)?) { self.0.step_at(context, 1, state) } else { Ok(()) }
    }

    fn finalize(&self, context: &mut Context<'_>, state: Option<(HashSet<String>, A)>) -> Result<R> {
        self.0.finalize(context, state.map(|(_, state)| state))
    }
}

struct Count;

impl Step<i64> for Count {
    fn step_at(&self, context: &Context<'_>, at: usize, count: &mut i64) -> Result<()> {
        *count += i64::from(context.get_raw(at) != ValueRef::Null);
        Ok(())
    }
}

impl Aggregate<i64, i64> for Count {
    fn init(&self, _: &mut Context<'_>) -> Result<i64> {
        Ok(0)
    }

    fn step(&self, context: &mut Context<'_>, count: &mut i64) -> Result<()> {
        self.step_at(context, 0, count)
    }

    fn finalize(&self, _: &mut Context<'_>, count: Option<i64>) -> Result<i64> {
        Ok(count.unwrap_or(0))
    }
}

/// Texts, with a separator between them.
struct List(&'static str);

impl Step<Vec<String>> for List {
    fn step_at(&self, context: &Context<'_>, at: usize, values: &mut Vec<String>) -> Result<()> {
        values.extend(context.get::<Option<String>>(at)?);
        Ok(())
    }
}

impl Aggregate<Vec<String>, Option<String>> for List {
    fn init(&self, _: &mut Context<'_>) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    fn step(&self, context: &mut Context<'_>, values: &mut Vec<String>) -> Result<()> {
        self.step_at(context, 0, values)
    }

    fn finalize(&self, _: &mut Context<'_>, values: Option<Vec<String>>) -> Result<Option<String>> {
        Ok(values.filter(|values| !values.is_empty()).map(|values| values.join(self.0)))
    }
}
