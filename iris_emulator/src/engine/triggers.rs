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
        chosen.map(|key| key_call(table, key, side)).collect()
    };
    let references = |side: &str| -> Vec<String> {
        references(catalog, table, side).into_iter().map(|(call, _)| call).collect()
    };
    // RSQL_update checks the foreign keys whose fields change
    let moved = |side: &str| -> Vec<String> {
        self::references(catalog, table, side)
            .into_iter()
            .map(|(call, moved)| format!("{call} WHERE {moved}"))
            .collect()
    };
    let values = |side: &str| -> String {
        kept_columns(table).iter().map(|column| format!(", {side}.{column}")).collect()
    };
    // the keys that have the RowID in them are not known before the row is there
    let bodies = [
        [keys("NEW", false), references("NEW")].concat(),
        [keys("NEW", true), vec![format!("iris_changed('I', {storage}, NEW.rowid, NULL)")]].concat(),
        [keys("OLD", false), keys("NEW", false), keys("OLD", true), moved("OLD"), moved("NEW")].concat(),
        vec![format!("iris_changed('U', {storage}, NEW.rowid, OLD.rowid{})", values("OLD"))],
        // GSQL_foreignkeys: deleting a row with a foreign key locks the referenced one, too, until the end
        [keys("OLD", false), keys("OLD", true), references("OLD")].concat(),
        vec![format!("iris_changed('D', {storage}, OLD.rowid, NULL{})", values("OLD"))],
    ];
    let mut sql = drop_triggers(table);
    for (event, body) in EVENTS.into_iter().zip(bodies) {
        let name = trigger_name(table, event);
        if !body.is_empty() {
            let calls: Vec<String> = body.iter().map(|call| format!("SELECT {call};")).collect();
            let on = quoted(&table.storage_name());
            sql.push_str(&format!("CREATE TRIGGER {name} {event} ON {on} BEGIN {} END;", calls.concat()));
        }
    }
    sql
}

/// The statements that drop a table's triggers, if there.
pub(super) fn drop_triggers(table: &Table) -> String {
    EVENTS.map(|event| format!("DROP TRIGGER IF EXISTS {};", trigger_name(table, event))).concat()
}

fn trigger_name(table: &Table, event: &str) -> String {
    quoted(&format!("{}:{event}", table.storage_name()))
}

fn has_identity(table: &Table, key: &Key) -> bool {
    key.columns.iter().any(|position| table.columns[*position].identity)
}

fn key_call(table: &Table, key: &Key, side: &str) -> String {
    let values: Vec<String> = key
        .columns
        .iter()
        .map(|position| format!(", {side}.{}", quoted(&table.columns[*position].name)))
        .collect();
    format!("iris_key({}, {}{})", literal(&table.storage_name()), literal(&key.name), values.concat())
}

/// For each foreign key the call that locks the referenced row, and the condition that its fields change.
fn references(catalog: &Catalog, table: &Table, side: &str) -> Vec<(String, String)> {
    let mut calls = Vec::new();
    for key in table.foreign_keys.iter().filter(|key| !key.no_check) {
        let (schema, name) = &key.references;
        let itself = schema.eq_ignore_ascii_case(&table.schema) && name.eq_ignore_ascii_case(&table.name);
        let parent = if itself { Some(table) } else { catalog.find(schema, name) };
        let Some(parent) = parent else { continue };
        let columns: Vec<String> =
            key.columns.iter().map(|position| quoted(&table.columns[*position].name)).collect();
        let values: Vec<String> = columns.iter().map(|column| format!("{side}.{column}")).collect();
        let moved: Vec<String> =
            columns.iter().map(|column| format!("NEW.{column} IS NOT OLD.{column}")).collect();
        let referenced: Vec<usize> =
            key.referenced_columns.iter().filter_map(|name| parent.position(name)).collect();
        let storage = literal(&parent.storage_name());
        let call = if let ([only], [value]) = (referenced.as_slice(), values.as_slice())
            && parent.columns[*only].identity
        {
            format!("iris_row_reference({storage}, {value})")
        } else if let Some(unique) = parent.keys().find(|unique| unique.columns == referenced) {
            format!("iris_reference({storage}, {}, {})", literal(&unique.name), values.join(", "))
        } else {
            continue;
        };
        calls.push((call, moved.join(" OR ")));
    }
    calls
}
