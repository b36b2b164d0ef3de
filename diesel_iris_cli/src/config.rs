//! `diesel.toml`, as diesel_cli reads it.
//!
//! What diesel_cli knows and IRIS has no use for (types to define, SQLite's keys) is read over.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use regex::{Regex, RegexBuilder};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use crate::introspect::Filter;
use crate::path;
use crate::print::{ColumnSorting, Docs, Naming, SameQuery};

/// The name of a schema that stands in `[print_schema]` itself.
pub const DEFAULT_KEY: &str = "default";

/// The file that is read unless another is named.
const FILE: &str = "diesel.toml";

/// What diesel_cli has in `[print_schema]` for other databases.
const OTHER_DATABASES: [&str; 5] = [
    "generate_missing_sql_type_definitions",
    "except_custom_type_definitions",
    "custom_type_derives",
    "pg_domains_as_custom_types",
    "sqlite_integer_primary_key_is_bigint",
];

/// All that the file says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// `[print_schema]` and the tables in it, by their keys.
    #[serde(default, deserialize_with = "by_key")]
    pub print_schema: BTreeMap<String, PrintSchema>,
    /// `[migrations_directory]`
    #[serde(default)]
    migrations_directory: MigrationsDirectory,
    /// The folder that paths are relative to.
    #[serde(skip)]
    folder: PathBuf,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct MigrationsDirectory {
    dir: Option<PathBuf>,
}

/// What is printed of a schema, and where to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PrintSchema {
    /// The file that is kept up to date.
    pub file: Option<PathBuf>,
    /// Which comments are printed.
    pub with_docs: Docs,
    /// Which tables are printed.
    #[serde(deserialize_with = "filter")]
    pub filter: Filter,
    /// How names become Rust's.
    pub naming: Naming,
    /// The order of columns.
    pub column_sorting: ColumnSorting,
    /// The schema.
    pub schema: Option<String>,
    /// A unified diff for what was printed.
    pub patch_file: Option<PathBuf>,
    /// What each table imports instead of Diesel's types.
    pub import_types: Option<Vec<String>>,
    /// Which tables are listed together.
    pub allow_tables_to_appear_in_same_query_config: SameQuery,
    /// Whether views are printed.
    pub include_views: bool,
    /// The columns that tell the rows of a view apart, by the view's name.
    pub view_keys: BTreeMap<String, Vec<String>>,
    /// Whether `%ID` is the key of tables without one.
    pub row_id: bool,
    /// Whether what cannot be printed is left out.
    pub skip_unknown: bool,
}

/// Why the file could not be read.
#[derive(Debug, thiserror::Error)]
#[error("cannot read {}: {reason}", path.display())]
pub struct ConfigError {
    path: PathBuf,
    reason: String,
    is_text: bool,
}

impl ConfigError {
    fn of_file(path: &Path, error: &std::io::Error) -> Self {
        Self { path: path.to_owned(), reason: error.to_string(), is_text: false }
    }

    /// Whether the text of the file is wrong; otherwise the file is missing, or may not be read.
    #[must_use]
    pub fn is_text(&self) -> bool {
        self.is_text
    }
}

impl Config {
    /// Reads the file; without a name, `diesel.toml` in the project's root, if it is there.
    ///
    /// # Errors
    ///
    /// When a file that was named is not there, when it cannot be told whether one is there, and when its text cannot be understood.
    pub fn read(named: Option<&Path>) -> Result<Self, ConfigError> {
        let path = match named {
            Some(named) => named.to_owned(),
            None => project_root()?.join(FILE),
        };
        let folder = path.parent().map(ToOwned::to_owned).unwrap_or_default();
        if named.is_none() && !is_there(&path)? {
            return Ok(Self { folder, ..Self::default() });
        }
        let text = std::fs::read_to_string(&path).map_err(|error| ConfigError::of_file(&path, &error))?;
        let mut config: Self = toml::from_str(&text).map_err(|error| ConfigError {
            path: path.clone(),
            reason: error.to_string().trim_end().to_owned(),
            is_text: true,
        })?;
        for output in config.print_schema.values_mut() {
            for path in [&mut output.file, &mut output.patch_file].into_iter().flatten() {
                *path = folder.join(&*path);
            }
        }
        config.folder = folder;
        Ok(config)
    }

    /// The outputs of these keys, or all of them where none are named; `None` for a key that is not there.
    #[must_use]
    pub fn outputs(&self, keys: &[String]) -> Option<Vec<PrintSchema>> {
        let default = (DEFAULT_KEY.to_owned(), PrintSchema::default());
        let mut all = self.print_schema.clone();
        if all.is_empty() {
            all.extend([default]);
        }
        if keys.is_empty() {
            return Some(all.into_values().collect());
        }
        keys.iter().map(|key| all.get(key).cloned()).collect()
    }

    /// The folder of migrations, which need not be there.
    #[must_use]
    pub fn migrations(&self) -> PathBuf {
        let dir = self.migrations_directory.dir.as_deref().unwrap_or_else(|| Path::new("migrations"));
        self.folder.join(dir)
    }

    /// The folder that paths in the file are relative to.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

/// The nearest folder upwards that has a `diesel.toml` or a `Cargo.toml`; this one, where there is none.
fn project_root() -> Result<PathBuf, ConfigError> {
    root_of(&std::env::current_dir().map_err(|error| ConfigError::of_file(Path::new(FILE), &error))?)
}

fn root_of(here: &Path) -> Result<PathBuf, ConfigError> {
    for folder in here.ancestors() {
        if is_there(&folder.join(FILE))? || is_there(&folder.join("Cargo.toml"))? {
            return Ok(folder.to_owned());
        }
    }
    Ok(here.to_owned())
}

fn is_there(path: &Path) -> Result<bool, ConfigError> {
    path::is_there(path).map_err(|error| ConfigError::of_file(path, &error))
}

/// A regular expression for names; these know no case in IRIS (GSQL_identifiers), so it does not either.
///
/// # Errors
///
/// When it is none.
pub fn pattern(text: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(text).case_insensitive(true).build()
}

fn filter<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Filter, D::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Written {
        only_tables: Option<Vec<String>>,
        except_tables: Option<Vec<String>>,
    }
    let patterns = |texts: Vec<String>| {
        texts.iter().map(|text| pattern(text).map_err(D::Error::custom)).collect::<Result<Vec<_>, _>>()
    };
    match Written::deserialize(deserializer)? {
        Written { only_tables: Some(only), except_tables: None } => Ok(Filter::Only(patterns(only)?)),
        Written { only_tables: None, except_tables: Some(except) } => Ok(Filter::Except(patterns(except)?)),
        Written { only_tables: None, except_tables: None } => Ok(Filter::All),
        _ => Err(D::Error::custom("`filter` takes `only_tables` or `except_tables`, not both")),
    }
}

/// `[print_schema]` and the tables in it. Beside others it counts itself only if it says something.
fn by_key<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, PrintSchema>, D::Error> {
    let all = toml::Table::deserialize(deserializer)?;
    let is_field = |key: &str| matches!(key, "filter" | "view_keys");
    let (named, own): (toml::Table, toml::Table) =
        all.into_iter().partition(|(key, value)| value.is_table() && !is_field(key));
    let read = |mut output: toml::Table| {
        output.retain(|key, _| !OTHER_DATABASES.contains(&key));
        output.try_into::<PrintSchema>()
    };
    let mut outputs = BTreeMap::new();
    if !own.is_empty() || named.is_empty() {
        outputs.insert(DEFAULT_KEY.to_owned(), read(own).map_err(D::Error::custom)?);
    }
    for (key, value) in named {
        if let toml::Value::Table(output) = value {
            let output = read(output).map_err(|error| D::Error::custom(format!("{key}: {error}")))?;
            outputs.insert(key, output);
        }
    }
    Ok(outputs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Config, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("my.toml");
        std::fs::write(&path, text).unwrap();
        Config::read(Some(&path)).map_err(|error| error.to_string())
    }

    #[test]
    fn what_diesel_setup_writes_is_read() {
        let config = read(
            "[print_schema]\nfile = \"src/schema.rs\"\n\
             custom_type_derives = [\"diesel::query_builder::QueryId\", \"Clone\"]\n\n\
             [migrations_directory]\ndir = \"moves\"\n",
        )
        .unwrap();
        let [output] = config.outputs(&[]).unwrap().try_into().unwrap();
        assert!(output.file.unwrap().ends_with("src/schema.rs"));
        assert!(config.migrations().ends_with("moves"));
    }

    #[test]
    fn all_is_said() {
        let config = read(
            "[print_schema]\nwith_docs = true\nschema = \"Clinic\"\ncolumn_sorting = \"name\"\n\
             filter = { except_tables = [\"^OLD\"] }\nimport_types = [\"diesel::sql_types::*\"]\n\
             allow_tables_to_appear_in_same_query_config = \"fk_related_tables\"\ninclude_views = true\n\
             row_id = true\nnaming = \"as_written\"\npatch_file = \"p.patch\"\nview_keys = { seen = [\"id\"] }\n",
        )
        .unwrap();
        let [output] = config.outputs(&["default".into()]).unwrap().try_into().unwrap();
        assert_eq!(output.with_docs, Docs::DescriptionOrGenerated);
        assert_eq!((output.column_sorting, output.naming), (ColumnSorting::Name, Naming::AsWritten));
        assert_eq!(output.allow_tables_to_appear_in_same_query_config, SameQuery::FkRelatedTables);
        assert!(output.include_views && output.row_id);
        assert_eq!(output.view_keys["seen"], ["id"]);
        assert!(!output.filter.admits("old_notes") && output.filter.admits("notes"));
    }

    #[test]
    fn several_outputs_have_keys() {
        let config = read(
            "[print_schema.one]\nfile = \"one.rs\"\n[print_schema.two]\nwith_docs = \"only-database-comments\"",
        )
        .unwrap();
        assert_eq!(config.print_schema.keys().collect::<Vec<_>>(), ["one", "two"]);
        assert_eq!(config.outputs(&["two".into()]).unwrap()[0].with_docs, Docs::DescriptionOnly);
        assert!(config.outputs(&["three".into()]).is_none());
        let both = read("[print_schema]\nfile = \"x.rs\"\n[print_schema.one]\nfile = \"one.rs\"").unwrap();
        assert_eq!(both.print_schema.len(), 2);
        assert_eq!(read("").unwrap().outputs(&[]).unwrap().len(), 1);
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (text, part) in [
            ("[print_schema]\nfyle = \"x\"", "fyle"),
            ("[print_schema]\nwith_docs = \"some\"", "only-database-comments"),
            ("[print_schema]\nfilter = { only_tables = [\"(\"] }", "regex"),
            ("[print_schema]\nfilter = { only_tables = [], except_tables = [] }", "not both"),
            ("[print_schema.one]\nfyle = \"x\"", "one"),
            ("[nothing]", "nothing"),
            ("[", "my.toml"),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.contains(part), "{error}");
        }
        assert!(Config::read(Some(Path::new("nowhere.toml"))).is_err());
    }

    #[test]
    fn a_project_that_cannot_be_looked_into_is_not_one_without_a_file() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("file"), "").unwrap();
        assert!(root_of(&folder.path().join("file")).is_err());
        std::fs::create_dir_all(folder.path().join("a/b")).unwrap();
        std::fs::write(folder.path().join("a/Cargo.toml"), "").unwrap();
        assert_eq!(root_of(&folder.path().join("a/b")).unwrap(), folder.path().join("a"));
    }
}
