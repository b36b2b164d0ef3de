//! Outer joins that IRIS has no order for.

use super::walk::parts;
use crate::sql::ast::{Expr, Ident, JoinCondition, JoinKind, TableRef};

/// Functions that make a value of NULL.
const OF_NULL: [&str; 4] = ["COALESCE", "IFNULL", "ISNULL", "NVL"];

/// RSQL_join: a table for which an outer join may give NULLs, and whose fields a further outer join compares only in ways that
/// make a value of NULL (-94), such as b in `… LEFT JOIN b ON … LEFT JOIN c ON COALESCE(a.k, b.k) = c.k`.
pub(super) fn is_unsupported(left: &TableRef, kind: JoinKind, right: &TableRef, on: &JoinCondition) -> bool {
    let JoinCondition::On(condition) = on else { return false };
    if matches!(kind, JoinKind::Inner | JoinKind::Cross) {
        return false;
    }
    let mut targets = Vec::new();
    outer_targets(left, &mut targets);
    outer_targets(right, &mut targets);
    targets.into_iter().any(|target| {
        let mut uses = (false, false);
        note_uses(condition, target, false, &mut uses);
        uses == (true, false)
    })
}

/// The names of the tables for which an outer join may give NULLs.
fn outer_targets<'a>(table: &'a TableRef, targets: &mut Vec<&'a Ident>) {
    let TableRef::Join { left, kind, right, .. } = table else { return };
    outer_targets(left, targets);
    outer_targets(right, targets);
    if matches!(kind, JoinKind::Left | JoinKind::Full) {
        labels(right, targets);
    }
    if matches!(kind, JoinKind::Right | JoinKind::Full) {
        labels(left, targets);
    }
}

fn labels<'a>(table: &'a TableRef, found: &mut Vec<&'a Ident>) {
    match table {
        TableRef::Table { name, alias } => found.push(alias.as_ref().unwrap_or(&name.name)),
        TableRef::Derived { alias, .. } | TableRef::JsonTable { alias, .. } => found.extend(alias),
        TableRef::Join { left, right, .. } => {
            labels(left, found);
            labels(right, found);
        }
    }
}

/// Whether fields of the table stand inside of such functions, and whether outside of them.
fn note_uses(expr: &Expr, target: &Ident, is_inside: bool, uses: &mut (bool, bool)) {
    match expr {
        Expr::Column { table: Some(table), .. } if table.name == *target => {
            uses.0 |= is_inside;
            uses.1 |= !is_inside;
        }
        expr => {
            let is_inside =
                is_inside || matches!(expr, Expr::Function { name, .. } if OF_NULL.contains(&name.as_str()));
            for part in parts(expr) {
                note_uses(part, target, is_inside, uses);
            }
        }
    }
}
