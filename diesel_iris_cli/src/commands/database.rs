//! `setup` and `database`

use std::io::{BufRead, IsTerminal, Write};
use std::path::Path;

use diesel::QueryableByName;
use diesel::sql_types::Text;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;

use super::connect::connect;
use super::deploy::run_pending;
use super::migration::folder;
use super::{say, shown};
use crate::Error;
use crate::cli::{Cli, Database, DatabaseCommand, Run, Setup, Yes};
use crate::config::Config;
use crate::droplist::{self, Drop};
use crate::path;
use crate::schema_file::Output;

/// What `setup` writes, as diesel_cli does.
const DIESEL_TOML: &str = "\
# For documentation on how to configure this file,
# see https://diesel.rs/guides/configuring-diesel-cli

[print_schema]
file = \"src/schema.rs\"

[migrations_directory]
dir = \"migrations\"
";

pub(super) async fn set_up_project(cli: &Cli, arguments: &Setup) -> anyhow::Result<()> {
    let mut config = Config::read(cli.config_file.as_deref()).map_err(Error::from)?;
    let file = config.folder().join("diesel.toml");
    if cli.config_file.is_none() && !is_there(&file)? {
        write(&file, DIESEL_TOML)?;
        say(cli, &format!("Creating {}", shown(&file)))?;
        config = Config::read(None).map_err(Error::from)?;
    }
    let folder = folder(cli, &config, &arguments.folder);
    if !is_there(folder.path())? {
        let failed = |error| Error::File { path: folder.path().to_owned(), error };
        std::fs::create_dir_all(folder.path()).map_err(failed)?;
        write(&folder.path().join(".keep"), "")?;
        say(cli, &format!("Creating {}", shown(folder.path())))?;
    }
    run_pending(cli, &config, &folder, &arguments.folder, Run::default()).await
}

pub(super) async fn run(cli: &Cli, arguments: &Database) -> anyhow::Result<()> {
    let config = Config::read(cli.config_file.as_deref()).map_err(Error::from)?;
    let folder = folder(cli, &config, &arguments.folder);
    match arguments.command {
        DatabaseCommand::Setup => {}
        DatabaseCommand::Drop(consent) => return drop_tables(cli, &config, consent).await,
        DatabaseCommand::Reset(consent) => {
            // without migrations there would be nothing to put in place of the tables
            folder.migrations()?;
            drop_tables(cli, &config, consent).await?;
        }
    }
    run_pending(cli, &config, &folder, &arguments.folder, Run::default()).await
}

fn is_there(path: &Path) -> Result<bool, Error> {
    path::is_there(path).map_err(|error| Error::File { path: path.to_owned(), error })
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    std::fs::write(path, text).map_err(|error| Error::File { path: path.to_owned(), error })
}

/// Drops the tables and views of the schemas that `diesel.toml` names.
async fn drop_tables(cli: &Cli, config: &Config, consent: Yes) -> anyhow::Result<()> {
    let mut schemas = Vec::new();
    for output in config.outputs(&[]).unwrap_or_default() {
        schemas.push(Output::new(output)?.selection().schema.clone());
    }
    let mut connection = connect(cli).await?;
    let place = place(&mut connection, cli.require_database_url()?).await?;
    let drops = droplist::of(&mut connection, &schemas).await?;
    if drops.is_empty() {
        return say(cli, &format!("Nothing to drop: no tables in {} in {place}.", schemas.join(", ")));
    }
    let what = described(&drops, &place);
    if !consent.yes && !consents(&what)? {
        return Err(Error::NoConsent(what).into());
    }
    for drop in &drops {
        say(cli, &format!("Dropping {}", drop.name()))?;
        execute(&mut connection, drop).await?;
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Namespace {
    #[diesel(sql_type = Text)]
    namespace: String,
}

/// The namespace and the host, such as `the namespace USER on db.example:5432`.
///
/// Asked for again, whatever `namespace_check` says: what is dropped in the wrong place is gone.
async fn place(connection: &mut AsyncIrisConnection, url: &str) -> anyhow::Result<String> {
    let config: diesel_iris::Config = url.parse().map_err(|error| Error::Connect(Box::new(error)))?;
    let question = diesel::sql_query("SELECT $NAMESPACE AS namespace");
    let Namespace { namespace } = question.get_result(connection).await.map_err(Error::Statement)?;
    if !namespace.eq_ignore_ascii_case(config.get_namespace()) {
        let named = config.get_namespace().to_owned();
        return Err(Error::OtherNamespace { named, actual: namespace }.into());
    }
    Ok(format!("the namespace {namespace} on {}", config.get_hosts().join(",")))
}

/// What is dropped, in words; the account of migrations goes with it and does not count.
fn described(drops: &[Drop], place: &str) -> String {
    let own: Vec<&Drop> = drops.iter().filter(|drop| !drop.is_bookkeeping()).collect();
    let mut schemas: Vec<&str> = own.iter().map(|drop| drop.schema()).collect();
    schemas.sort_unstable();
    schemas.dedup();
    let names: Vec<&str> = own.iter().map(|drop| drop.name()).collect();
    match names.len() {
        0 => format!("the account of migrations in {place}"),
        1 => format!("1 table or view of {} in {place}: {}", schemas.join(", "), names.join(", ")),
        count => {
            format!("{count} tables and views of {} in {place}: {}", schemas.join(", "), names.join(", "))
        }
    }
}

async fn execute(connection: &mut AsyncIrisConnection, drop: &Drop) -> Result<(), Error> {
    let sql = drop.statement();
    let sql = connection.adapt_names(&sql).map_err(Error::Statement)?.into_owned();
    diesel::sql_query(sql).execute(connection).await.map_err(Error::Statement)?;
    Ok(())
}

/// Asks, where somebody is there to ask.
fn consents(what: &str) -> std::io::Result<bool> {
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        return Ok(false);
    }
    let mut stderr = std::io::stderr().lock();
    write!(stderr, "Drop {what}, with all their rows? [y/N] ")?;
    stderr.flush()?;
    let mut answer = String::new();
    stdin.lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}
