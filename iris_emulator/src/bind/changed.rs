//! The FROM clause of UPDATE and DELETE, which may name the table that is changed (RSQL_delete, FROM syntax).

use crate::catalog::{Table, schema_of};
use crate::sql::ast::{Expr, Ident, JoinCondition, JoinKind, TableName, TableRef};
use crate::sqlcode::SqlError;

/// What a FROM clause says of the table that is changed, and what else it has.
#[derive(Debug, Default)]
pub(super) struct Further {
    /// The alias of the table that is changed.
    pub(super) alias: Option<Ident>,
    /// The other tables.
    pub(super) tables: Vec<TableRef>,
    /// By what they are joined to it.
    pub(super) conditions: Vec<Expr>,
}

impl Further {
    /// Without an alias behind the table, a single reference in FROM is the table itself, whatever its alias is; of several
    /// it is the one without an alias. With an alias it is the reference with the same alias.
    pub(super) fn new(from: &[TableRef], alias: Option<&Ident>, table: &Table) -> Result<Self, SqlError> {
        let mut references = Vec::new();
        for other in from {
            collect(other, table, &mut references);
        }
        let name_of = |reference: &Option<Ident>| reference.as_ref().map(|alias| alias.text.to_uppercase());
        let alias = match (alias, references.as_slice()) {
            (Some(alias), _) => Some(alias.clone()),
            (None, [only]) => (*only).clone(),
            (None, _) => None,
        };
        let own = name_of(&alias);
        let mut further = Self { alias, ..Self::default() };
        for other in from {
            further.take(other, &|name, alias| names(name, table) && name_of(alias) == own)?;
        }
        Ok(further)
    }

    fn take(
        &mut self,
        other: &TableRef,
        is_itself: &dyn Fn(&TableName, &Option<Ident>) -> bool,
    ) -> Result<(), SqlError> {
        match other {
            TableRef::Table { name, alias } if is_itself(name, alias) => {}
            TableRef::Join { left, kind, right, on } if has(other, is_itself) => {
                match (kind, on) {
                    (JoinKind::Inner | JoinKind::Cross, JoinCondition::None) => {}
                    (JoinKind::Inner, JoinCondition::On(condition)) => {
                        self.conditions.push(condition.clone())
                    }
                    _ => return Err(SqlError::not_emulated("such a join of the table that is changed")),
                }
                self.take(left, is_itself)?;
                self.take(right, is_itself)?;
            }
            other => self.tables.push(other.clone()),
        }
        Ok(())
    }
}

fn names(name: &TableName, table: &Table) -> bool {
    name.name.text.eq_ignore_ascii_case(&table.name) && schema_of(name).eq_ignore_ascii_case(&table.schema)
}

/// The aliases of the references to a table.
fn collect<'r>(other: &'r TableRef, table: &Table, references: &mut Vec<&'r Option<Ident>>) {
    match other {
        TableRef::Table { name, alias } if names(name, table) => references.push(alias),
        TableRef::Join { left, right, .. } => {
            collect(left, table, references);
            collect(right, table, references);
        }
        _ => {}
    }
}

fn has(other: &TableRef, is_itself: &dyn Fn(&TableName, &Option<Ident>) -> bool) -> bool {
    match other {
        TableRef::Table { name, alias } => is_itself(name, alias),
        TableRef::Join { left, right, .. } => has(left, is_itself) || has(right, is_itself),
        _ => false,
    }
}
