//! RENAME, of fields and of the table.

use super::super::model::Table;
use super::{Alteration, Altered, Values};
use crate::sql::ast::Ident;
use crate::sqlcode::{SqlCode, SqlError};

impl Alteration<'_> {
    pub(super) fn rename_column(&mut self, column: &Ident, name: &Ident) -> Result<(), SqlError> {
        let position = self.position(column)?;
        if self.altered.after.position(&name.text).is_some_and(|taken| taken != position) {
            let text = format!("Field '{}' is defined in {}", name.text, self.altered.after.label());
            return Err(SqlError::new(SqlCode::FIELD_EXISTS, text));
        }
        let old = std::mem::replace(&mut self.table().columns[position].name, name.text.clone());
        if let Values::Unchanged(at) | Values::Converted(at) = self.altered.values[position] {
            self.altered.before.columns[at].name.clone_from(&name.text);
        }
        if old.to_uppercase() != name.text.to_uppercase() {
            self.altered.renamed.push((old.to_uppercase(), name.text.to_uppercase()));
        }
        self.change_references(|_, columns| {
            for column in columns.iter_mut().filter(|column| column.eq_ignore_ascii_case(&old)) {
                column.clone_from(&name.text);
            }
        });
        Ok(())
    }

    /// The new name stands without a schema: the table stays in its own.
    pub(super) fn rename(&mut self, name: &Ident) -> Result<(), SqlError> {
        let schema = self.altered.before.schema.clone();
        if let Some(taken) = self.catalog.find(&schema, &name.text) {
            let text = format!("Table '{}' already exists", taken.label());
            return Err(SqlError::new(SqlCode::TABLE_EXISTS, text));
        }
        self.change_references(|references, _| references.1.clone_from(&name.text));
        self.table().name.clone_from(&name.text);
        Ok(())
    }

    /// Changes what foreign keys say of the table, its own and others'.
    fn change_references(&mut self, mut change: impl FnMut(&mut (String, String), &mut Vec<String>)) {
        let Altered { before, after, .. } = &mut self.altered;
        let is_it = |references: &(String, String)| {
            references.0.eq_ignore_ascii_case(&before.schema)
                && references.1.eq_ignore_ascii_case(&before.name)
        };
        for key in after.foreign_keys.iter_mut().filter(|key| is_it(&key.references)) {
            change(&mut key.references, &mut key.referenced_columns);
        }
        let children = self.catalog.references_to(before).map(|(child, _)| child.clone());
        let children: Vec<Table> = children.filter(|child| child.label() != before.label()).collect();
        for mut child in children {
            for key in child.foreign_keys.iter_mut().filter(|key| is_it(&key.references)) {
                change(&mut key.references, &mut key.referenced_columns);
            }
            self.catalog.put(child);
        }
    }
}
