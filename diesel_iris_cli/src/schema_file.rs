//! A schema module as text, and the file that keeps it.

use std::path::{Path, PathBuf};

use diesel_iris::AsyncIrisConnection;
use similar::TextDiff;

use crate::Error;
use crate::config::PrintSchema;
use crate::introspect::{Selection, introspect};
use crate::model::{DEFAULT_SCHEMA, Schema};
use crate::print::{ModelStyle, Style, print, print_models};
use crate::unmatched::Unmatched;

/// A schema module that is to be printed.
#[derive(Debug, Clone)]
pub struct Output {
    selection: Selection,
    style: Style,
    patch_file: Option<PathBuf>,
    /// The file that is kept up to date.
    pub file: Option<PathBuf>,
}

/// The text of a module, and what there is to say of it.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The text, patched.
    pub text: String,
    /// A sentence for each thing that was left out.
    pub left_out: Vec<String>,
    /// What was named and is not there.
    pub unmatched: Vec<Unmatched>,
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteOutcome {
    /// It says what the database has.
    Unchanged,
    /// It was written.
    Written,
}

impl Output {
    /// What is to be printed.
    ///
    /// # Errors
    ///
    /// When an import is no path.
    pub fn new(written: PrintSchema) -> Result<Self, Error> {
        for import in written.import_types.iter().flatten() {
            if !is_import(import) {
                return Err(Error::ImportTypes(import.clone()));
            }
        }
        Ok(Self {
            selection: Selection {
                schema: written.schema.unwrap_or_else(|| DEFAULT_SCHEMA.to_owned()),
                filter: written.filter,
                views: written.include_views,
                view_keys: written.view_keys,
                row_id: written.row_id,
                skip_unknown: written.skip_unknown,
            },
            style: Style {
                naming: written.naming,
                docs: written.with_docs,
                column_sorting: written.column_sorting,
                same_query: written.allow_tables_to_appear_in_same_query_config,
                import_types: written.import_types,
            },
            patch_file: written.patch_file,
            file: written.file,
        })
    }

    /// Which tables are printed.
    #[must_use]
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// How they are printed.
    #[must_use]
    pub fn style(&self) -> &Style {
        &self.style
    }

    /// The text, patched.
    ///
    /// # Errors
    ///
    /// When the database, a table or the patch is at fault.
    pub async fn text(&self, connection: &mut AsyncIrisConnection) -> Result<String, Error> {
        Ok(self.printed(connection).await?.text)
    }

    async fn printed_of(
        &self,
        connection: &mut AsyncIrisConnection,
        selection: &Selection,
    ) -> Result<Printed, Error> {
        let schema = introspect(connection, selection).await?;
        let text = print(&schema, &self.style)?;
        let text = match &self.patch_file {
            Some(path) => patched(&text, path)?,
            None => text,
        };
        Ok(Printed { text, left_out: schema.left_out, unmatched: schema.unmatched })
    }

    /// The text, with what was left out and what was named in vain.
    ///
    /// # Errors
    ///
    /// The same.
    pub async fn printed(&self, connection: &mut AsyncIrisConnection) -> Result<Printed, Error> {
        self.printed_of(connection, &self.selection).await
    }

    /// What the database has; nothing is nothing.
    ///
    /// # Errors
    ///
    /// When the database or a table is at fault.
    pub async fn model(&self, connection: &mut AsyncIrisConnection) -> Result<Schema, Error> {
        match introspect(connection, &self.selection).await {
            Err(Error::EmptySchema { .. } | Error::NothingSelected { .. }) => Ok(Schema {
                name: self.selection.schema.clone(),
                tables: vec![],
                foreign_keys: vec![],
                vectors_unknown: None,
                left_out: vec![],
                unmatched: vec![],
            }),
            result => result,
        }
    }

    /// The text of structs for the rows of the tables.
    ///
    /// # Errors
    ///
    /// When the database or a table is at fault.
    pub async fn models(
        &self,
        connection: &mut AsyncIrisConnection,
        models: &ModelStyle,
    ) -> Result<Printed, Error> {
        let schema = introspect(connection, &self.selection).await?;
        let text = print_models(&schema, &self.style, models)?;
        Ok(Printed { text, left_out: schema.left_out, unmatched: schema.unmatched })
    }

    /// Writes the file, unless it is right as it is. Where it is locked, it is only compared. What cannot be printed is left
    /// out: a table without a key keeps no migration from its end. `warn` is told what that is, and what was named in vain.
    ///
    /// # Errors
    ///
    /// When the text cannot be made, and when the file cannot be read or written, or is locked and says something
    /// else.
    pub async fn keep(
        &self,
        connection: &mut AsyncIrisConnection,
        file: &Path,
        locked: bool,
        mut warn: impl FnMut(&str),
    ) -> Result<WriteOutcome, Error> {
        let selection = Selection { skip_unknown: true, ..self.selection.clone() };
        let text = match self.printed_of(connection, &selection).await {
            // the module of a database without tables has none
            Err(error @ (Error::EmptySchema { .. } | Error::NothingSelected { .. })) => {
                // a database that has no tables yet is nothing to wonder about
                if !matches!(&error, Error::EmptySchema { others, .. } if others.is_empty()) {
                    warn(&error.to_string());
                }
                format!("{}\n", crate::print::HEADER)
            }
            printed => {
                let printed = printed?;
                printed.left_out.iter().for_each(|gap| warn(&format!("left out: {gap}")));
                let missing = printed.unmatched.iter().filter(|unmatched| unmatched.is_missing());
                missing.for_each(|unmatched| warn(&unmatched.to_string()));
                printed.text
            }
        };
        let failed = |error| Error::File { path: file.to_owned(), error };
        let kept = match std::fs::read_to_string(file) {
            Ok(kept) => kept,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(failed(error)),
        };
        if kept == text {
            return Ok(WriteOutcome::Unchanged);
        }
        if locked {
            let diff = TextDiff::from_lines(kept.as_str(), text.as_str())
                .unified_diff()
                .header(&file.display().to_string(), "the database")
                .to_string();
            return Err(Error::Stale { file: file.to_owned(), diff });
        }
        if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(failed)?;
        }
        crate::path::write_whole(file, &text).map_err(failed)?;
        Ok(WriteOutcome::Written)
    }
}

fn patched(text: &str, path: &Path) -> Result<String, Error> {
    let patch =
        std::fs::read_to_string(path).map_err(|error| Error::File { path: path.to_owned(), error })?;
    let failed = |reason: String| Error::Patch { path: path.to_owned(), reason };
    let patch = diffy::Patch::from_str(&patch).map_err(|error| failed(error.to_string()))?;
    diffy::apply(text, &patch).map_err(|error| failed(error.to_string()))
}

/// Whether a text may stand between `use` and `;`.
fn is_import(text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '*' | '{' | '}' | ',' | ' ');
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut parts = text.split(' ').filter(|part| !part.is_empty()).peekable();
    let mut is_path = parts.peek().is_some() && text.chars().all(is_part);
    // two words have `as` between them
    while let Some(part) = parts.next() {
        let next = parts.peek().copied().unwrap_or_default();
        is_path &= part == "as" || next == "as" || !(part.ends_with(is_word) && next.starts_with(is_word));
    }
    is_path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_paths() {
        for (text, is) in [
            ("diesel::sql_types::*", true),
            ("crate::types::{A, B as C}", true),
            ("a; fn main() {}", false),
            ("a\nb", false),
            (" ", false),
            ("a b", false),
        ] {
            assert_eq!(is_import(text), is, "{text}");
        }
    }

    #[test]
    fn patches_change_the_text_or_say_why_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.patch");
        std::fs::write(&path, "--- a\n+++ b\n@@ -1,2 +1,2 @@\n one\n-two\n+three\n").unwrap();
        assert_eq!(patched("one\ntwo\n", &path).unwrap(), "one\nthree\n");
        assert!(matches!(patched("four\n", &path).unwrap_err(), Error::Patch { .. }));
        std::fs::write(&path, "@@ nonsense").unwrap();
        assert!(matches!(patched("one\n", &path).unwrap_err(), Error::Patch { .. }));
        assert!(matches!(patched("", &folder.path().join("no")).unwrap_err(), Error::File { .. }));
    }
}
