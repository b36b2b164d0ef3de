//! CREATE TABLE as a change of the catalog.

use super::model::{Collation, Column, Counting, ForeignKey, Key, Table};
use super::{Catalog, DEFAULT_SCHEMA, resolve_type, schema_of};
use crate::sql::ast::{
    self, ColumnDef, Ident, Reference, ReferentialAction, TableConstraint, TableConstraintKind, TableName,
};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType};

/// The table that a CREATE TABLE describes (RSQL_createtable).
pub(crate) fn create_table(catalog: &Catalog, create: &ast::CreateTable) -> Result<Table, SqlError> {
    let schema = schema_of(&create.name);
    refuse_system_schema(schema)?;
    let mut table = Table {
        description: create.description.clone(),
        temporary: create.temporary,
        allow_identity_insert: allows_identity_insert(&create.class_parameters)?,
        ..Table::new(schema_in_case(schema), &create.name.name.text)
    };
    for definition in &create.columns {
        add_column(&mut table, definition)?;
    }
    if table.columns.is_empty() {
        return Err(SqlError::new(SqlCode::INVALID_STATEMENT, "a table has at least one column"));
    }
    if table.columns.iter().filter(|column| column.identity).count() > 1 {
        return Err(SqlError::new(
            SqlCode::IDENTITY_EXISTS,
            format!("{} has an IDENTITY field", table.label()),
        ));
    }
    for definition in &create.columns {
        add_column_constraints(catalog, &mut table, definition)?;
    }
    for constraint in &create.constraints {
        add_constraint(catalog, &mut table, constraint)?;
    }
    if table.temporary && !table.foreign_keys.is_empty() {
        return Err(SqlError::not_emulated("a foreign key of a temporary table"));
    }
    Ok(table)
}

/// Adds a constraint of the table.
pub(super) fn add_constraint(
    catalog: &Catalog,
    table: &mut Table,
    constraint: &TableConstraint,
) -> Result<(), SqlError> {
    let name = constraint.name.as_ref();
    match &constraint.kind {
        TableConstraintKind::PrimaryKey(columns) => add_primary_key(table, name, columns),
        TableConstraintKind::Unique(columns) => add_unique(table, name, columns),
        TableConstraintKind::ForeignKey { columns, reference } => {
            add_foreign_key(catalog, table, name, columns, reference)
        }
    }
}

/// A schema that is the system's has no tables of users.
pub(super) fn refuse_system_schema(schema: &str) -> Result<(), SqlError> {
    // GSQL_tables: its package would be that of SQLUser
    if schema.eq_ignore_ascii_case("USER") {
        return Err(SqlError::new(SqlCode::INVALID_STATEMENT, "a schema cannot be named User"));
    }
    if schema.starts_with('%') || schema.eq_ignore_ascii_case("INFORMATION_SCHEMA") {
        return Err(SqlError::new(SqlCode::READ_ONLY_TABLE, format!("the schema {schema} is the system's")));
    }
    Ok(())
}

/// The default schema in its own case, others in the given one.
pub(super) fn schema_in_case(schema: &str) -> &str {
    if schema.eq_ignore_ascii_case(DEFAULT_SCHEMA) { DEFAULT_SCHEMA } else { schema }
}

/// Parameters of a class that say how its rows are stored, or are for others than SQL (RSQL_createtable).
const UNSEEN_PARAMETERS: [&str; 8] = [
    "DEFAULTGLOBAL",
    "DSINTERVAL",
    "DSTIME",
    "EXTENTQUERYSPEC",
    "EXTENTSIZE",
    "MANAGEDEXTENT",
    "USEEXTENTSET",
    "VERSIONCLIENTNAME",
];

fn allows_identity_insert(parameters: &[(String, String)]) -> Result<bool, SqlError> {
    let mut allowed = false;
    for (name, value) in parameters {
        if name.eq_ignore_ascii_case("ALLOWIDENTITYINSERT") {
            allowed = value == "1";
        } else if !UNSEEN_PARAMETERS.iter().any(|unseen| name.eq_ignore_ascii_case(unseen)) {
            return Err(SqlError::not_emulated(format!("the class parameter {name}")));
        }
    }
    Ok(allowed)
}

pub(super) fn add_column(table: &mut Table, definition: &ColumnDef) -> Result<(), SqlError> {
    let name = definition.name.text.clone();
    if table.position(&name).is_some() {
        return Err(SqlError::new(SqlCode::FIELD_EXISTS, format!("Field '{name}' is defined twice")));
    }
    let ty = resolve_type(&definition.data_type)?;
    let identity = definition.identity;
    let counting = match definition.data_type.name.as_str() {
        "ROWVERSION" | "%ROWVERSION" | "%LIBRARY.ROWVERSION" => Counting::RowVersion,
        _ if definition.counter => Counting::Counter,
        _ => Counting::None,
    };
    if identity && counting != Counting::None {
        let text = format!("IDENTITY field '{name}' counts in another way, too");
        return Err(SqlError::new(SqlCode::INVALID_STATEMENT, text));
    }
    if (identity || counting != Counting::None) && ty.family() != Family::Integer {
        return Err(SqlError::new(
            SqlCode::INVALID_STATEMENT,
            format!("counting field '{name}' is no integer"),
        ));
    }
    if counting != Counting::None && table.columns.iter().any(|column| column.counting == counting) {
        let text = format!("{} has a field that counts", table.label());
        return Err(SqlError::new(SqlCode::FATAL, text));
    }
    let collation = column_collation(definition.collation, &ty)?;
    table.columns.push(Column {
        nullable: !definition.not_null && !identity && definition.primary_key.is_none(),
        default: definition.default.clone(),
        on_update: definition.on_update.clone(),
        identity,
        counting,
        description: definition.description.clone(),
        ..Column::new(name, ty, collation)
    });
    Ok(())
}

/// GSQL_collation: SQLUPPER is the default of VARCHAR; streams and other types have none.
pub(super) fn column_collation(given: Option<Collation>, ty: &SqlType) -> Result<Collation, SqlError> {
    match (given, ty) {
        (Some(collation), SqlType::Varchar(_)) => Ok(collation),
        (None, SqlType::Varchar(_)) => Ok(Collation::SqlUpper),
        (Some(_), _) => Err(SqlError::not_emulated(format!("COLLATE on {ty}"))),
        (None, _) => Ok(Collation::Exact),
    }
}

pub(super) fn add_column_constraints(
    catalog: &Catalog,
    table: &mut Table,
    definition: &ColumnDef,
) -> Result<(), SqlError> {
    let columns = [definition.name.clone()];
    if let Some(name) = &definition.primary_key {
        add_primary_key(table, name.as_ref(), &columns)?;
    }
    if let Some(name) = &definition.unique {
        add_unique(table, name.as_ref(), &columns)?;
    }
    if let Some(reference) = &definition.references {
        add_foreign_key(catalog, table, None, &columns, reference)?;
    }
    Ok(())
}

/// The positions of the fields of a key or an index, each of which it has once.
pub(super) fn positions(table: &Table, columns: &[Ident]) -> Result<Vec<usize>, SqlError> {
    let mut positions = Vec::with_capacity(columns.len());
    for column in columns {
        // RSQL_altertable, ADD CONSTRAINT restrictions; RERR_sql: "Field not (found/unique)"
        let wrong = |what: &str| {
            let text = format!("Field '{}' not {what} {}", column.text, table.label());
            SqlError::new(SqlCode::FIELD_NOT_IN_TABLE, text)
        };
        let position = table.position(&column.text).ok_or_else(|| wrong("found in"))?;
        if positions.contains(&position) {
            return Err(wrong("unique in a list of fields of"));
        }
        positions.push(position);
    }
    Ok(positions)
}

/// Made-up names as IRIS makes them: the table, what it is, and a number that is free. Recorded on 2026.3: the index of
/// a constraint has its name without underscores, and two of one name are SQLCODE -400.
fn constraint_name(
    table: &Table,
    given: Option<&Ident>,
    kind: &str,
    number: usize,
) -> Result<String, SqlError> {
    if let Some(name) = given {
        if kind != "FKEY" {
            refuse_same_index(table, &name.text)?;
        }
        return Ok(name.text.clone());
    }
    let known: Vec<&String> = index_names(table).collect();
    let mut names = (number..).map(|number| format!("{}{kind}{number}", table.name.to_uppercase()));
    Ok(names.find(|name| !known.iter().any(|known| is_same_index(known, name))).unwrap_or_default())
}

/// What has an index in the class of a table.
fn index_names(table: &Table) -> impl Iterator<Item = &String> {
    let keys = table.keys().map(|key| &key.name).chain(table.foreign_keys.iter().map(|key| &key.name));
    keys.chain(table.indexes.iter().map(|index| &index.name))
}

fn is_same_index(a: &str, b: &str) -> bool {
    index_name(a).eq_ignore_ascii_case(&index_name(b))
}

/// Refuses a name that differs from another's by underscores alone.
pub(super) fn refuse_same_index(table: &Table, name: &str) -> Result<(), SqlError> {
    if index_names(table).any(|known| is_same_index(known, name) && !known.eq_ignore_ascii_case(name)) {
        let text = format!("ERROR #5067: Index name conflict: '{}'", index_name(name));
        return Err(SqlError::new(SqlCode::FATAL, text));
    }
    Ok(())
}

/// The name of a constraint's index in its class. INFORMATION_SCHEMA shows the other one, as SQLAlchemy's suite finds it.
fn index_name(constraint: &str) -> String {
    constraint.replace('_', "")
}

/// GSQL_blobs: a stream is in no key and in no index.
pub(super) fn refuse_streams(table: &Table, columns: &[usize], what: &str) -> Result<(), SqlError> {
    match columns.iter().map(|position| &table.columns[*position]).find(|column| column.ty.is_stream()) {
        Some(column) => {
            Err(SqlError::new(SqlCode::STREAM_USE, format!("{what} on the Stream field '{}'", column.name)))
        }
        None => Ok(()),
    }
}

fn add_primary_key(table: &mut Table, name: Option<&Ident>, columns: &[Ident]) -> Result<(), SqlError> {
    if table.primary_key.is_some() {
        return Err(SqlError::new(
            SqlCode::PRIMARY_KEY_EXISTS,
            format!("{} has a primary key", table.label()),
        ));
    }
    let columns = positions(table, columns)?;
    refuse_streams(table, &columns, "PRIMARY KEY")?;
    for position in &columns {
        table.columns[*position].nullable = false;
    }
    let name = constraint_name(table, name, "PKEY", 1)?;
    check_key_name(table, &name)?;
    table.primary_key = Some(Key { name, columns, is_index: false });
    Ok(())
}

fn add_unique(table: &mut Table, name: Option<&Ident>, columns: &[Ident]) -> Result<(), SqlError> {
    let columns = positions(table, columns)?;
    refuse_streams(table, &columns, "UNIQUE")?;
    let name = constraint_name(table, name, "UNIQUE", table.unique.len() + 1)?;
    check_key_name(table, &name)?;
    table.unique.push(Key { name, columns, is_index: false });
    Ok(())
}

pub(super) fn check_key_name(table: &Table, name: &str) -> Result<(), SqlError> {
    if table.has_index(name) {
        return Err(SqlError::new(
            SqlCode::INDEX_EXISTS,
            format!("{} has an index named {name}", table.label()),
        ));
    }
    Ok(())
}

fn add_foreign_key(
    catalog: &Catalog,
    table: &mut Table,
    name: Option<&Ident>,
    columns: &[Ident],
    reference: &Reference,
) -> Result<(), SqlError> {
    let columns = positions(table, columns)?;
    refuse_streams(table, &columns, "FOREIGN KEY")?;
    let name = constraint_name(table, name, "FKEY", table.foreign_keys.len() + 1)?;
    if table.foreign_keys.iter().any(|key| key.name.eq_ignore_ascii_case(&name)) {
        return Err(SqlError::new(
            SqlCode::KEY_NAME_EXISTS,
            format!("{} has a foreign key named {name}", table.label()),
        ));
    }
    if [reference.on_delete, reference.on_update].contains(&ReferentialAction::SetDefault) {
        return Err(SqlError::not_emulated("SET DEFAULT of a foreign key"));
    }
    let schema = schema_of(&reference.table);
    let itself = schema.eq_ignore_ascii_case(&table.schema)
        && reference.table.name.text.eq_ignore_ascii_case(&table.name);
    let parent = if itself { &*table } else { parent(catalog, &reference.table)? };
    if parent.temporary {
        return Err(SqlError::not_emulated("a foreign key that references a temporary table"));
    }
    let no_key = || {
        SqlError::new(
            SqlCode::KEY_NOT_UNIQUE,
            format!("Foreign Key '{name}' references non-unique column(s) {}", listed(&reference.columns)),
        )
    };
    let referenced = if reference.columns.is_empty() {
        parent
            .primary_key
            .as_ref()
            .ok_or_else(|| {
                SqlError::new(
                    SqlCode::NO_PRIMARY_KEY,
                    format!("Foreign key {name}: {} has no primary key", parent.label()),
                )
            })?
            .columns
            .clone()
    } else {
        positions(parent, &reference.columns)
            .map_err(|error| SqlError::new(SqlCode::KEY_NOT_FOUND, error.message))?
    };
    if referenced.len() != columns.len() {
        return Err(SqlError::new(SqlCode::KEY_SIZE, SqlCode::KEY_SIZE.text()));
    }
    let identity = matches!(referenced.as_slice(), [only] if parent.columns[*only].identity);
    if !identity && !parent.keys().any(|key| key.columns == referenced) {
        return Err(no_key());
    }
    let key = ForeignKey {
        references: (parent.schema.clone(), parent.name.clone()),
        referenced_columns: referenced
            .iter()
            .map(|position| parent.columns[*position].name.clone())
            .collect(),
        name,
        columns,
        on_delete: reference.on_delete,
        on_update: reference.on_update,
        no_check: reference.no_check,
    };
    table.foreign_keys.push(key);
    Ok(())
}

/// Names in quotes with commas between them.
fn listed(names: &[Ident]) -> String {
    names.iter().map(|name| format!("'{}'", name.text)).collect::<Vec<_>>().join(",")
}

/// The table that a foreign key references.
fn parent<'c>(catalog: &'c Catalog, name: &TableName) -> Result<&'c Table, SqlError> {
    catalog.base_table(name).map_err(|error| match error.code {
        SqlCode::TABLE_NOT_FOUND => SqlError::new(SqlCode::KEY_TABLE_NOT_FOUND, error.message),
        _ => error,
    })
}
