//! Rows of INFORMATION_SCHEMA → model.

use std::collections::{BTreeMap, HashMap};

use super::Selection;
use super::rows::{ColumnRow, KeyRow, Rows, TableRow};
use crate::Error;
use crate::model::{Column, ForeignKey, Schema, Table, folded, same_name};

/// The columns of a constraint by the names of its table and its own, without case.
type Keys = BTreeMap<(String, String), Vec<KeyRow>>;

pub(super) fn assemble(rows: Rows, selection: &Selection) -> Result<Schema, Error> {
    // as it is written in the catalog, which need not be as it was typed
    let Some(TableRow { table_schema: name, .. }) = rows.tables.first().cloned() else {
        return Err(Error::EmptySchema(selection.schema.clone()));
    };
    let mut names: Vec<String> = rows
        .tables
        .into_iter()
        .map(|row| row.table_name)
        // like diesel_cli: Diesel's own, `__diesel_schema_migrations`
        .filter(|table| !table.starts_with("__") && selection.filter.admits(table))
        .collect();
    names.sort();
    if names.is_empty() {
        return Err(Error::NothingSelected(name));
    }
    let mut columns: HashMap<String, Vec<ColumnRow>> = HashMap::new();
    for row in rows.columns {
        columns.entry(folded(&row.table_name)).or_default().push(row);
    }
    let keys = keys(rows.keys);
    let tables = names
        .into_iter()
        .map(|table| {
            let columns = columns.remove(&folded(&table)).unwrap_or_default();
            assemble_table(table, columns, &keys)
        })
        .collect::<Result<Vec<_>, _>>()?;
    let foreign_keys = rows
        .references
        .into_iter()
        .filter(|row| tables.iter().any(|table| same_name(&table.name, &row.constraint_table_name)))
        .filter_map(|row| {
            let columns = key(&keys, &row.constraint_table_name, &row.constraint_name)?;
            let schema = row.unique_constraint_schema?;
            let table = row.unique_constraint_table?;
            let referenced = row
                .unique_constraint_name
                .filter(|_| same_name(&schema, &name))
                .and_then(|constraint| key(&keys, &table, &constraint));
            Some(ForeignKey {
                table: row.constraint_table_name,
                columns: column_names(columns),
                referenced_schema: schema,
                referenced_table: table,
                referenced_columns: referenced.map(column_names).unwrap_or_default(),
            })
        })
        .collect();
    Ok(Schema { name, tables, foreign_keys })
}

fn keys(rows: Vec<KeyRow>) -> Keys {
    let mut keys = Keys::new();
    for row in rows {
        keys.entry((folded(&row.table_name), folded(&row.constraint_name))).or_default().push(row);
    }
    for columns in keys.values_mut() {
        columns.sort_by_key(|row| row.ordinal_position);
    }
    keys
}

fn key<'k>(keys: &'k Keys, table: &str, constraint: &str) -> Option<&'k [KeyRow]> {
    keys.get(&(folded(table), folded(constraint))).map(Vec::as_slice)
}

fn column_names(rows: &[KeyRow]) -> Vec<String> {
    rows.iter().map(|row| row.column_name.clone()).collect()
}

fn assemble_table(name: String, mut rows: Vec<ColumnRow>, keys: &Keys) -> Result<Table, Error> {
    if rows.is_empty() {
        return Err(Error::NoColumns(name));
    }
    rows.sort_by_key(|row| row.ordinal_position);
    let table = folded(&name);
    let declared = keys
        .range((table.clone(), String::new())..)
        .take_while(|((of, _), _)| *of == table)
        .map(|(_, columns)| columns)
        .find(|columns| columns.iter().all(|row| row.constraint_type.eq_ignore_ascii_case("PRIMARY KEY")));
    let primary_key = match declared {
        Some(columns) => columns
            .iter()
            .map(|row| {
                let found = rows.iter().find(|column| same_name(&column.column_name, &row.column_name));
                found.map(|column| column.column_name.clone()).ok_or_else(|| Error::UnknownKeyColumn {
                    table: name.clone(),
                    column: row.column_name.clone(),
                })
            })
            .collect::<Result<_, _>>()?,
        None => {
            let row_id = rows.iter().find(|column| is_row_id(column));
            vec![row_id.ok_or_else(|| Error::NoPrimaryKey(name.clone()))?.column_name.clone()]
        }
    };
    let columns = rows
        .into_iter()
        .map(|row| Column {
            // columns of a primary key are NOT NULL, also where that is not written (RSQL_createtable)
            nullable: is_yes(Some(&row.is_nullable_)) && !primary_key.contains(&row.column_name),
            max_length: row
                .character_maximum_length
                .and_then(|length| length.trim().parse().ok())
                .filter(|n| *n > 0),
            data_type: row.data_type,
            name: row.column_name,
        })
        .collect();
    Ok(Table { name, columns, primary_key })
}

/// Whether a column is the RowID: an IDENTITY column is (RSQL_createtable), and so is the column `ID` that
/// IRIS adds and that a public RowID shows (GSQL_tables_idfield), which counts up and is unique and not null.
fn is_row_id(column: &ColumnRow) -> bool {
    is_yes(column.is_identity.as_deref())
        || (is_yes(column.auto_increment.as_deref())
            && is_yes(column.unique_column.as_deref())
            && !is_yes(Some(&column.is_nullable_)))
}

fn is_yes(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.eq_ignore_ascii_case("YES"))
}

#[cfg(test)]
mod tests {
    use super::super::Filter;
    use super::super::rows::ReferenceRow;
    use super::*;

    fn table(name: &str) -> TableRow {
        TableRow { table_schema: "SQLUser".into(), table_name: name.into() }
    }

    fn column(table: &str, name: &str, position: i32) -> ColumnRow {
        ColumnRow {
            table_name: table.into(),
            column_name: name.into(),
            ordinal_position: position,
            is_nullable_: "YES".into(),
            data_type: "INTEGER".into(),
            character_maximum_length: None,
            auto_increment: Some("NO".into()),
            is_identity: Some("NO".into()),
            unique_column: Some("NO".into()),
        }
    }

    fn key_row(table: &str, name: &str, kind: &str, column: &str, position: i32) -> KeyRow {
        KeyRow {
            table_name: table.into(),
            constraint_name: name.into(),
            constraint_type: kind.into(),
            column_name: column.into(),
            ordinal_position: position,
        }
    }

    fn select(filter: Filter) -> Selection {
        Selection { schema: "sqluser".into(), filter }
    }

    fn two_tables() -> Rows {
        Rows {
            tables: vec![table("b"), table("a"), table("__diesel_schema_migrations")],
            columns: vec![
                column("b", "a_id", 2),
                column("b", "id", 1),
                column("a", "id", 1),
                column("a", "part", 2),
                column("elsewhere", "x", 1),
            ],
            keys: vec![
                key_row("a", "APK", "PRIMARY KEY", "PART", 2),
                key_row("a", "APK", "PRIMARY KEY", "ID", 1),
                key_row("a", "AU", "UNIQUE", "part", 1),
                key_row("b", "BPK", "PRIMARY KEY", "id", 1),
                key_row("b", "BFK", "FOREIGN KEY", "a_id", 1),
            ],
            references: vec![ReferenceRow {
                constraint_table_name: "b".into(),
                constraint_name: "bfk".into(),
                unique_constraint_schema: Some("SQLUSER".into()),
                unique_constraint_table: Some("A".into()),
                unique_constraint_name: Some("au".into()),
            }],
        }
    }

    #[test]
    fn rows_find_each_other_whatever_their_order_and_case() {
        let schema = assemble(two_tables(), &select(Filter::All)).unwrap();
        assert_eq!(schema.name, "SQLUser");
        let [a, b] = schema.tables.as_slice() else { panic!("{schema:?}") };
        assert_eq!((a.name.as_str(), b.name.as_str()), ("a", "b"));
        assert_eq!(a.primary_key, ["id", "part"]);
        assert!(a.columns.iter().all(|column| !column.nullable));
        assert_eq!(b.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>(), ["id", "a_id"]);
        assert!(b.columns[1].nullable);
        assert_eq!(
            schema.foreign_keys,
            [ForeignKey {
                table: "b".into(),
                columns: vec!["a_id".into()],
                referenced_schema: "SQLUSER".into(),
                referenced_table: "A".into(),
                referenced_columns: vec!["part".into()],
            }]
        );
    }

    #[test]
    fn a_reference_to_an_unlisted_key_stays_without_columns() {
        let mut rows = two_tables();
        rows.references[0].unique_constraint_name = None;
        let schema = assemble(rows, &select(Filter::All)).unwrap();
        assert!(schema.foreign_keys[0].referenced_columns.is_empty());
    }

    #[test]
    fn lengths_that_are_no_numbers_are_none() {
        for (text, length) in [("50", Some(50)), ("", None), ("-1", None), ("0", None), ("MAX", None)] {
            let mut rows = two_tables();
            rows.columns[0].character_maximum_length = Some(text.into());
            let schema = assemble(rows, &select(Filter::All)).unwrap();
            assert_eq!(schema.tables[1].columns[1].max_length, length, "{text}");
        }
    }

    #[test]
    fn without_a_declared_key_the_row_id_is_the_key() {
        let mut rows = two_tables();
        rows.keys.retain(|row| row.constraint_name != "BPK");
        let error = assemble(rows.clone(), &select(Filter::All)).unwrap_err();
        assert!(matches!(&error, Error::NoPrimaryKey(table) if table == "b"), "{error}");
        assert!(error.next_step().contains("--except-tables"));
        let except = Filter::Except(vec![regex::Regex::new("^b$").unwrap()]);
        assert_eq!(assemble(rows.clone(), &select(except)).unwrap().tables.len(), 1);

        let mut identity = rows.clone();
        identity.columns[1].is_identity = Some("YES".into());
        assert_eq!(assemble(identity, &select(Filter::All)).unwrap().tables[1].primary_key, ["id"]);

        let id = &mut rows.columns[1];
        (id.auto_increment, id.unique_column) = (Some("YES".into()), Some("YES".into()));
        assert!(assemble(rows.clone(), &select(Filter::All)).is_err(), "it may still be NULL");
        rows.columns[1].is_nullable_ = "NO".into();
        assert_eq!(assemble(rows, &select(Filter::All)).unwrap().tables[1].primary_key, ["id"]);
    }

    #[test]
    fn nothing_found_and_nothing_left_are_told_apart() {
        let nothing = assemble(Rows::default(), &select(Filter::All)).unwrap_err();
        assert!(matches!(nothing, Error::EmptySchema(_)));
        let none_left = select(Filter::Only(vec![regex::Regex::new("nobody").unwrap()]));
        assert!(matches!(assemble(two_tables(), &none_left).unwrap_err(), Error::NothingSelected(_)));
    }

    #[test]
    fn keys_of_unknown_columns_and_tables_without_columns_are_refused() {
        let mut rows = two_tables();
        rows.columns.retain(|row| row.column_name != "part");
        assert!(matches!(assemble(rows, &select(Filter::All)).unwrap_err(), Error::UnknownKeyColumn { .. }));
        let mut rows = two_tables();
        rows.columns.clear();
        assert!(matches!(assemble(rows, &select(Filter::All)).unwrap_err(), Error::NoColumns(_)));
    }
}
