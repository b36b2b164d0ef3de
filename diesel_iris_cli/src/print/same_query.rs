//! Which tables may stand in one query, for `diesel::allow_tables_to_appear_in_same_query!`.

use super::style::SameQuery;
use crate::model::{Schema, folded};

/// The groups of tables that are listed together, by their positions; each group has two tables or more.
pub(super) fn groups(schema: &Schema, style: SameQuery) -> Vec<Vec<usize>> {
    let groups = match style {
        SameQuery::None => Vec::new(),
        SameQuery::AllTables => vec![(0..schema.tables.len()).collect()],
        SameQuery::FkRelatedTables => related(schema),
    };
    groups.into_iter().filter(|group: &Vec<usize>| group.len() > 1).collect()
}

/// The tables that foreign keys lead to each other, over others if need be.
fn related(schema: &Schema) -> Vec<Vec<usize>> {
    let names: Vec<String> = schema.tables.iter().map(|table| folded(&table.name)).collect();
    let here = folded(&schema.name);
    // each table's group, named by the least position in it
    let mut group: Vec<usize> = (0..names.len()).collect();
    for key in &schema.foreign_keys {
        if folded(&key.referenced_schema) != here {
            continue;
        }
        let position = |name: &str| names.iter().position(|known| *known == folded(name));
        let (Some(child), Some(parent)) = (position(&key.table), position(&key.referenced_table)) else {
            continue;
        };
        let (one, other) = (group[child], group[parent]);
        let (least, most) = (one.min(other), one.max(other));
        for member in &mut group {
            if *member == most {
                *member = least;
            }
        }
    }
    let members = |of: usize| (0..names.len()).filter(|position| group[*position] == of).collect();
    (0..names.len()).map(members).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ForeignKey, Table};

    #[test]
    fn foreign_keys_make_groups() {
        let table = |name: &str| Table { name: name.into(), ..Table::default() };
        let key = |table: &str, to: &str, schema: &str| ForeignKey {
            table: table.into(),
            columns: vec![],
            referenced_schema: schema.into(),
            referenced_table: to.into(),
            referenced_columns: vec![],
        };
        let schema = Schema {
            name: "S".into(),
            tables: ["a", "b", "c", "d", "e", "f"].map(table).into(),
            foreign_keys: vec![
                key("D", "c", "s"),
                key("d", "a", "S"),
                key("f", "b", "S"),
                key("e", "a", "T"),
                key("e", "gone", "S"),
                key("b", "b", "S"),
            ],
            vectors_unknown: None,
            left_out: vec![],
            unmatched: vec![],
        };
        assert_eq!(groups(&schema, SameQuery::FkRelatedTables), [vec![0, 2, 3], vec![1, 5]]);
        assert_eq!(groups(&schema, SameQuery::AllTables), [vec![0, 1, 2, 3, 4, 5]]);
        assert_eq!(groups(&schema, SameQuery::None), [[0; 0]; 0]);
    }
}
