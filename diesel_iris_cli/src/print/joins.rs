//! Foreign keys → `diesel::joinable!`, by diesel_cli's rules.

use std::collections::BTreeMap;

use super::names::SchemaNames;
use super::types::SqlType;
use crate::Error;
use crate::model::{ForeignKey, Schema, Table, same_name};

/// A `diesel::joinable!`: a column of one table that holds the primary key of another, by their positions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Joinable {
    pub(super) child: usize,
    pub(super) parent: usize,
    pub(super) column: usize,
}

impl Joinable {
    pub(super) fn line(self, names: &SchemaNames) -> String {
        let (child, parent) = (&names.tables()[self.child], &names.tables()[self.parent]);
        format!("diesel::joinable!({} -> {} ({}));\n", child.table, parent.table, child.columns[self.column])
    }
}

/// The foreign keys by which Diesel can join without being told how: of one column, to the primary key of
/// another printed table, the only one between the two tables. Sorted.
///
/// Beyond diesel_cli's rules the two columns must have one type, or the macro would not compile.
pub(super) fn joinables(schema: &Schema) -> Result<Vec<Joinable>, Error> {
    let position = |name: &str| schema.tables.iter().position(|table| same_name(&table.name, name));
    let between: Vec<(usize, usize, &ForeignKey)> = schema
        .foreign_keys
        .iter()
        .filter(|key| same_name(&key.referenced_schema, &schema.name))
        .filter_map(|key| Some((position(&key.table)?, position(&key.referenced_table)?, key)))
        .filter(|(child, parent, _)| child != parent)
        .collect();
    // in both directions together: `a JOIN b` has no direction
    let mut count: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (child, parent, _) in &between {
        *count.entry(pair(*child, *parent)).or_default() += 1;
    }
    let mut joinables = Vec::new();
    for (child, parent, key) in between {
        if count.get(&pair(child, parent)) != Some(&1) {
            continue;
        }
        let [column] = key.columns.as_slice() else { continue };
        let [referenced] = key.referenced_columns.as_slice() else { continue };
        let (child_table, parent_table) = (&schema.tables[child], &schema.tables[parent]);
        let [primary_key] = parent_table.primary_key.as_slice() else { continue };
        if !same_name(primary_key, referenced) {
            continue;
        }
        let Some(column) = column_position(child_table, column) else { continue };
        let Some(primary_key) = column_position(parent_table, primary_key) else { continue };
        let child_type = SqlType::of(&child_table.name, &child_table.columns[column])?;
        let parent_type = SqlType::of(&parent_table.name, &parent_table.columns[primary_key])?;
        if child_type.is_comparable(parent_type) {
            joinables.push(Joinable { child, parent, column });
        }
    }
    joinables.sort_unstable();
    Ok(joinables)
}

fn pair(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}

fn column_position(table: &Table, name: &str) -> Option<usize> {
    table.columns.iter().position(|column| same_name(&column.name, name))
}

#[cfg(test)]
mod tests {
    use super::super::naming::Naming;
    use super::*;
    use crate::model::Column;

    fn table(name: &str, columns: &[&str], primary_key: &[&str]) -> Table {
        let column =
            |name: &&str| Column { name: (*name).into(), data_type: "INTEGER".into(), ..Column::default() };
        Table {
            name: name.into(),
            columns: columns.iter().map(column).collect(),
            primary_key: primary_key.iter().map(|&name| name.into()).collect(),
            ..Table::default()
        }
    }

    fn key(table: &str, columns: &[&str], to: &str, referenced: &[&str]) -> ForeignKey {
        ForeignKey {
            table: table.into(),
            columns: columns.iter().map(|&name| name.into()).collect(),
            referenced_schema: "SQLUser".into(),
            referenced_table: to.into(),
            referenced_columns: referenced.iter().map(|&name| name.into()).collect(),
        }
    }

    fn schema(foreign_keys: Vec<ForeignKey>) -> Schema {
        Schema {
            name: "SQLUser".into(),
            tables: vec![
                table("a", &["id", "code", "b_id"], &["id"]),
                table("b", &["id", "a_id", "other_a_id", "b_id"], &["id"]),
                table("c", &["x", "y", "a_id"], &["x", "y"]),
            ],
            foreign_keys,
            vectors_unknown: None,
            left_out: vec![],
            unmatched: vec![],
        }
    }

    fn lines(schema: &Schema) -> Vec<String> {
        let names = SchemaNames::of(schema, Naming::AsWritten).unwrap();
        joinables(schema).unwrap().into_iter().map(|join| join.line(&names)).collect()
    }

    #[test]
    fn plain_keys_are_joinable_in_order() {
        let schema = schema(vec![key("C", &["A_ID"], "A", &["ID"]), key("b", &["a_id"], "a", &["id"])]);
        assert_eq!(
            lines(&schema),
            ["diesel::joinable!(b -> a (a_id));\n", "diesel::joinable!(c -> a (a_id));\n"]
        );
    }

    #[test]
    fn what_diesel_cannot_join_is_left_out() {
        let mut elsewhere = key("b", &["a_id"], "a", &["id"]);
        elsewhere.referenced_schema = "Other".into();
        for (why, keys) in [
            ("itself", vec![key("b", &["b_id"], "b", &["id"])]),
            ("composite", vec![key("b", &["id", "a_id"], "c", &["x", "y"])]),
            ("to a part of a composite key", vec![key("b", &["a_id"], "c", &["x"])]),
            ("not to the primary key", vec![key("b", &["a_id"], "a", &["code"])]),
            ("to what is unknown", vec![key("b", &["a_id"], "a", &[])]),
            ("to a table that is not printed", vec![key("b", &["a_id"], "z", &["id"])]),
            ("to another schema", vec![elsewhere]),
            ("two", vec![key("b", &["a_id"], "a", &["id"]), key("b", &["other_a_id"], "a", &["id"])]),
            ("one each way", vec![key("b", &["a_id"], "a", &["id"]), key("a", &["b_id"], "b", &["id"])]),
        ] {
            assert_eq!(lines(&schema(keys)), [""; 0], "{why}");
        }
    }

    #[test]
    fn types_must_agree() {
        let mut schema = schema(vec![key("b", &["a_id"], "a", &["id"])]);
        schema.tables[0].columns[0].data_type = "BIGINT".into();
        assert_eq!(lines(&schema), [""; 0]);
        schema.tables[0].columns[0].data_type = "LONGVARCHAR".into();
        schema.tables[1].columns[1].data_type = "VARCHAR".into();
        assert_eq!(lines(&schema).len(), 1);
    }
}
