//! Whether Diesel has an item that the table does not: its source is read.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use syn::{ForeignItem, ImplItem, Item, TraitItem, Visibility};

use super::page;

/// Files of Diesel whose public traits and functions are its query language.
const FILES: [&str; 17] = [
    "query_dsl/mod.rs",
    "query_dsl/combine_dsl.rs",
    "query_dsl/positional_order_dsl.rs",
    "query_dsl/save_changes_dsl.rs",
    "expression_methods/bool_expression_methods.rs",
    "expression_methods/eq_all.rs",
    "expression_methods/escape_expression_methods.rs",
    "expression_methods/global_expression_methods.rs",
    "expression_methods/text_expression_methods.rs",
    "expression/case_when.rs",
    "expression/count.rs",
    "expression/exists.rs",
    "expression/not.rs",
    "expression/sql_literal.rs",
    "expression/functions/aggregate_folding.rs",
    "expression/functions/aggregate_ordering.rs",
    "expression/functions/window_functions.rs",
];

/// More of them: functions at the top of the crate, and methods of aggregates and windows.
const MORE: [&str; 3] = [
    "query_builder/functions.rs",
    "expression/functions/aggregate_expressions.rs",
    "expression/functions/date_and_time.rs",
];

/// Files with statements and expressions whose own methods are part of it, and traits beside the query language's.
const STATEMENTS: [&str; 14] = [
    "query_builder/insert_statement/mod.rs",
    "query_builder/update_statement/mod.rs",
    "query_builder/delete_statement/mod.rs",
    "query_builder/sql_query.rs",
    "query_builder/has_query.rs",
    "upsert/on_conflict_extension.rs",
    "query_builder/upsert/on_conflict_target_decorations.rs",
    "query_builder/upsert/on_conflict_actions.rs",
    "query_builder/upsert/on_conflict_target.rs",
    "query_source/aliasing/mod.rs",
    "query_dsl/join_dsl.rs",
    "expression/grouped.rs",
    "associations/belongs_to.rs",
    "expression/mod.rs",
];

/// What stands in these files and is not for those who write queries.
const INTERNAL: [&str; 20] = [
    "as_expression",
    "as_expression_list",
    "construct_selection",
    "foreign_key",
    "foreign_key_column",
    "join",
    "join_with_implicit_on_clause",
    "new",
    "row_metadata",
    "target",
    "UpdateAndFetchResults",
    "IntoPositionalOrderExpr",
    "PositionalOrderExpr",
    "PreferredBoolSqlType",
    "QueryRelation",
    "FunctionFragment",
    "WindowFunctionFragment",
    "OverClause",
    "copy_from",
    "copy_to",
];

/// The folder with the source of a package that this crate is built from.
fn source(package: &str) -> PathBuf {
    // of other platforms' packages nothing need be there
    let rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .arg("-vV")
        .output()
        .unwrap();
    let rustc = String::from_utf8(rustc.stdout).unwrap();
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--offline",
            "--filter-platform",
            host,
            "--manifest-path",
        ])
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let found = packages.iter().find(|found| found["name"] == package).unwrap();
    Path::new(found["manifest_path"].as_str().unwrap()).parent().unwrap().join("src")
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// The names of public functions, and of the methods of public traits.
fn names(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut names = Vec::new();
    for item in syn::parse_file(&text).unwrap().items {
        match item {
            Item::Fn(function) if is_public(&function.vis) => names.push(function.sig.ident.to_string()),
            Item::Trait(this) if is_public(&this.vis) && !INTERNAL.contains(&&*this.ident.to_string()) => {
                names.extend(this.items.iter().filter_map(|item| match item {
                    TraitItem::Fn(method) => Some(method.sig.ident.to_string()),
                    _ => None,
                }));
            }
            Item::Impl(of) if of.trait_.is_none() => {
                names.extend(of.items.iter().filter_map(|item| match item {
                    ImplItem::Fn(method) if is_public(&method.vis) => Some(method.sig.ident.to_string()),
                    _ => None,
                }));
            }
            Item::ForeignMod(functions) => {
                names.extend(functions.items.iter().filter_map(|item| match item {
                    ForeignItem::Fn(function) => Some(function.sig.ident.to_string()),
                    _ => None,
                }));
            }
            _ => {}
        }
    }
    names
}

#[test]
fn nothing_of_diesel_is_missing() {
    let source = source("diesel");
    let known: BTreeSet<&str> = page::items().iter().map(|item| item.name).collect();
    let mut found = 0;
    let mut missing = Vec::new();
    for file in FILES.iter().chain(&MORE).chain(&STATEMENTS) {
        for name in names(&source.join(file)) {
            found += 1;
            if !known.contains(&*name) && !INTERNAL.contains(&&*name) {
                missing.push(format!("{file}: {name}"));
            }
        }
    }
    assert!(found > 80, "only {found} items in {}", source.display());
    assert!(missing.is_empty(), "not in the table: {missing:#?}");
}

/// Macros that are not for those who write queries, or that the page has under another name.
const INTERNAL_MACROS: [&str; 5] =
    ["__diesel_for_each_tuple", "__diesel_public_if", "sql_function_proc", "table_proc", "SqlType"];

#[test]
fn no_derive_is_missing() {
    let text = std::fs::read_to_string(source("diesel_derives").join("lib.rs")).unwrap();
    let derives = regex::Regex::new(r"proc_macro_derive\(\s*(\w+)").unwrap();
    let others =
        regex::Regex::new(r"#\[proc_macro(?:_attribute)?\]\s*(?:#\[[^\n]*\]\s*)*pub fn (\w+)").unwrap();
    let known: BTreeSet<&str> = page::items().iter().map(|item| item.name).collect();
    let found: BTreeSet<&str> = derives
        .captures_iter(&text)
        .chain(others.captures_iter(&text))
        .map(|found| found.extract::<1>().1[0])
        .collect();
    assert!(found.len() > 18, "only {found:?}");
    let missing: Vec<_> =
        found.iter().filter(|name| !known.contains(*name) && !INTERNAL_MACROS.contains(name)).collect();
    assert!(missing.is_empty(), "not in the table: {missing:?}");
}
