//! Queries.

use super::{Expr, Ident, TableName};

/// A query expression with what belongs to all of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// `WITH name [(columns)] AS (query), …`; only a statement's own query has one.
    pub with: Vec<CommonTable>,
    /// The SELECT or the set operation.
    pub body: QueryBody,
    /// `ORDER BY …`
    pub order_by: Vec<OrderItem>,
    /// `LIMIT`, `OFFSET`, `FETCH`; `TOP` is in [`Select`].
    pub limit: Option<Expr>,
    /// Rows to leave out first.
    pub offset: Option<Expr>,
}

/// One member of WITH.
#[derive(Debug, Clone, PartialEq)]
pub struct CommonTable {
    /// Its name.
    pub name: Ident,
    /// Names for its columns, or none.
    pub columns: Vec<Ident>,
    /// Its query.
    pub query: Box<Query>,
}

/// What a query is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum QueryBody {
    /// One SELECT.
    Select(Box<Select>),
    /// A query in parentheses.
    Nested(Box<Query>),
    /// `left UNION [ALL] right` (RSQL_union); INTERSECT and EXCEPT are no IRIS SQL.
    Union {
        /// Whether duplicates stay.
        all: bool,
        /// The left operand.
        left: Box<QueryBody>,
        /// The right operand.
        right: Box<QueryBody>,
    },
}

/// One SELECT with its clauses in the order IRIS wants them.
#[derive(Debug, Clone, PartialEq)]
pub struct Select {
    /// Whether `DISTINCT`.
    pub distinct: bool,
    /// What `DISTINCT BY (…)` has between its parentheses: a row for each of these.
    pub distinct_by: Vec<Expr>,
    /// `TOP …`
    pub top: Option<Top>,
    /// The select list.
    pub items: Vec<SelectItem>,
    /// The comma-separated FROM list; empty without FROM.
    pub from: Vec<TableRef>,
    /// `WHERE`
    pub filter: Option<Expr>,
    /// `GROUP BY`
    pub group_by: Vec<Expr>,
    /// `HAVING`
    pub having: Option<Expr>,
}

/// The TOP clause.
#[derive(Debug, Clone, PartialEq)]
pub enum Top {
    /// `TOP ALL`
    All,
    /// `TOP n`, `TOP ?`, `TOP (n)`
    Rows(Expr),
}

/// One item of a select list.
#[derive(Debug, Clone, PartialEq)]
pub enum SelectItem {
    /// `*`
    Wildcard,
    /// `t.*`
    TableWildcard(TableName),
    /// `expression [AS alias]`
    Expr {
        /// The expression.
        expr: Expr,
        /// Its alias.
        alias: Option<Ident>,
    },
}

/// One item of ORDER BY.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderItem {
    /// A column, an alias, an expression, or an integer literal: a position in the select list.
    pub expr: Expr,
    /// Whether `DESC`.
    pub descending: bool,
}

/// One member of FROM.
#[derive(Debug, Clone, PartialEq)]
pub enum TableRef {
    /// `t [[AS] a]`
    Table {
        /// The table, view or common table.
        name: TableName,
        /// Its alias.
        alias: Option<Ident>,
    },
    /// `(query) [[AS] a]`
    Derived {
        /// The subquery.
        query: Box<Query>,
        /// Its alias.
        alias: Option<Ident>,
    },
    /// `left … JOIN right …`, with or without parentheses around it
    Join {
        /// The left side.
        left: Box<TableRef>,
        /// Which join.
        kind: JoinKind,
        /// The right side.
        right: Box<TableRef>,
        /// What makes rows of both belong together.
        on: JoinCondition,
    },
    /// `JSON_TABLE(value, 'path' COLUMNS (…)) [[AS] a]` (RSQL_jsontable)
    JsonTable {
        /// The JSON text.
        source: Box<Expr>,
        /// Where its rows are.
        path: String,
        /// Their columns.
        columns: Vec<JsonColumn>,
        /// The alias.
        alias: Option<Ident>,
    },
}

/// What a join is made by.
#[derive(Debug, Clone, PartialEq)]
pub enum JoinCondition {
    /// Nothing: CROSS JOIN.
    None,
    /// `ON condition`
    On(Expr),
    /// `USING (a, b)`
    Using(Vec<Ident>),
    /// `NATURAL`: the fields that both have.
    Natural,
}

/// A column of JSON_TABLE: `name type PATH 'path'`.
#[derive(Debug, Clone, PartialEq)]
pub struct JsonColumn {
    /// Its name.
    pub name: Ident,
    /// Its type; none for `FOR ORDINALITY`.
    pub data_type: Option<super::TypeName>,
    /// Where it is in a row.
    pub path: String,
}

/// Which join.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the keywords themselves")]
pub enum JoinKind {
    Inner,
    Left,
    Right,
    Full,
    Cross,
}
