//! ALTER COLUMN and MODIFY.

use super::super::ddl::column_collation;
use super::super::limits::limits;
use super::super::model::Collation;
use super::super::resolve_type;
use super::{Alteration, Altered, Values};
use crate::sql::ast::{ColumnChange, Expr, Ident, TypeName};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType};

impl Alteration<'_> {
    pub(super) fn change(&mut self, column: &Ident, change: &ColumnChange) -> Result<(), SqlError> {
        match change {
            ColumnChange::Rename(name) => self.rename_column(column, name),
            ColumnChange::Type(name) => self.change_type(column, name),
            ColumnChange::Default(value) => self.change_default(column, value.as_ref()),
            ColumnChange::Nullable(nullable) => self.change_nullability(column, *nullable),
            ColumnChange::Collation(collation) => self.change_collation(column, *collation),
        }
    }

    pub(super) fn change_default(&mut self, column: &Ident, value: Option<&Expr>) -> Result<(), SqlError> {
        let position = self.position(column)?;
        if self.altered.after.sets_default(position) {
            return Err(SqlError::not_emulated(
                "another default of a field in a foreign key with SET DEFAULT",
            ));
        }
        self.table().columns[position].default = value.cloned();
        Ok(())
    }

    fn change_nullability(&mut self, column: &Ident, nullable: bool) -> Result<(), SqlError> {
        let position = self.position(column)?;
        let table = &self.altered.after;
        let field = format!("'{}' in table '{}'", table.columns[position].name, table.label());
        let is_key = table.primary_key.as_ref().is_some_and(|key| key.columns.contains(&position));
        if nullable && (is_key || table.columns[position].identity) {
            return Err(SqlError::not_emulated(format!("NULL for {field}, which is in a key")));
        }
        if !nullable && let Some(name) = self.source(position) {
            let error = SqlError::new(SqlCode::ROWS_WITHOUT_VALUE, format!("Field {field} is NULL in a row"));
            self.check(&format!("{name} IS NULL"), error);
        }
        self.table().columns[position].nullable = nullable;
        Ok(())
    }

    fn change_collation(&mut self, column: &Ident, collation: Collation) -> Result<(), SqlError> {
        let position = self.position(column)?;
        let column = &mut self.table().columns[position];
        if !matches!(column.ty, SqlType::Varchar(_)) {
            return Err(SqlError::not_emulated(format!("COLLATE on {}", column.ty)));
        }
        column.collation = collation;
        Ok(())
    }

    /// IRIS changes what is said of the values, and not the values. Where the emulator stores them otherwise it
    /// converts those that stay what they are, and refuses the others.
    fn change_type(&mut self, column: &Ident, name: &TypeName) -> Result<(), SqlError> {
        let position = self.position(column)?;
        let ty = resolve_type(name)?;
        let before = self.altered.after.columns[position].clone();
        if before.identity {
            return Err(SqlError::not_emulated(format!(
                "another type of the IDENTITY field '{}'",
                before.name
            )));
        }
        let collation = match before.ty {
            SqlType::Varchar(_) => Some(before.collation).filter(|_| matches!(ty, SqlType::Varchar(_))),
            _ => None,
        };
        let collation = column_collation(collation, &ty)?;
        let families = (before.ty.family(), ty.family());
        if families.0 != families.1 && self.is_in_reference(position) {
            return Err(SqlError::not_emulated(format!("such a type of '{}' in a foreign key", before.name)));
        }
        if let Some(name) = self.source(position) {
            let has_data = format!("{name} IS NOT NULL");
            if before.ty.is_stream() != ty.is_stream() {
                let text = format!("Field '{}' has data, which are no {ty}", before.name);
                self.check(&has_data, SqlError::new(SqlCode::STREAM_CHANGED, text));
            } else if families.0 != families.1 && !(is_plain(families.0) && is_plain(families.1)) {
                let what = format!("{ty} instead of {} for the values of '{}'", before.ty, before.name);
                self.check(&has_data, SqlError::not_emulated(what));
            }
        }
        let is_other = match (&before.ty, &ty) {
            // a length is asked for when a value is given
            (SqlType::Varchar(_), SqlType::Varchar(_)) | (SqlType::Varbinary(_), SqlType::Varbinary(_)) => {
                false
            }
            (before, after) => before != after,
        };
        if is_other && let Values::Unchanged(at) = self.altered.values[position] {
            self.altered.values[position] = Values::Converted(at);
        }
        let column = &mut self.table().columns[position];
        (column.ty, column.limits, column.collation) = (ty, limits(name), collation);
        Ok(())
    }

    fn is_in_reference(&self, position: usize) -> bool {
        let Altered { before, after, .. } = &self.altered;
        let name = &after.columns[position].name;
        after.foreign_keys.iter().any(|key| key.columns.contains(&position))
            || self.catalog.references_to(before).any(|(_, key)| {
                key.referenced_columns.iter().any(|referenced| referenced.eq_ignore_ascii_case(name))
            })
    }
}

/// Families whose values IRIS stores as they are written, and the emulator, too.
fn is_plain(family: Family) -> bool {
    matches!(family, Family::Integer | Family::Decimal | Family::Double | Family::Text)
}
