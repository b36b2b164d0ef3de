//! DROP.

use super::super::model::Table;
use super::{Alteration, Altered};
use crate::sql::ast::{DroppedColumn, DroppedConstraint};
use crate::sqlcode::{SqlCode, SqlError};

impl Alteration<'_> {
    pub(super) fn drop_column(&mut self, dropped: &DroppedColumn) -> Result<(), SqlError> {
        let position = self.position(&dropped.name)?;
        let Altered { before, after, values, .. } = &mut self.altered;
        let name = after.columns[position].name.clone();
        let names_it = |columns: &[String]| columns.iter().any(|column| column.eq_ignore_ascii_case(&name));
        let others = self.catalog.references_to(before).filter(|(child, _)| child.label() != before.label());
        let is_referenced = others.map(|(_, key)| key).any(|key| names_it(&key.referenced_columns))
            || after.foreign_keys.iter().any(|key| {
                key.references == (before.schema.clone(), before.name.clone())
                    && names_it(&key.referenced_columns)
            });
        let is_used = after.keys().any(|key| key.columns.contains(&position))
            || after.foreign_keys.iter().any(|key| key.columns.contains(&position))
            || after.indexes.iter().any(|index| index.columns.iter().any(|(column, _)| *column == position));
        if (is_used || is_referenced) && !dropped.cascade {
            let text = format!("Field '{name}' of {} is in an index or a constraint", after.label());
            return Err(SqlError::new(SqlCode::FIELD_IN_USE, text));
        }
        if is_referenced {
            return Err(referenced(after, &name));
        }
        // GSQL_tables: ALTER TABLE does not delete the RowID
        if after.columns[position].identity {
            return Err(SqlError::not_emulated(format!("DROP COLUMN of the IDENTITY field '{name}'")));
        }
        if after.columns.len() == 1 {
            return Err(SqlError::not_emulated(format!("{} without a field", after.label())));
        }
        after.columns.remove(position);
        values.remove(position);
        after.primary_key = after.primary_key.take().filter(|key| !key.columns.contains(&position));
        after.unique.retain(|key| !key.columns.contains(&position));
        after.foreign_keys.retain(|key| !key.columns.contains(&position));
        after.indexes.retain(|index| index.columns.iter().all(|(column, _)| *column != position));
        let keys = after.primary_key.iter_mut().chain(&mut after.unique).map(|key| &mut key.columns);
        let lists = keys.chain(after.foreign_keys.iter_mut().map(|key| &mut key.columns));
        let indexed = after.indexes.iter_mut().flat_map(|index| index.columns.iter_mut().map(|(at, _)| at));
        for at in lists.flatten().chain(indexed) {
            *at -= usize::from(*at > position);
        }
        Ok(())
    }

    pub(super) fn drop_constraint(&mut self, constraint: &DroppedConstraint) -> Result<(), SqlError> {
        let Altered { before, after, .. } = &mut self.altered;
        let missing = |what: &str| {
            SqlError::new(SqlCode::CONSTRAINT_NOT_FOUND, format!("{} has no {what}", before.label()))
        };
        let (keys, foreign_keys, name) = match constraint {
            DroppedConstraint::PrimaryKey => {
                let key = after.primary_key.as_ref().ok_or_else(|| missing("primary key"))?;
                (true, false, key.name.clone())
            }
            DroppedConstraint::ForeignKey(name) => (false, true, name.text.clone()),
            DroppedConstraint::Named(name) => (true, true, name.text.clone()),
            DroppedConstraint::Index(name) => (true, false, name.text.clone()),
        };
        let is_it = |known: &str| known.eq_ignore_ascii_case(&name);
        if foreign_keys && let Some(at) = after.foreign_keys.iter().position(|key| is_it(&key.name)) {
            after.foreign_keys.remove(at);
            return Ok(());
        }
        // a unique index is a constraint, too, whichever statement made it (ROBJ_index_unique)
        let key = after.keys().find(|key| keys && is_it(&key.name)).cloned();
        let Some(key) = key else { return Err(missing(&format!("constraint named {name}"))) };
        let references = self.catalog.references_to(before).any(|(_, foreign)| {
            before.referenced_key(foreign).is_some_and(|referenced| referenced.name == key.name)
        });
        if references {
            return Err(referenced(after, &key.name));
        }
        if after.primary_key.as_ref() == Some(&key) {
            after.primary_key = None;
        }
        after.unique.retain(|unique| *unique != key);
        Ok(())
    }
}

fn referenced(table: &Table, what: &str) -> SqlError {
    let text = format!("a foreign key references {what} of {}", table.label());
    SqlError::new(SqlCode::CONSTRAINT_REFERENCED, text)
}
