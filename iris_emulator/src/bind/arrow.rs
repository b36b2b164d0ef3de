//! Fields of referenced rows: `->` (GSQL_implicitjoins).

use super::scope::Source;
use super::{Binder, BoundExpr};
use crate::catalog::quoted;
use crate::sql::ast::{Expr, Ident};
use crate::sqlcode::{SqlCode, SqlError};

impl Binder<'_> {
    /// A field of the row that another references.
    pub(super) fn arrow(&mut self, reference: &Expr, field: &Ident) -> Result<BoundExpr, SqlError> {
        let (table, key) = self.referenced(reference)?;
        let base = self.value(reference, None)?;
        let target = self.setting.catalog.find(&table.0, &table.1).ok_or_else(|| {
            SqlError::new(SqlCode::TABLE_NOT_FOUND, format!("Table '{}.{}' not found", table.0, table.1))
        })?;
        // the same text each time, so that a key of GROUP BY is found again
        let label = format!("%ARROW{}", arrows(reference));
        let source = Source::labelled(target, &label);
        let name = field.text.to_uppercase();
        let bound = source.find(&name).ok_or_else(|| {
            SqlError::new(
                SqlCode::FIELD_NOT_FOUND,
                format!("Field '{name}' not found in the applicable tables"),
            )
        })?;
        let key = source.find(&key).ok_or_else(|| {
            SqlError::new(
                SqlCode::FIELD_NOT_FOUND,
                format!("Field '{key}' not found in the applicable tables"),
            )
        })?;
        let sql = format!(
            "(SELECT {} FROM {} AS {} WHERE {} = {})",
            bound.sql,
            quoted(&target.storage_name()),
            quoted(&label),
            key.sql,
            base.sql
        );
        Ok(BoundExpr { sql, ..bound })
    }

    /// The table, and its field in upper case, that a field references by a foreign key of one field.
    fn referenced(&self, reference: &Expr) -> Result<((String, String), String), SqlError> {
        let no_reference =
            || SqlError::new(SqlCode::INVALID_STATEMENT, "the field before -> references no other table");
        let table = match reference {
            Expr::Column { table, column } => self.origin(table.as_ref(), column).ok_or_else(no_reference)?,
            Expr::Arrow { reference, field } => {
                let (table, _) = self.referenced(reference)?;
                (table.0, table.1, field.text.to_uppercase())
            }
            _ => return Err(no_reference()),
        };
        let found = self.setting.catalog.find(&table.0, &table.1).ok_or_else(no_reference)?;
        let position = found.position(&table.2).ok_or_else(no_reference)?;
        let key = found.foreign_keys.iter().find(|key| key.columns == [position]).ok_or_else(no_reference)?;
        let column = key.referenced_columns.first().ok_or_else(no_reference)?;
        Ok((key.references.clone(), column.to_uppercase()))
    }
}

/// How many arrows are in it.
fn arrows(reference: &Expr) -> usize {
    match reference {
        Expr::Arrow { reference, .. } => arrows(reference) + 1,
        _ => 0,
    }
}
