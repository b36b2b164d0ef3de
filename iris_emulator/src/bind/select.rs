//! Queries.

use super::compare::collation_of;
use super::scope::{Scope, SourceColumn};
use super::{Aggregates, Binder, Lowered};
use crate::catalog::{Collation, quoted};
use crate::sql::ast::{Expr, OrderItem, Query, QueryBody, Select, SelectItem, Top};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::SqlType;

type Lowering<T> = Result<T, SqlError>;

impl Binder<'_> {
    /// Lowers a query; gives its text and the columns of its result.
    pub(super) fn query(&mut self, query: &Query) -> Lowering<(String, Vec<SourceColumn>)> {
        self.scopes.push(Scope::default());
        let outer = std::mem::replace(&mut self.aggregates, Aggregates::Forbidden);
        let windows = std::mem::replace(&mut self.windows, false);
        let result = self.query_inner(query);
        self.aggregates = outer;
        self.windows = windows;
        self.scopes.pop();
        result
    }

    fn query_inner(&mut self, query: &Query) -> Lowering<(String, Vec<SourceColumn>)> {
        let common_tables = self.common_tables.len();
        self.common_tables.extend(query.with.iter().cloned());
        let result = self.query_body(query);
        self.common_tables.truncate(common_tables);
        result
    }

    fn query_body(&mut self, query: &Query) -> Lowering<(String, Vec<SourceColumn>)> {
        let (mut sql, columns) = match &query.body {
            QueryBody::Select(select) => self.select(select, &query.order_by)?,
            body => {
                let (mut sql, columns) = self.operand(body)?;
                self.order_by_position(&mut sql, &columns, &query.order_by)?;
                (sql, columns)
            }
        };
        let top = match &query.body {
            QueryBody::Select(select) => select.top.as_ref(),
            _ => None,
        };
        match (top, &query.limit) {
            (Some(Top::Rows(rows)), _) | (_, Some(rows)) => {
                let rows = self.row_count(rows)?;
                sql.push_str(&format!(" LIMIT {rows}"));
            }
            _ => {}
        }
        if let Some(offset) = &query.offset {
            let offset = self.row_count(offset)?;
            sql.push_str(&format!(" OFFSET {offset}"));
        }
        Ok((sql, columns))
    }

    /// RSQL_limit: a negative count is taken as zero.
    fn row_count(&mut self, rows: &Expr) -> Lowering<String> {
        let rows = self.value(rows, Some(&SqlType::BigInt))?;
        Ok(format!("max(CAST(COALESCE({}, 0) AS INTEGER), 0)", rows.sql))
    }

    fn operand(&mut self, body: &QueryBody) -> Lowering<(String, Vec<SourceColumn>)> {
        match body {
            QueryBody::Nested(query) => self.query(query),
            QueryBody::Select(select) => {
                let query = Query {
                    with: Vec::new(),
                    body: QueryBody::Select(select.clone()),
                    order_by: Vec::new(),
                    limit: None,
                    offset: None,
                };
                self.query(&query)
            }
            QueryBody::Union { all, left, right } => {
                let (left_sql, left) = self.operand(left)?;
                let (right_sql, right) = self.operand(right)?;
                if left.len() != right.len() {
                    return Err(SqlError::new(
                        SqlCode::INVALID_STATEMENT,
                        "the operands of UNION differ in their number of columns",
                    ));
                }
                let mut columns = Vec::with_capacity(left.len());
                for (left, right) in left.into_iter().zip(right) {
                    if left.ty.family() != right.ty.family() {
                        return Err(SqlError::not_emulated("a UNION of columns of different types"));
                    }
                    // of two lengths or scales the larger one
                    let ty =
                        if format!("{:?}", right.ty) > format!("{:?}", left.ty) { right.ty } else { left.ty };
                    // GSQL_collation: of a field's collation and another the field's
                    let collation = left.collation.or(right.collation);
                    columns.push(SourceColumn { ty, collation, ..left });
                }
                if *all {
                    let sql = format!("SELECT * FROM ({left_sql}) UNION ALL SELECT * FROM ({right_sql})");
                    return Ok((sql, columns));
                }
                let side = |sql: &str| {
                    let (numbers, items): (Vec<String>, Vec<String>) =
                        (1..).zip(&columns).map(|(number, column)| united(number, column)).unzip();
                    let (numbers, items) = (numbers.join(", "), items.join(", "));
                    // by their numbers: two columns may have one name
                    format!("SELECT * FROM (WITH side({numbers}) AS ({sql}) SELECT {items} FROM side)")
                };
                let sql = format!("{} UNION {}", side(&left_sql), side(&right_sql));
                Ok((sql, columns))
            }
        }
    }

    /// ORDER BY of a union: by the columns of the result only.
    fn order_by_position(
        &mut self,
        sql: &mut String,
        columns: &[SourceColumn],
        order_by: &[OrderItem],
    ) -> Lowering<()> {
        let mut items = Vec::new();
        for item in order_by {
            let position = output_position(&item.expr, columns).ok_or_else(|| {
                SqlError::not_emulated("ORDER BY of a UNION by something other than a column of its result")
            })?;
            items.push(order_text(&(position + 1).to_string(), &columns[position], item.descending));
        }
        if !items.is_empty() {
            sql.push_str(&format!(" ORDER BY {}", items.join(", ")));
        }
        Ok(())
    }

    fn select(&mut self, select: &Select, order_by: &[OrderItem]) -> Lowering<(String, Vec<SourceColumn>)> {
        let from = self.from(&select.from)?;
        let filter = select.filter.as_ref().map(|filter| self.predicate(filter)).transpose()?;
        let group_by: Vec<Lowered> =
            select.group_by.iter().map(|expr| self.value(expr, None)).collect::<Lowering<_>>()?;
        self.aggregates = Aggregates::Allowed;
        // a window over rows of which DISTINCT BY takes some
        self.windows = select.distinct_by.is_empty();
        let mut items = Vec::new();
        let mut columns = Vec::new();
        let distinct = select.distinct && select.distinct_by.is_empty();
        for item in &select.items {
            self.select_item(item, distinct, &group_by, &mut items, &mut columns)?;
        }
        self.windows = false;
        let having = select.having.as_ref().map(|having| self.predicate(having)).transpose()?;
        self.windows = true;
        let order = order_by.iter().map(|item| self.order_item(item, &columns)).collect::<Lowering<Vec<_>>>();
        self.windows = false;
        let order = order?;

        let has_groups =
            !group_by.is_empty() || select.having.is_some() || self.aggregates == Aggregates::Seen;
        let group_by = if select.distinct_by.is_empty() {
            group_by
        } else if has_groups {
            return Err(SqlError::not_emulated("DISTINCT BY with aggregates or GROUP BY"));
        } else {
            // RSQL_distinct: any one row for each; SQLite gives that for columns beside those of GROUP BY
            self.aggregates = Aggregates::Forbidden;
            select.distinct_by.iter().map(|expr| self.value(expr, None)).collect::<Lowering<_>>()?
        };
        let distinct = if distinct { "DISTINCT " } else { "" };
        let mut sql = format!("SELECT {distinct}{}", items.join(", "));
        let mut clause = |keyword: &str, text: String| sql.push_str(&format!(" {keyword} {text}"));
        if !from.is_empty() {
            clause("FROM", from);
        }
        if let Some(filter) = filter {
            clause("WHERE", filter);
        }
        if !group_by.is_empty() {
            let groups: Vec<String> = group_by
                .iter()
                .map(|group| match &group.ty {
                    Some(ty) => format!("{}{}", group.sql, collation_of(ty.family(), group.is_case_blind())),
                    None => group.sql.clone(),
                })
                .collect();
            clause("GROUP BY", groups.join(", "));
        }
        if let Some(having) = having {
            clause("HAVING", having);
        }
        if !order.is_empty() {
            clause("ORDER BY", order.join(", "));
        }
        Ok((sql, columns))
    }

    fn select_item(
        &mut self,
        item: &SelectItem,
        distinct: bool,
        group_by: &[Lowered],
        items: &mut Vec<String>,
        columns: &mut Vec<SourceColumn>,
    ) -> Lowering<()> {
        let next = columns.len() + 1;
        let mut push = |lowered: Lowered, name: String| {
            let ty = lowered.ty.clone().unwrap_or(SqlType::Varchar(1));
            // RSQL_distinct, RSQL_groupby: values of fields that collate SQLUPPER come back in upper case
            let folded = lowered.is_case_blind()
                && (distinct || group_by.iter().any(|group| group.sql == lowered.sql));
            let text = if folded { format!("iris_upper({})", lowered.sql) } else { lowered.sql };
            let binary = if distinct {
                collation_of(ty.family(), lowered.collation == Some(Collation::SqlUpper))
            } else {
                ""
            };
            items.push(format!("{text}{binary} AS {}", quoted(&name)));
            columns.push(SourceColumn { name, ty, collation: lowered.collation });
        };
        match item {
            SelectItem::Expr { expr, alias } => {
                let before = std::mem::replace(&mut self.aggregates, Aggregates::Allowed);
                let lowered = self.value(expr, None)?;
                let aggregate = self.aggregates == Aggregates::Seen;
                if before == Aggregates::Seen {
                    self.aggregates = before;
                }
                // RSQL_select: what has no name is named by its position
                let name = match (alias, expr) {
                    (Some(alias), _) => alias.text.clone(),
                    (None, Expr::Column { column, .. }) => column.text.clone(),
                    (None, _) if aggregate => format!("Aggregate_{next}"),
                    (None, _) => format!("Expression_{next}"),
                };
                push(lowered, name);
            }
            SelectItem::Wildcard => {
                let found: Vec<(Lowered, String)> = self
                    .scope()?
                    .sources
                    .iter()
                    .flat_map(|source| {
                        source.columns.iter().map(|column| (source.lower(column), column.name.clone()))
                    })
                    .collect();
                if found.is_empty() {
                    return Err(SqlError::new(SqlCode::INVALID_STATEMENT, "* without FROM"));
                }
                found.into_iter().for_each(|(lowered, name)| push(lowered, name));
            }
            SelectItem::TableWildcard(table) => {
                let alias = table.name.text.to_uppercase();
                let source =
                    self.scope()?.sources.iter().find(|source| source.alias == alias).ok_or_else(|| {
                        SqlError::new(
                            SqlCode::LABEL_NOT_LISTED,
                            format!("Label '{alias}' is not listed among the applicable tables"),
                        )
                    })?;
                let found: Vec<_> =
                    source.columns.iter().map(|column| (source.lower(column), column.name.clone())).collect();
                found.into_iter().for_each(|(lowered, name)| push(lowered, name));
            }
        }
        Ok(())
    }

    fn order_item(&mut self, item: &OrderItem, columns: &[SourceColumn]) -> Lowering<String> {
        let is_name =
            matches!(&item.expr, Expr::Column { table: None, column } if self.column(None, column).is_ok());
        if !is_name && let Some(position) = output_position(&item.expr, columns) {
            return Ok(order_text(&(position + 1).to_string(), &columns[position], item.descending));
        }
        let lowered = self.value(&item.expr, None)?;
        let ty = lowered.ty.clone().unwrap_or(SqlType::Integer);
        let column = SourceColumn { name: String::new(), ty, collation: lowered.collation };
        Ok(order_text(&lowered.sql, &column, item.descending))
    }
}

/// A column of one side of a UNION that gives each row once. RSQL_union: it compares by the column's collation, and
/// values that collate SQLUPPER come back in upper case.
fn united(number: usize, column: &SourceColumn) -> (String, String) {
    let blind = column.collation == Some(Collation::SqlUpper);
    let collation = collation_of(column.ty.family(), blind);
    let number = quoted(&number.to_string());
    let value = if blind { format!("iris_upper({number})") } else { number.clone() };
    let item = format!("{value}{collation} AS {}", quoted(&column.name));
    (number, item)
}

/// The column of the result that an item of ORDER BY means: by its position, or by its name or alias.
fn output_position(expr: &Expr, columns: &[SourceColumn]) -> Option<usize> {
    match expr {
        Expr::Integer(position) => {
            usize::try_from(*position).ok()?.checked_sub(1).filter(|position| *position < columns.len())
        }
        Expr::Column { table: None, column } => {
            columns.iter().position(|output| output.name.eq_ignore_ascii_case(&column.text))
        }
        _ => None,
    }
}

/// An item of ORDER BY. NULL comes first, as in SQLite (RSQL_orderby).
pub(super) fn order_text(sql: &str, column: &SourceColumn, descending: bool) -> String {
    let collation = collation_of(column.ty.family(), column.collation == Some(Collation::SqlUpper));
    format!("{sql}{collation}{}", if descending { " DESC" } else { "" })
}
