//! Rows of INFORMATION_SCHEMA → model.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Selection;
use super::rows::{ColumnRow, KeyRow, Rows, TableRow};
use crate::Error;
use crate::model::{Column, ForeignKey, ROW_ID, Schema, Table, VectorType, folded, same_name};
use crate::print::{MAX_COLUMNS, SqlType};

/// The columns of a constraint by the names of its table and its own, without case.
type Keys = BTreeMap<(String, String), Vec<KeyRow>>;

pub(super) fn assemble(rows: Rows, selection: &Selection) -> Result<Schema, Error> {
    // as it is written in the catalog, which need not be as it was typed
    let nothing = || Error::EmptySchema { schema: selection.schema.clone(), others: Vec::new() };
    let Some(TableRow { table_schema: name, .. }) = rows.tables.first().cloned() else {
        return Err(nothing());
    };
    let names: Vec<String> = rows
        .tables
        .iter()
        .filter(|row| !row.table_name.starts_with("__"))
        .map(|row| row.table_name.clone())
        .collect();
    let unmatched = selection.unmatched(&name, &rows.tables);
    let mut chosen: Vec<TableRow> =
        rows.tables.into_iter().filter(|row| selection.admits(&row.table_name, row.is_view())).collect();
    // the PGWire server may have written a name in capitals
    chosen.sort_by_cached_key(|row| (row.table_name.to_lowercase(), row.table_name.clone()));
    if chosen.is_empty() {
        // with nothing there, no filter is to blame
        return Err(if names.is_empty() {
            nothing()
        } else {
            Error::NothingSelected { schema: name, tables: names }
        });
    }
    let mut columns: HashMap<String, Vec<ColumnRow>> = HashMap::new();
    for row in rows.columns {
        columns.entry(folded(&row.table_name)).or_default().push(row);
    }
    let keys = keys(rows.keys);
    let mut tables = Vec::new();
    let mut problems = Vec::new();
    for table in chosen {
        let columns = columns.remove(&folded(&table.table_name)).unwrap_or_default();
        match assemble_table(table, columns, &keys, selection) {
            Ok(table) => tables.extend(printable(table, &mut problems)),
            Err(problem) => problems.push(problem),
        }
    }
    if !selection.skip_unknown {
        match problems.len() {
            0 => {}
            1 => return Err(problems.swap_remove(0)),
            _ => return Err(Error::Several(problems)),
        }
    }
    let printed: HashSet<String> = tables.iter().map(|table| folded(&table.name)).collect();
    let foreign_keys = rows
        .references
        .into_iter()
        .filter(|row| printed.contains(&folded(&row.constraint_table_name)))
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
    Ok(Schema {
        name,
        tables,
        foreign_keys,
        vectors_unknown: None,
        left_out: problems.iter().map(ToString::to_string).collect(),
        unmatched,
    })
}

/// The table without columns of unknown types; none when its key has one, or when it has more than can be printed.
fn printable(mut table: Table, problems: &mut Vec<Error>) -> Option<Table> {
    let before = problems.len();
    let mut unknown = Vec::new();
    for column in &table.columns {
        if let Err(problem) = SqlType::of(&table.name, column) {
            problems.push(problem);
            unknown.push(column.name.clone());
        }
    }
    if unknown.iter().any(|name| table.primary_key.contains(name)) {
        return None;
    }
    table.columns.retain(|column| !unknown.contains(&column.name));
    let columns = table.columns.len();
    if columns > MAX_COLUMNS {
        problems.truncate(before);
        problems.push(Error::TooManyColumns { table: table.name, columns });
        return None;
    }
    Some(table)
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

fn assemble_table(
    row: TableRow,
    mut rows: Vec<ColumnRow>,
    keys: &Keys,
    selection: &Selection,
) -> Result<Table, Error> {
    let is_view = row.is_view();
    let name = row.table_name;
    if rows.is_empty() {
        return Err(Error::NoColumns(name));
    }
    rows.sort_by_key(|row| row.ordinal_position);
    let mut hidden_row_id = None;
    let primary_key = if is_view {
        let key = selection.view_key(&name).ok_or_else(|| Error::NoViewKey(name.clone()))?;
        known_columns(&name, key.iter().map(String::as_str), &rows)?
    } else if let Some(columns) = declared_key(&name, keys) {
        known_columns(&name, columns.iter().map(|row| row.column_name.as_str()), &rows)?
    } else if let Some(row_id) = rows.iter().find(|column| is_row_id(column)) {
        vec![row_id.column_name.clone()]
    } else if selection.row_id {
        hidden_row_id = Some(row_id_column());
        vec![ROW_ID.to_owned()]
    } else {
        return Err(Error::NoPrimaryKey(name));
    };
    let declared = rows.into_iter().map(|row| Column {
        // columns of a primary key are NOT NULL, also where that is not written (RSQL_createtable)
        nullable: is_yes(Some(&row.is_nullable_)) && !primary_key.contains(&row.column_name),
        generated: is_yes(row.is_identity.as_deref()) || is_yes(row.auto_increment.as_deref()),
        max_length: row
            .character_maximum_length
            .and_then(|length| length.trim().parse().ok())
            .filter(|n| *n > 0),
        has_default: row.column_default.is_some_and(|default| !default.trim().is_empty()),
        vector: VectorType::named_in(&row.data_type),
        data_type: match row.data_type.split_once('(') {
            Some((name, _)) => name.to_owned(),
            None => row.data_type,
        },
        description: row.description.and_then(|text| description(&text)),
        name: row.column_name,
    });
    let columns = hidden_row_id.into_iter().chain(declared).collect();
    let description = row.description.and_then(|text| description(&text));
    Ok(Table { name, description, columns, primary_key, is_view })
}

/// A description in its lines: INFORMATION_SCHEMA has a blank and three tabs for the end of each (as sqlalchemy-iris has
/// it); nothing where it is blank.
fn description(text: &str) -> Option<String> {
    Some(text.replace(" \t\t\t", "\n")).filter(|text| !text.trim().is_empty())
}

/// The columns of the primary key that a table was declared with.
fn declared_key<'k>(table: &str, keys: &'k Keys) -> Option<&'k [KeyRow]> {
    let table = folded(table);
    keys.range((table.clone(), String::new())..)
        .take_while(|((of, _), _)| *of == table)
        .map(|(_, columns)| columns.as_slice())
        .find(|columns| columns.iter().all(|row| row.constraint_type.eq_ignore_ascii_case("PRIMARY KEY")))
}

/// The columns of these names, as they are written in the catalog.
fn known_columns<'n>(
    table: &str,
    names: impl Iterator<Item = &'n str>,
    rows: &[ColumnRow],
) -> Result<Vec<String>, Error> {
    names
        .map(|name| {
            let found = rows.iter().find(|column| same_name(&column.column_name, name));
            found.map(|column| column.column_name.clone()).ok_or_else(|| Error::UnknownKeyColumn {
                table: table.to_owned(),
                column: name.to_owned(),
                others: rows.iter().map(|column| column.column_name.clone()).collect(),
            })
        })
        .collect()
}

/// The RowID of a table that hides it. It is a BIGINT, never NULL (GSQL_tables_idfield).
fn row_id_column() -> Column {
    Column { name: ROW_ID.to_owned(), data_type: "BIGINT".to_owned(), generated: true, ..Column::default() }
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
        TableRow {
            table_schema: "SQLUser".into(),
            table_name: name.into(),
            table_type: "BASE TABLE".into(),
            class_name: None,
            description: None,
        }
    }

    fn column(table: &str, name: &str, position: i32) -> ColumnRow {
        ColumnRow {
            table_name: table.into(),
            column_name: name.into(),
            ordinal_position: position,
            is_nullable_: "YES".into(),
            data_type: "INTEGER".into(),
            column_default: None,
            character_maximum_length: None,
            auto_increment: Some("NO".into()),
            is_identity: Some("NO".into()),
            unique_column: Some("NO".into()),
            description: None,
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
        Selection { filter, ..Selection::of("sqluser") }
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
    fn a_description_has_its_lines() {
        for (shown, lines) in [("one \t\t\ttwo", Some("one\ntwo")), (" ", None), (" \t\t\t", None)] {
            assert_eq!(description(shown).as_deref(), lines, "{shown:?}");
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
    fn a_hidden_row_id_is_the_key_when_asked_for() {
        let mut rows = two_tables();
        rows.keys.retain(|row| row.constraint_name != "BPK");
        let selection = Selection { row_id: true, ..select(Filter::All) };
        let schema = assemble(rows, &selection).unwrap();
        let b = &schema.tables[1];
        assert_eq!(b.primary_key, ["%ID"]);
        assert_eq!((b.columns[0].name.as_str(), b.columns[0].data_type.as_str()), ("%ID", "BIGINT"));
        assert_eq!(b.columns.len(), 3);
        assert_eq!(schema.tables[0].primary_key, ["id", "part"], "others keep their own");
    }

    #[test]
    fn views_are_there_when_wanted_with_the_key_that_was_chosen() {
        let mut rows = two_tables();
        rows.tables[0].table_type = "VIEW".into();
        rows.keys.retain(|row| row.constraint_name != "BPK");
        assert_eq!(assemble(rows.clone(), &select(Filter::All)).unwrap().tables.len(), 1);

        let views = Selection { views: true, ..select(Filter::All) };
        let error = assemble(rows.clone(), &views).unwrap_err();
        assert!(matches!(&error, Error::NoViewKey(view) if view == "b"), "{error}");

        let mut chosen = select(Filter::All);
        chosen.view_keys.insert("B".into(), vec!["A_ID".into()]);
        let schema = assemble(rows.clone(), &chosen).unwrap();
        assert_eq!(schema.tables[1].primary_key, ["a_id"]);
        assert!(!schema.tables[1].columns[1].nullable);

        chosen.view_keys.insert("B".into(), vec!["nowhere".into()]);
        assert!(matches!(assemble(rows, &chosen).unwrap_err(), Error::UnknownKeyColumn { .. }));
    }

    #[test]
    fn all_that_cannot_be_printed_is_said_at_once_or_left_out() {
        let mut rows = two_tables();
        rows.keys.retain(|row| row.constraint_name != "BPK");
        rows.columns[3].data_type = "%Library.List".into();
        rows.columns.push(ColumnRow { data_type: "odd".into(), ..column("a", "other", 3) });
        let error = assemble(rows.clone(), &select(Filter::All)).unwrap_err();
        let Error::Several(problems) = &error else { panic!("{error}") };
        assert_eq!(problems.len(), 3);
        assert!(error.to_string().contains("\"part\"") && error.to_string().contains("\"other\""), "{error}");
        let skipping = Selection { skip_unknown: true, ..select(Filter::All) };
        let schema = assemble(rows.clone(), &skipping).unwrap();
        assert!(schema.tables.is_empty(), "part is of the key of a");
        assert_eq!(schema.left_out.len(), 3);
        rows.columns[3].data_type = "INTEGER".into();
        let schema = assemble(rows, &skipping).unwrap();
        assert_eq!(schema.tables[0].columns.len(), 2);
        assert_eq!(schema.left_out.len(), 2);
    }

    #[test]
    fn nothing_found_and_nothing_left_are_told_apart() {
        let nothing = assemble(Rows::default(), &select(Filter::All)).unwrap_err();
        assert!(matches!(nothing, Error::EmptySchema { .. }));
        let none_left = select(Filter::Only(vec![regex::Regex::new("nobody").unwrap()]));
        assert!(matches!(assemble(two_tables(), &none_left).unwrap_err(), Error::NothingSelected { .. }));
    }

    #[test]
    fn keys_of_unknown_columns_and_tables_without_columns_are_refused() {
        let mut rows = two_tables();
        rows.columns.retain(|row| row.column_name != "part");
        assert!(matches!(assemble(rows, &select(Filter::All)).unwrap_err(), Error::UnknownKeyColumn { .. }));
        let mut rows = two_tables();
        rows.columns.retain(|row| row.table_name != "b");
        assert!(matches!(assemble(rows, &select(Filter::All)).unwrap_err(), Error::NoColumns(_)));
    }
}
