//! One SELECT.

use super::compare::collation_of;
use super::gather::{Clause, Gathering};
use super::order::push_order;
use super::query::Binding;
use super::rows::is_of_rows;
use super::scope::SourceColumn;
use super::walk::{has_aggregate, has_bare_field, item as item_expr};
use super::{Aggregates, Binder, BoundExpr};
use crate::catalog::{Collation, quoted};
use crate::sql::ast::{Expr, OrderItem, Select, SelectItem};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::SqlType;

/// The type of a column that is NULL in every row.
pub(super) const NULL_TYPE: SqlType = SqlType::Varchar(0);

/// What is selected: texts for SQLite, and what they are.
#[derive(Default)]
pub(super) struct Items {
    pub(super) sql: Vec<String>,
    pub(super) columns: Vec<SourceColumn>,
    pub(super) has_wildcard: bool,
}

/// What stands beside FROM, WHERE and GROUP BY, for SQLite.
struct Clauses {
    items: Items,
    having: Option<String>,
    order: Vec<String>,
}

impl Binder<'_> {
    pub(super) fn select(
        &mut self,
        select: &Select,
        order_by: &[OrderItem],
        limit: Option<&str>,
    ) -> Binding<(String, Vec<SourceColumn>)> {
        let outer = std::mem::take(&mut self.committed);
        let from = self.from(&select.from)?;
        let mut filter = select.filter.as_ref().map(|filter| self.predicate(filter)).transpose()?;
        let committed = std::mem::replace(&mut self.committed, outer);
        if reads_rows(select) && !committed.is_empty() {
            filter = Some(filter.into_iter().chain(committed).collect::<Vec<_>>().join(" AND "));
        }
        let group_by: Vec<BoundExpr> =
            select.group_by.iter().map(|expr| self.group(expr)).collect::<Binding<_>>()?;
        let mut clauses = String::new();
        if !from.is_empty() {
            clauses.push_str(&format!(" FROM {from}"));
        }
        let is_filtered = filter.is_some();
        if let Some(filter) = filter {
            clauses.push_str(&format!(" WHERE {filter}"));
        }
        if !select.distinct_by.is_empty() && !select.group_by.is_empty() {
            return Err(SqlError::not_emulated("DISTINCT BY with GROUP BY"));
        }
        let is_of_rows = is_of_rows(select, order_by);
        let has_aggregates = select.items.iter().filter_map(item_expr).any(has_aggregate);
        if !select.distinct_by.is_empty() && has_aggregates && !is_of_rows {
            return Err(SqlError::not_emulated("DISTINCT BY of aggregates alone"));
        }
        if is_of_rows || !select.distinct_by.is_empty() {
            return self.select_rows(select, order_by, &clauses, &group_by);
        }
        let distinct = select.distinct && !is_distinct_ignored(select);
        self.gathering = self.gathering(select, order_by, &group_by);
        let bound = self.clauses(select, order_by, distinct, &group_by);
        let gathered = self.gathering.take().map(|gathering| gathering.source(&clauses));
        let Clauses { items, having, order } = match gathered {
            Some(None) => self.clauses(select, order_by, distinct, &group_by)?,
            _ => bound?,
        };
        let distinct = if distinct { "DISTINCT " } else { "" };
        let mut sql = format!("SELECT {distinct}{}", items.sql.join(", "));
        if let Some(Some(groups)) = gathered {
            sql.push_str(&format!(" FROM {groups}"));
            if let Some(having) = having {
                sql.push_str(&format!(" WHERE {having}"));
            }
            push_order(&mut sql, &order);
            return Ok((sql, items.columns));
        }
        let limit = limit.filter(|_| !is_filtered);
        let nearest = self.nearest_rows(select, &from, &items, &order, limit);
        sql.push_str(nearest.as_deref().unwrap_or(&clauses));
        if !group_by.is_empty() {
            let groups: Vec<String> = group_by.iter().map(BoundExpr::collated).collect();
            sql.push_str(&format!(" GROUP BY {}", groups.join(", ")));
        }
        if let Some(having) = having {
            sql.push_str(&format!(" HAVING {having}"));
        }
        push_order(&mut sql, &order);
        Ok((sql, items.columns))
    }

    /// What stands beside FROM, WHERE and GROUP BY.
    fn clauses(
        &mut self,
        select: &Select,
        order_by: &[OrderItem],
        distinct: bool,
        group_by: &[BoundExpr],
    ) -> Binding<Clauses> {
        let keys = self.gathering.as_ref().map(Gathering::keys);
        self.aggregates = Aggregates::Allowed;
        self.windows = true;
        let items = self.items(select, distinct, keys.as_deref().unwrap_or(group_by))?;
        self.windows = false;
        self.gather_from(Clause::Having);
        let having = select.having.as_ref().map(|having| self.predicate(having)).transpose()?;
        self.windows = true;
        self.gather_from(Clause::OrderBy);
        let order = order_by
            .iter()
            .map(|item| self.order_item(item, &items.columns, items.has_wildcard))
            .collect::<Binding<Vec<_>>>();
        self.windows = false;
        Ok(Clauses { items, having, order: order? })
    }

    fn group(&mut self, expr: &Expr) -> Binding<BoundExpr> {
        // RSQL_groupby: a literal makes one group of all; SQLite takes an integer for the number of a column
        let literal = if let Expr::Negate(inner) = expr { inner } else { expr };
        if matches!(literal, Expr::Integer(_)) {
            return Ok(BoundExpr::new("CAST(NULL AS TEXT)", super::text()));
        }
        let group = self.value(expr, None)?;
        if group.is_stream() {
            return Err(SqlError::new(SqlCode::STREAM_USE, "a Stream field in GROUP BY"));
        }
        Ok(group)
    }

    pub(super) fn items(
        &mut self,
        select: &Select,
        distinct: bool,
        group_by: &[BoundExpr],
    ) -> Binding<Items> {
        let mut items = Items::default();
        for item in &select.items {
            self.select_item(item, distinct, group_by, &mut items)?;
        }
        Ok(items)
    }

    fn select_item(
        &mut self,
        item: &SelectItem,
        distinct: bool,
        group_by: &[BoundExpr],
        items: &mut Items,
    ) -> Binding<()> {
        match item {
            SelectItem::Expr { expr, alias } => {
                let next = items.columns.len() + 1;
                let bound = match self.group_key(expr) {
                    Some(key) => key,
                    None => self.value(expr, None)?,
                };
                let name = match alias {
                    Some(alias) => alias.text.clone(),
                    None => self.column_name(expr, next),
                };
                let origin = match expr {
                    Expr::Column { table, column } => self.origin(table.as_ref(), column),
                    _ => None,
                };
                items.push(bound, name, origin, distinct, group_by)?;
                if let Some(column) = items.columns.last_mut() {
                    column.is_arrow = alias.is_none() && matches!(expr, Expr::Arrow { .. });
                }
                Ok(())
            }
            SelectItem::Wildcard => {
                self.gather_nothing();
                items.has_wildcard = true;
                let found: Vec<(BoundExpr, SourceColumn)> = self
                    .scope()?
                    .sources
                    .iter()
                    .flat_map(|source| {
                        source.columns.iter().map(|column| (source.bind(column), column.clone()))
                    })
                    .collect();
                if found.is_empty() {
                    return Err(SqlError::new(SqlCode::INVALID_STATEMENT, "* without FROM"));
                }
                found.into_iter().try_for_each(|(bound, column)| {
                    items.push(bound, column.name, column.origin, distinct, group_by)
                })
            }
            SelectItem::TableWildcard(table) => {
                self.gather_nothing();
                items.has_wildcard = true;
                let alias = table.name.text.to_uppercase();
                let source = self
                    .scope()?
                    .sources
                    .iter()
                    .find(|source| source.alias == alias && !source.is_common)
                    .ok_or_else(|| {
                        SqlError::new(
                            SqlCode::LABEL_NOT_LISTED,
                            format!("Label '{alias}' is not listed among the applicable tables"),
                        )
                    })?;
                let found: Vec<_> =
                    source.columns.iter().map(|column| (source.bind(column), column.clone())).collect();
                found.into_iter().try_for_each(|(bound, column)| {
                    items.push(bound, column.name, column.origin, distinct, group_by)
                })
            }
        }
    }
}

impl Items {
    /// The expression of the item that ORDER BY names by its position.
    pub(super) fn expression(&self, position: &str) -> Option<&str> {
        let at = position.parse::<usize>().ok()?.checked_sub(1)?;
        self.sql.get(at)?.strip_suffix(&format!(" AS {}", quoted(&self.columns.get(at)?.name)))
    }

    fn push(
        &mut self,
        bound: BoundExpr,
        name: String,
        origin: Option<(String, String, String)>,
        distinct: bool,
        group_by: &[BoundExpr],
    ) -> Binding<()> {
        let ty = bound.ty.clone().unwrap_or(NULL_TYPE);
        if distinct && ty.is_stream() {
            return Err(SqlError::new(SqlCode::STREAM_USE, "a Stream field with DISTINCT"));
        }
        // RSQL_distinct, RSQL_groupby: values of fields that collate SQLUPPER come back in upper case
        let is_folded = distinct
            || group_by
                .iter()
                .any(|group| group.sql == bound.sql && group.collation != Some(Collation::Exact));
        let text = if is_folded { folded_value(&bound) } else { bound.sql };
        let collation = if distinct { collation_of(ty.family(), bound.collation) } else { "" };
        self.sql.push(format!("{text}{collation} AS {}", quoted(&name)));
        self.columns.push(SourceColumn {
            name,
            storage: None,
            ty,
            collation: bound.collation,
            origin,
            is_arrow: false,
        });
        Ok(())
    }
}

/// A value as its collation hands it back.
pub(super) fn folded_value(value: &BoundExpr) -> String {
    match value.collation {
        Some(Collation::SqlUpper | Collation::Upper) => format!("iris_upper({})", value.sql),
        _ => value.sql.clone(),
    }
}

/// A value that is the same for all that collate alike.
pub(super) fn folded(value: &BoundExpr) -> String {
    match value.collation {
        Some(Collation::SqlUpper) => format!("\"iris %SQLUPPER\"({})", value.sql),
        Some(Collation::SqlString) => format!("\"iris %SQLSTRING\"({})", value.sql),
        Some(Collation::Upper) => format!("iris_upper({})", value.sql),
        _ => value.sql.clone(),
    }
}

/// RSQL_distinct: beside GROUP BY, DISTINCT of aggregates alone is ignored.
fn is_distinct_ignored(select: &Select) -> bool {
    let is_aggregate =
        |item| item_expr(item).is_some_and(|expr| has_aggregate(expr) && !has_bare_field(expr));
    !select.group_by.is_empty() && select.items.iter().all(is_aggregate)
}

/// RSQL_settransaction: aggregates, DISTINCT and GROUP BY see what is not committed, whatever the isolation level is.
fn reads_rows(select: &Select) -> bool {
    let exprs = select.items.iter().filter_map(item_expr).chain(&select.having);
    !select.distinct && select.group_by.is_empty() && !exprs.into_iter().any(has_aggregate)
}
