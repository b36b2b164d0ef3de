//! SELECT of rows that have aggregates beside their fields (RSQL_aggregatefunctions, RSQL_having): IRIS gives each row
//! the aggregates over all rows, or over those of its group.

use super::order::{push_order, without_direction};
use super::query::Binding;
use super::scope::SourceColumn;
use super::walk::item as item_expr;
use super::walk::{
    has_after_having, has_aggregate, has_bare_field, has_foreach, has_scoped, is_bare_field_outside,
};
use super::{Aggregates, Binder, BoundExpr, Totals};
use crate::catalog::quoted;
use crate::sql::ast::{Expr, OrderItem, Select, SelectItem};

/// The name of HAVING's aggregates among the tables.
const TOTALS: &str = "%TOTALS";

impl Binder<'_> {
    /// Each row has the aggregates, and HAVING takes some of the rows. RSQL_distinct: of them DISTINCT BY takes the first in
    /// the order of ORDER BY for each of its values. RSQL_select, RSQL_list: of those of a group the first is shown.
    pub(super) fn select_rows(
        &mut self,
        select: &Select,
        order_by: &[OrderItem],
        clauses: &str,
        group_by: &[BoundExpr],
    ) -> Binding<(String, Vec<SourceColumn>)> {
        let partition = partition_by(group_by);
        let (having, totals) = self.having_of_rows(select, group_by, &partition, clauses)?;
        // RSQL_count, RSQL_avg: beside %FOREACH an aggregate without it is of all rows of the query, in spite of GROUP BY
        let has_foreach = select.items.iter().filter_map(item_expr).any(has_foreach);
        let partition = if has_foreach { String::new() } else { partition };
        self.aggregates = Aggregates::Rows { having: having.clone(), partition };
        let keys: Vec<BoundExpr> = if group_by.is_empty() {
            select.distinct_by.iter().map(|key| self.value(key, None)).collect::<Binding<_>>()?
        } else {
            group_by.to_vec()
        };
        let distinct = select.distinct && select.distinct_by.is_empty();
        self.windows = select.distinct_by.is_empty();
        let items = self.items(select, distinct, &keys)?;
        let mut inner = items.sql.clone();
        let mut order = Vec::new();
        for (at, item) in order_by.iter().enumerate() {
            let text = self.order_item(item, &items.columns, items.has_wildcard)?;
            let (key, direction) = without_direction(&text);
            let (value, collation) = key.split_once(" COLLATE ").unwrap_or((key, ""));
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
        self.windows = false;
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
            partition.push(format!("{label}{}", key.collate()));
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
            "(WITH {totals}side({}) AS (SELECT {}{clauses}) SELECT * FROM side){filter}",
            numbered.join(", "),
            inner.join(", ")
        );
        if !partition.is_empty() {
            let mut window = format!("PARTITION BY {}", partition.join(", "));
            if group_by.is_empty() {
                push_order(&mut window, &order);
            }
            rows = format!(
                "(SELECT *, ROW_NUMBER() OVER ({window}) AS \"%FIRST\" FROM {rows}) WHERE \"%FIRST\" = 1"
            );
        }
        let distinct = if distinct { "DISTINCT " } else { "" };
        let mut sql = format!("SELECT {distinct}{} FROM {rows}", outer.join(", "));
        push_order(&mut sql, &order);
        Ok((sql, items.columns))
    }

    /// HAVING of each row, and the common table that it reads. `%AFTERHAVING` needs it before the aggregates of the rows are
    /// known: then HAVING's own come from a table of them.
    fn having_of_rows(
        &mut self,
        select: &Select,
        group_by: &[BoundExpr],
        partition: &str,
        clauses: &str,
    ) -> Binding<(Option<String>, String)> {
        let Some(having) = &select.having else { return Ok((None, String::new())) };
        let is_needed_early =
            has_aggregate(having) && select.items.iter().filter_map(item_expr).any(has_after_having);
        if !is_needed_early {
            self.aggregates = Aggregates::Rows { having: None, partition: partition.to_owned() };
            return Ok((Some(self.predicate(having)?), String::new()));
        }
        let matches: Vec<String> =
            group_by.iter().enumerate().map(|(at, key)| format!("\"k{at}\" IS {}", key.collated())).collect();
        self.aggregates = Aggregates::Totals(Totals {
            place: format!("{}{}", quoted(TOTALS), where_all(&matches)),
            aggregates: Vec::new(),
        });
        let having = self.predicate(having)?;
        let Aggregates::Totals(totals) = std::mem::replace(&mut self.aggregates, Aggregates::Forbidden)
        else {
            return Ok((Some(having), String::new()));
        };
        let keys = group_by.iter().enumerate().map(|(at, key)| format!("{} AS \"k{at}\"", key.sql));
        let aggregates = totals.aggregates.iter().enumerate().map(|(at, sql)| format!("{sql} AS \"a{at}\""));
        let columns: Vec<String> = keys.chain(aggregates).collect();
        let groups: Vec<String> = group_by.iter().map(BoundExpr::collated).collect();
        let groups =
            if groups.is_empty() { String::new() } else { format!(" GROUP BY {}", groups.join(", ")) };
        let table = format!("{} AS (SELECT {}{clauses}{groups}), ", quoted(TOTALS), columns.join(", "));
        Ok((Some(having), table))
    }
}

impl Totals {
    /// A column of the totals for an aggregate.
    pub(super) fn column(&mut self, sql: String) -> String {
        self.aggregates.push(sql);
        format!("(SELECT \"a{}\" FROM {})", self.aggregates.len() - 1, self.place)
    }
}

fn partition_by(keys: &[BoundExpr]) -> String {
    let keys: Vec<String> = keys.iter().map(BoundExpr::collated).collect();
    if keys.is_empty() { String::new() } else { format!("PARTITION BY {}", keys.join(", ")) }
}

fn where_all(conditions: &[String]) -> String {
    if conditions.is_empty() { String::new() } else { format!(" WHERE {}", conditions.join(" AND ")) }
}

/// The names of a common table's columns: numbers for what is selected, the labels of the others.
fn numbered_names(numbers: &[String], items: &[String], selected: usize) -> Vec<String> {
    let label = |item: &String| item.rsplit_once(" AS ").map_or(item.clone(), |(_, label)| label.to_owned());
    let selected_names = numbers.iter().take(selected).cloned();
    selected_names.chain(items.iter().skip(selected).map(label)).collect()
}

/// Whether each row of the query, or the first of each group for which HAVING holds, is shown with aggregates.
pub(super) fn is_of_rows(select: &Select, order_by: &[OrderItem]) -> bool {
    let exprs = || select.items.iter().filter_map(item_expr);
    if !select.group_by.is_empty() {
        let is_of_row = |having| is_bare_field_outside(having, &select.group_by);
        return exprs().any(has_scoped) || select.having.as_ref().is_some_and(is_of_row);
    }
    if exprs().any(has_scoped) {
        return true;
    }
    let has_field = exprs().any(has_bare_field)
        || select.items.iter().any(|item| item_expr(item).is_none())
        || order_by.iter().any(|item| has_bare_field(&item.expr) && !names_item(select, &item.expr));
    let has_aggregates = exprs().any(has_aggregate) || select.having.as_ref().is_some_and(has_aggregate);
    has_field && (has_aggregates || select.having.is_some())
}

/// Whether an item of ORDER BY is the alias of a selected one.
fn names_item(select: &Select, expr: &Expr) -> bool {
    let Expr::Column { table: None, column } = expr else { return false };
    select
        .items
        .iter()
        .any(|item| matches!(item, SelectItem::Expr { alias: Some(alias), .. } if alias == column))
}
