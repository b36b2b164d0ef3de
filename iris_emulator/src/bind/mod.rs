//! Names and types: a syntax tree and the catalog to a statement for SQLite.
//!
//! Types are IRIS's and are known before a statement runs; SQLite's own are never asked.

mod call;
mod compare;
mod dml;
mod expression;
mod from;
mod json;
mod scalar;
mod scope;
mod select;
mod window;

use scope::Scope;

use crate::catalog::{Catalog, Collation, Column, MAX_VARCHAR, Table};
use crate::sql::ast::{CommonTable, Expr, Query, Statement};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::SqlType;

/// A column of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputColumn {
    /// Its name: the alias, the field's name, or `Expression_n`, `Aggregate_n`.
    pub name: String,
    /// Its type.
    pub ty: SqlType,
}

/// A statement for SQLite. Its parameters are `?1`, `?2`, … by their position in the IRIS text.
#[derive(Debug, Clone)]
pub(crate) struct Bound {
    pub(crate) sql: String,
    /// What each parameter is converted to; `None` where the assignment converts it.
    pub(crate) parameters: Vec<Option<SqlType>>,
    pub(crate) columns: Vec<OutputColumn>,
    pub(crate) effect: Effect,
    /// Whether it reads INFORMATION_SCHEMA.
    pub(crate) reads_catalog: bool,
}

/// What the statement does, for the engine to name errors by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    Query,
    Insert,
    Update,
    Delete,
}

/// Binds a query, INSERT, UPDATE or DELETE.
pub(crate) fn bind(statement: &Statement, parameters: usize, catalog: &Catalog) -> Result<Bound, SqlError> {
    let mut binder = Binder::new(catalog, parameters);
    let (sql, columns, effect) = match statement {
        Statement::Query(query) => {
            let (sql, columns) = binder.query(query)?;
            let columns = columns.into_iter().map(|column| OutputColumn { name: column.name, ty: column.ty });
            (sql, columns.collect(), Effect::Query)
        }
        Statement::Insert(insert) => (binder.insert(insert)?, Vec::new(), Effect::Insert),
        Statement::Update(update) => (binder.update(update)?, Vec::new(), Effect::Update),
        Statement::Delete(delete) => (binder.delete(delete)?, Vec::new(), Effect::Delete),
        _ => return Err(SqlError::new(SqlCode::FATAL, "only queries and changes of rows are bound")),
    };
    Ok(Bound { sql, parameters: binder.parameters, columns, effect, reads_catalog: binder.reads_catalog })
}

/// The names, types and collations of what a view's query gives.
pub(crate) fn view_columns(
    catalog: &Catalog,
    query: &Query,
) -> Result<Vec<(String, SqlType, Option<Collation>)>, SqlError> {
    let (_, columns) = Binder::new(catalog, 0).query(query)?;
    Ok(columns.into_iter().map(|column| (column.name, column.ty, column.collation)).collect())
}

/// A column's default as a value for SQLite, of the column's type.
pub(crate) fn default_value(catalog: &Catalog, table: &Table, column: &Column) -> Result<String, SqlError> {
    let default = column.default.as_ref().unwrap_or(&Expr::Null);
    Binder::new(catalog, 0).assigned(table, column, default, SqlCode::FIELD_VALIDATION_INSERT)
}

struct Binder<'c> {
    catalog: &'c Catalog,
    parameters: Vec<Option<SqlType>>,
    /// The tables in sight, the innermost query's last.
    scopes: Vec<Scope>,
    /// What WITH has named.
    common_tables: Vec<CommonTable>,
    aggregates: Aggregates,
    /// Whether a window function may stand here.
    windows: bool,
    reads_catalog: bool,
}

impl<'c> Binder<'c> {
    fn new(catalog: &'c Catalog, parameters: usize) -> Self {
        Self {
            catalog,
            parameters: vec![Some(SqlType::Varchar(MAX_VARCHAR)); parameters],
            scopes: Vec::new(),
            common_tables: Vec::new(),
            aggregates: Aggregates::Forbidden,
            windows: false,
            reads_catalog: false,
        }
    }
}

/// Whether an aggregate may stand here, and whether one did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aggregates {
    Forbidden,
    Allowed,
    Seen,
}

/// An expression for SQLite.
#[derive(Debug, Clone)]
struct Lowered {
    sql: String,
    /// `None` for NULL.
    ty: Option<SqlType>,
    /// A field's collation; other text compares as it is.
    collation: Option<Collation>,
}

impl Lowered {
    fn new(sql: impl Into<String>, ty: SqlType) -> Self {
        Self { sql: sql.into(), ty: Some(ty), collation: None }
    }

    fn is_case_blind(&self) -> bool {
        self.collation == Some(Collation::SqlUpper)
    }
}

/// An unlimited VARCHAR, the type of what functions on text give.
fn text() -> SqlType {
    SqlType::Varchar(MAX_VARCHAR)
}

/// Whether the expression takes its type from what stands beside it.
fn is_untyped(expr: &Expr) -> bool {
    matches!(expr, Expr::Param(_) | Expr::Null | Expr::String(_))
}
