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

fn parts(expr: &Expr) -> Vec<&Expr> {
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
