//! WITH CHECK OPTION, asked before the data types and constraints of the table are (GSQL_views_withcheckoption).

use super::Binder;
use super::target::Target;
use crate::catalog::{Column, quoted};
use crate::sqlcode::SqlError;

/// Rows as they would be: what each field gets, what the others have, and where that is read.
pub(super) struct Trial<'t> {
    pub(super) given: Vec<(&'t Column, String)>,
    /// The label of the rows before; none where there are none.
    pub(super) before: Option<String>,
    pub(super) from: String,
}

impl<'c> Binder<'c> {
    /// Notes the query that gives a row where one of them is none that the view lets through.
    pub(super) fn try_rows(&mut self, target: Target<'c>, trial: &Trial<'_>) -> Result<(), SqlError> {
        let mut fields = Vec::new();
        for column in &target.table.columns {
            let name = quoted(&column.name);
            let given = trial.given.iter().find(|(given, _)| given.name == column.name);
            let value = match (given, &trial.before) {
                (Some((_, value)), _) => value.clone(),
                (None, Some(before)) => format!("{before}.{name}"),
                (None, None) => "NULL".to_owned(),
            };
            fields.push(format!("{value} AS {name}"));
        }
        let row = trial.before.as_ref().map_or("NULL".to_owned(), |before| format!("{before}.rowid"));
        let rows = format!("SELECT {}, {row} AS rowid{}", fields.join(", "), trial.from);
        let failing = self.checked_conditions(target)?.into_iter();
        let failing: Vec<String> = failing
            .map(|(label, filter)| format!("SELECT 1 FROM ({rows}) AS {label} WHERE ({filter}) IS NOT TRUE"))
            .collect();
        if let Some(check) = &mut self.row_check {
            check.trial = Some(failing.join(" UNION ALL ")).filter(|sql| !sql.is_empty());
        }
        Ok(())
    }
}
