//! INSERT, UPDATE, DELETE.

use super::expression::odbc_text;
use super::scope::{Scope, Source};
use super::{Binder, Lowered};
use crate::catalog::{Column, Table, literal, quoted};
use crate::sql::ast::{Delete, Expr, Ident, Insert, InsertSource, TableName, Update};
use crate::sqlcode::{SqlCode, SqlError};

impl<'c> Binder<'c> {
    /// A table that may be written to.
    fn target(&self, name: &TableName) -> Result<&'c Table, SqlError> {
        self.catalog.base_table(name)
    }

    pub(super) fn insert(&mut self, insert: &Insert) -> Result<String, SqlError> {
        let table = self.target(&insert.table)?;
        let columns = insert_columns(table, &insert.columns, &insert.source)?;
        let given: Vec<&Column> = columns.clone();
        // RSQL_insert: columns that are not named get their default
        let defaults: Vec<&Column> = table
            .columns
            .iter()
            .filter(|column| column.default.is_some() && !given.iter().any(|named| named.name == column.name))
            .collect();
        let mut values = Vec::new();
        let source = match &insert.source {
            InsertSource::Values(exprs) => {
                for (column, expr) in columns.iter().zip(exprs) {
                    values.push(self.assigned(table, column, expr, SqlCode::FIELD_VALIDATION_INSERT)?);
                }
                None
            }
            InsertSource::DefaultValues => None,
            InsertSource::Query(query) => {
                let (sql, outputs) = self.query(query)?;
                if outputs.len() != columns.len() {
                    return Err(column_count(table));
                }
                for (column, output) in columns.iter().zip(&outputs) {
                    let value = Lowered {
                        sql: format!("{}.{}", quoted("%SOURCE"), quoted(&output.name)),
                        ty: Some(output.ty.clone()),
                        collation: None,
                    };
                    values.push(assignment(table, column, value, SqlCode::FIELD_VALIDATION_INSERT));
                }
                Some(format!("({sql}) AS {}", quoted("%SOURCE")))
            }
        };
        for column in &defaults {
            let default = column.default.as_ref().unwrap_or(&Expr::Null);
            values.push(self.assigned(table, column, default, SqlCode::FIELD_VALIDATION_INSERT)?);
        }
        let names: Vec<String> = given.iter().chain(&defaults).map(|column| quoted(&column.name)).collect();
        let storage = quoted(&table.storage_name());
        if names.is_empty() {
            return Ok(format!("INSERT INTO {storage} DEFAULT VALUES"));
        }
        let values = values.join(", ");
        let rows = match source {
            Some(source) => format!("SELECT {values} FROM {source} WHERE 1"),
            None => format!("VALUES ({values})"),
        };
        let conflict = if insert.or_update { on_conflict(table, &given) } else { String::new() };
        Ok(format!("INSERT INTO {storage} ({}) {rows}{conflict}", names.join(", ")))
    }

    pub(super) fn update(&mut self, update: &Update) -> Result<String, SqlError> {
        let table = self.target(&update.table)?;
        let source = Source::of_table(table, update.alias.as_ref());
        let alias = quoted(&source.alias);
        self.scopes.push(Scope { sources: vec![source] });
        let mut assignments = Vec::new();
        for (name, expr) in &update.assignments {
            let column = named_column(table, name)?;
            if column.identity {
                return Err(SqlError::new(
                    SqlCode::READ_ONLY_FIELD,
                    format!("Field '{}.{}' cannot be changed", table.label(), column.name),
                ));
            }
            let value = self.assigned(table, column, expr, SqlCode::FIELD_VALIDATION_UPDATE)?;
            assignments.push(format!("{} = {value}", quoted(&column.name)));
        }
        let filter = self.filter(update.filter.as_ref())?;
        Ok(format!(
            "UPDATE {} AS {alias} SET {}{filter}",
            quoted(&table.storage_name()),
            assignments.join(", ")
        ))
    }

    pub(super) fn delete(&mut self, delete: &Delete) -> Result<String, SqlError> {
        let table = self.target(&delete.table)?;
        let source = Source::of_table(table, delete.alias.as_ref());
        let alias = quoted(&source.alias);
        self.scopes.push(Scope { sources: vec![source] });
        let filter = self.filter(delete.filter.as_ref())?;
        Ok(format!("DELETE FROM {} AS {alias}{filter}", quoted(&table.storage_name())))
    }

    fn filter(&mut self, filter: Option<&Expr>) -> Result<String, SqlError> {
        Ok(match filter {
            Some(filter) => format!(" WHERE {}", self.predicate(filter)?),
            None => String::new(),
        })
    }

    /// A value on its way into a column.
    pub(super) fn assigned(
        &mut self,
        table: &Table,
        column: &Column,
        expr: &Expr,
        code: SqlCode,
    ) -> Result<String, SqlError> {
        let value = match expr {
            Expr::Param(position) => {
                // the assignment converts it, whatever it is
                if let Some(slot) = self.parameters.get_mut(*position) {
                    *slot = None;
                }
                Lowered { sql: format!("?{}", position + 1), ty: None, collation: None }
            }
            // likewise
            Expr::String(text) => Lowered { sql: literal(text), ty: None, collation: None },
            expr => self.value(expr, Some(&column.ty))?,
        };
        Ok(assignment(table, column, value, code))
    }
}

fn assignment(table: &Table, column: &Column, value: Lowered, code: SqlCode) -> String {
    let value = odbc_text(value, &column.ty);
    let field = literal(&format!("{}.{}", table.label(), column.name));
    format!("iris_assign({}, {}, {field}, {})", value.sql, literal(&column.ty.to_string()), code.0)
}

/// The columns that an INSERT gives values for.
fn insert_columns<'t>(
    table: &'t Table,
    names: &[Ident],
    source: &InsertSource,
) -> Result<Vec<&'t Column>, SqlError> {
    if matches!(source, InsertSource::DefaultValues) {
        return Ok(Vec::new());
    }
    let columns: Vec<&Column> = if names.is_empty() {
        // RSQL_insert: all fields in order, but for the one that IRIS counts itself
        table.columns.iter().filter(|column| !column.identity).collect()
    } else {
        names.iter().map(|name| named_column(table, name)).collect::<Result<_, _>>()?
    };
    if let InsertSource::Values(values) = source
        && values.len() != columns.len()
    {
        return Err(column_count(table));
    }
    for (position, column) in columns.iter().enumerate() {
        if columns[..position].iter().any(|other| other.name == column.name) {
            return Err(SqlError::new(
                SqlCode::FIELD_EXISTS,
                format!("Field '{}' is named twice", column.name),
            ));
        }
        // RSQL_createtable: values for IDENTITY only where the table allows them
        if column.identity && !table.allow_identity_insert {
            return Err(SqlError::new(
                SqlCode::READ_ONLY_FIELD,
                format!("Field '{}.{}' is IDENTITY and takes no value", table.label(), column.name),
            ));
        }
    }
    Ok(columns)
}

fn column_count(table: &Table) -> SqlError {
    SqlError::new(
        SqlCode::COLUMN_COUNT,
        format!("the number of values differs from the number of fields of {}", table.label()),
    )
}

fn named_column<'t>(table: &'t Table, name: &Ident) -> Result<&'t Column, SqlError> {
    table.column(&name.text).ok_or_else(|| {
        SqlError::new(
            SqlCode::FIELD_NOT_FOUND,
            format!("Field '{}' not found in {}", name.text.to_uppercase(), table.label()),
        )
    })
}

/// RSQL_insertorupdate: a row with the same unique key gets the given values and keeps its others.
fn on_conflict(table: &Table, given: &[&Column]) -> String {
    let changed: Vec<String> = given
        .iter()
        .filter(|column| !column.identity)
        .map(|column| format!("{0} = excluded.{0}", quoted(&column.name)))
        .collect();
    if changed.is_empty() || (table.keys().next().is_none() && !given.iter().any(|column| column.identity)) {
        return String::new();
    }
    format!(" ON CONFLICT DO UPDATE SET {}", changed.join(", "))
}
