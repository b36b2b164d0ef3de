//! ALTER TABLE as a change of the catalog (RSQL_altertable).

mod add;
mod change;
mod drop;
mod rename;

use super::keys::positions;
use super::model::Table;
use super::{Catalog, quoted};
use crate::sql::ast::{AlterAction, AlterTable, Ident};
use crate::sqlcode::SqlError;

/// A table before and after, and what becomes of its rows.
#[derive(Debug)]
pub(crate) struct Altered {
    /// As it was, but its fields have their new names.
    pub(crate) before: Table,
    pub(crate) after: Table,
    /// Where the values of each field come from.
    pub(crate) values: Vec<Values>,
    /// Names of fields for SQLite: the old one and the new one, in the order in which they change.
    pub(crate) renamed: Vec<(String, String)>,
    pub(crate) checks: Vec<Check>,
}

/// The values of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Values {
    /// Those of the field that was in this position.
    Unchanged(usize),
    /// Those, as values of another type.
    Converted(usize),
    /// Its default.
    Default,
    Null,
    /// 1, 2, 3, …
    Counted,
}

/// Rows that stand in the way: a query for SQLite that finds them, and the error if it does.
#[derive(Debug)]
pub(crate) struct Check {
    pub(crate) sql: String,
    pub(crate) error: SqlError,
}

/// Makes the change in the catalog.
pub(crate) fn alter_table(catalog: &mut Catalog, alter: &AlterTable) -> Result<Altered, SqlError> {
    let table = catalog.base_table(&alter.table)?.clone();
    let mut alteration = Alteration {
        catalog,
        altered: Altered {
            values: (0..table.columns.len()).map(Values::Unchanged).collect(),
            before: table.clone(),
            after: table,
            renamed: Vec::new(),
            checks: Vec::new(),
        },
    };
    match &alter.action {
        AlterAction::Add(additions) => {
            additions.iter().try_for_each(|addition| alteration.add(addition))?;
        }
        AlterAction::DropColumns(columns) => {
            columns.iter().try_for_each(|column| alteration.drop_column(column))?
        }
        AlterAction::DropConstraint(constraint) => alteration.drop_constraint(constraint)?,
        AlterAction::Change(changes) => {
            changes.iter().try_for_each(|(column, change)| alteration.change(column, change))?;
        }
        AlterAction::Rename(name) => alteration.rename(name)?,
        AlterAction::Store(fields) => drop(positions(&alteration.altered.after, fields)?),
    }
    let Altered { before, after, .. } = &alteration.altered;
    let (before, after) = ((before.schema.clone(), before.name.clone()), after.clone());
    let altered = alteration.altered;
    catalog.remove(&before.0, &before.1);
    catalog.put(after);
    Ok(altered)
}

struct Alteration<'c> {
    catalog: &'c mut Catalog,
    altered: Altered,
}

impl Alteration<'_> {
    fn table(&mut self) -> &mut Table {
        &mut self.altered.after
    }

    fn position(&self, name: &Ident) -> Result<usize, SqlError> {
        positions(&self.altered.after, std::slice::from_ref(name)).map(|found| found[0])
    }

    /// Refuses the change if SQLite finds a row for which the condition holds.
    fn check(&mut self, condition: &str, error: SqlError) {
        let table = quoted(&self.altered.before.storage_name());
        self.altered.checks.push(Check { sql: format!("SELECT 1 FROM {table} WHERE {condition}"), error });
    }

    /// The name in SQLite of the field that a field was, if it was there.
    fn source(&self, position: usize) -> Option<String> {
        match self.altered.values[position] {
            Values::Unchanged(before) | Values::Converted(before) => {
                // checks come before anything is renamed
                let mut name = self.altered.before.columns[before].name.to_uppercase();
                for (from, to) in self.altered.renamed.iter().rev() {
                    if *to == name {
                        name.clone_from(from);
                    }
                }
                Some(quoted(&name))
            }
            _ => None,
        }
    }
}
