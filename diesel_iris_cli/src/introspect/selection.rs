//! Which tables and views are wanted.

use std::collections::BTreeMap;

use regex::Regex;

use crate::model::{DEFAULT_SCHEMA, same_name};

/// What is to be read of a schema.
#[derive(Debug, Clone)]
pub struct Selection {
    /// Of which schema; case does not count.
    pub schema: String,
    /// Which of its tables.
    pub filter: Filter,
    /// Whether views are wanted, too.
    pub views: bool,
    /// The columns that tell the rows of a view apart, by the view's name. A view that has some is wanted.
    pub view_keys: BTreeMap<String, Vec<String>>,
    /// Whether a table without a primary key, whose RowID is hidden, gets `%ID` as its key.
    pub row_id: bool,
    /// Whether to leave out what cannot be printed, instead of giving up.
    pub skip_unknown: bool,
}

impl Default for Selection {
    fn default() -> Self {
        Self::of(DEFAULT_SCHEMA)
    }
}

impl Selection {
    /// All tables of a schema.
    #[must_use]
    pub fn of(schema: &str) -> Self {
        Self {
            schema: schema.to_owned(),
            filter: Filter::All,
            views: false,
            view_keys: BTreeMap::new(),
            row_id: false,
            skip_unknown: false,
        }
    }

    /// The key that was chosen for a view.
    pub(super) fn view_key(&self, view: &str) -> Option<&[String]> {
        let chosen = self.view_keys.iter().find(|(name, _)| same_name(name, view));
        chosen.map(|(_, columns)| columns.as_slice())
    }

    /// Whether a table, or a view, is wanted.
    pub(super) fn admits(&self, name: &str, is_view: bool) -> bool {
        // like diesel_cli: Diesel's own, `__diesel_schema_migrations`
        !name.starts_with("__")
            && self.filter.admits(name)
            && (!is_view || self.views || self.view_key(name).is_some())
    }
}

/// A choice among the tables of a schema.
#[derive(Debug, Clone, Default)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those that match one of the patterns.
    Only(Vec<Regex>),
    /// Those that match none of the patterns.
    Except(Vec<Regex>),
}

impl Filter {
    /// The patterns.
    #[must_use]
    pub fn patterns(&self) -> &[Regex] {
        match self {
            Self::All => &[],
            Self::Only(patterns) | Self::Except(patterns) => patterns,
        }
    }

    /// Whether a table is wanted.
    #[must_use]
    pub fn admits(&self, table: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(patterns) => patterns.iter().any(|pattern| pattern.is_match(table)),
            Self::Except(patterns) => !patterns.iter().any(|pattern| pattern.is_match(table)),
        }
    }
}
