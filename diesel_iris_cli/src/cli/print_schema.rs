//! The arguments of `print-schema`.

use std::path::PathBuf;

use clap::{ArgGroup, Args};
use regex::Regex;

use crate::config::{PrintSchema as Written, pattern};
use crate::introspect::Filter;
use crate::print::{ColumnSorting, Docs, Naming, SameQuery};

/// The arguments of `print-schema`. What is said here goes before what `diesel.toml` says.
#[derive(Debug, Args)]
#[command(
    group = ArgGroup::new("use_of_tables").args(["only_tables", "except_tables"]),
    after_help = "Examples:\n  diesel_iris print-schema > src/schema.rs\n  diesel_iris print-schema --schema Clinic --except-tables ^old_\n  diesel_iris print-schema --locked-schema"
)]
pub struct PrintSchema {
    /// The schema whose tables are printed; case does not count [default: SQLUser]
    #[arg(short, long, value_name = "NAME")]
    pub schema: Option<String>,
    /// Print only the tables that match one of the patterns
    #[arg(short, long, requires = "tables")]
    pub only_tables: bool,
    /// Print all tables except those that match one of the patterns
    #[arg(short, long, requires = "tables")]
    pub except_tables: bool,
    /// Regular expressions for the names of tables; case does not count, and they may match a part of the
    /// name: write ^name$ for the whole
    #[arg(value_name = "TABLE", value_parser = pattern, requires = "use_of_tables")]
    pub tables: Vec<Regex>,
    /// Print comments: %DESCRIPTION, and a sentence where there is none
    #[arg(long, conflicts_with = "with_docs_config")]
    pub with_docs: bool,
    /// Which comments to print
    #[arg(long, value_enum, value_name = "WHICH")]
    pub with_docs_config: Option<Docs>,
    /// How tables and columns are named in Rust
    #[arg(long, value_enum, value_name = "HOW")]
    pub naming: Option<Naming>,
    /// The order of columns
    #[arg(long, value_enum, value_name = "ORDER")]
    pub column_sorting: Option<ColumnSorting>,
    /// Which tables to list in allow_tables_to_appear_in_same_query!
    #[arg(long, value_enum, value_name = "WHICH")]
    pub allow_tables_to_appear_in_same_query_config: Option<SameQuery>,
    /// A path that each table imports, instead of Diesel's types; may be repeated
    #[arg(long, value_name = "PATH", value_delimiter = ',')]
    pub import_types: Vec<String>,
    /// A unified diff to apply to the output
    #[arg(long, value_name = "FILE")]
    pub patch_file: Option<PathBuf>,
    /// Print views, too; each needs a --view-key
    #[arg(long)]
    pub include_views: bool,
    /// Columns that identify the rows of a view; prints the view
    #[arg(long, value_name = "VIEW=COLUMN,…", value_parser = view_key)]
    pub view_key: Vec<(String, Vec<String>)>,
    /// Use %ID as the key of tables that have no primary key
    #[arg(long)]
    pub row_id: bool,
    /// Leave out what cannot be printed (tables without a key, columns of unknown types), with a comment and a warning
    #[arg(long)]
    pub skip_unknown: bool,
    /// The key of a schema in diesel.toml, `default` for print_schema itself [default: all]
    #[arg(long, value_name = "KEY")]
    pub schema_key: Vec<String>,
    #[command(flatten)]
    _other_databases: OtherDatabases,
}

/// What diesel_cli has for other databases: taken, so that its command lines are, and without effect.
#[derive(Debug, Args)]
struct OtherDatabases {
    #[arg(long, hide = true)]
    no_generate_missing_sql_type_definitions: bool,
    #[arg(long, hide = true, num_args = 0..)]
    except_custom_type_definitions: Vec<String>,
    #[arg(long, hide = true, num_args = 0..)]
    custom_type_derives: Vec<String>,
    #[arg(long, hide = true, num_args = 0..)]
    pg_domains_as_custom_types: Vec<String>,
    #[arg(long, hide = true)]
    sqlite_integer_primary_key_is_bigint: bool,
}

fn view_key(text: &str) -> Result<(String, Vec<String>), String> {
    let (view, columns) = text.split_once('=').ok_or("write VIEW=COLUMN or VIEW=COLUMN,COLUMN")?;
    let columns: Vec<String> = columns.split(',').map(|column| column.trim().to_owned()).collect();
    if view.is_empty() || columns.iter().any(String::is_empty) {
        return Err("a name is empty".to_owned());
    }
    Ok((view.to_owned(), columns))
}

impl PrintSchema {
    /// What is printed, when `diesel.toml` says the other things.
    #[must_use]
    pub fn over(&self, mut written: Written) -> Written {
        if let Some(schema) = &self.schema {
            written.schema = Some(schema.clone());
        }
        if self.only_tables {
            written.filter = Filter::Only(self.tables.clone());
        } else if self.except_tables {
            written.filter = Filter::Except(self.tables.clone());
        }
        if self.with_docs {
            written.with_docs = Docs::DescriptionOrGenerated;
        }
        written.with_docs = self.with_docs_config.unwrap_or(written.with_docs);
        written.naming = self.naming.unwrap_or(written.naming);
        written.column_sorting = self.column_sorting.unwrap_or(written.column_sorting);
        let same_query = &mut written.allow_tables_to_appear_in_same_query_config;
        *same_query = self.allow_tables_to_appear_in_same_query_config.unwrap_or(*same_query);
        if !self.import_types.is_empty() {
            written.import_types = Some(self.import_types.clone());
        }
        if let Some(file) = &self.patch_file {
            written.patch_file = Some(file.clone());
        }
        written.include_views |= self.include_views;
        written.view_keys.extend(self.view_key.iter().cloned());
        written.row_id |= self.row_id;
        written.skip_unknown |= self.skip_unknown;
        written
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::parse;
    use super::super::{Command, tests::is_refused};
    use super::*;

    fn print_schema(arguments: &str) -> PrintSchema {
        let Command::PrintSchema(arguments) = parse(arguments).unwrap().command else { panic!() };
        arguments
    }

    fn written(arguments: &str) -> Written {
        print_schema(arguments).over(Written::default())
    }

    #[test]
    fn the_default_is_all_tables_of_the_default_schema() {
        let written = written("print-schema");
        assert_eq!(written.schema, None);
        assert!(matches!(written.filter, Filter::All));
    }

    #[test]
    fn patterns_are_used_one_way_or_the_other() {
        let only = written("print-schema -s Sample -o pat ^enc");
        assert_eq!(only.schema.as_deref(), Some("Sample"));
        assert!(only.filter.admits("Patients") && only.filter.admits("ENCOUNTERS"));
        assert!(!only.filter.admits("sentences"));
        let except = written("print-schema --except-tables ^patients$");
        assert!(!except.filter.admits("PATIENTS") && except.filter.admits("patients_old"));
    }

    #[test]
    fn the_command_line_goes_before_the_file() {
        let file = Written { schema: Some("A".into()), row_id: true, ..Written::default() };
        let written = print_schema("print-schema --with-docs --view-key v=a,b").over(file);
        assert_eq!((written.schema.as_deref(), written.row_id), (Some("A"), true));
        assert_eq!(written.with_docs, Docs::DescriptionOrGenerated);
        assert_eq!(written.view_keys["v"], ["a", "b"]);
    }

    #[test]
    fn what_is_for_other_databases_is_taken() {
        let arguments = "print-schema --no-generate-missing-sql-type-definitions --custom-type-derives Clone Debug \
                         --except-custom-type-definitions a --pg-domains-as-custom-types b \
                         --sqlite-integer-primary-key-is-bigint --only-tables c";
        assert!(written(arguments).filter.admits("c"));
    }

    #[test]
    fn misuse_is_refused() {
        for arguments in [
            "print-schema patients",
            "print-schema -o",
            "print-schema -e",
            "print-schema -o -e patients",
            "print-schema -o (",
            "print-schema --column-sorting length",
            "print-schema --view-key v",
            "print-schema --view-key v=",
            "print-schema --with-docs --with-docs-config no-doc-comments",
        ] {
            assert!(is_refused(arguments), "{arguments}");
        }
    }
}
