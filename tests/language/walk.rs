//! Whether Diesel has an item that the table does not: its source is read.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use syn::{ForeignItem, Item, TraitItem, Visibility};

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

/// What stands in these files and is not for those who write queries.
const INTERNAL: [&str; 10] = [
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

fn diesel() -> PathBuf {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--manifest-path"])
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"))
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let diesel = packages.iter().find(|package| package["name"] == "diesel").unwrap();
    Path::new(diesel["manifest_path"].as_str().unwrap()).parent().unwrap().join("src")
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
    let source = diesel();
    let known: BTreeSet<&str> = page::items().iter().map(|item| item.name).collect();
    let mut found = 0;
    let mut missing = Vec::new();
    for file in FILES.iter().chain(&MORE) {
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
