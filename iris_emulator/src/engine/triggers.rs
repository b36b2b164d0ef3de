//! The triggers of a table: they lock and report what a statement changes.

use super::undo::kept_columns;
use crate::catalog::{Catalog, Key, Table, literal, quoted};

const EVENTS: [&str; 6] =
    ["BEFORE INSERT", "AFTER INSERT", "BEFORE UPDATE", "AFTER UPDATE", "BEFORE DELETE", "AFTER DELETE"];

/// The statements that drop a table's triggers, if there, and create them.
pub(super) fn triggers(catalog: &Catalog, table: &Table) -> String {
    let storage = literal(&table.storage_name());
    let keys = |side: &str, identity: bool| -> Vec<String> {
        let chosen = table.keys().filter(|key| has_identity(table, key) == identity);
        chosen.map(|key| key_call("iris_key", table, key, side)).collect()
    };
    let references = references(catalog, table);
    let values = |side: &str| -> String {
        kept_columns(table).iter().map(|column| format!(", {side}.{column}")).collect()
    };
    // the keys that have the RowID in them are not known before the row is there
    let bodies = [
        [keys("NEW", false), references.clone()].concat(),
        [keys("NEW", true), vec![format!("iris_changed('I', {storage}, NEW.rowid, NULL)")]].concat(),
        [keys("OLD", false), keys("NEW", false), keys("OLD", true), references].concat(),
        vec![format!("iris_changed('U', {storage}, NEW.rowid, OLD.rowid{})", values("OLD"))],
        [keys("OLD", false), keys("OLD", true)].concat(),
        vec![format!("iris_changed('D', {storage}, OLD.rowid, NULL{})", values("OLD"))],
    ];
    let mut sql = String::new();
    for (event, body) in EVENTS.into_iter().zip(bodies) {
        let name = quoted(&format!("{}:{event}", table.storage_name()));
        sql.push_str(&format!("DROP TRIGGER IF EXISTS {name};"));
        if !body.is_empty() {
            let calls: Vec<String> = body.iter().map(|call| format!("SELECT {call};")).collect();
            let on = quoted(&table.storage_name());
            sql.push_str(&format!("CREATE TRIGGER {name} {event} ON {on} BEGIN {} END;", calls.concat()));
        }
    }
    sql
}

fn has_identity(table: &Table, key: &Key) -> bool {
    key.columns.iter().any(|position| table.columns[*position].identity)
}

fn key_call(function: &str, table: &Table, key: &Key, side: &str) -> String {
    let values: Vec<String> = key
        .columns
        .iter()
        .map(|position| format!(", {side}.{}", quoted(&table.columns[*position].name)))
        .collect();
    format!("{function}({}{})", literal(&table.index_name(&key.name)), values.concat())
}

/// A row that references another waits for whoever has that one in an open transaction.
fn references(catalog: &Catalog, table: &Table) -> Vec<String> {
    let mut calls = Vec::new();
    for key in &table.foreign_keys {
        let itself = key.references.0.eq_ignore_ascii_case(&table.schema)
            && key.references.1.eq_ignore_ascii_case(&table.name);
        let parent = if itself { Some(table) } else { catalog.find(&key.references.0, &key.references.1) };
        let Some(parent) = parent else { continue };
        let new: Vec<String> = key
            .columns
            .iter()
            .map(|position| format!("NEW.{}", quoted(&table.columns[*position].name)))
            .collect();
        let referenced: Vec<usize> =
            key.referenced_columns.iter().filter_map(|name| parent.position(name)).collect();
        if let ([only], [column]) = (referenced.as_slice(), new.as_slice())
            && parent.columns[*only].identity
        {
            calls.push(format!("iris_row_reference({}, {column})", literal(&parent.storage_name())));
        } else if let Some(unique) = parent.keys().find(|unique| unique.columns == referenced) {
            calls.push(format!(
                "iris_reference({}, {})",
                literal(&parent.index_name(&unique.name)),
                new.join(", ")
            ));
        }
    }
    calls
}
