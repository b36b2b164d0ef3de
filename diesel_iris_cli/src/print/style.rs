//! How the text is to look, where there is a choice. The words are diesel_cli's.

use clap::ValueEnum;
use serde::{Deserialize, Deserializer, de};

use super::naming::Naming;

/// The choices.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// How names become Rust's.
    pub naming: Naming,
    /// Comments for tables and columns.
    pub docs: Docs,
    /// The order of columns.
    pub column_sorting: ColumnSorting,
    /// Which tables are listed together.
    pub same_query: SameQuery,
    /// What each table imports instead of Diesel's types.
    pub import_types: Option<Vec<String>>,
}

/// Which comments are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Docs {
    /// `%DESCRIPTION`, and a sentence where there is none
    #[value(name = "database-comments-fallback-to-auto-generated-doc-comment")]
    DescriptionOrGenerated,
    /// `%DESCRIPTION` only
    #[value(name = "only-database-comments")]
    DescriptionOnly,
    /// None
    #[default]
    #[value(name = "no-doc-comments")]
    None,
}

/// diesel.toml may say `true` and `false`, too.
impl<'de> Deserialize<'de> for Docs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Flag(bool),
            Word(String),
        }
        match Written::deserialize(deserializer)? {
            Written::Flag(true) => Ok(Self::DescriptionOrGenerated),
            Written::Flag(false) => Ok(Self::None),
            Written::Word(word) => Self::from_str(&word, false).map_err(|_| {
                let words: Vec<String> = Self::value_variants()
                    .iter()
                    .filter_map(ValueEnum::to_possible_value)
                    .map(|value| format!("{:?}", value.get_name()))
                    .collect();
                de::Error::custom(format!("{word:?} is none of true, false, {}", words.join(", ")))
            }),
        }
    }
}

/// The order of columns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ValueEnum)]
#[serde(rename_all = "snake_case")]
#[value(rename_all = "snake_case")]
pub enum ColumnSorting {
    /// As the table has them
    #[default]
    OrdinalPosition,
    /// By their names
    Name,
}

/// Which tables are listed together in `allow_tables_to_appear_in_same_query!`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ValueEnum)]
#[serde(rename_all = "snake_case")]
#[value(rename_all = "snake_case")]
pub enum SameQuery {
    /// All tables
    #[default]
    AllTables,
    /// Those that foreign keys lead to each other
    FkRelatedTables,
    /// None
    None,
}
