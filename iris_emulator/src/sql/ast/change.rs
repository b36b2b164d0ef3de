//! INSERT, UPDATE, DELETE.

use super::{CommonTable, Expr, Ident, Query, TableName, TableRef};

/// What a change leaves undone (RSQL_insert, restriction arguments).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Restrictions {
    /// `%NOCHECK`: neither values nor unique keys nor foreign keys are checked.
    pub no_check: bool,
    /// `%NOLOCK`: rows are not locked.
    pub no_lock: bool,
    /// `%NOINDEX`: indexes are not kept up; the emulator keeps them all the same.
    pub no_index: bool,
    /// `%NOTRIGGER`: triggers do not run; the emulator has none.
    pub no_trigger: bool,
}

/// `INSERT [OR UPDATE] [INTO] table …`
#[derive(Debug, Clone, PartialEq)]
pub struct Insert {
    /// `WITH` before it.
    pub with: Vec<CommonTable>,
    /// `INSERT OR UPDATE`
    pub or_update: bool,
    /// `%NOCHECK` and its like.
    pub restrictions: Restrictions,
    /// The table.
    pub table: TableName,
    /// The query that stands in the place of the table, whose rows are changed as through a view.
    pub through: Option<Box<Query>>,
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

/// `UPDATE table [[AS] alias] SET … [FROM …] [WHERE …]`
#[derive(Debug, Clone, PartialEq)]
pub struct Update {
    /// `%NOCHECK` and its like.
    pub restrictions: Restrictions,
    /// The table.
    pub table: TableName,
    /// The query that stands in its place.
    pub through: Option<Box<Query>>,
    /// Its alias.
    pub alias: Option<Ident>,
    /// `column = expression, …`; a column without a name is the next one of the table (`UPDATE t VALUES (…)`).
    pub assignments: Vec<(Option<Ident>, Expr)>,
    /// `FROM`
    pub from: Vec<TableRef>,
    /// `WHERE`
    pub filter: Option<Expr>,
}

/// `DELETE [FROM] table [[AS] alias] [FROM …] [WHERE …]`
#[derive(Debug, Clone, PartialEq)]
pub struct Delete {
    /// `WITH` before it.
    pub with: Vec<CommonTable>,
    /// `%NOCHECK` and its like.
    pub restrictions: Restrictions,
    /// The FROM clause behind the table.
    pub from: Vec<TableRef>,
    /// The table.
    pub table: TableName,
    /// The query that stands in its place.
    pub through: Option<Box<Query>>,
    /// Its alias.
    pub alias: Option<Ident>,
    /// `WHERE`
    pub filter: Option<Expr>,
}
