//! What is told of keys and indexes.

use super::super::Catalog;
use super::super::model::{Index, IndexKind, Table};
use super::row::{bit, insert, some, yes_no};
use crate::sql::ast::ReferentialAction;

/// One row for each indexed field, those of the primary key and of the unique constraints among them.
pub(super) fn fill_indexes(sql: &mut String, table: &Table) {
    let primary = table.primary_key.as_ref().map(|key| &key.name);
    let keys = table.keys().map(|key| {
        let columns = key.columns.iter().map(|position| (*position, false)).collect();
        Index { name: key.name.clone(), columns, kind: IndexKind::Standard, data: Vec::new() }
    });
    let unique = keys.zip(std::iter::repeat(true));
    for (index, is_unique) in unique.chain(table.indexes.iter().cloned().zip(std::iter::repeat(false))) {
        // as delimited identifiers, the class says
        let data: Vec<String> =
            index.data.iter().map(|position| format!("\"{}\"", table.columns[*position].name)).collect();
        for (ordinal, (position, _)) in index.columns.iter().enumerate() {
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
                    // RSQL_createindex: DESC means nothing
                    ("ASC_OR_DESC", some("A")),
                    ("MAP_STATUS", some("Selectable")),
                    ("DATA_FIELDS", (!data.is_empty()).then(|| data.join(","))),
                    ("PRIMARY_KEY", bit(is_unique && primary == Some(&index.name))),
                ],
            );
        }
    }
}

pub(super) fn fill_constraints(sql: &mut String, catalog: &Catalog, table: &Table) {
    let primary = table.primary_key.iter().map(|key| (key, "PRIMARY KEY"));
    let unique = table.unique.iter().filter(|key| !key.is_index).map(|key| (key, "UNIQUE"));
    for (key, kind) in primary.chain(unique) {
        fill_constraint(sql, table, &key.name, kind);
        for (ordinal, position) in key.columns.iter().enumerate() {
            insert(sql, "KEY_COLUMN_USAGE", &key_column(table, &key.name, kind, ordinal, *position));
            fill_usage(sql, table, &key.name, *position);
        }
    }
    for key in &table.foreign_keys {
        fill_constraint(sql, table, &key.name, "FOREIGN KEY");
        let (schema, name) = &key.references;
        let unique = catalog.find(schema, name).and_then(|parent| parent.referenced_key(key));
        for (ordinal, position) in key.columns.iter().enumerate() {
            let mut row = key_column(table, &key.name, "FOREIGN KEY", ordinal, *position).to_vec();
            row.extend([
                ("REFERENCED_TABLE_SCHEMA", some(schema)),
                ("REFERENCED_TABLE_NAME", some(name)),
                ("REFERENCED_CONSTRAINT_NAME", unique.map(|key| key.name.clone())),
                ("REFERENCED_COLUMN_NAME", key.referenced_columns.get(ordinal).cloned()),
            ]);
            insert(sql, "KEY_COLUMN_USAGE", &row);
            fill_usage(sql, table, &key.name, *position);
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

fn fill_usage(sql: &mut String, table: &Table, name: &str, position: usize) {
    insert(
        sql,
        "CONSTRAINT_COLUMN_USAGE",
        &[
            ("TABLE_SCHEMA", some(&table.schema)),
            ("TABLE_NAME", some(&table.name)),
            ("COLUMN_NAME", some(&table.columns[position].name)),
            ("CONSTRAINT_SCHEMA", some(&table.schema)),
            ("CONSTRAINT_NAME", some(name)),
        ],
    );
}

fn fill_constraint(sql: &mut String, table: &Table, name: &str, kind: &str) {
    insert(
        sql,
        "CONSTRAINT_TABLE_USAGE",
        &[
            ("TABLE_SCHEMA", some(&table.schema)),
            ("TABLE_NAME", some(&table.name)),
            ("CONSTRAINT_SCHEMA", some(&table.schema)),
            ("CONSTRAINT_NAME", some(name)),
        ],
    );
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
) -> [(&'static str, Option<String>); 8] {
    [
        ("CONSTRAINT_SCHEMA", some(&table.schema)),
        ("CONSTRAINT_NAME", some(name)),
        ("TABLE_SCHEMA", some(&table.schema)),
        ("TABLE_NAME", some(&table.name)),
        ("COLUMN_NAME", some(&table.columns[position].name)),
        ("ORDINAL_POSITION", some(ordinal + 1)),
        // the class computes it so for every key
        ("POSITION_IN_UNIQUE_CONSTRAINT", some(ordinal + 1)),
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
