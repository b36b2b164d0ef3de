//! The page of the book that tells it.

use std::fmt::Write;
use std::path::Path;

use super::{Item, Standing, refused, supported, unsupported};

const HEAD: &str = "# Diesel's query language\n\n\
    Every item of Diesel's query language, and what IRIS is told. The quotation marks around names are left out here. \
    The page is made\nby the test `language`, which builds and runs each query on the emulator and through the PGWire \
    server; it fails when Diesel\nhas an item that is not here.\n";

/// All items, each trait's together.
pub(crate) fn items() -> Vec<Item> {
    let mut items = supported::all();
    items.extend(unsupported::all());
    items
}

fn page() -> String {
    let mut page = HEAD.to_owned();
    let items = items();
    let mut parts: Vec<&str> = items.iter().map(|item| item.of).collect();
    parts.sort_by_key(|part| items.iter().position(|item| item.of == *part));
    parts.dedup();
    for part in parts {
        let _ = write!(page, "\n## `{part}`\n\n| item | on IRIS |\n|---|---|\n");
        for item in items.iter().filter(|item| item.of == part) {
            let told = match &item.standing {
                // a bar would end the cell
                Standing::Supported(sql) => format!("`{}`", sql.replace('|', "\\|")),
                Standing::Otherwise(what) => format!("by other means: {what}"),
                Standing::Absent(what, _) => format!("not in IRIS: {what}"),
            };
            let _ = writeln!(page, "| `{}` | {told} |", item.name);
        }
    }
    page += REFUSED;
    for item in &items {
        if let Standing::Absent(_, query) = &item.standing {
            let _ = write!(page, "\n### `{}`\n\n```rust,ignore\n{}```\n", item.name, refused::call(query));
            let _ = write!(page, "\nThe compiler says:\n\n```text\n{}\n```\n", refused::message(item));
        }
    }
    page
}

const REFUSED: &str =
    "\n## What does not compile\n\nTests compile each of these, and look at what the compiler says.\n";

/// `DIESEL_IRIS_WRITE_PAGE=1` writes it anew.
#[test]
fn the_page_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/src/dsl.md");
    let page = page();
    if std::env::var_os("DIESEL_IRIS_WRITE_PAGE").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == page, "docs/src/dsl.md is stale: run this test with DIESEL_IRIS_WRITE_PAGE=1");
}
