//! What to do about an error.

use std::borrow::Cow;

use diesel::result::Error as DieselError;
use diesel_iris::migrations::MigrationError;
use diesel_iris::{WireError, sqlcode};

use crate::{Error, UnmatchedKind};

/// RERR_sql: the class of a table takes no definitions by SQL.
const DDL_NOT_ALLOWED: i32 = -300;

impl Error {
    /// What to do next, in a sentence.
    #[must_use]
    pub fn next_step(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Connect(error) => after_connecting(error),
            Self::Query { .. } => "check that this user may read INFORMATION_SCHEMA",
            Self::EmptySchema { .. } => {
                "check the name given to --schema, the namespace in the URL, and this user's privileges on the tables"
            }
            Self::Several(_) => {
                "--skip-unknown prints the rest; --row-id takes %ID as the key of tables without one; --except-tables leaves \
                 tables out"
            }
            Self::NothingSelected { .. } => "check the patterns given with --only-tables or --except-tables",
            Self::NoPrimaryKey(_) => {
                "add --row-id to use %ID as its key, or give it a PRIMARY KEY, or create it with %PUBLICROWID, or leave it out \
                 with --except-tables"
            }
            Self::NoViewKey(_) => {
                "name columns that identify its rows, --view-key VIEW=COLUMN,…, or leave it out with --except-tables"
            }
            Self::ViewKey(unmatched) => match unmatched.kind {
                UnmatchedKind::TableNotView => {
                    "remove its key: a table has a PRIMARY KEY, and --row-id takes %ID for tables without one"
                }
                UnmatchedKind::ExcludedView => "remove its key, or change --only-tables or --except-tables",
                _ => {
                    "correct the name in --view-key, or in view_keys in diesel.toml; --schema names the schema, and \
                     --schema-key one of several in diesel.toml"
                }
            },
            Self::NoColumns(_)
            | Self::UnknownKeyColumn { .. }
            | Self::UnknownType { .. }
            | Self::TooManyColumns { .. } => {
                "leave it out with --skip-unknown, or the whole table with --except-tables, and write its table! by hand"
            }
            Self::SchemaName(_) => {
                "keep the tables in a schema whose name is a Rust identifier, or query them with sql_query"
            }
            Self::Config(error) if !error.is_text() => {
                "check --config-file or DIESEL_CONFIG_FILE, and that you may read the file"
            }
            Self::Config(_) => {
                "correct the file: its keys are those of diesel_cli, see https://diesel.rs/guides/configuring-diesel-cli, and \
                 those of `diesel_iris print-schema --help`"
            }
            Self::SchemaKey(_) => "check --schema-key; `default` is [print_schema] itself",
            Self::ImportTypes(_) => "write a path, such as diesel::sql_types::*",
            Self::File { .. } => "check the path, and that you may read and write there",
            Self::Patch { .. } => {
                "print the schema without the patch, edit a copy of it, and make a new patch with `diff -u`"
            }
            Self::Stale { .. } => "run the same command without --locked-schema and commit the file",
            Self::NoMigrations(_) => "run `diesel_iris setup`, or name the folder with --migration-dir",
            Self::NoUp(_) => "name it VERSION_NAME and give it an up.sql, or move it elsewhere",
            Self::Password => "put the password into the file .pgpass, or percent-encode it in the URL",
            Self::MigrationName { .. } => "choose another --version, or another name",
            Self::NoDown(_) => "write its down.sql, or revert it by hand",
            Self::SameVersion(..) => "rename one of them",
            Self::Metadata { .. } => "it may contain run_in_transaction = true or false",
            Self::UnknownVersion(_) => "check --migration-dir, and that your sources are up to date",
            Self::Migration(error) => after_migration(error),
            Self::Script { error, .. } => return error.next_step(),
            Self::Leftover { drop, .. } => {
                return format!(
                    "if an earlier run left it behind, remove it with `{drop}` and run the migration again, or continue where \
                     that run stopped with `diesel_iris migration run --resume`"
                )
                .into();
            }
            Self::VersionTaken { .. } => "choose another --version",
            Self::Interrupted(_) => "`diesel_iris migration list` shows what has run",
            Self::BrokenOff { .. } => {
                "check whether that statement took effect, and continue with `diesel_iris migration run --resume`; statements \
                 in a transaction were undone and run again"
            }
            Self::NoConsent(_) => "add --yes to drop them",
            Self::OtherNamespace { .. } => {
                "name the server's namespace in the URL, or start the PGWire server with IRIS_NAMESPACE set to yours"
            }
            Self::Cycle(_) => "drop one of the foreign keys first",
            // refused by the client, so there is no SQLCODE
            Self::Statement(DieselError::QueryBuilderError(_) | DieselError::SerializationError(_)) => {
                "correct the statement, and give one --bind for each `?` in it"
            }
            Self::Statement(_) => "InterSystems' documentation explains the SQLCODE: search it for RERR_sql",
            Self::SchemaRs(_) => "check that it is what print-schema printed",
            Self::UnknownRustType { .. } => "use one of the types that print-schema prints",
            Self::NotAQuery => "check the spelling, or add --write if the statement may change the database",
            Self::NoStatement => {
                "give a statement on the command line, in a file with --file, or on standard input"
            }
            Self::NotOneStatement(_) => {
                "give one statement with --bind, or write the values into the statements"
            }
            Self::NoTable { .. } => "check the name and its schema; a name without a schema is in SQLUser",
            Self::UnknownName { .. } => {
                "`diesel_iris describe TABLE` shows the columns of a table; text stands in single quotes, and names that need \
                 quotes in double quotes"
            }
            Self::Login(_) => {
                "check the user and the password in the URL, in PGPASSWORD, or in the file .pgpass; trying again may lock \
                 the account"
            }
            Self::Full(_) => {
                "close other connections, or raise PGWIRE_POOL_SIZE of the PGWire server and check that the licence of IRIS \
                 allows as many"
            }
            Self::Shell(_) => "see the errors above",
            Self::Doctor(_) => {
                "follow the lines that say BAD; if an assumption does not hold, please send the report of --thorough"
            }
            Self::Report { .. } => "name a file that `diesel_iris doctor --thorough --report FILE` wrote",
            Self::Differs { .. } => "see above; if the emulator differs from IRIS, please send the report",
            Self::Emulator(_) => {
                "choose another address with --listen (port 0 takes a free one), or correct the script"
            }
            Self::NoFile => "add file = \"src/schema.rs\" to [print_schema] in diesel.toml",
        })
    }
}

fn after_connecting(error: &WireError) -> &'static str {
    match error {
        WireError::Config(_) => {
            "check --database-url or DATABASE_URL; its form is iris://user:password@host:port/NAMESPACE"
        }
        WireError::Tls(_) => {
            "check the certificate of the PGWire server, sslrootcert and sslmode in the URL; sslmode=disable goes without TLS, \
             on a network that you trust"
        }
        WireError::Namespace { .. } => "correct one of the two names",
        _ => {
            "check the host and port in --database-url or DATABASE_URL, and that the PGWire server runs there; `diesel_iris \
             emulator` starts an emulator for first steps"
        }
    }
}

fn after_migration(error: &MigrationError) -> &'static str {
    match error {
        MigrationError::Locked => {
            "wait for the other run, or allow more time with --lock-timeout; if it was killed, the PGWire server may hold its \
             lock until it restarts"
        }
        MigrationError::Statement { error, .. } if sqlcode(error) == Some(DDL_NOT_ALLOWED) => {
            "the table belongs to a class without the keyword DdlAllowed: change the class in its source, or give it that \
             keyword, and leave the statement out or run it again"
        }
        MigrationError::Statement { undone: true, .. } => "correct the script and run it again",
        MigrationError::Statement { .. } => {
            "IRIS undoes no definitions: correct the statement and continue from it with `diesel_iris migration run --resume`, \
             or undo by hand what took effect and run the migration again"
        }
        MigrationError::Changed { .. } => {
            "restore the statements that have run, or undo by hand what took effect and run it without --resume"
        }
        _ => "check that this user may create and change tables in the default schema",
    }
}
