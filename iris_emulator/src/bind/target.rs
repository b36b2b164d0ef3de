//! The table that a change is made to: named, or behind a view that shows rows of one table as they are (RSQL_createview).

use super::Binder;
use super::scope::Source;
use crate::catalog::{Catalog, Table, View, quoted};
use crate::sql::ast::{Expr, Ident, Query, QueryBody, Select, SelectItem, TableName, TableRef};
use crate::sqlcode::{SqlCode, SqlError};

/// A table, and the view through which it is changed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target<'c> {
    pub(super) table: &'c Table,
    view: Option<(&'c Table, &'c View)>,
}

/// What a view shows of a table: its SELECT.
fn plain_select(query: &Query) -> Option<&Select> {
    let QueryBody::Select(select) = &query.body else { return None };
    let is_plain = query.with.is_empty()
        && query.order_by.is_empty()
        && query.limit.is_none()
        && query.offset.is_none()
        && !select.distinct
        && select.distinct_by.is_empty()
        && select.top.is_none()
        && select.group_by.is_empty()
        && select.having.is_none();
    is_plain.then_some(select)
}

/// The table of a view through which rows can be changed, and its fields in the view's order.
pub(super) fn updatable_table<'c>(catalog: &'c Catalog, query: &Query) -> Option<(&'c Table, Vec<usize>)> {
    let select = plain_select(query)?;
    let [TableRef::Table { name, .. }] = select.from.as_slice() else { return None };
    let table = catalog.table(name).ok()?;
    if table.view.is_some() || table.is_system() {
        return None;
    }
    let mut fields = Vec::new();
    for item in &select.items {
        match item {
            SelectItem::Wildcard | SelectItem::TableWildcard(_) => fields.extend(0..table.columns.len()),
            SelectItem::Expr { expr: Expr::Column { column, .. }, .. } => {
                fields.push(table.position(&column.text)?)
            }
            SelectItem::Expr { .. } => return None,
        }
    }
    Some((table, fields))
}

impl<'c> Binder<'c> {
    /// What may be written to by that name.
    pub(super) fn target(&self, name: &TableName) -> Result<Target<'c>, SqlError> {
        let catalog: &'c Catalog = self.setting.catalog;
        let named = catalog.table(name)?;
        let Some(view) = named.view.as_deref() else {
            return Ok(Target { table: catalog.base_table(name)?, view: None });
        };
        match updatable_table(catalog, &view.query).filter(|_| !view.read_only) {
            Some((table, _)) => Ok(Target { table, view: Some((named, view)) }),
            None => Err(SqlError::new(SqlCode::VIEW_NOT_UPDATEABLE, SqlCode::VIEW_NOT_UPDATEABLE.text())),
        }
    }

    /// The condition that a row is one of the view's.
    pub(super) fn in_view(&mut self, target: Target<'c>, label: &str) -> Result<Option<String>, SqlError> {
        let Some((_, view)) = target.view else { return Ok(None) };
        let Some(select) = plain_select(&view.query).filter(|select| select.filter.is_some()) else {
            return Ok(None);
        };
        let row_id = Expr::Column { table: None, column: Ident { text: "%ID".into(), delimited: false } };
        let select = Select { items: vec![SelectItem::Expr { expr: row_id, alias: None }], ..select.clone() };
        let rows = Query { body: QueryBody::Select(Box::new(select)), ..view.query.clone() };
        // it sees nothing of the statement around it
        let scopes = std::mem::take(&mut self.scopes);
        let rows = self.query(&rows);
        self.scopes = scopes;
        Ok(Some(format!("{}.rowid IN ({})", quoted(label), rows?.0)))
    }
}

impl Target<'_> {
    /// What is inserted or updated through a view WITH CHECK OPTION must be one of its rows.
    pub(super) fn refuse_check(&self) -> Result<(), SqlError> {
        let Some((_, view)) = self.view.filter(|(_, view)| view.check_option) else { return Ok(()) };
        match plain_select(&view.query) {
            Some(Select { filter: None, .. }) => Ok(()),
            _ => Err(SqlError::not_emulated("INSERT and UPDATE through a view WITH CHECK OPTION")),
        }
    }

    /// The table as the statement sees it.
    pub(super) fn source(&self, catalog: &Catalog, alias: Option<&Ident>) -> Source {
        let mut source = Source::of_table(self.table, alias);
        if let Some((named, _)) = self.view {
            if alias.is_none() {
                source.alias = named.name.to_uppercase();
                source.schema = Some(named.schema.to_uppercase());
            }
            let fields = self.fields(catalog);
            let columns = named.columns.iter().zip(fields).map(|(shown, field)| {
                let column = source.columns[field].clone();
                let storage = Some(column.name.clone());
                super::scope::SourceColumn { name: shown.name.clone(), storage, ..column }
            });
            source.columns = columns.collect();
        }
        source
    }

    fn fields(&self, catalog: &Catalog) -> Vec<usize> {
        self.view
            .and_then(|(_, view)| updatable_table(catalog, &view.query))
            .map(|(_, fields)| fields)
            .unwrap_or_default()
    }

    /// The names of the table's fields for those of the view; all of the view's where none are given.
    pub(super) fn names(&self, catalog: &Catalog, names: &[Ident]) -> Result<Vec<Ident>, SqlError> {
        let Some((named, _)) = self.view else { return Ok(names.to_vec()) };
        let fields = self.fields(catalog);
        let own = |position: usize| Ident {
            text: self.table.columns[fields[position]].name.clone(),
            delimited: true,
        };
        if names.is_empty() {
            return Ok((0..fields.len()).map(own).collect());
        }
        names
            .iter()
            .map(|name| {
                named.position(&name.text).map(own).ok_or_else(|| {
                    let name = name.text.to_uppercase();
                    let text = format!("Field '{name}' not found in the applicable tables");
                    SqlError::new(SqlCode::FIELD_NOT_FOUND, text)
                })
            })
            .collect()
    }
}
