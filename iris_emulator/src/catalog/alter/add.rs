//! ADD.

use super::super::ddl::add_column;
use super::super::keys::{add_column_constraints, add_constraint, positions};
use super::{Alteration, Values};
use crate::sql::ast::{Addition, ColumnDef, Expr, Ident, TableConstraintKind};
use crate::sqlcode::{SqlCode, SqlError};

/// The place of what is added among the elements of the statement, by which a constraint without a name is called.
const FIRST: usize = 1;

impl Alteration<'_> {
    pub(super) fn add(&mut self, addition: &Addition) -> Result<(), SqlError> {
        match addition {
            Addition::Column(definition) => self.add_column(definition),
            Addition::Constraint(constraint) => {
                if let TableConstraintKind::PrimaryKey(columns) = &constraint.kind
                    && self.altered.after.primary_key.is_none()
                {
                    self.refuse_nullable(columns)?;
                }
                add_constraint(self.catalog, &mut self.altered.after, constraint, FIRST)
            }
            Addition::Default { value, column } => self.change_default(column, Some(value)),
        }
    }

    /// RSQL_altertable: a field that may be NULL gets no primary key; the page has no SQLCODE for it.
    fn refuse_nullable(&self, columns: &[Ident]) -> Result<(), SqlError> {
        let table = &self.altered.after;
        for position in positions(table, columns)? {
            if table.columns[position].nullable {
                let name = &table.columns[position].name;
                return Err(SqlError::new(
                    SqlCode::FATAL,
                    format!("Field '{name}' permits NULL, so it cannot be in the primary key"),
                ));
            }
        }
        Ok(())
    }

    fn add_column(&mut self, definition: &ColumnDef) -> Result<(), SqlError> {
        if definition.identity && self.altered.after.columns.iter().any(|column| column.identity) {
            let label = self.altered.after.label();
            return Err(SqlError::new(SqlCode::FATAL, format!("{label} has an IDENTITY field")));
        }
        add_column(self.table(), definition)?;
        let values = match (definition.identity, definition.not_null, &definition.default) {
            (true, ..) => Values::Counted,
            // what may be NULL is NULL in the rows that are there, whatever the default is
            (_, false, _) => Values::Null,
            (_, true, Some(default)) if *default != Expr::Null => Values::Default,
            (_, true, _) => {
                let field = format!("'{}' in table '{}'", definition.name.text, self.altered.after.label());
                self.check(
                    "1",
                    SqlError::new(SqlCode::REQUIRED_WITHOUT_DEFAULT, format!("Field {field} has no default")),
                );
                Values::Null
            }
        };
        self.altered.values.push(values);
        add_column_constraints(self.catalog, &mut self.altered.after, definition, FIRST)
    }
}
