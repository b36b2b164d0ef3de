//! Names and patterns that select nothing.

use std::fmt;

use crate::nearest::nearest;

/// A name or a pattern that selects nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmatched {
    /// What it is.
    pub kind: UnmatchedKind,
    /// The name or the pattern, as it was written.
    pub name: String,
    /// The schema that was searched.
    pub schema: String,
}

/// What a name or a pattern was to select.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnmatchedKind {
    /// A pattern for tables to print.
    Only,
    /// A pattern for tables not to print.
    Except,
    /// The view of a key: there is none of that name.
    NoView {
        /// The views that are there.
        views: Vec<String>,
    },
    /// The view of a key is a table.
    TableNotView,
    /// The view of a key is excluded by the patterns.
    ExcludedView,
}

impl Unmatched {
    /// Whether it names the view of a key.
    #[must_use]
    pub fn is_view_key(&self) -> bool {
        !matches!(self.kind, UnmatchedKind::Only | UnmatchedKind::Except)
    }

    /// Whether something that was asked for is missing; what is excluded need not exist.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.kind != UnmatchedKind::Except
    }
}

impl fmt::Display for Unmatched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, name, schema } = self;
        match kind {
            UnmatchedKind::Only => {
                write!(f, "no table of schema {schema:?} matches the pattern {name:?} of --only-tables")
            }
            UnmatchedKind::Except => {
                write!(f, "no table of schema {schema:?} matches the pattern {name:?} of --except-tables")
            }
            UnmatchedKind::NoView { views } => {
                write!(f, "schema {schema:?} has no view {name:?}, for which there is a key")?;
                f.write_str(&nearest(name, views))
            }
            UnmatchedKind::TableNotView => {
                write!(f, "{name:?} in schema {schema:?} is a table, and only views are given a key")
            }
            UnmatchedKind::ExcludedView => {
                write!(f, "view {name:?} has a key, and the patterns for tables exclude it")
            }
        }
    }
}
