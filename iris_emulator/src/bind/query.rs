//! Queries, and how many rows they give.

use super::scope::{Scope, SourceColumn};
use super::{Aggregates, Binder};
use crate::sql::ast::{Expr, Query, QueryBody, Top};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::SqlType;

pub(super) type Binding<T> = Result<T, SqlError>;

impl Binder<'_> {
    /// A statement's own query.
    pub(super) fn statement_query(&mut self, query: &Query) -> Binding<(String, Vec<SourceColumn>)> {
        self.query_once(query)
    }

    /// Lowers a query that is a part of the one that is being bound, or of its FROM clause, and so runs as often as it.
    pub(super) fn query_once(&mut self, query: &Query) -> Binding<(String, Vec<SourceColumn>)> {
        self.nested(query, self.runs_once)
    }

    /// Lowers a query; gives its text and the columns of its result.
    pub(super) fn query(&mut self, query: &Query) -> Binding<(String, Vec<SourceColumn>)> {
        self.nested(query, false)
    }

    fn nested(&mut self, query: &Query, runs_once: bool) -> Binding<(String, Vec<SourceColumn>)> {
        // a subquery may ask for the rows of the groups
        self.gather_nothing();
        let gathering = self.gathering.take();
        let outer_runs_once = std::mem::replace(&mut self.runs_once, runs_once);
        self.scopes.push(Scope::default());
        let outer = std::mem::replace(&mut self.aggregates, Aggregates::Forbidden);
        let windows = std::mem::replace(&mut self.windows, false);
        let result = self.query_inner(query);
        self.aggregates = outer;
        self.windows = windows;
        self.scopes.pop();
        self.runs_once = outer_runs_once;
        self.gathering = gathering;
        result
    }

    fn query_inner(&mut self, query: &Query) -> Binding<(String, Vec<SourceColumn>)> {
        let common_tables = self.common_tables.len();
        for table in &query.with {
            refuse_groups(&table.query)?;
        }
        self.common_tables.extend(query.with.iter().cloned());
        let result = self.query_body(query);
        self.common_tables.truncate(common_tables);
        result
    }

    fn query_body(&mut self, query: &Query) -> Binding<(String, Vec<SourceColumn>)> {
        let top = match &query.body {
            QueryBody::Select(select) => select.top.as_ref(),
            _ => None,
        };
        let is_limited = top.is_some() || query.limit.is_some() || query.offset.is_some();
        // without an order it ends at its limit, and computes no row behind it
        self.runs_once &= !is_limited || !query.order_by.is_empty();
        let limit = match (top, &query.limit) {
            (Some(Top::Rows(rows)), _) | (_, Some(rows)) => Some(self.row_count(rows)?),
            _ => None,
        };
        let offset = query.offset.as_ref().map(|offset| self.row_count(offset)).transpose()?;
        let (mut sql, columns) = match &query.body {
            QueryBody::Select(select) => {
                let first = limit.as_deref().filter(|_| offset.is_none());
                self.select(select, &query.order_by, first)?
            }
            body => {
                let (mut sql, columns) = self.operand(body)?;
                self.order_by_position(&mut sql, &columns, &query.order_by)?;
                (sql, columns)
            }
        };
        match (limit, offset) {
            (Some(limit), None) => sql.push_str(&format!(" LIMIT {limit}")),
            (limit, Some(offset)) => {
                let limit = limit.unwrap_or_else(|| "-1".to_owned());
                sql.push_str(&format!(" LIMIT {limit} OFFSET {offset}"));
            }
            (None, None) => {}
        }
        Ok((sql, columns))
    }

    /// RSQL_limit: a negative count is taken as zero.
    fn row_count(&mut self, rows: &Expr) -> Binding<String> {
        if let Expr::Integer(rows) = rows {
            return Ok(rows.max(&0).to_string());
        }
        let rows = self.value(rows, Some(&SqlType::BigInt))?;
        Ok(format!("max(CAST(COALESCE({}, 0) AS INTEGER), 0)", rows.sql))
    }
}

/// Recorded on IRIS 2025.x and 2026.3: a common table expression that groups fails.
fn refuse_groups(query: &Query) -> Binding<()> {
    match &query.body {
        QueryBody::Select(select) if !select.group_by.is_empty() => Err(SqlError::new(
            SqlCode::FATAL,
            "a common table expression with GROUP BY fails on IRIS; a subquery in FROM does not",
        )),
        QueryBody::Nested(inner) => refuse_groups(inner),
        _ => Ok(()),
    }
}
