//! Views (RSQL_createview).

use super::{Catalog, Column, DEFAULT_SCHEMA, Table, schema_of};
use crate::bind::view_columns;
use crate::sql::ast::{Collation, CreateView};
use crate::sqlcode::{SqlCode, SqlError};

/// A view that cannot be read in this catalog.
pub(crate) fn broken_view(catalog: &Catalog) -> Option<&Table> {
    catalog
        .user_tables()
        .find(|table| table.view.as_ref().is_some_and(|query| view_columns(catalog, query).is_err()))
}

/// Gives the views the types that their queries have now. Other columns than those that a view was created with are
/// refused: what IRIS then makes of it the documentation does not tell.
pub(super) fn refresh_views(catalog: &mut Catalog) -> Result<(), SqlError> {
    let views: Vec<Table> = catalog.user_tables().filter(|table| table.view.is_some()).cloned().collect();
    for mut view in views {
        let broken = || SqlError::not_emulated(format!("a change that the view {} sees", view.label()));
        let Some(query) = &view.view else { continue };
        let found = view_columns(catalog, query).map_err(|_| broken())?;
        if found.len() != view.columns.len() {
            return Err(broken());
        }
        for (column, (_, ty, collation)) in view.columns.iter_mut().zip(found) {
            (column.ty, column.collation) = (ty, collation.unwrap_or(Collation::Exact));
        }
        catalog.put(view);
    }
    Ok(())
}

/// What the catalog keeps of a view: its columns' types are those of its query.
pub(crate) fn create_view(catalog: &Catalog, create: &CreateView) -> Result<Table, SqlError> {
    let schema = schema_of(&create.name);
    if schema.starts_with('%') || schema.eq_ignore_ascii_case("INFORMATION_SCHEMA") {
        return Err(SqlError::new(SqlCode::READ_ONLY_TABLE, format!("the schema {schema} is the system's")));
    }
    let mut columns: Vec<Column> = Vec::new();
    let found = view_columns(catalog, &create.query)?;
    if !create.columns.is_empty() && create.columns.len() != found.len() {
        return Err(SqlError::new(
            SqlCode::INVALID_STATEMENT,
            "the view has not as many columns as names for them",
        ));
    }
    for (position, (name, ty, collation)) in found.into_iter().enumerate() {
        let name = create.columns.get(position).map_or(name, |given| given.text.clone());
        if columns.iter().any(|column| column.name.eq_ignore_ascii_case(&name)) {
            return Err(SqlError::new(SqlCode::FIELD_EXISTS, format!("Field '{name}' is defined twice")));
        }
        columns.push(Column {
            name,
            ty,
            nullable: true,
            default: None,
            identity: false,
            collation: collation.unwrap_or(Collation::Exact),
            description: None,
        });
    }
    Ok(Table {
        schema: if schema.eq_ignore_ascii_case(DEFAULT_SCHEMA) { DEFAULT_SCHEMA } else { schema }.to_owned(),
        name: create.name.name.text.clone(),
        description: None,
        columns,
        primary_key: None,
        unique: Vec::new(),
        foreign_keys: Vec::new(),
        indexes: Vec::new(),
        allow_identity_insert: false,
        view: Some(Box::new(create.query.clone())),
    })
}
