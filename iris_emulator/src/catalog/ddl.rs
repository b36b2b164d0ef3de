//! CREATE TABLE as a change of the catalog.

use super::keys::{add_column_constraints, add_constraint};
use super::limits::limits;
use super::model::{Collation, Column, Counting, Table};
use super::{Catalog, DEFAULT_SCHEMA, resolve_type, schema_of};
use crate::sql::ast::{self, ColumnDef, Ident, TableConstraintKind};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType};

/// The table that a CREATE TABLE describes (RSQL_createtable).
pub(crate) fn create_table(catalog: &Catalog, create: &ast::CreateTable) -> Result<Table, SqlError> {
    let schema = schema_of(&create.name);
    refuse_system_schema(schema)?;
    refuse_class_name(schema, &create.name.name)?;
    let mut table = Table {
        description: create.description.clone(),
        temporary: create.temporary,
        columnar: is_columnar(&create.class_parameters),
        allow_identity_insert: allows_identity_insert(&create.class_parameters)?,
        ..Table::new(schema_in_case(schema), &create.name.name.text)
    };
    for definition in &create.columns {
        add_column(&mut table, definition)?;
    }
    if create.public_row_id {
        show_row_id(&mut table);
    }
    if table.columns.iter().all(|column| column.identity) && create.columns.is_empty() {
        return Err(SqlError::new(SqlCode::INVALID_STATEMENT, "a table has at least one column"));
    }
    if table.columns.iter().filter(|column| column.identity).count() > 1 {
        return Err(SqlError::new(
            SqlCode::IDENTITY_EXISTS,
            format!("{} has an IDENTITY field", table.label()),
        ));
    }
    let mut place = 0;
    for definition in &create.columns {
        place += 1;
        add_column_constraints(catalog, &mut table, definition, place)?;
    }
    for constraint in &create.constraints {
        place += 1;
        add_constraint(catalog, &mut table, constraint, place).map_err(|error| {
            // the same section of the page; ALTER TABLE has the code for a field that is not there
            let of_unique = matches!(constraint.kind, TableConstraintKind::Unique(_));
            let code = if of_unique && error.code == SqlCode::FIELD_NOT_IN_TABLE {
                SqlCode::UNIQUE_FIELD_NOT_FOUND
            } else {
                error.code
            };
            SqlError { code, ..error }
        })?;
    }
    if table.temporary && !table.foreign_keys.is_empty() {
        return Err(SqlError::not_emulated("a foreign key of a temporary table"));
    }
    Ok(table)
}

/// A schema that is the system's has no tables of users.
pub(super) fn refuse_system_schema(schema: &str) -> Result<(), SqlError> {
    // RSQL_createtable: its package would be that of SQLUser
    if schema.eq_ignore_ascii_case("USER") {
        return Err(SqlError::new(SqlCode::INVALID_SCHEMA, "a schema cannot be named User"));
    }
    // GSQL_tables: its package is the system's
    if schema.starts_with('%') {
        return Err(SqlError::new(SqlCode::FATAL, format!("<PROTECT>: the schema {schema} is the system's")));
    }
    if schema.eq_ignore_ascii_case("INFORMATION_SCHEMA") {
        return Err(SqlError::new(SqlCode::READ_ONLY_TABLE, format!("the schema {schema} is the system's")));
    }
    Ok(())
}

/// RSQL_createview, RSQL_createtable: the name of the class has no punctuation, and begins with a letter.
/// GSQL_identifiers: in front of the digit that a delimited name begins with IRIS puts one.
pub(super) fn refuse_class_name(schema: &str, name: &Ident) -> Result<(), SqlError> {
    let class = name.text.trim_start_matches(|first: char| !first.is_alphanumeric());
    if class.starts_with(char::is_alphabetic) || name.delimited && !class.is_empty() {
        return Ok(());
    }
    let package = if schema.eq_ignore_ascii_case(DEFAULT_SCHEMA) { "User" } else { schema };
    let text = format!("ERROR #5053: Class name '{package}.{class}' is invalid");
    Err(SqlError::new(SqlCode::FATAL, text))
}

/// %PUBLICROWID (RSQL_createtable): a field in front of the others that is all that an IDENTITY field is, where none is the
/// RowID already.
fn show_row_id(table: &mut Table) {
    if table.columns.iter().all(|column| !column.identity) {
        let name = table.row_id_name();
        let field = Column {
            identity: true,
            nullable: false,
            ..Column::new(name, SqlType::BigInt, Collation::Exact)
        };
        table.columns.insert(0, field);
    }
}

/// The default schema in its own case, others in the given one.
pub(super) fn schema_in_case(schema: &str) -> &str {
    if schema.eq_ignore_ascii_case(DEFAULT_SCHEMA) { DEFAULT_SCHEMA } else { schema }
}

/// Parameters of a class that say how its rows are stored, or are for others than SQL (RSQL_createtable).
const UNSEEN_PARAMETERS: [&str; 9] = [
    "DEFAULTGLOBAL",
    "DSINTERVAL",
    "DSTIME",
    "EXTENTQUERYSPEC",
    "EXTENTSIZE",
    "MANAGEDEXTENT",
    "STORAGEDEFAULT",
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

/// Whether the rows are stored by columns (GSOD_storage).
fn is_columnar(parameters: &[(String, String)]) -> bool {
    parameters.iter().any(|(name, value)| {
        name.eq_ignore_ascii_case("STORAGEDEFAULT") && value.eq_ignore_ascii_case("columnar")
    })
}

pub(super) fn add_column(table: &mut Table, definition: &ColumnDef) -> Result<(), SqlError> {
    let name = definition.name.text.clone();
    if table.position(&name).is_some() {
        return Err(SqlError::new(SqlCode::FIELD_EXISTS, format!("Field '{name}' is defined twice")));
    }
    if !name.contains(char::is_alphanumeric) {
        let text = format!("ERROR #5130: Property name '{name}' is invalid");
        return Err(SqlError::new(SqlCode::FATAL, text));
    }
    let ty = resolve_type(&definition.data_type)?;
    let identity = definition.identity;
    let is_serial = ["SERIAL", "%COUNTER", "%LIBRARY.COUNTER"].contains(&definition.data_type.name.as_str());
    let counting = match definition.data_type.name.as_str() {
        "ROWVERSION" | "%ROWVERSION" | "%LIBRARY.ROWVERSION" => Counting::RowVersion,
        _ if definition.counter && is_serial => Counting::Counter,
        _ if definition.counter => Counting::AutoIncrement,
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
    // RSQL_createtable: one ROWVERSION, and any number of SERIAL fields
    if !matches!(counting, Counting::None | Counting::Counter)
        && table.columns.iter().any(|column| column.counting == counting)
    {
        let text = format!("{} has a field that counts", table.label());
        return Err(SqlError::new(SqlCode::FATAL, text));
    }
    // GSQL_collation: the default of columnar tables
    let default = Some(Collation::Exact).filter(|_| table.columnar && matches!(ty, SqlType::Varchar(_)));
    let collation = column_collation(definition.collation.or(default), &ty)?;
    table.columns.push(Column {
        nullable: !definition.not_null && !identity && definition.primary_key.is_none(),
        default: definition.default.clone(),
        on_update: definition.on_update.clone(),
        identity,
        counting,
        limits: limits(&definition.data_type),
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
