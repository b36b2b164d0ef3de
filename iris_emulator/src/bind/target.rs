//! The table that a change is made to: named, or behind a view that shows rows of one table as they are (RSQL_createview).

use super::scope::{Scope, Source, SourceColumn};
use super::walk::has_subquery;
use super::{Binder, Effect, RowCheck, Setting};
use crate::catalog::{Catalog, Table, View, quoted};
use crate::sql::ast::{CheckOption, Expr, Ident, Query, QueryBody, ReferentialAction, Select, SelectItem};
use crate::sql::ast::{TableName, TableRef};
use crate::sqlcode::{SqlCode, SqlError};

/// A table, and the view through which it is changed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target<'c> {
    pub(super) table: &'c Table,
    view: Option<(&'c Table, &'c View)>,
}

impl<'c> Target<'c> {
    /// What the statement names.
    pub(super) fn named(&self) -> &'c Table {
        self.view.map_or(self.table, |(named, _)| named)
    }
}

/// A view, as far as its rows are those of the table or view that it reads, named as in its FROM.
struct Level<'c> {
    read: &'c Table,
    alias: Option<&'c Ident>,
    filter: Option<&'c Expr>,
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
        && select.having.is_none()
        // RSQL_createview: nor a subquery
        && !select.filter.as_ref().is_some_and(has_subquery);
    is_plain.then_some(select)
}

/// The one table or view that a view reads.
fn level<'c>(catalog: &'c Catalog, query: &'c Query) -> Option<Level<'c>> {
    let select = plain_select(query)?;
    let [TableRef::Table { name, alias }] = select.from.as_slice() else { return None };
    let read = catalog.table(name).ok()?;
    Some(Level { read, alias: alias.as_ref(), filter: select.filter.as_ref() })
}

/// The table behind a query through which rows can be changed, and its fields in the query's order. GSQL_views: it reads one
/// table, or one view that is such a query itself.
pub(super) fn updatable_table<'c>(catalog: &'c Catalog, query: &Query) -> Option<(&'c Table, Vec<usize>)> {
    let select = plain_select(query)?;
    let [TableRef::Table { name, .. }] = select.from.as_slice() else { return None };
    let read = catalog.table(name).ok()?;
    let (table, shown) = match read.view.as_deref() {
        Some(view) if view.read_only => return None,
        Some(view) => updatable_table(catalog, &view.query)?,
        None if read.is_system() => return None,
        None => (read, (0..read.columns.len()).collect()),
    };
    let mut fields = Vec::new();
    for item in &select.items {
        match item {
            SelectItem::Wildcard | SelectItem::TableWildcard(_) => fields.extend(&shown),
            SelectItem::Expr { expr: Expr::Column { column, .. }, .. } => {
                fields.push(shown[read.position(&column.text)?]);
            }
            SelectItem::Expr { .. } => return None,
        }
    }
    Some((table, fields))
}

/// A table or such a view as a statement sees it: as the table's rows, with the view's names for its fields.
fn source(catalog: &Catalog, named: &Table, alias: Option<&Ident>) -> Source {
    let behind = named.view.as_ref().and_then(|view| updatable_table(catalog, &view.query));
    let Some((table, fields)) = behind else { return Source::of_table(named, alias) };
    let mut source = Source::of_table(table, alias);
    if alias.is_none() {
        source.alias = named.name.to_uppercase();
        source.schema = Some(named.schema.to_uppercase());
    }
    let columns = named.columns.iter().zip(fields).map(|(shown, field)| {
        let column = source.columns[field].clone();
        let storage = Some(column.name.clone());
        SourceColumn { name: shown.name.clone(), storage, ..column }
    });
    source.columns = columns.collect();
    source
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

    /// The conditions that a row is one of the view's.
    pub(super) fn in_view(&mut self, target: Target<'c>, label: &str) -> Result<Vec<String>, SqlError> {
        let Some((_, view)) = target.view else { return Ok(Vec::new()) };
        let mut conditions = Vec::new();
        for level in levels(self.setting.catalog, view) {
            if let Some(rows) = self.rows_of(target.table, &level)? {
                conditions.push(format!("{}.rowid IN ({rows})", quoted(label)));
            }
        }
        Ok(conditions)
    }

    /// The RowIDs of the rows that a view's WHERE lets through; `None` where it has none.
    fn rows_of(&mut self, table: &Table, level: &Level<'_>) -> Result<Option<String>, SqlError> {
        let Some((label, filter)) = self.condition(level)? else { return Ok(None) };
        let storage = quoted(&table.storage_name());
        Ok(Some(format!("SELECT {label}.rowid FROM {storage} AS {label} WHERE {filter}")))
    }

    /// What a view's WHERE asks of the rows of a label; `None` where it has none.
    fn condition(&mut self, level: &Level<'_>) -> Result<Option<(String, String)>, SqlError> {
        let Some(filter) = level.filter else { return Ok(None) };
        let source = source(self.setting.catalog, level.read, level.alias);
        let label = quoted(&source.alias);
        // it sees nothing of the statement around it
        let scopes = std::mem::replace(&mut self.scopes, vec![Scope { sources: vec![source] }]);
        let filter = self.predicate(filter);
        self.scopes = scopes;
        Ok(Some((label, filter?)))
    }

    /// What the views ask whose WHERE holds for a row, each of the rows of a label.
    pub(super) fn checked_conditions(
        &mut self,
        target: Target<'c>,
    ) -> Result<Vec<(String, String)>, SqlError> {
        let Some((_, view)) = target.view else { return Ok(Vec::new()) };
        let levels = levels(self.setting.catalog, view);
        let mut conditions = Vec::new();
        for level in checked(view, &levels) {
            conditions.extend(self.condition(level)?);
        }
        Ok(conditions)
    }

    /// What has to be so of each row that was inserted or updated through a view WITH CHECK OPTION
    /// (GSQL_views_withcheckoption): that the WHERE of the view, and with CASCADED of those that it reads, lets it through.
    pub(super) fn check_option(
        &self,
        target: Target<'c>,
        effect: Effect,
    ) -> Result<Option<RowCheck>, SqlError> {
        let Some((named, view)) = target.view else { return Ok(None) };
        let levels = levels(self.setting.catalog, view);
        if view.check_option == CheckOption::None {
            refuse_inner_checks(self.setting.catalog, &levels)?;
            return Ok(None);
        }
        let mut binder = Binder::new(Setting::plain(self.setting.catalog, self.setting.face), 0);
        let mut rows = Vec::new();
        for level in checked(view, &levels) {
            rows.extend(binder.rows_of(target.table, level)?);
        }
        if rows.is_empty() {
            return Ok(None);
        }
        let changes_others = |action: ReferentialAction| action != ReferentialAction::NoAction;
        let itself = |key: &&crate::catalog::ForeignKey| {
            key.references.0.eq_ignore_ascii_case(&target.table.schema)
                && key.references.1.eq_ignore_ascii_case(&target.table.name)
        };
        if target
            .table
            .foreign_keys
            .iter()
            .filter(itself)
            .any(|key| !key.no_check && changes_others(key.on_update))
        {
            return Err(SqlError::not_emulated(
                "WITH CHECK OPTION where other rows of the table change, too,",
            ));
        }
        let code = match effect {
            Effect::Insert => SqlCode::CHECK_OPTION_INSERT,
            _ => SqlCode::CHECK_OPTION_UPDATE,
        };
        let text = format!("View '{}', a row is none that its WITH CHECK OPTION lets through", named.label());
        let conditions = rows.iter().map(|rows| format!("?1 IN ({rows})"));
        let sql = format!("SELECT 1 WHERE {}", conditions.collect::<Vec<_>>().join(" AND "));
        let error = SqlError::new(code, text);
        Ok(Some(RowCheck { table: target.table.storage_name(), sql, trial: None, error }))
    }
}

/// A view, the view that it reads, and so on to the one that reads a table.
fn levels<'c>(catalog: &'c Catalog, view: &'c View) -> Vec<Level<'c>> {
    let mut levels = Vec::new();
    let mut next = Some(view);
    while let Some(level) = next.and_then(|view| level(catalog, &view.query)) {
        next = level.read.view.as_deref();
        levels.push(level);
    }
    levels
}

/// Those whose WHERE has to let a row through.
fn checked<'l, 'c>(view: &View, levels: &'l [Level<'c>]) -> &'l [Level<'c>] {
    match view.check_option {
        CheckOption::None => &[],
        CheckOption::Local => levels.get(..1).unwrap_or_default(),
        CheckOption::Cascaded => levels,
    }
}

/// Whether a view's own CHECK OPTION holds for what comes through another view, GSQL_views does not tell.
fn refuse_inner_checks(catalog: &Catalog, levels: &[Level<'_>]) -> Result<(), SqlError> {
    let is_checked = |level: &Level<'_>| {
        level.read.view.as_ref().is_some_and(|inner| {
            inner.check_option != CheckOption::None
                && self::levels(catalog, inner).iter().any(|level| level.filter.is_some())
        })
    };
    if levels.iter().any(is_checked) {
        return Err(SqlError::not_emulated("a change through a view that reads one WITH CHECK OPTION"));
    }
    Ok(())
}

impl Target<'_> {
    /// The table as the statement sees it.
    pub(super) fn source(&self, catalog: &Catalog, alias: Option<&Ident>) -> Source {
        source(catalog, self.view.map_or(self.table, |(named, _)| named), alias)
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
