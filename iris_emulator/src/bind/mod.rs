//! Names and types: a syntax tree and the catalog to a statement for SQLite.
//!
//! Types are IRIS's and are known before a statement runs; SQLite's own are never asked.

mod aggregate;
mod arithmetic;
mod arrow;
mod assignment;
mod call;
mod cast;
mod changed;
mod choice;
mod compare;
mod create_as;
mod dml;
mod expression;
mod from;
mod gather;
mod json;
mod literal;
mod naming;
mod nearest;
mod order;
mod outer;
mod predicate;
mod query;
mod rows;
mod scope;
mod select;
mod target;
mod text;
mod trial;
mod union;
mod vector;
mod walk;
mod window;
mod xml;

pub(crate) use assignment::counter_name;
pub(crate) use create_as::create_as;

use gather::Gathering;
use scope::Scope;

use crate::catalog::{Catalog, Collation, Column, MAX_VARCHAR, Table, View, ViewColumn, schema_of};
use crate::face::Face;
use crate::sql::ast::{CheckOption, CommonTable, Expr, Query, Restrictions, Statement, TableName};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::SqlType;

/// A column of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputColumn {
    /// Its name: the alias, the field's name, or its kind and its position, `Expression_n`.
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
    /// The types of the columns that parameters are assigned to.
    pub(crate) assigned: Vec<Option<SqlType>>,
    pub(crate) columns: Vec<OutputColumn>,
    pub(crate) effect: Effect,
    /// Whether it reads INFORMATION_SCHEMA.
    pub(crate) reads_catalog: bool,
    /// What it leaves undone.
    pub(crate) restrictions: Restrictions,
    /// A query of what has to be so before a row is read; `None` where nothing has.
    pub(crate) on_open: Option<String>,
    /// What has to be so of each row that it inserts or updates.
    pub(crate) row_check: Option<RowCheck>,
}

/// What has to be so of each row of a table that a statement inserts or updates.
#[derive(Debug, Clone)]
pub(crate) struct RowCheck {
    /// The name of the table in SQLite.
    pub(crate) table: String,
    /// A query for SQLite that gives a row where it is so; its parameter is the RowID.
    pub(crate) sql: String,
    /// A query for SQLite, with the statement's parameters, that gives a row where it would not be so of a row that the
    /// table refuses.
    pub(crate) trial: Option<String>,
    pub(crate) error: SqlError,
}

/// What the statement does, for the engine to name errors by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    Query,
    Insert,
    Update,
    Delete,
    /// A query that is told of, not run.
    Explain,
    /// What defines, which is not bound here.
    Define,
}

/// What a statement is bound with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting<'s> {
    pub(crate) catalog: &'s Catalog,
    pub(crate) face: &'s Face,
    /// The types that the client declared for the parameters.
    pub(crate) declared: &'s [Option<SqlType>],
    /// Whether queries wait for rows that others are changing (RSQL_settransaction).
    pub(crate) reads_committed: bool,
    /// Whether the groups of GROUP BY may be gathered in one pass.
    pub(crate) gathers_groups: bool,
}

impl<'s> Setting<'s> {
    /// For what the catalog keeps.
    fn plain(catalog: &'s Catalog, face: &'s Face) -> Self {
        Self { catalog, face, declared: &[], reads_committed: false, gathers_groups: false }
    }
}

/// Binds a query, INSERT, UPDATE or DELETE.
pub(crate) fn bind(
    statement: &Statement,
    parameters: usize,
    setting: Setting<'_>,
) -> Result<Bound, SqlError> {
    let through;
    let setting = match subquery_target(statement) {
        Some((name, query)) => {
            through = with_view(setting, parameters, name, query)?;
            Setting { catalog: &through, ..setting }
        }
        None => setting,
    };
    let mut binder = Binder::new(setting, parameters);
    let mut restrictions = Restrictions::default();
    let (sql, columns, effect) = match statement {
        Statement::Query(query) => {
            let (sql, columns) = binder.statement_query(query)?;
            let columns = columns.into_iter().map(|column| OutputColumn { name: column.name, ty: column.ty });
            (sql, columns.collect(), Effect::Query)
        }
        Statement::Insert(insert) => {
            restrictions = insert.restrictions;
            (binder.insert(insert)?, Vec::new(), Effect::Insert)
        }
        Statement::Update(update) => {
            restrictions = update.restrictions;
            (binder.update(update)?, Vec::new(), Effect::Update)
        }
        Statement::Delete(delete) => {
            restrictions = delete.restrictions;
            (binder.delete(delete)?, Vec::new(), Effect::Delete)
        }
        _ => return Err(SqlError::new(SqlCode::FATAL, "only queries and changes of rows are bound")),
    };
    Ok(Bound {
        sql,
        parameters: binder.parameters,
        assigned: binder.assigned,
        columns,
        effect,
        reads_catalog: binder.reads_catalog,
        restrictions,
        row_check: binder.row_check,
        on_open: Some(binder.on_open.join(", "))
            .filter(|all| !all.is_empty())
            .map(|all| format!("SELECT {all}")),
    })
}

/// The names, types and collations of what a view's query gives.
pub(crate) fn view_columns(catalog: &Catalog, query: &Query) -> Result<Vec<ViewColumn>, SqlError> {
    let face = Face::default();
    let mut binder = Binder::new(Setting::plain(catalog, &face), 0);
    // the view itself, whose name is not known here
    binder.views.push(String::new());
    let (_, columns) = binder.query(query)?;
    if binder.reads_temporary {
        return Err(SqlError::not_emulated("a view of a temporary table"));
    }
    Ok(columns.into_iter().map(|column| (column.name, column.ty, column.collation)).collect())
}

/// A column's default as a value for SQLite, of the column's type.
pub(crate) fn default_value(catalog: &Catalog, table: &Table, column: &Column) -> Result<String, SqlError> {
    let default = column.default.as_ref().unwrap_or(&Expr::Null);
    let face = Face::default();
    Binder::new(Setting::plain(catalog, &face), 0).assigned(
        table,
        column,
        default,
        SqlCode::FIELD_VALIDATION_INSERT,
    )
}

/// Whether rows can be changed through a view of that query: one of one table, whose rows it shows as they are
/// (RSQL_createview).
pub(crate) fn is_updatable(catalog: &Catalog, query: &Query) -> bool {
    target::updatable_table(catalog, query).is_some()
}

/// The name and the query of a subquery that stands in the place of the changed table.
fn subquery_target(statement: &Statement) -> Option<(&TableName, &Query)> {
    let (name, through) = match statement {
        Statement::Insert(insert) => (&insert.table, &insert.through),
        Statement::Update(update) => (&update.table, &update.through),
        Statement::Delete(delete) => (&delete.table, &delete.through),
        _ => return None,
    };
    through.as_deref().map(|query| (name, query))
}

/// The catalog with a view of that query: what RSQL_insert demands of a subquery that is changed is what it demands of a view.
fn with_view(
    setting: Setting<'_>,
    parameters: usize,
    name: &TableName,
    query: &Query,
) -> Result<Catalog, SqlError> {
    let columns = Binder::new(setting, parameters).query(query)?.1;
    let mut table = Table::new(schema_of(name), &name.name.text);
    table.columns = columns
        .into_iter()
        .map(|column| Column::new(column.name, column.ty, column.collation.unwrap_or(Collation::Exact)))
        .collect();
    let (read_only, check_option) = (false, CheckOption::None);
    table.view = Some(Box::new(View { query: query.clone(), read_only, check_option, names: Vec::new() }));
    let mut catalog = setting.catalog.clone();
    catalog.put(table);
    Ok(catalog)
}

/// The table whose rows a statement changes: it, or the one behind the view or subquery.
pub(crate) fn changed_table<'c>(
    catalog: &'c Catalog,
    statement: &Statement,
    name: &TableName,
) -> Option<&'c Table> {
    if let Some((_, query)) = subquery_target(statement) {
        return target::updatable_table(catalog, query).map(|(table, _)| table);
    }
    let named = catalog.table(name).ok()?;
    match &named.view {
        Some(view) => target::updatable_table(catalog, &view.query).map(|(table, _)| table),
        None => Some(named),
    }
}

struct Binder<'c> {
    setting: Setting<'c>,
    parameters: Vec<Option<SqlType>>,
    assigned: Vec<Option<SqlType>>,
    /// The tables in sight, the innermost query's last.
    scopes: Vec<Scope>,
    /// What WITH has named.
    common_tables: Vec<CommonTable>,
    /// The views that are being read, each by the one before it.
    views: Vec<String>,
    aggregates: Aggregates,
    /// Whether a window function may stand here.
    windows: bool,
    /// Whether OVER will stand behind the aggregate that is being bound.
    is_windowed: bool,
    /// Whether an argument is bound that is an ObjectScript list.
    takes_list: bool,
    reads_catalog: bool,
    reads_temporary: bool,
    row_check: Option<RowCheck>,
    /// How many labels were made up.
    labels: usize,
    /// Whether values are assigned as they are: %NOCHECK.
    unchecked: bool,
    /// What waits for rows that others are changing, for the SELECT that is being bound.
    committed: Vec<String>,
    /// What is computed before a row is read.
    on_open: Vec<String>,
    /// Whether SQLite runs the query that is being bound once, and to its end.
    runs_once: bool,
    /// The groups of that query, if they are gathered in one pass.
    gathering: Option<Gathering>,
}

impl<'c> Binder<'c> {
    fn new(setting: Setting<'c>, parameters: usize) -> Self {
        Self {
            setting,
            parameters: vec![Some(SqlType::Varchar(MAX_VARCHAR)); parameters],
            assigned: vec![None; parameters],
            scopes: Vec::new(),
            common_tables: Vec::new(),
            views: Vec::new(),
            aggregates: Aggregates::Forbidden,
            windows: false,
            is_windowed: false,
            takes_list: false,
            reads_catalog: false,
            reads_temporary: false,
            row_check: None,
            labels: 0,
            unchecked: false,
            committed: Vec::new(),
            on_open: Vec::new(),
            runs_once: true,
            gathering: None,
        }
    }

    /// A label that no statement has.
    fn label(&mut self) -> String {
        self.labels += 1;
        format!("%L{}", self.labels)
    }
}

/// Whether an aggregate may stand here, and whether one did.
#[derive(Debug, Clone, PartialEq)]
enum Aggregates {
    Forbidden,
    Allowed,
    Seen,
    /// Each row of the query has them: over all of its rows, or over those of its partition, of which HAVING's text takes
    /// some.
    Rows {
        having: Option<String>,
        partition: String,
    },
    /// They are columns of a table.
    Totals(Totals),
}

/// Aggregates that are computed before the rows are shown.
#[derive(Debug, Clone, PartialEq)]
struct Totals {
    /// The table, and which of its rows is meant.
    place: String,
    aggregates: Vec<String>,
}

/// An expression for SQLite.
#[derive(Debug, Clone)]
struct BoundExpr {
    sql: String,
    /// `None` for NULL.
    ty: Option<SqlType>,
    /// A field's collation; other text compares as it is.
    collation: Option<Collation>,
}

impl BoundExpr {
    fn new(sql: impl Into<String>, ty: SqlType) -> Self {
        Self { sql: sql.into(), ty: Some(ty), collation: None }
    }

    fn null() -> Self {
        Self { sql: "NULL".into(), ty: None, collation: None }
    }

    fn family(&self) -> Option<crate::value::Family> {
        self.ty.as_ref().map(SqlType::family)
    }

    fn is_stream(&self) -> bool {
        self.ty.as_ref().is_some_and(SqlType::is_stream)
    }
}

/// An unlimited VARCHAR, the type of what functions on text give.
fn text() -> SqlType {
    SqlType::Varchar(MAX_VARCHAR)
}

/// Numbers of ObjectScript.
fn number() -> SqlType {
    SqlType::Numeric { precision: 19, scale: 18 }
}
