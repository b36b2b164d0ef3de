//! Keys and foreign keys of a table that is defined (RSQL_createtable).

use super::model::{ForeignKey, Key, Table};
use super::{Catalog, schema_of};
use crate::sql::ast::{
    ColumnDef, Ident, Reference, ReferentialAction, TableConstraint, TableConstraintKind, TableName,
};
use crate::sqlcode::{SqlCode, SqlError};

/// Adds a constraint of the table.
pub(super) fn add_constraint(
    catalog: &Catalog,
    table: &mut Table,
    constraint: &TableConstraint,
    place: usize,
) -> Result<(), SqlError> {
    let name = Naming { given: constraint.name.as_ref(), place };
    match &constraint.kind {
        TableConstraintKind::PrimaryKey(columns) => add_primary_key(table, name, columns),
        TableConstraintKind::Unique(columns) => add_unique(table, name, columns),
        TableConstraintKind::ForeignKey { columns, reference } => {
            add_foreign_key(catalog, table, name, columns, reference)
        }
    }
}

pub(super) fn add_column_constraints(
    catalog: &Catalog,
    table: &mut Table,
    definition: &ColumnDef,
    place: usize,
) -> Result<(), SqlError> {
    let columns = [definition.name.clone()];
    let naming = |given| Naming { given, place };
    if let Some(name) = &definition.primary_key {
        add_primary_key(table, naming(name.as_ref()), &columns)?;
    }
    if let Some(name) = &definition.unique {
        add_unique(table, naming(name.as_ref()), &columns)?;
    }
    if let Some(reference) = &definition.references {
        add_foreign_key(catalog, table, naming(None), &columns, reference)?;
    }
    Ok(())
}

/// The positions of the fields of a key, each of which it has once.
pub(super) fn positions(table: &Table, columns: &[Ident]) -> Result<Vec<usize>, SqlError> {
    let positions = positions_with_duplicates(table, columns)?;
    for (at, position) in positions.iter().enumerate() {
        if positions[..at].contains(position) {
            return Err(not_in_table(table, &columns[at], "unique in a list of fields of"));
        }
    }
    Ok(positions)
}

/// The positions of fields.
pub(super) fn positions_with_duplicates(table: &Table, columns: &[Ident]) -> Result<Vec<usize>, SqlError> {
    let position =
        |column: &Ident| table.position(&column.text).ok_or_else(|| not_in_table(table, column, "found in"));
    columns.iter().map(position).collect()
}

/// RSQL_altertable, ADD CONSTRAINT restrictions; RERR_sql
fn not_in_table(table: &Table, column: &Ident, what: &str) -> SqlError {
    let text = format!("Field '{}' not {what} {}", column.text, table.label());
    SqlError::new(SqlCode::FIELD_NOT_IN_TABLE, text)
}

/// What a constraint is named by.
#[derive(Debug, Clone, Copy)]
struct Naming<'n> {
    given: Option<&'n Ident>,
    /// Where it stands among the elements of the table, counted from 1.
    place: usize,
}

/// Made-up names as IRIS makes them: the table, what it is, and its place in the definition, `MYTABLEPKEY3`
/// (RSQL_createtable) and `MYKIDS_UNIQUE1` (RSQL_insert). Recorded on 2026.3: the index of a constraint has its name without
/// underscores, and two of one name are SQLCODE -400.
fn constraint_name(
    table: &Table,
    Naming { given, place }: Naming<'_>,
    kind: &str,
) -> Result<String, SqlError> {
    if let Some(name) = given {
        if kind != "FKEY" {
            refuse_same_index(table, &name.text)?;
        }
        return Ok(name.text.clone());
    }
    let known: Vec<&String> = index_names(table).collect();
    let mut names = (place..).map(|number| format!("{}{kind}{number}", table.name.to_uppercase()));
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

fn add_primary_key(table: &mut Table, name: Naming<'_>, columns: &[Ident]) -> Result<(), SqlError> {
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
    let name = constraint_name(table, name, "PKEY")?;
    check_key_name(table, &name)?;
    table.primary_key = Some(Key { name, columns, is_index: false });
    Ok(())
}

fn add_unique(table: &mut Table, name: Naming<'_>, columns: &[Ident]) -> Result<(), SqlError> {
    // RSQL_createtable, unique fields constraint: a field may be named twice
    let columns = positions_with_duplicates(table, columns)?;
    refuse_streams(table, &columns, "UNIQUE")?;
    let name = constraint_name(table, name, "_UNIQUE")?;
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
    name: Naming<'_>,
    columns: &[Ident],
    reference: &Reference,
) -> Result<(), SqlError> {
    let columns = positions(table, columns)?;
    refuse_streams(table, &columns, "FOREIGN KEY")?;
    let name = constraint_name(table, name, "FKEY")?;
    if table.foreign_keys.iter().any(|key| key.name.eq_ignore_ascii_case(&name)) {
        return Err(SqlError::new(
            SqlCode::KEY_NAME_EXISTS,
            format!("{} has a foreign key named {name}", table.label()),
        ));
    }
    let sets_default = [reference.on_delete, reference.on_update].contains(&ReferentialAction::SetDefault);
    if sets_default && columns.iter().any(|position| table.columns[*position].stored_default().is_none()) {
        return Err(SqlError::not_emulated("SET DEFAULT of a field whose default is no literal of its type"));
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
        default_reference(parent).ok_or_else(|| {
            let text = format!("Foreign key {name}: {} has no primary key", parent.label());
            SqlError::new(SqlCode::CONSTRAINT_NOT_FOUND, text)
        })?
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

/// RSQL_createtable, defining foreign keys: what is referenced where no field is named: the primary key, or else the IDENTITY
/// field.
fn default_reference(parent: &Table) -> Option<Vec<usize>> {
    let identity = || parent.columns.iter().position(|column| column.identity).map(|position| vec![position]);
    parent.primary_key.as_ref().map(|key| key.columns.clone()).or_else(identity)
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
