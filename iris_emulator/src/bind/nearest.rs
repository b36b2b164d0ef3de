//! The rows that a similarity puts first.

use super::Binder;
use super::order::without_direction;
use super::select::Items;
use super::walk::{has_aggregate, has_window, item as item_expr};
use crate::catalog::quoted;
use crate::sql::ast::{Select, TableRef};

impl Binder<'_> {
    /// For `SELECT TOP k … FROM t ORDER BY VECTOR_COSINE(…)`: a FROM clause of the table joined to the k rows that come
    /// first, so that all else is computed for those rows alone.
    ///
    /// They are looked for from the last row to the first: SQLite fills its pages from their ends, so memory is read upwards,
    /// as processors fetch ahead. Of rows that are alike the first come first all the same. `limit` is that of a query
    /// without a condition.
    pub(super) fn nearest_rows(
        &self,
        select: &Select,
        from: &str,
        items: &Items,
        order: &[String],
        limit: Option<&str>,
    ) -> Option<String> {
        let (Some(limit), [order], [scope]) = (limit, order, &self.scopes[..]) else { return None };
        let ([source], [TableRef::Table { .. }]) = (&scope.sources[..], &select.from[..]) else {
            return None;
        };
        let is_plain = !select.distinct && select.group_by.is_empty();
        let is_of_others = |expr| has_aggregate(expr) || has_window(expr);
        if !is_plain || select.items.iter().filter_map(item_expr).any(is_of_others) {
            return None;
        }
        let (key, direction) = without_direction(order);
        let key = items.expression(key).unwrap_or(key);
        if !key.starts_with("iris_vector_") {
            return None;
        }
        let row = format!("{}.{}", quoted(&source.alias), source.row_id.as_ref()?);
        let rows =
            format!("SELECT {row} AS \"%ROW\", {key} AS \"%KEY\" FROM {from} ORDER BY {row} DESC LIMIT -1");
        let first =
            format!("SELECT \"%ROW\" FROM ({rows}) ORDER BY \"%KEY\"{direction}, \"%ROW\" LIMIT {limit}");
        Some(format!(" FROM ({first}) AS \"%NEAREST\" CROSS JOIN {from} ON {row} = \"%NEAREST\".\"%ROW\""))
    }
}
