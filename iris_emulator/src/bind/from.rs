//! What a query reads from: tables, joins, subqueries, and what WITH has named.

use super::Binder;
use super::scope::{Source, SourceColumn};
use crate::catalog::{Table, quoted};
use crate::sql::ast::{JoinKind, Query, TableName, TableRef};
use crate::sqlcode::{SqlCode, SqlError};

type Lowering<T> = Result<T, SqlError>;

impl Binder<'_> {
    /// A subquery among the tables, its rows numbered for %VID.
    fn add_derived(
        &mut self,
        alias: String,
        (sql, columns): (String, Vec<SourceColumn>),
    ) -> Lowering<String> {
        let view_id = quoted("%VID");
        let text =
            format!("(SELECT *, row_number() OVER () AS {view_id} FROM ({sql})) AS {}", quoted(&alias));
        self.add_source(Source { alias, schema: None, columns, row_id: None, view_id: Some(view_id) })?;
        Ok(text)
    }

    /// RSQL_with: a name that WITH gave to a query; a later one may use those before it.
    fn common_table(&mut self, name: &TableName) -> Lowering<Option<(String, Vec<SourceColumn>)>> {
        let position = self.common_tables.iter().rposition(|table| table.name == name.name);
        let Some(position) = position.filter(|_| name.schema.is_none()) else { return Ok(None) };
        let later = self.common_tables.split_off(position);
        // it does not see the tables of whoever names it
        let scopes = std::mem::take(&mut self.scopes);
        let result = self.query(&later[0].query);
        self.scopes = scopes;
        let names: Vec<String> = later[0].columns.iter().map(|name| name.text.clone()).collect();
        self.common_tables.extend(later);
        let (sql, columns) = result?;
        if names.is_empty() {
            return Ok(Some((sql, columns)));
        }
        if names.len() != columns.len() {
            return Err(SqlError::new(
                SqlCode::INVALID_STATEMENT,
                format!("{} has not as many columns as names for them", name.name.text),
            ));
        }
        Ok(Some(renamed(&sql, columns, names)))
    }

    /// RSQL_createview: a view is read as its query; it sees nothing of whoever reads it.
    fn view(&mut self, view: &Table, query: &Query) -> Lowering<(String, Vec<SourceColumn>)> {
        let scopes = std::mem::take(&mut self.scopes);
        let common_tables = std::mem::take(&mut self.common_tables);
        let result = self.query(query);
        self.common_tables = common_tables;
        self.scopes = scopes;
        let (sql, columns) = result?;
        let names = view.columns.iter().map(|column| column.name.clone()).collect();
        Ok(renamed(&sql, columns, names))
    }

    pub(super) fn from(&mut self, tables: &[TableRef]) -> Lowering<String> {
        let mut lowered = Vec::with_capacity(tables.len());
        for table in tables {
            lowered.push(self.table(table)?);
        }
        Ok(lowered.join(" CROSS JOIN "))
    }

    fn table(&mut self, table: &TableRef) -> Lowering<String> {
        match table {
            TableRef::Table { name, alias } => {
                if let Some(result) = self.common_table(name)? {
                    let alias = alias.as_ref().unwrap_or(&name.name).text.to_uppercase();
                    return self.add_derived(alias, result);
                }
                let table = self.catalog.table(name)?;
                if let Some(query) = &table.view {
                    let result = self.view(table, query)?;
                    let alias = alias.as_ref().unwrap_or(&name.name).text.to_uppercase();
                    return self.add_derived(alias, result);
                }
                self.reads_catalog |= table.is_system();
                let source = Source::of_table(table, alias.as_ref());
                let sql = format!("{} AS {}", quoted(&table.storage_name()), quoted(&source.alias));
                self.add_source(source)?;
                Ok(sql)
            }
            TableRef::Derived { query, alias } => {
                let result = self.query(query)?;
                let count = self.scope()?.sources.len();
                let alias = alias
                    .as_ref()
                    .map_or_else(|| format!("%DERIVED{count}"), |alias| alias.text.to_uppercase());
                self.add_derived(alias, result)
            }
            TableRef::Join { left, kind, right, on } => {
                let nested = matches!(right.as_ref(), TableRef::Join { .. });
                let (left, right) = (self.table(left)?, self.table(right)?);
                let keyword = match kind {
                    JoinKind::Inner => "INNER JOIN",
                    JoinKind::Left => "LEFT JOIN",
                    JoinKind::Right => "RIGHT JOIN",
                    JoinKind::Full => "FULL JOIN",
                    JoinKind::Cross => "CROSS JOIN",
                };
                let on = match on {
                    Some(on) => format!(" ON {}", self.predicate(on)?),
                    None => String::new(),
                };
                // RSQL_join: a join may stand in parentheses behind another
                let right = if nested { format!("({right})") } else { right };
                Ok(format!("{left} {keyword} {right}{on}"))
            }
        }
    }
}

/// A query whose columns have other names.
fn renamed(sql: &str, mut columns: Vec<SourceColumn>, names: Vec<String>) -> (String, Vec<SourceColumn>) {
    let items: Vec<String> = columns
        .iter()
        .zip(&names)
        .map(|(column, name)| format!("{} AS {}", quoted(&column.name), quoted(name)))
        .collect();
    for (column, name) in columns.iter_mut().zip(names) {
        column.name = name;
    }
    (format!("SELECT {} FROM ({sql})", items.join(", ")), columns)
}
