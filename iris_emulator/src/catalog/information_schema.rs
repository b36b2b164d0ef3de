//! INFORMATION_SCHEMA, with the columns of IRIS's classes `INFORMATION.SCHEMA.*`.
//!
//! The tables are real ones, filled anew when somebody asks after a change of the catalog. Columns that IRIS has and the
//! emulator knows nothing for are NULL.

use std::collections::BTreeMap;

use super::model::{Collation, Column, INFORMATION_SCHEMA, Index, Table};
use super::{Catalog, MAX_VARCHAR, literal, quoted};
use crate::sql::ast::ReferentialAction;
use crate::value::{Family, SqlType};

/// Tables and their columns, as the class reference lists them. `#` before a column says that it is an integer,
/// `?` that it is a BIT.
const ALL: [(&str, &[&str]); 8] = [
    ("SCHEMATA", &["CATALOG_NAME", "SCHEMA_NAME", "SCHEMA_OWNER"]),
    ("TABLES", TABLES),
    ("COLUMNS", COLUMNS),
    ("INDEXES", INDEXES),
    ("KEY_COLUMN_USAGE", KEY_COLUMN_USAGE),
    ("TABLE_CONSTRAINTS", TABLE_CONSTRAINTS),
    ("REFERENTIAL_CONSTRAINTS", REFERENTIAL_CONSTRAINTS),
    ("VIEWS", VIEWS),
];
const TABLES: &[&str] = &[
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "TABLE_TYPE",
    "SELF_REFERENCING_COLUMN_NAME",
    "REFERENCE_GENERATION",
    "USER_DEFINED_TYPE_CATALOG",
    "USER_DEFINED_TYPE_SCHEMA",
    "USER_DEFINED_TYPE_NAME",
    "IS_INSERTABLE_INTO",
    "IS_TYPED",
    "CLASSNAME",
    "DESCRIPTION",
    "OWNER",
    "IS_SHARDED",
];
const COLUMNS: &[&str] = &[
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "COLUMN_NAME",
    "#ORDINAL_POSITION",
    "DTD_IDENTIFIER",
    "COLUMN_DEFAULT",
    "IS_NULLABLE",
    "DATA_TYPE",
    "#CHARACTER_MAXIMUM_LENGTH",
    "#CHARACTER_OCTET_LENGTH",
    "#NUMERIC_PRECISION",
    "#NUMERIC_PRECISION_RADIX",
    "#NUMERIC_SCALE",
    "#DATETIME_PRECISION",
    "CHARACTER_SET_CATALOG",
    "CHARACTER_SET_SCHEMA",
    "CHARACTER_SET_NAME",
    "COLLATION_CATALOG",
    "COLLATION_SCHEMA",
    "COLLATION_NAME",
    "DOMAIN_CATALOG",
    "DOMAIN_SCHEMA",
    "DOMAIN_NAME",
    "IS_SELF_REFERENCING",
    "IS_IDENTITY",
    "IDENTITY_GENERATION",
    "#IDENTITY_START",
    "#IDENTITY_INCREMENT",
    "#IDENTITY_MAXIMUM",
    "#IDENTITY_MINIMUM",
    "IDENTITY_CYCLE",
    "IS_GENERATED",
    "GENERATION_EXPRESSION",
    "IS_UPDATABLE",
    "AUTO_INCREMENT",
    "PRIMARY_KEY",
    "UNIQUE_COLUMN",
    "DESCRIPTION",
];
const INDEXES: &[&str] = &[
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "?NON_UNIQUE",
    "INDEX_CATALOG",
    "INDEX_SCHEMA",
    "INDEX_NAME",
    "#ORDINAL_POSITION",
    "COLUMN_NAME",
    "ASC_OR_DESC",
    "?PRIMARY_KEY",
    "MAP_STATUS",
    "DATA_FIELDS",
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
    "#POSITION_IN_UNIQUE_CONSTRAINT",
    "REFERENCED_TABLE_CATALOG",
    "REFERENCED_TABLE_SCHEMA",
    "REFERENCED_TABLE_NAME",
    "REFERENCED_CONSTRAINT_NAME",
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
    "CONSTRAINT_TABLE_NAME",
    "CONSTRAINT_NAME",
    "UNIQUE_CONSTRAINT_CATALOG",
    "UNIQUE_CONSTRAINT_SCHEMA",
    "UNIQUE_CONSTRAINT_TABLE",
    "UNIQUE_CONSTRAINT_NAME",
    "MATCH_OPTION",
    "UPDATE_RULE",
    "DELETE_RULE",
];
/// There are no views: the table is empty.
const VIEWS: &[&str] = &[
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "VIEW_DEFINITION",
    "CHECK_OPTION",
    "IS_UPDATABLE",
    "IS_TRIGGER_UPDATABLE",
    "IS_TRIGGER_DELETABLE",
    "IS_TRIGGER_INSERTABLE_INTO",
    "CLASSNAME",
    "DESCRIPTION",
    "OWNER",
];

/// The tables of INFORMATION_SCHEMA. Their names collate upper-case.
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
        view: None,
    })
}

fn column(name: &str) -> Column {
    let (name, ty, collation) = match (name.strip_prefix('#'), name.strip_prefix('?')) {
        (Some(name), _) => (name, SqlType::Integer, Collation::Exact),
        (_, Some(name)) => (name, SqlType::Bit, Collation::Exact),
        _ => (name, SqlType::Varchar(MAX_VARCHAR), Collation::SqlUpper),
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
    // GSQL_tables: a schema is there as long as something is in it
    let schemas: BTreeMap<String, &str> =
        catalog.user_tables().map(|table| (table.schema.to_uppercase(), table.schema.as_str())).collect();
    for schema in schemas.into_values() {
        insert(&mut sql, "SCHEMATA", &[("SCHEMA_NAME", some(schema)), ("SCHEMA_OWNER", some(OWNER))]);
    }
    for table in catalog.user_tables() {
        fill_table(&mut sql, table);
        for (position, column) in table.columns.iter().enumerate() {
            fill_column(&mut sql, table, position, column);
        }
        fill_indexes(&mut sql, table);
        fill_constraints(&mut sql, catalog, table);
    }
    sql
}

/// Whoever creates: the emulator has one user.
const OWNER: &str = "_SYSTEM";

/// Columns and values of a row; other columns are NULL, *_CATALOG always.
type Row<'r> = &'r [(&'r str, Option<String>)];

fn some(text: impl ToString) -> Option<String> {
    Some(text.to_string())
}

fn yes_no(yes: bool) -> Option<String> {
    some(if yes { "YES" } else { "NO" })
}

fn bit(one: bool) -> Option<String> {
    some(u8::from(one))
}

fn insert(sql: &mut String, table: &str, row: Row<'_>) {
    let columns: Vec<String> = row.iter().map(|(column, _)| quoted(column)).collect();
    let values: Vec<String> =
        row.iter().map(|(_, value)| value.as_deref().map_or("NULL".into(), literal)).collect();
    let table = quoted(&format!("{INFORMATION_SCHEMA}.{table}"));
    sql.push_str(&format!("INSERT INTO {table} ({}) VALUES ({});", columns.join(", "), values.join(", ")));
}

fn fill_table(sql: &mut String, table: &Table) {
    // the class that projects the table: its schema is the package, SQLUser is the package User
    let package = if table.schema == super::DEFAULT_SCHEMA { "User" } else { &table.schema };
    insert(
        sql,
        "TABLES",
        &[
            ("TABLE_SCHEMA", some(&table.schema)),
            ("TABLE_NAME", some(&table.name)),
            ("TABLE_TYPE", some(if table.view.is_some() { "VIEW" } else { "BASE TABLE" })),
            ("IS_INSERTABLE_INTO", yes_no(table.view.is_none())),
            ("IS_TYPED", yes_no(false)),
            ("CLASSNAME", some(format!("{package}.{}", table.name))),
            ("DESCRIPTION", table.description.clone()),
            ("OWNER", some(OWNER)),
            ("IS_SHARDED", yes_no(false)),
        ],
    );
}

fn fill_column(sql: &mut String, table: &Table, position: usize, column: &Column) {
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
    let radix = precision.map(|_| if column.ty == SqlType::Double { "2" } else { "10" }.to_owned());
    let digits = match column.ty {
        SqlType::Time(digits) => some(digits),
        SqlType::Timestamp => some(6),
        _ => None,
    };
    let collation = match (column.ty.family(), column.collation) {
        (Family::Text, Collation::SqlUpper) => some("SQLUPPER"),
        (Family::Text, _) => some("EXACT"),
        _ => None,
    };
    let is_primary = table.primary_key.as_ref().is_some_and(|key| key.columns.contains(&position));
    let is_unique = column.identity || table.keys().any(|key| key.columns == [position]);
    insert(
        sql,
        "COLUMNS",
        &[
            ("TABLE_SCHEMA", some(&table.schema)),
            ("TABLE_NAME", some(&table.name)),
            ("COLUMN_NAME", some(&column.name)),
            ("ORDINAL_POSITION", some(position + 1)),
            ("COLUMN_DEFAULT", column.default.as_ref().map(ToString::to_string)),
            ("IS_NULLABLE", yes_no(column.nullable)),
            ("DATA_TYPE", some(data_type(&column.ty))),
            ("CHARACTER_MAXIMUM_LENGTH", length.clone()),
            ("CHARACTER_OCTET_LENGTH", length),
            ("NUMERIC_PRECISION", precision.map(|precision| precision.to_string())),
            ("NUMERIC_PRECISION_RADIX", radix),
            ("NUMERIC_SCALE", scale.map(|scale| scale.to_string())),
            ("DATETIME_PRECISION", digits),
            ("COLLATION_NAME", collation),
            ("IS_SELF_REFERENCING", yes_no(false)),
            ("IS_IDENTITY", yes_no(column.identity)),
            ("IS_GENERATED", yes_no(false)),
            ("IS_UPDATABLE", yes_no(!column.identity)),
            ("AUTO_INCREMENT", yes_no(column.identity)),
            ("PRIMARY_KEY", yes_no(is_primary)),
            ("UNIQUE_COLUMN", yes_no(is_unique)),
            ("DESCRIPTION", column.description.clone()),
        ],
    );
}

/// One row for each indexed field, those of the primary key and of the unique constraints among them.
fn fill_indexes(sql: &mut String, table: &Table) {
    let primary = table.primary_key.as_ref().map(|key| key.name.as_str());
    let keys = table.keys().map(|key| {
        let columns = key.columns.iter().map(|position| (*position, false)).collect();
        Index { name: key.name.clone(), columns, is_hnsw: false }
    });
    let unique = keys.zip(std::iter::repeat(true));
    for (index, is_unique) in unique.chain(table.indexes.iter().cloned().zip(std::iter::repeat(false))) {
        for (ordinal, (position, descends)) in index.columns.iter().enumerate() {
            insert(
                sql,
                "INDEXES",
                &[
                    ("TABLE_SCHEMA", some(&table.schema)),
                    ("TABLE_NAME", some(&table.name)),
                    ("NON_UNIQUE", bit(!is_unique)),
                    ("INDEX_SCHEMA", some(&table.schema)),
                    ("INDEX_NAME", some(&index.name)),
                    ("ORDINAL_POSITION", some(ordinal + 1)),
                    ("COLUMN_NAME", some(&table.columns[*position].name)),
                    ("ASC_OR_DESC", some(if *descends { "D" } else { "A" })),
                    ("PRIMARY_KEY", bit(is_unique && primary == Some(&index.name))),
                ],
            );
        }
    }
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
            insert(sql, "KEY_COLUMN_USAGE", &key_column(table, &key.name, kind, ordinal, *position));
        }
    }
    for key in &table.foreign_keys {
        fill_constraint(sql, table, &key.name, "FOREIGN KEY");
        let (schema, name) = &key.references;
        let unique = catalog.find(schema, name).and_then(|parent| parent.referenced_key(key));
        for (ordinal, position) in key.columns.iter().enumerate() {
            let mut row = key_column(table, &key.name, "FOREIGN KEY", ordinal, *position).to_vec();
            row.extend([
                ("POSITION_IN_UNIQUE_CONSTRAINT", some(ordinal + 1)),
                ("REFERENCED_TABLE_SCHEMA", some(schema)),
                ("REFERENCED_TABLE_NAME", some(name)),
                ("REFERENCED_CONSTRAINT_NAME", unique.map(|key| key.name.clone())),
                ("REFERENCED_COLUMN_NAME", key.referenced_columns.get(ordinal).cloned()),
            ]);
            insert(sql, "KEY_COLUMN_USAGE", &row);
        }
        insert(
            sql,
            "REFERENTIAL_CONSTRAINTS",
            &[
                ("CONSTRAINT_SCHEMA", some(&table.schema)),
                ("CONSTRAINT_TABLE_NAME", some(&table.name)),
                ("CONSTRAINT_NAME", some(&key.name)),
                ("UNIQUE_CONSTRAINT_SCHEMA", some(schema)),
                ("UNIQUE_CONSTRAINT_TABLE", some(name)),
                ("UNIQUE_CONSTRAINT_NAME", unique.map(|key| key.name.clone())),
                ("MATCH_OPTION", some("NONE")),
                ("UPDATE_RULE", some(rule(key.on_update))),
                ("DELETE_RULE", some(rule(key.on_delete))),
            ],
        );
    }
}

fn fill_constraint(sql: &mut String, table: &Table, name: &str, kind: &str) {
    insert(
        sql,
        "TABLE_CONSTRAINTS",
        &[
            ("CONSTRAINT_SCHEMA", some(&table.schema)),
            ("CONSTRAINT_NAME", some(name)),
            ("TABLE_SCHEMA", some(&table.schema)),
            ("TABLE_NAME", some(&table.name)),
            ("CONSTRAINT_TYPE", some(kind)),
            ("IS_DEFERRABLE", yes_no(false)),
            ("INITIALLY_DEFERRED", yes_no(false)),
        ],
    );
}

fn key_column(
    table: &Table,
    name: &str,
    kind: &str,
    ordinal: usize,
    position: usize,
) -> [(&'static str, Option<String>); 7] {
    [
        ("CONSTRAINT_SCHEMA", some(&table.schema)),
        ("CONSTRAINT_NAME", some(name)),
        ("TABLE_SCHEMA", some(&table.schema)),
        ("TABLE_NAME", some(&table.name)),
        ("COLUMN_NAME", some(&table.columns[position].name)),
        ("ORDINAL_POSITION", some(ordinal + 1)),
        ("CONSTRAINT_TYPE", some(kind)),
    ]
}

fn rule(action: ReferentialAction) -> &'static str {
    match action {
        ReferentialAction::NoAction => "NO ACTION",
        ReferentialAction::Cascade => "CASCADE",
        ReferentialAction::SetNull => "SET NULL",
        ReferentialAction::SetDefault => "SET DEFAULT",
    }
}
