//! GROUP BY without sorting the rows: a table of groups that grows as the rows come.
//!
//! `iris_groups(plan, key, …, argument, …)` is an aggregate over the rows. It keeps their groups, in the order in which
//! SQLite would sort them, and gives their number on the list of what is kept; `iris_group_count(number)` tells how many
//! there are, and `iris_group_cell(number, group, column)` what is in them: the keys, then the aggregates.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::rc::Rc;

use foldhash::fast::FixedState;
use rusqlite::functions::{Aggregate, Context, FunctionFlags};
use rusqlite::types::{ToSql, ToSqlOutput, Value as Stored, ValueRef};
use rusqlite::{Connection, Result};

use super::PURE;
use super::aggregate::{Numbers, Sums};
use super::failure::failure;
use super::group_key::{Column, push_key};
use super::group_plan::{Gathered, Plan};
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
    shown: Vec<Stored>,
    /// The aggregates of all groups.
    results: Vec<Stored>,
    /// The places of the groups in the order of their keys.
    order: Vec<usize>,
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
        let cell = table.order.get(*group).and_then(|place| match column.checked_sub(keys) {
            None => table.shown.get(place * keys + column),
            Some(column) => table.results.get(place * aggregates + column),
        });
        Ok(ToSqlOutput::Borrowed(cell.map_or(ValueRef::Null, ValueRef::from)))
    }
}

/// Drops what the statement that ran last on this thread has gathered.
pub(crate) fn forget_groups() {
    KEPT.take();
}

pub(super) fn register(connection: &Connection) -> Result<()> {
    // each call gives another number
    connection.create_aggregate_function("iris_groups", -1, FunctionFlags::SQLITE_UTF8, Gather)?;
    connection.create_scalar_function("iris_group_count", 1, PURE, |context| {
        let table = table(context)?;
        Ok(i64::try_from(table.order.len()).unwrap_or(i64::MAX))
    })?;
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
    places: HashMap<Box<[u8]>, usize, FixedState>,
    /// The keys of all groups as one of their rows has them.
    shown: Vec<Stored>,
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

impl Aggregate<Groups, i64> for Gather {
    fn init(&self, context: &mut Context<'_>) -> Result<Groups> {
        let plan = context.get_raw(0).as_str().unwrap_or_default().parse()?;
        Ok(Groups { plan, ..Groups::default() })
    }

    fn step(&self, context: &mut Context<'_>, state: &mut Groups) -> Result<()> {
        let Groups { plan, places, shown, totals, key } = state;
        key.clear();
        for (column, at) in plan.keys.iter().zip(1..) {
            push_key(key, context.get_raw(at), column);
        }
        let (keys, aggregates) = plan.widths();
        let keys_of_row = |at| owned(context.get_raw(1 + at));
        let (place, is_new) = match places.get(key.as_slice()) {
            Some(place) => (*place, false),
            None => {
                let place = places.len();
                places.insert(key.as_slice().into(), place);
                shown.extend((0..keys).map(keys_of_row));
                totals.extend(plan.gathered.iter().map(empty));
                (place, true)
            }
        };
        let totals = &mut totals[place * aggregates..][..aggregates];
        let mut at = 1 + keys;
        for (number, (gathered, total)) in plan.gathered.iter().zip(totals).enumerate() {
            let is_found = add(gathered, total, context, at)?;
            // SQLite shows the keys of the first row, or of the one that the last MIN or MAX has found
            if is_found && !is_new && plan.shown_by == Some(number) {
                for (key, shown) in shown[place * keys..][..keys].iter_mut().enumerate() {
                    *shown = keys_of_row(key);
                }
            }
            at += usize::from(gathered.has_argument());
        }
        Ok(())
    }

    fn finalize(&self, _: &mut Context<'_>, state: Option<Groups>) -> Result<i64> {
        let Groups { plan, places, shown, totals, .. } = state.unwrap_or_default();
        let mut order: Vec<(Box<[u8]>, usize)> = places.into_iter().collect();
        order.sort_unstable();
        let order = order.into_iter().map(|(_, place)| place).collect();
        let gathered = plan.gathered.iter().cycle();
        let results = totals.into_iter().zip(gathered).map(|(total, gathered)| result(gathered, total));
        let table = Table { widths: plan.widths(), shown, results: results.collect::<Result<_>>()?, order };
        KEPT.with_borrow_mut(|kept| {
            kept.push(Rc::new(table));
            Ok(i64::try_from(kept.len() - 1).unwrap_or(i64::MAX))
        })
    }
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
