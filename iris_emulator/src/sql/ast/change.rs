//! INSERT, UPDATE, DELETE.

use super::{Expr, Ident, Query, TableName};

/// `INSERT [OR UPDATE] [INTO] table …`
#[derive(Debug, Clone, PartialEq)]
pub struct Insert {
    /// `INSERT OR UPDATE`
    pub or_update: bool,
    /// The table.
    pub table: TableName,
    /// The columns, or none: all in order.
    pub columns: Vec<Ident>,
    /// What to insert.
    pub source: InsertSource,
}

/// What an INSERT inserts.
#[derive(Debug, Clone, PartialEq)]
pub enum InsertSource {
    /// `VALUES (…)`: one row (RSQL_insert documents no more).
    Values(Vec<Expr>),
    /// `DEFAULT VALUES`
    DefaultValues,
    /// A query.
    Query(Box<Query>),
}

/// `UPDATE table [[AS] alias] SET … [WHERE …]`
#[derive(Debug, Clone, PartialEq)]
pub struct Update {
    /// The table.
    pub table: TableName,
    /// Its alias.
    pub alias: Option<Ident>,
    /// `column = expression, …`
    pub assignments: Vec<(Ident, Expr)>,
    /// `WHERE`
    pub filter: Option<Expr>,
}

/// `DELETE [FROM] table [[AS] alias] [WHERE …]`
#[derive(Debug, Clone, PartialEq)]
pub struct Delete {
    /// The table.
    pub table: TableName,
    /// Its alias.
    pub alias: Option<Ident>,
    /// `WHERE`
    pub filter: Option<Expr>,
}
