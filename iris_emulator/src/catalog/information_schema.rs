//! INFORMATION_SCHEMA, with the columns of IRIS's classes `INFORMATION.SCHEMA.*`.
//!
//! The tables are real ones, filled anew with each change of the catalog. Columns that IRIS has and the
//! emulator knows nothing for are NULL.

use super::model::{Collation, Column, INFORMATION_SCHEMA, Table, insert_literals};
use super::{Catalog, MAX_VARCHAR, quoted};
use crate::sql::ast::ReferentialAction;
use crate::value::{Family, SqlType};

const TABLES: &[&str] = &[
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "TABLE_TYPE",
    "SELF_REFERENCING_COLUMN_NAME",
    "REFERENCE_GENERATION",
    "IS_INSERTABLE_INTO",
    "IS_TYPED",
    "CLASSNAME",
    "DESCRIPTION",
    "OWNER",
];
const COLUMNS: &[&str] = &[
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "COLUMN_NAME",
    "#ORDINAL_POSITION",
    "COLUMN_DEFAULT",
    "IS_NULLABLE",
    "DATA_TYPE",
    "#CHARACTER_MAXIMUM_LENGTH",
    "#CHARACTER_OCTET_LENGTH",
    "#NUMERIC_PRECISION",
    "#NUMERIC_PRECISION_RADIX",
    "#NUMERIC_SCALE",
    "#DATETIME_PRECISION",
    "COLLATION_NAME",
    "IS_IDENTITY",
    "IS_GENERATED",
    "GENERATION_EXPRESSION",
    "IS_UPDATABLE",
    "AUTO_INCREMENT",
    "PRIMARY_KEY",
    "UNIQUE_COLUMN",
    "DESCRIPTION",
];
const KEY_COLUMN_USAGE: &[&str] = &[
    "CONSTRAINT_CATALOG",
    "CONSTRAINT_SCHEMA",
    "CONSTRAINT_NAME",
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "COLUMN_NAME",
    "#ORDINAL_POSITION",
    "CONSTRAINT_TYPE",
    "REFERENCED_TABLE_SCHEMA",
    "REFERENCED_TABLE_NAME",
    "REFERENCED_COLUMN_NAME",
];
const TABLE_CONSTRAINTS: &[&str] = &[
    "CONSTRAINT_CATALOG",
    "CONSTRAINT_SCHEMA",
    "CONSTRAINT_NAME",
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "CONSTRAINT_TYPE",
    "IS_DEFERRABLE",
    "INITIALLY_DEFERRED",
];
const REFERENTIAL_CONSTRAINTS: &[&str] = &[
    "CONSTRAINT_CATALOG",
    "CONSTRAINT_SCHEMA",
    "CONSTRAINT_NAME",
    "UNIQUE_CONSTRAINT_CATALOG",
    "UNIQUE_CONSTRAINT_SCHEMA",
    "UNIQUE_CONSTRAINT_NAME",
    "UNIQUE_CONSTRAINT_TABLE",
    "CONSTRAINT_TABLE_NAME",
    "MATCH_OPTION",
    "UPDATE_RULE",
    "DELETE_RULE",
];

const ALL: [(&str, &[&str]); 5] = [
    ("TABLES", TABLES),
    ("COLUMNS", COLUMNS),
    ("KEY_COLUMN_USAGE", KEY_COLUMN_USAGE),
    ("TABLE_CONSTRAINTS", TABLE_CONSTRAINTS),
    ("REFERENTIAL_CONSTRAINTS", REFERENTIAL_CONSTRAINTS),
];

/// The tables of INFORMATION_SCHEMA. Their names collate upper-case; `#` before a column says that it is an
/// integer.
pub(crate) fn information_schema_tables() -> impl Iterator<Item = Table> {
    ALL.into_iter().map(|(name, columns)| Table {
        schema: INFORMATION_SCHEMA.to_owned(),
        name: name.to_owned(),
        description: None,
        columns: columns.iter().map(|name| column(name)).collect(),
        primary_key: None,
        unique: Vec::new(),
        foreign_keys: Vec::new(),
        indexes: Vec::new(),
        allow_identity_insert: false,
    })
}

fn column(name: &str) -> Column {
    let (name, ty, collation) = match name.strip_prefix('#') {
        Some(name) => (name, SqlType::Integer, Collation::Exact),
        None => (name, SqlType::Varchar(MAX_VARCHAR), Collation::SqlUpper),
    };
    Column {
        name: name.to_owned(),
        ty,
        nullable: true,
        default: None,
        identity: false,
        collation,
        description: None,
    }
}

/// The statements that fill the tables anew.
pub(crate) fn fill_information_schema(catalog: &Catalog) -> String {
    let mut sql = String::new();
    for (name, _) in ALL {
        sql.push_str(&format!("DELETE FROM {};", quoted(&format!("{INFORMATION_SCHEMA}.{name}"))));
    }
    for table in catalog.user_tables() {
        fill_table(&mut sql, table);
        for (position, column) in table.columns.iter().enumerate() {
            fill_column(&mut sql, table, position, column);
        }
        fill_constraints(&mut sql, catalog, table);
    }
    sql
}

fn some(text: impl ToString) -> Option<String> {
    Some(text.to_string())
}

fn yes_no(yes: bool) -> Option<String> {
    some(if yes { "YES" } else { "NO" })
}

fn insert(sql: &mut String, table: &str, values: &[Option<String>]) {
    sql.push_str(&insert_literals(&format!("{INFORMATION_SCHEMA}.{table}"), values));
}

fn fill_table(sql: &mut String, table: &Table) {
    // the class that projects the table: its schema is the package, SQLUser is the package User
    let package = if table.schema == super::DEFAULT_SCHEMA { "User" } else { &table.schema };
    insert(
        sql,
        "TABLES",
        &[
            None,
            some(&table.schema),
            some(&table.name),
            some("BASE TABLE"),
            None,
            None,
            yes_no(true),
            yes_no(false),
            some(format!("{package}.{}", table.name)),
            table.description.clone(),
            some("_SYSTEM"),
        ],
    );
}

fn fill_column(sql: &mut String, table: &Table, position: usize, column: &Column) {
    let in_key = |columns: &[usize]| columns == [position];
    let length = match column.ty {
        SqlType::Varchar(length) | SqlType::Varbinary(length) => some(length),
        SqlType::UniqueIdentifier => some(36),
        _ => None,
    };
    let (precision, scale) = match column.ty {
        SqlType::Bit => (Some(1), Some(0)),
        SqlType::TinyInt => (Some(3), Some(0)),
        SqlType::SmallInt => (Some(5), Some(0)),
        SqlType::Integer => (Some(10), Some(0)),
        SqlType::BigInt => (Some(19), Some(0)),
        SqlType::Numeric { precision, scale } => (Some(precision), Some(scale)),
        SqlType::Double => (Some(53), None),
        _ => (None, None),
    };
    let is_text = column.ty.family() == Family::Text;
    insert(
        sql,
        "COLUMNS",
        &[
            None,
            some(&table.schema),
            some(&table.name),
            some(&column.name),
            some(position + 1),
            column.default.as_ref().map(ToString::to_string),
            yes_no(column.nullable),
            some(data_type(&column.ty)),
            length.clone(),
            length,
            precision.map(|precision| precision.to_string()),
            precision.map(|_| if column.ty == SqlType::Double { "2" } else { "10" }.to_owned()),
            scale.map(|scale| scale.to_string()),
            match column.ty {
                SqlType::Time(digits) => some(digits),
                SqlType::Timestamp => some(6),
                _ => None,
            },
            is_text.then(|| {
                if column.collation == Collation::SqlUpper { "SQLUPPER" } else { "EXACT" }.to_owned()
            }),
            yes_no(column.identity),
            yes_no(false),
            None,
            yes_no(!column.identity),
            yes_no(column.identity),
            yes_no(table.primary_key.as_ref().is_some_and(|key| key.columns.contains(&position))),
            yes_no(column.identity || table.keys().any(|key| in_key(&key.columns))),
            column.description.clone(),
        ],
    );
}

/// The name of a type as DATA_TYPE has it: without its arguments. VECTOR is ODBC's VARCHAR in
/// `%Library.Vector`; what DATA_TYPE says of it was not found in the documentation.
fn data_type(ty: &SqlType) -> String {
    let text = ty.to_string();
    text.split_once('(').map_or(text.clone(), |(name, _)| name.to_owned())
}

fn fill_constraints(sql: &mut String, catalog: &Catalog, table: &Table) {
    let primary = table.primary_key.iter().map(|key| (key, "PRIMARY KEY"));
    let unique = table.unique.iter().filter(|key| !key.is_index).map(|key| (key, "UNIQUE"));
    for (key, kind) in primary.chain(unique) {
        fill_constraint(sql, table, &key.name, kind);
        for (ordinal, position) in key.columns.iter().enumerate() {
            fill_key_column(sql, table, &key.name, kind, ordinal, *position, None);
        }
    }
    for key in &table.foreign_keys {
        fill_constraint(sql, table, &key.name, "FOREIGN KEY");
        for (ordinal, position) in key.columns.iter().enumerate() {
            let referenced = (&key.references.0, &key.references.1, &key.referenced_columns[ordinal]);
            fill_key_column(sql, table, &key.name, "FOREIGN KEY", ordinal, *position, Some(referenced));
        }
        let parent = catalog.find(&key.references.0, &key.references.1);
        let unique = parent.and_then(|parent| {
            parent.keys().find(|unique| {
                let names = unique.columns.iter().map(|position| parent.columns[*position].name.as_str());
                names.eq(key.referenced_columns.iter().map(String::as_str))
            })
        });
        insert(
            sql,
            "REFERENTIAL_CONSTRAINTS",
            &[
                None,
                some(&table.schema),
                some(&key.name),
                None,
                some(&key.references.0),
                unique.map(|key| key.name.clone()),
                some(&key.references.1),
                some(&table.name),
                some("NONE"),
                some(rule(key.on_update)),
                some(rule(key.on_delete)),
            ],
        );
    }
}

fn fill_constraint(sql: &mut String, table: &Table, name: &str, kind: &str) {
    insert(
        sql,
        "TABLE_CONSTRAINTS",
        &[
            None,
            some(&table.schema),
            some(name),
            None,
            some(&table.schema),
            some(&table.name),
            some(kind),
            yes_no(false),
            yes_no(false),
        ],
    );
}

fn fill_key_column(
    sql: &mut String,
    table: &Table,
    name: &str,
    kind: &str,
    ordinal: usize,
    position: usize,
    referenced: Option<(&String, &String, &String)>,
) {
    insert(
        sql,
        "KEY_COLUMN_USAGE",
        &[
            None,
            some(&table.schema),
            some(name),
            None,
            some(&table.schema),
            some(&table.name),
            some(&table.columns[position].name),
            some(ordinal + 1),
            some(kind),
            referenced.map(|(schema, _, _)| schema.clone()),
            referenced.map(|(_, table, _)| table.clone()),
            referenced.map(|(_, _, column)| column.clone()),
        ],
    );
}

fn rule(action: ReferentialAction) -> &'static str {
    match action {
        ReferentialAction::NoAction => "NO ACTION",
        ReferentialAction::Cascade => "CASCADE",
        ReferentialAction::SetNull => "SET NULL",
        ReferentialAction::SetDefault => "SET DEFAULT",
    }
}
