//! One SELECT.

use super::compare::collation_of;
use super::gather::{Clause, Gathering};
use super::query::Binding;
use super::scope::SourceColumn;
use super::walk::{has_aggregate, has_bare_field, has_scoped, item as item_expr};
use super::{Aggregates, Binder, BoundExpr};
use crate::catalog::{Collation, quoted};
use crate::sql::ast::{Expr, OrderItem, Select, SelectItem};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType};

/// The type of a column that is NULL in every row.
pub(super) const NULL_TYPE: SqlType = SqlType::Varchar(0);

/// What is selected: texts for SQLite, and what they are.
#[derive(Default)]
pub(super) struct Items {
    pub(super) sql: Vec<String>,
    pub(super) columns: Vec<SourceColumn>,
    has_wildcard: bool,
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
            return self.select_rows(select, order_by, &clauses);
        }
        let distinct = select.distinct;
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
            let groups: Vec<String> = group_by
                .iter()
                .map(|group| match &group.ty {
                    Some(ty) => format!("{}{}", group.sql, collation_of(ty.family(), group.collation)),
                    None => group.sql.clone(),
                })
                .collect();
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

    /// RSQL_aggregatefunctions, RSQL_having: fields beside aggregates without GROUP BY: each row has the aggregates, over
    /// all rows, and HAVING takes some of the rows. RSQL_distinct: of them DISTINCT BY takes the first in the order of ORDER
    /// BY for each of its values.
    fn select_rows(
        &mut self,
        select: &Select,
        order_by: &[OrderItem],
        clauses: &str,
    ) -> Binding<(String, Vec<SourceColumn>)> {
        self.aggregates = Aggregates::Rows { having: None };
        let having = select.having.as_ref().map(|having| self.predicate(having)).transpose()?;
        self.aggregates = Aggregates::Rows { having: having.clone() };
        let keys: Vec<BoundExpr> =
            select.distinct_by.iter().map(|key| self.value(key, None)).collect::<Binding<_>>()?;
        let distinct = select.distinct && keys.is_empty();
        let items = self.items(select, distinct, &keys)?;
        let mut inner = items.sql.clone();
        let mut order = Vec::new();
        for (at, item) in order_by.iter().enumerate() {
            let text = self.order_item(item, &items.columns, items.has_wildcard)?;
            let (key, direction) = match text.strip_suffix(" DESC") {
                Some(key) => (key.to_owned(), " DESC"),
                None => (text, ""),
            };
            let (value, collation) = key.split_once(" COLLATE ").unwrap_or((&key, ""));
            let collation =
                if collation.is_empty() { String::new() } else { format!(" COLLATE {collation}") };
            // a position stands for the column itself
            let label = if value.bytes().all(|byte| byte.is_ascii_digit()) {
                quoted(value)
            } else {
                let label = quoted(&format!("%SORT{at}"));
                inner.push(format!("{value} AS {label}"));
                label
            };
            order.push(format!("{label}{collation}{direction}"));
        }
        self.aggregates = Aggregates::Forbidden;
        let keep = quoted("%KEEP");
        let filter = match &having {
            Some(having) => {
                inner.push(format!("{having} AS {keep}"));
                format!(" WHERE {keep}")
            }
            None => String::new(),
        };
        let mut partition = Vec::new();
        for (at, key) in keys.iter().enumerate() {
            let label = quoted(&format!("%BY{at}"));
            inner.push(format!("{} AS {label}", key.sql));
            partition.push(format!(
                "{label}{}",
                collation_of(key.family().unwrap_or(Family::Integer), key.collation)
            ));
        }
        let names: Vec<String> = (1..=inner.len()).map(|at| quoted(&at.to_string())).collect();
        let outer: Vec<String> = items
            .columns
            .iter()
            .zip(&names)
            .map(|(column, number)| format!("{number} AS {}", quoted(&column.name)))
            .collect();
        let numbered = numbered_names(&names, &inner, items.columns.len());
        let mut rows = format!(
            "(WITH side({}) AS (SELECT {}{clauses}) SELECT * FROM side){filter}",
            numbered.join(", "),
            inner.join(", ")
        );
        if !partition.is_empty() {
            let mut window = format!("PARTITION BY {}", partition.join(", "));
            push_order(&mut window, &order);
            rows = format!(
                "(SELECT *, ROW_NUMBER() OVER ({window}) AS \"%FIRST\" FROM {rows}) WHERE \"%FIRST\" = 1"
            );
        }
        let distinct = if distinct { "DISTINCT " } else { "" };
        let mut sql = format!("SELECT {distinct}{} FROM {rows}", outer.join(", "));
        push_order(&mut sql, &order);
        Ok((sql, items.columns))
    }

    fn items(&mut self, select: &Select, distinct: bool, group_by: &[BoundExpr]) -> Binding<Items> {
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
                // RSQL_select: what has no name is named by its position
                let name = match (alias, expr) {
                    (Some(alias), _) => alias.text.clone(),
                    (None, Expr::Column { column, .. } | Expr::Arrow { field: column, .. }) => {
                        column.text.clone()
                    }
                    (None, expr) if has_aggregate(expr) => format!("Aggregate_{next}"),
                    (None, _) => format!("Expression_{next}"),
                };
                let origin = match expr {
                    Expr::Column { table, column } => self.origin(table.as_ref(), column),
                    _ => None,
                };
                items.push(bound, name, origin, distinct, group_by)
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
        self.columns.push(SourceColumn { name, storage: None, ty, collation: bound.collation, origin });
        Ok(())
    }
}

fn push_order(sql: &mut String, order: &[String]) {
    if !order.is_empty() {
        sql.push_str(&format!(" ORDER BY {}", order.join(", ")));
    }
}

/// The names of a common table's columns: numbers for what is selected, the labels of the others.
fn numbered_names(numbers: &[String], items: &[String], selected: usize) -> Vec<String> {
    let label = |item: &String| item.rsplit_once(" AS ").map_or(item.clone(), |(_, label)| label.to_owned());
    let selected_names = numbers.iter().take(selected).cloned();
    selected_names.chain(items.iter().skip(selected).map(label)).collect()
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

/// Whether fields stand beside aggregates without GROUP BY.
fn is_of_rows(select: &Select, order_by: &[OrderItem]) -> bool {
    if !select.group_by.is_empty() {
        return false;
    }
    let exprs = || select.items.iter().filter_map(item_expr);
    if exprs().any(has_scoped) {
        return true;
    }
    let has_field = exprs().any(has_bare_field)
        || select.items.iter().any(|item| item_expr(item).is_none())
        || order_by.iter().any(|item| has_bare_field(&item.expr) && !names_item(select, &item.expr));
    let has_aggregates = exprs().any(has_aggregate) || select.having.as_ref().is_some_and(has_aggregate);
    has_field && (has_aggregates || select.having.is_some())
}

/// RSQL_settransaction: aggregates, DISTINCT and GROUP BY see what is not committed, whatever the isolation level is.
fn reads_rows(select: &Select) -> bool {
    let exprs = select.items.iter().filter_map(item_expr).chain(&select.having);
    !select.distinct && select.group_by.is_empty() && !exprs.into_iter().any(has_aggregate)
}

/// Whether an item of ORDER BY is the alias of a selected one.
fn names_item(select: &Select, expr: &Expr) -> bool {
    let Expr::Column { table: None, column } = expr else { return false };
    select
        .items
        .iter()
        .any(|item| matches!(item, SelectItem::Expr { alias: Some(alias), .. } if alias == column))
}
