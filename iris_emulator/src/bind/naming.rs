//! The names of result columns without an alias (RSQL_select, column aliases).

use super::Binder;
use super::walk::is_aggregate_itself;
use crate::catalog::{quoted, row_id_name};
use crate::sql::ast::{Expr, Ident, TableName};

/// The hidden RowID in SQLite.
const HIDDEN: &str = "%ID";

impl Binder<'_> {
    /// A field is called as its table declares it; anything else by its kind and its position.
    pub(super) fn column_name(&self, expr: &Expr, position: usize) -> String {
        let kind = match expr {
            Expr::Column { table, column } => match self.declared_name(table.as_ref(), column) {
                Some(name) => return name,
                None => "Literal",
            },
            Expr::Arrow { field, .. } => return field.text.clone(),
            Expr::Null => "Literal",
            Expr::Integer(_) | Expr::Number(_) | Expr::String(_) | Expr::Param(_) => "HostVar",
            Expr::Subquery(_) => "Subquery",
            Expr::Over { .. } => "Window",
            expr if is_aggregate_itself(expr) => "Aggregate",
            _ => "Expression",
        };
        format!("{kind}_{position}")
    }

    /// `None` for `%TABLENAME` and `%CLASSNAME`, which are no fields.
    fn declared_name(&self, table: Option<&TableName>, column: &Ident) -> Option<String> {
        let name = column.text.to_uppercase();
        if let "%TABLENAME" | "%CLASSNAME" = name.as_str() {
            return None;
        }
        let sources = self.scopes.iter().rev().flat_map(|scope| &scope.sources);
        let mut sources = sources.filter(|source| table.is_none_or(|table| source.is_named(table)));
        let declared = sources.clone().find_map(|source| source.column(&name));
        if let Some(declared) = declared {
            return Some(declared.name.clone());
        }
        // %ID is called as the RowID field itself: ID, or ID1 where a field has that name
        let row_id = sources.find_map(|source| Some((source, source.row_id.as_ref()?)));
        match row_id.filter(|_| matches!(name.as_str(), "%ID" | "ID")) {
            Some((source, row_id)) if *row_id == quoted(HIDDEN) => {
                Some(row_id_name(|name| source.column(name).is_some()))
            }
            Some((source, row_id)) => {
                let identity = source.column(row_id.trim_matches('"'));
                identity.map(|column| column.name.clone())
            }
            None => Some(column.text.clone()),
        }
    }
}
