//! What an expression is made of, without going into its subqueries.

use super::aggregate::is_aggregate;
use crate::sql::ast::{Expr, SelectItem};

/// Whether an aggregate over the rows of the query is in it.
pub(super) fn has_aggregate(expr: &Expr) -> bool {
    match expr {
        Expr::CountAll | Expr::AggregateBy { .. } | Expr::Scoped { .. } => true,
        Expr::Function { name, .. } if is_aggregate(name) => true,
        Expr::Over { .. } => false,
        expr => parts(expr).into_iter().any(has_aggregate),
    }
}

/// Whether it is an aggregate as a whole.
pub(super) fn is_aggregate_itself(expr: &Expr) -> bool {
    match expr {
        Expr::CountAll | Expr::AggregateBy { .. } | Expr::Scoped { .. } => true,
        Expr::Function { name, .. } => is_aggregate(name),
        _ => false,
    }
}

/// Whether a field outside of aggregates is in it.
pub(super) fn has_bare_field(expr: &Expr) -> bool {
    match expr {
        Expr::Column { .. } | Expr::Arrow { .. } => true,
        Expr::CountAll | Expr::AggregateBy { .. } | Expr::Scoped { .. } => false,
        Expr::Function { name, .. } if is_aggregate(name) => false,
        expr => parts(expr).into_iter().any(has_bare_field),
    }
}

/// Whether a subquery is in it.
pub(super) fn has_subquery(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::InQuery { .. }
            | Expr::Quantified { .. }
            | Expr::ForSome { .. }
            | Expr::Exists(_)
            | Expr::Subquery(_)
    ) || parts(expr).into_iter().any(has_subquery)
}

/// Whether a field is in it, outside of aggregates, that is none of the keys and in none of them.
pub(super) fn is_bare_field_outside(expr: &Expr, keys: &[Expr]) -> bool {
    if keys.iter().any(|key| is_same(key, expr)) {
        return false;
    }
    match expr {
        Expr::Column { .. } | Expr::Arrow { .. } => true,
        Expr::CountAll | Expr::AggregateBy { .. } | Expr::Scoped { .. } => false,
        Expr::Function { name, .. } if is_aggregate(name) => false,
        expr => parts(expr).into_iter().any(|part| is_bare_field_outside(part, keys)),
    }
}

/// Whether it is the key, perhaps with or without the name of its table, or under a collation that the other lacks.
fn is_same(key: &Expr, expr: &Expr) -> bool {
    match (key, expr) {
        (Expr::Column { table: a, column: x }, Expr::Column { table: b, column: y }) => {
            x == y && (a == b || a.is_none() || b.is_none())
        }
        (Expr::Function { name, arguments, .. }, Expr::Column { .. }) if is_collation(name) => {
            arguments.first().is_some_and(|key| is_same(key, expr))
        }
        (key, expr) => key == expr,
    }
}

fn is_collation(name: &str) -> bool {
    matches!(name, "%EXACT" | "%SQLSTRING" | "%SQLUPPER" | "%UPPER" | "%STRING" | "%ALPHAUP" | "%TRUNCATE")
}

/// Whether an aggregate with `%AFTERHAVING` is in it.
pub(super) fn has_after_having(expr: &Expr) -> bool {
    matches!(expr, Expr::Scoped { after_having: true, .. }) || parts(expr).into_iter().any(has_after_having)
}

/// Whether an aggregate with `%FOREACH` is in it.
pub(super) fn has_foreach(expr: &Expr) -> bool {
    matches!(expr, Expr::Scoped { foreach, .. } if !foreach.is_empty())
        || parts(expr).into_iter().any(has_foreach)
}

/// `%FOREACH` and `%AFTERHAVING` are of the rows, whatever else is selected.
pub(super) fn has_scoped(expr: &Expr) -> bool {
    matches!(expr, Expr::Scoped { .. }) || parts(expr).into_iter().any(has_scoped)
}

/// Whether a window function is in it.
pub(super) fn has_window(expr: &Expr) -> bool {
    matches!(expr, Expr::Over { .. }) || parts(expr).into_iter().any(has_window)
}

/// The expression of an item; `None` for a wildcard.
pub(super) fn item(item: &SelectItem) -> Option<&Expr> {
    match item {
        SelectItem::Expr { expr, .. } => Some(expr),
        SelectItem::Wildcard | SelectItem::TableWildcard(_) => None,
    }
}

pub(super) fn parts(expr: &Expr) -> Vec<&Expr> {
    match expr {
        Expr::Negate(a) | Expr::Not(a) | Expr::IsNull { expr: a, .. } | Expr::IsJson { expr: a, .. } => {
            vec![a]
        }
        Expr::Cast { expr, .. } | Expr::InQuery { expr, .. } => vec![expr],
        Expr::Convert { expr, style, .. } => std::iter::once(&**expr).chain(style.as_deref()).collect(),
        Expr::Quantified { left, .. } => vec![left],
        Expr::Binary { left, right, .. } => vec![left, right],
        Expr::Between { expr, low, high, .. } => vec![expr, low, high],
        Expr::InList { expr, list, .. } => std::iter::once(&**expr).chain(list).collect(),
        Expr::Like { expr, pattern, escape, .. } | Expr::Matches { expr, pattern, escape, .. } => {
            [&**expr, &**pattern].into_iter().chain(escape.as_deref()).collect()
        }
        Expr::Case { operand, whens, otherwise } => operand
            .as_deref()
            .into_iter()
            .chain(whens.iter().flat_map(|(when, then)| [when, then]))
            .chain(otherwise.as_deref())
            .collect(),
        Expr::Function { arguments, .. } => arguments.iter().collect(),
        Expr::AggregateBy { by, argument, .. } => by.iter().chain(std::iter::once(&**argument)).collect(),
        Expr::Scoped { function, foreach, .. } => std::iter::once(&**function).chain(foreach).collect(),
        Expr::Json(json) => json.members.iter().map(|(_, value)| value).collect(),
        Expr::Over { function, .. } => vec![function],
        Expr::Arrow { reference, .. } => vec![reference],
        Expr::ForSomeElement { list, .. } => vec![list],
        Expr::Null
        | Expr::Integer(_)
        | Expr::Number(_)
        | Expr::String(_)
        | Expr::Param(_)
        | Expr::Column { .. }
        | Expr::Exists(_)
        | Expr::ForSome { .. }
        | Expr::Subquery(_)
        | Expr::CountAll
        | Expr::Type(_)
        | Expr::OdbcLiteral { .. } => Vec::new(),
    }
}
