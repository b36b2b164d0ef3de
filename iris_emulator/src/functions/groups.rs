//! GROUP BY without sorting the rows: a table of groups that grows as the rows come.
//!
//! `iris_groups(plan, key, …, argument, …)` is an aggregate over the rows. It keeps their groups, in the order in which
//! SQLite would sort them, and gives a JSON array with an element for each, from which `json_each` makes the rows. Each
//! element is the number of these groups on the list of what is kept, and its index is that of a group:
//! `iris_group_cell(number, group, column)` tells what is in it, the keys, then the aggregates.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::rc::Rc;

use rusqlite::functions::{Aggregate, Context, FunctionFlags};
use rusqlite::types::{ToSql, ToSqlOutput, Value as Stored, ValueRef};
use rusqlite::{Connection, Result};

use super::PURE;
use super::aggregate::{Numbers, Sums};
use super::failure::failure;
use super::group_index::Index;
use super::group_key::{Column, push_key};
use super::group_plan::{Gathered, Plan};
use super::group_values::Values;
use crate::sqlcode::SqlCode;

thread_local! {
    /// The groups that the statement on this thread has gathered.
    static KEPT: RefCell<Vec<Rc<Table>>> = const { RefCell::new(Vec::new()) };
}

/// Groups that are complete.
struct Table {
    /// How many keys a group has, and how many aggregates.
    widths: (usize, usize),
    /// The keys of all groups, as they are shown.
    shown: Values,
    /// The aggregates of all groups.
    results: Vec<Stored>,
    /// The places of the groups in the order of their keys.
    order: Vec<u32>,
}

/// A key or an aggregate of a group.
struct Cell {
    table: Rc<Table>,
    group: usize,
    column: usize,
}

impl ToSql for Cell {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        let Self { table, group, column } = self;
        let (keys, aggregates) = table.widths;
        let Some(place) = table.order.get(*group).map(|place| *place as usize) else {
            return Ok(ToSqlOutput::Borrowed(ValueRef::Null));
        };
        Ok(ToSqlOutput::Borrowed(match column.checked_sub(keys) {
            None => table.shown.get(place * keys + column),
            Some(column) => {
                table.results.get(place * aggregates + column).map_or(ValueRef::Null, ValueRef::from)
            }
        }))
    }
}

/// Drops what the statement that ran last on this thread has gathered.
pub(crate) fn forget_groups() {
    KEPT.take();
}

pub(super) fn register(connection: &Connection) -> Result<()> {
    // each call gives another number
    connection.create_aggregate_function("iris_groups", -1, FunctionFlags::SQLITE_UTF8, Gather)?;
    connection.create_scalar_function("iris_group_cell", 3, PURE, |context| {
        Ok(Cell { table: table(context)?, group: place(context, 1)?, column: place(context, 2)? })
    })
}

/// The groups whose number is the first argument.
fn table(context: &Context<'_>) -> Result<Rc<Table>> {
    let number = place(context, 0)?;
    let table = KEPT.with_borrow(|kept| kept.get(number).cloned());
    table.ok_or_else(|| failure(SqlCode::FATAL, "the groups of a statement are gone"))
}

fn place(context: &Context<'_>, at: usize) -> Result<usize> {
    Ok(usize::try_from(context.get::<i64>(at)?).unwrap_or(usize::MAX))
}

struct Gather;

/// The groups so far.
#[derive(Default)]
struct Groups {
    plan: Plan,
    /// The place of the group of each key.
    index: Index,
    /// The keys of all groups as one of their rows has them.
    shown: Values,
    /// The aggregates of all groups.
    totals: Vec<Total>,
    /// The key of the row at hand, whose space is used again.
    key: Vec<u8>,
}

enum Total {
    Count(i64),
    Sums(Box<Sums>),
    /// The least or greatest so far; NULL while there is none.
    Extreme(Stored),
}

impl Aggregate<Groups, String> for Gather {
    fn init(&self, context: &mut Context<'_>) -> Result<Groups> {
        let plan = context.get_raw(0).as_str().unwrap_or_default().parse()?;
        Ok(Groups { plan, ..Groups::default() })
    }

    fn step(&self, context: &mut Context<'_>, state: &mut Groups) -> Result<()> {
        let Groups { plan, index, shown, totals, key } = state;
        key.clear();
        for (column, at) in plan.keys.iter().zip(1..) {
            push_key(key, context.get_raw(at), column);
        }
        let (keys, aggregates) = plan.widths();
        let (place, is_new) =
            index.place(key).ok_or_else(|| failure(SqlCode::FATAL, "more groups than can be counted"))?;
        if is_new {
            (0..keys).for_each(|key| shown.push(context.get_raw(1 + key)));
            totals.extend(plan.gathered.iter().map(empty));
        }
        let totals = &mut totals[place * aggregates..][..aggregates];
        let mut at = 1 + keys;
        for (number, (gathered, total)) in plan.gathered.iter().zip(totals).enumerate() {
            let is_found = add(gathered, total, context, at)?;
            // SQLite shows the keys of the first row, or of the one that the last MIN or MAX has found
            if is_found && !is_new && plan.shown_by == Some(number) {
                (0..keys).for_each(|key| shown.set(place * keys + key, context.get_raw(1 + key)));
            }
            at += usize::from(gathered.has_argument());
        }
        Ok(())
    }

    fn finalize(&self, _: &mut Context<'_>, state: Option<Groups>) -> Result<String> {
        let Groups { plan, index, shown, totals, .. } = state.unwrap_or_default();
        let order = index.order();
        let gathered = plan.gathered.iter().cycle();
        let results = totals.into_iter().zip(gathered).map(|(total, gathered)| result(gathered, total));
        let table = Table { widths: plan.widths(), shown, results: results.collect::<Result<_>>()?, order };
        Ok(KEPT.with_borrow_mut(|kept| {
            let rows = rows(kept.len(), table.order.len());
            kept.push(Rc::new(table));
            rows
        }))
    }
}

/// A JSON array of a number that often.
fn rows(number: usize, count: usize) -> String {
    let elements = format!("{number},").repeat(count);
    format!("[{}]", elements.trim_end_matches(','))
}

fn empty(gathered: &Gathered) -> Total {
    match gathered {
        Gathered::Rows | Gathered::Count => Total::Count(0),
        Gathered::Numbers(_) => Total::Sums(Box::default()),
        Gathered::Extreme { .. } => Total::Extreme(Stored::Null),
    }
}

/// Adds the row at hand, whose argument stands there, and says whether its keys would be shown: for MIN and MAX, whether
/// it is the least or greatest so far, or there is none.
fn add(gathered: &Gathered, total: &mut Total, context: &Context<'_>, at: usize) -> Result<bool> {
    match (gathered, total) {
        (Gathered::Rows, Total::Count(count)) => *count += 1,
        (Gathered::Count, Total::Count(count)) => {
            *count += i64::from(context.get_raw(at) != ValueRef::Null);
        }
        (Gathered::Numbers(kind), Total::Sums(sums)) => Numbers(*kind).add(context, at, sums, 1)?,
        (Gathered::Extreme { wanted, compare }, Total::Extreme(best)) => {
            let value = context.get_raw(at);
            if value == ValueRef::Null {
                return Ok(*best == Stored::Null);
            }
            let is_better = *best == Stored::Null || order(value, best, *compare) == *wanted;
            if is_better {
                *best = owned(value);
            }
            return Ok(is_better);
        }
        _ => {}
    }
    Ok(false)
}

fn result(gathered: &Gathered, total: Total) -> Result<Stored> {
    Ok(match (gathered, total) {
        (_, Total::Count(count)) => Stored::Integer(count),
        (_, Total::Extreme(best)) => best,
        (Gathered::Numbers(kind), Total::Sums(sums)) => {
            match Numbers(*kind).result(Some(&sums))?.to_sql()? {
                ToSqlOutput::Owned(value) => value,
                ToSqlOutput::Borrowed(value) => owned(value),
                _ => Stored::Null,
            }
        }
        _ => Stored::Null,
    })
}

fn owned(value: ValueRef<'_>) -> Stored {
    match value {
        ValueRef::Null => Stored::Null,
        ValueRef::Integer(value) => Stored::Integer(value),
        ValueRef::Real(value) => Stored::Real(value),
        ValueRef::Text(text) => Stored::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Stored::Blob(bytes.to_vec()),
    }
}

/// The order of two values that are not NULL, as SQLite has it: numbers, texts, bytes.
fn order(left: ValueRef<'_>, right: &Stored, compare: fn(&str, &str) -> Ordering) -> Ordering {
    let text = |bytes| String::from_utf8_lossy(bytes);
    match (left, ValueRef::from(right)) {
        (ValueRef::Text(left), ValueRef::Text(right)) => compare(&text(left), &text(right)),
        (left, right) => {
            let key = |value| {
                let mut key = Vec::new();
                push_key(&mut key, value, &Column::default());
                key
            };
            key(left).cmp(&key(right))
        }
    }
}
