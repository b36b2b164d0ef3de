//! Views (RSQL_createview).

use super::ddl::{refuse_class_name, refuse_system_schema, schema_in_case};
use super::model::View;
use super::{Catalog, Column, Table, schema_of};
use crate::sql::ast::{Collation, CreateView, Query};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::SqlType;

/// A column of a view's query: its name, type and collation.
pub(crate) type ViewColumn = (String, SqlType, Option<Collation>);

/// Gives the names, types and collations of what a query shows.
pub(crate) type Describe = fn(&Catalog, &Query) -> Result<Vec<ViewColumn>, SqlError>;

/// A view that cannot be read in this catalog.
pub(crate) fn broken_view(catalog: &Catalog, describe: Describe) -> Option<&Table> {
    catalog
        .user_tables()
        .find(|table| table.view.as_ref().is_some_and(|view| describe(catalog, &view.query).is_err()))
}

/// Gives the views the types that their queries have now. Other columns than those that a view was created with are
/// refused: what IRIS then makes of it the documentation does not tell.
pub(crate) fn refresh_views(catalog: &mut Catalog, describe: Describe) -> Result<(), SqlError> {
    let views: Vec<Table> = catalog.user_tables().filter(|table| table.view.is_some()).cloned().collect();
    for mut table in views {
        let broken = || SqlError::not_emulated(format!("a change that the view {} sees", table.label()));
        let Some(view) = &table.view else { continue };
        let found = describe(catalog, &view.query).map_err(|_| broken())?;
        if found.len() != table.columns.len() {
            return Err(broken());
        }
        for (column, (_, ty, collation)) in table.columns.iter_mut().zip(found) {
            (column.ty, column.collation) = (ty, collation.unwrap_or(Collation::Exact));
        }
        catalog.put(table);
    }
    Ok(())
}

/// What the catalog keeps of a view: its columns' types are those of its query.
pub(crate) fn create_view(create: &CreateView, found: Vec<ViewColumn>) -> Result<Table, SqlError> {
    let schema = schema_of(&create.name);
    refuse_system_schema(schema)?;
    refuse_class_name(schema, &create.name.name)?;
    if !create.columns.is_empty() && create.columns.len() != found.len() {
        return Err(SqlError::new(SqlCode::VIEW_COLUMN_COUNT, SqlCode::VIEW_COLUMN_COUNT.text()));
    }
    let mut table = Table::new(schema_in_case(schema), &create.name.name.text);
    for (position, (name, ty, collation)) in found.into_iter().enumerate() {
        let name = create.columns.get(position).map_or(name, |given| given.text.clone());
        if table.column(&name).is_some() {
            return Err(SqlError::new(SqlCode::FIELD_EXISTS, format!("Field '{name}' is defined twice")));
        }
        table.columns.push(Column::new(name, ty, collation.unwrap_or(Collation::Exact)));
    }
    table.view = Some(Box::new(View {
        query: create.query.clone(),
        read_only: create.read_only,
        check_option: create.check_option,
        names: create.columns.iter().map(|name| name.text.clone()).collect(),
    }));
    Ok(table)
}
