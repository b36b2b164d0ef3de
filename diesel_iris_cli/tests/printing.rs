//! What is printed is what Diesel reads: the text is parsed by the parser of `diesel::table!` and compared
//! with the model, for believable schemas and for hostile ones.

// the helpers of tests are tests
#![allow(clippy::unwrap_used)]

use std::collections::HashSet;
use std::io::Write;
use std::process::{Command, Stdio};

use diesel_iris_cli::Error;
use diesel_iris_cli::model::{Column, ForeignKey, Schema, Table};
use diesel_iris_cli::print::{Docs, Naming, Style, print};
use diesel_table_macro_syntax::TableDecl;
use proptest::prelude::*;
use syn::{Item, ItemMacro};

fn column(name: &str, data_type: &str) -> Column {
    Column { name: name.into(), data_type: data_type.into(), ..Column::default() }
}

fn nullable(name: &str, data_type: &str, max_length: Option<u32>) -> Column {
    Column { name: name.into(), data_type: data_type.into(), max_length, nullable: true, ..Column::default() }
}

fn table(name: &str, columns: Vec<Column>, primary_key: &[&str]) -> Table {
    Table {
        name: name.into(),
        columns,
        primary_key: primary_key.iter().map(|&key| key.into()).collect(),
        ..Table::default()
    }
}

fn printed(schema: &Schema) -> Result<String, Error> {
    print(schema, &Style::default())
}

fn reference(table: &str, column: &str, to: &str, referenced: &str) -> ForeignKey {
    ForeignKey {
        table: table.into(),
        columns: vec![column.into()],
        referenced_schema: "SQLUser".into(),
        referenced_table: to.into(),
        referenced_columns: vec![referenced.into()],
    }
}

fn clinic(schema: &str) -> Schema {
    let mut foreign_key = reference("notes", "patient", "patients", "id");
    foreign_key.referenced_schema = schema.into();
    Schema {
        name: schema.into(),
        tables: vec![
            table(
                "notes",
                vec![
                    column("id", "BIGINT"),
                    column("patient", "INTEGER"),
                    nullable("type", "VARCHAR", Some(50)),
                    nullable("body text", "LONGVARCHAR", Some(2_000_000)),
                    nullable("embedding", "VECTOR", None),
                ],
                &["id"],
            ),
            table(
                "patients",
                vec![column("id", "INTEGER"), column("%name", "VARCHAR"), column("alive", "BIT")],
                &["id"],
            ),
        ],
        foreign_keys: vec![foreign_key],
        vectors_unknown: None,
        left_out: vec![],
        unmatched: vec![],
    }
}

const CLINIC: &str = r#"// @generated automatically by diesel_iris.

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    notes (id) {
        id -> BigInt,
        patient -> Integer,
        #[sql_name = "type"]
        #[max_length = 50]
        type_ -> Nullable<Varchar>,
        #[sql_name = "body text"]
        body_text -> Nullable<Text>,
        embedding -> Nullable<Vector>,
    }
}

diesel::table! {
    patients (id) {
        id -> Integer,
        #[sql_name = "%name"]
        _name -> Varchar,
        alive -> Bool,
    }
}

diesel::joinable!(notes -> patients (patient));

diesel::allow_tables_to_appear_in_same_query!(notes, patients,);
"#;

#[test]
fn the_default_schema_needs_no_module() {
    assert_eq!(printed(&clinic("SQLUser")).unwrap(), CLINIC);
    assert_eq!(printed(&clinic("sqluser")).unwrap(), CLINIC);
}

#[test]
fn another_schema_is_a_module() {
    let text = printed(&clinic("Clinic_Notes")).unwrap();
    let start = "// @generated automatically by diesel_iris.\n\npub mod clinic_notes {\n    diesel::table! {\n        \
                 use diesel::sql_types::*;\n";
    assert!(text.starts_with(start), "{text}");
    assert!(text.contains("\n        Clinic_Notes.notes (id) {\n            id -> BigInt,\n"), "{text}");
    assert!(text.ends_with("same_query!(notes, patients,);\n}\n"), "{text}");
    assert_eq!(read_back(&text).len(), 2);
}

#[test]
fn a_schema_that_is_no_identifier_is_refused() {
    for name in ["my schema", "%SYS", "type", "1st", "", "_", "a\"b", "über"] {
        let error = printed(&clinic(name)).unwrap_err();
        assert!(matches!(&error, Error::SchemaName(of) if of == name), "{error}");
    }
}

#[test]
fn one_table_allows_no_others() {
    let mut schema = clinic("SQLUser");
    schema.tables.truncate(1);
    let text = printed(&schema).unwrap();
    assert!(!text.contains("joinable") && !text.contains("same_query"), "{text}");
}

#[test]
fn wide_tables_say_which_feature_they_need() {
    for (columns, feature) in
        [(32, None), (33, Some("64")), (64, Some("64")), (65, Some("128")), (128, Some("128"))]
    {
        let columns: Vec<Column> = (0..columns).map(|number| column(&format!("c{number}"), "DATE")).collect();
        let schema = Schema {
            name: "SQLUser".into(),
            tables: vec![table("wide", columns, &["c0"])],
            foreign_keys: vec![],
            vectors_unknown: None,
            left_out: vec![],
            unmatched: vec![],
        };
        let text = printed(&schema).unwrap();
        match feature {
            Some(feature) => assert!(text.contains(&format!("`{feature}-column-tables`")), "{text}"),
            None => assert!(!text.contains("-column-tables"), "{text}"),
        }
        read_back(&text);
    }
    let columns = (0..129).map(|number| column(&format!("c{number}"), "DATE")).collect();
    let schema = Schema {
        name: "SQLUser".into(),
        tables: vec![table("wide", columns, &["c0"])],
        foreign_keys: vec![],
        vectors_unknown: None,
        left_out: vec![],
        unmatched: vec![],
    };
    assert!(matches!(printed(&schema).unwrap_err(), Error::TooManyColumns { columns: 129, .. }));
}

#[test]
fn keys_that_cannot_be_are_refused() {
    let mut schema = clinic("SQLUser");
    schema.tables[0].primary_key = vec!["nobody".into()];
    assert!(matches!(printed(&schema).unwrap_err(), Error::UnknownKeyColumn { .. }));
    schema.tables[0].primary_key.clear();
    assert!(matches!(printed(&schema).unwrap_err(), Error::NoPrimaryKey(_)));
}

/// A schema of names that Rust, Diesel's macros and the glob imports in them would like for themselves.
fn reserved() -> Schema {
    let names = "\
        type self Self crate super fn match async await dyn try gen yield abstract macro _ __ __x r#type \
        table columns dsl star all_columns SqlType BoxedQuery diesel diesel_iris bool str usize u8 i32 \
        T DB QS Left Right Join On From Rhs Lhs __GB f formatter other state hasher f__self \
        Integer Text Varchar Nullable Date Time Timestamp Vector Horolog Bool Numeric Double Binary TinyInt \
        Interval Json Uuid Array Inet Money Name Oid Record Range Untyped NotNull IsNullable SingleValue ops \
        is_nullable fold ord Option Some None Result Ok Err Default Clone Copy Debug String Vec Box Into Iterator \
        core std alloc FROM_CLAUSE MAX_LENGTH NAME all select filter eq rhs out pass value id ID Yes No \
        QueryId Expression Column Table query_builder expression internal dsl_ columns_ sql_types prelude \
        union auto raw safe default macro_rules _type type_ a.b a_b a%b %ID 1st";
    let names: Vec<&str> = names.split_whitespace().collect();
    let types = ["INTEGER", "VARCHAR", "TIMESTAMP", "VECTOR"];
    let tables = names
        .chunks(30)
        .enumerate()
        .map(|(number, names)| {
            let columns = names.iter().zip(types.iter().cycle());
            let mut columns: Vec<Column> =
                columns.map(|(name, data_type)| nullable(name, data_type, Some(9))).collect();
            columns[0].nullable = false;
            // tables with the names of the hardest of their neighbours
            table(["table", "diesel", "type", "Date", "self", "__names", "a b"][number], columns, &[names[0]])
        })
        .chain(["dsl", "columns", "std", "core", "str", "usize", "Option", "bool"].into_iter().map(|name| {
            table(name, vec![column("key", "INTEGER"), nullable(name, "INTEGER", None)], &["key"])
        }))
        .collect();
    Schema {
        name: "SQLUser".into(),
        tables,
        foreign_keys: vec![reference("dsl", "dsl", "columns", "key"), reference("std", "std", "core", "key")],
        vectors_unknown: None,
        left_out: vec![],
        unmatched: vec![],
    }
}

/// A schema other than the default one, with a table whose name is no identifier.
fn named_clinic() -> Schema {
    let mut schema = clinic("Clinic_Notes");
    schema.tables.push(table("old notes", vec![column("id", "BIGINT")], &["id"]));
    schema
}

#[test]
fn what_tests_compiled_compiles_is_what_is_printed() {
    for (file, schema, naming) in [
        ("reserved.rs", reserved(), Naming::AsWritten),
        ("reserved_in_snake_case.rs", reserved(), Naming::SnakeCase),
        ("clinic.rs", named_clinic(), Naming::SnakeCase),
    ] {
        let text = print(&schema, &Style { naming, ..Style::default() }).unwrap();
        compare(&schema, &text);
        let path = format!("{}/tests/compiled/{file}", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("UPDATE_PRINTED").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let accept = "to accept: UPDATE_PRINTED=1 cargo test -p diesel_iris_cli --test printing";
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text, "{accept}");
    }
}

#[test]
fn rustfmt_has_nothing_to_change() {
    let mut schemas = vec![clinic("SQLUser"), clinic("Clinic")];
    // lists of tables that just fit into a line, and just do not
    for length in 40..60 {
        for name in ["SQLUser", "Clinic"] {
            let tables = ["a".repeat(length - 6), "bbbb".to_owned()]
                .iter()
                .map(|name| table(name, vec![column("id", "INTEGER")], &["id"]))
                .collect();
            schemas.push(Schema {
                name: name.into(),
                tables,
                foreign_keys: vec![],
                vectors_unknown: None,
                left_out: vec![],
                unmatched: vec![],
            });
        }
    }
    for schema in schemas {
        let text = printed(&schema).unwrap();
        let rustfmt = Command::new("rustfmt")
            .args(["--check", "--edition", "2024", "--config", "max_width=100,use_small_heuristics=Default"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn();
        let Ok(mut rustfmt) = rustfmt else {
            eprintln!("rustfmt is not installed: nothing was checked");
            return;
        };
        rustfmt.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let output = rustfmt.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
}

/// The tables of a printed text, as Diesel reads them.
fn read_back(text: &str) -> Vec<TableDecl> {
    let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let items = match file.items.as_slice() {
        [Item::Mod(module)] => module.content.clone().unwrap().1,
        _ => file.items,
    };
    let mut tables = Vec::new();
    for item in items {
        let Item::Macro(ItemMacro { ident: None, mac, .. }) = item else { panic!("not a macro in\n{text}") };
        match mac.path.segments.last().unwrap().ident.to_string().as_str() {
            "table" => {
                tables.push(mac.parse_body::<TableDecl>().unwrap_or_else(|error| panic!("{error}\n{text}")))
            }
            "joinable" | "allow_tables_to_appear_in_same_query" => {}
            other => panic!("{other}! in\n{text}"),
        }
    }
    tables
}

/// Compares what Diesel reads with the model.
fn compare(schema: &Schema, text: &str) {
    let printed = read_back(text);
    assert_eq!(printed.len(), schema.tables.len());
    let names: HashSet<String> = printed.iter().map(|table| table.table_name.to_string()).collect();
    assert_eq!(names.len(), printed.len(), "two tables have one name in\n{text}");
    for (table, printed) in schema.tables.iter().zip(printed) {
        assert_eq!(printed.sql_name.to_uppercase(), table.name.to_uppercase());
        assert!(printed.meta.iter().all(|attribute| attribute.path().is_ident("doc")));
        assert_eq!(printed.schema.is_some(), !schema.is_default());
        let names: HashSet<String> =
            printed.column_defs.iter().map(|column| column.column_name.to_string()).collect();
        assert_eq!(names.len(), table.columns.len(), "two columns have one name in\n{text}");
        let mut columns = table.columns.iter();
        for printed in &printed.column_defs {
            let column = columns.next().unwrap();
            assert_eq!(printed.sql_name.to_uppercase(), column.name.to_uppercase());
            assert!(printed.meta.iter().all(|attribute| attribute.path().is_ident("doc")));
            let last = &printed.tpe.path.segments.last().unwrap().ident;
            assert_eq!(last == "Nullable", column.nullable);
        }
        let sql_name = |name: &syn::Ident| {
            let found = printed.column_defs.iter().find(|column| column.column_name == *name);
            found.unwrap().sql_name.to_uppercase()
        };
        let primary_key: Vec<String> =
            printed.primary_keys.as_ref().unwrap().keys.iter().map(sql_name).collect();
        let expected: Vec<String> = table.primary_key.iter().map(|key| key.to_uppercase()).collect();
        assert_eq!(primary_key, expected);
    }
}

/// Names such as only an enemy has.
fn hostile_name() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        prop::sample::select(vec![
            "\"", "\\", "\n", "\r\n", "*/", "/*", "//", "}", "{", "(", "#", "']", "\"]", "r#", "\u{0}",
            "\u{202e}", "\u{301}", "🦀", "é", "_", "__", "%", "$", " ", ".", "->", "type", "self", "id",
            "Nullable", "table", "!", ";", "1", "\u{7f}", "\u{feff}", "\u{2028}", "\\u{41}", "\\\"",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
        "[a-zA-Z_][a-zA-Z0-9_]{0,5}",
    ];
    prop::collection::vec(part, 1..5).prop_map(|parts| parts.concat())
}

fn hostile_schema() -> impl Strategy<Value = Schema> {
    let columns = prop::collection::hash_set(hostile_name(), 1..8);
    let types = prop::sample::select(vec!["INTEGER", "VARCHAR", "VECTOR", "DATE", "BIT"]);
    let shape = (
        columns,
        types,
        any::<bool>(),
        prop::option::of(any::<u32>()),
        any::<prop::sample::Index>(),
        prop::option::of(hostile_name()),
    );
    let tables = prop::collection::btree_map(hostile_name(), shape, 1..5);
    (tables, prop::sample::select(vec!["SQLUser", "Sample", "r", "gen"])).prop_map(|(tables, name)| {
        let tables: Vec<Table> = tables
            .into_iter()
            .map(|(name, (columns, data_type, nullable, max_length, key, description))| {
                let mut columns: Vec<Column> = columns
                    .into_iter()
                    .map(|name| Column {
                        name,
                        data_type: data_type.into(),
                        max_length,
                        nullable,
                        description: description.clone(),
                        ..Column::default()
                    })
                    .collect();
                columns.sort_by(|one, other| one.name.cmp(&other.name));
                let primary_key = vec![key.get(&columns).name.clone()];
                Table { name, columns, primary_key, description, ..Table::default() }
            })
            .collect();
        // everything references everything that comes before
        let mut foreign_keys = Vec::new();
        for (position, child) in tables.iter().enumerate() {
            for parent in &tables[..position] {
                let mut key =
                    reference(&child.name, &child.columns[0].name, &parent.name, &parent.primary_key[0]);
                key.referenced_schema = name.into();
                foreign_keys.push(key);
            }
        }
        Schema {
            name: name.into(),
            tables,
            foreign_keys,
            vectors_unknown: None,
            left_out: vec![],
            unmatched: vec![],
        }
    })
}

proptest! {
    #[test]
    fn hostile_names_and_descriptions_are_read_back_exactly(schema in hostile_schema()) {
        for docs in [Docs::None, Docs::DescriptionOnly, Docs::DescriptionOrGenerated] {
            // `gen` is a keyword since edition 2024
            match print(&schema, &Style { docs, ..Style::default() }) {
                Ok(text) => compare(&schema, &text),
                Err(error) => prop_assert!(matches!(error, Error::SchemaName(name) if name == "gen")),
            }
        }
    }
}
