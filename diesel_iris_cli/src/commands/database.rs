//! `setup` and `database`

use std::io::{BufRead, IsTerminal, Write};
use std::path::Path;

use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;

use super::connect::connect;
use super::migration::{folder, run_pending};
use super::{shown, tell};
use crate::Error;
use crate::cli::{Cli, Database, DatabaseCommand, Setup, Yes};
use crate::config::Config;
use crate::droplist::{self, Drop};
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
    if cli.config_file.is_none() && !file.exists() {
        write(&file, DIESEL_TOML)?;
        tell(cli, &format!("Creating {}", shown(&file)));
        config = Config::read(None).map_err(Error::from)?;
    }
    let folder = folder(&config, &arguments.folder);
    if !folder.path().is_dir() {
        let failed = |source| Error::File { path: folder.path().to_owned(), source };
        std::fs::create_dir_all(folder.path()).map_err(failed)?;
        write(&folder.path().join(".keep"), "")?;
        tell(cli, &format!("Creating {}", shown(folder.path())));
    }
    run_pending(cli, &config, &folder, &arguments.folder).await
}

pub(super) async fn run(cli: &Cli, arguments: &Database) -> anyhow::Result<()> {
    let config = Config::read(cli.config_file.as_deref()).map_err(Error::from)?;
    let folder = folder(&config, &arguments.folder);
    match arguments.command {
        DatabaseCommand::Setup => {}
        DatabaseCommand::Drop(consent) => return drop_tables(cli, &config, consent).await,
        DatabaseCommand::Reset(consent) => {
            // without migrations there would be nothing to put in place of the tables
            folder.migrations()?;
            drop_tables(cli, &config, consent).await?;
        }
    }
    run_pending(cli, &config, &folder, &arguments.folder).await
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    std::fs::write(path, text).map_err(|source| Error::File { path: path.to_owned(), source })
}

/// Drops the tables and views of the schemas that `diesel.toml` names.
async fn drop_tables(cli: &Cli, config: &Config, consent: Yes) -> anyhow::Result<()> {
    let mut schemas = Vec::new();
    for output in config.outputs(&[]).unwrap_or_default() {
        schemas.push(Output::new(output)?.selection().schema.clone());
    }
    let mut connection = connect(cli).await?;
    let drops = droplist::of(&mut connection, &schemas).await?;
    if drops.is_empty() {
        return Ok(());
    }
    if !consent.yes && !consents(&drops)? {
        return Err(Error::NoConsent(drops.len()).into());
    }
    for drop in &drops {
        tell(cli, &format!("Dropping {}", drop.name()));
        execute(&mut connection, drop).await?;
    }
    Ok(())
}

async fn execute(connection: &mut AsyncIrisConnection, drop: &Drop) -> Result<(), Error> {
    diesel::sql_query(drop.statement()).execute(connection).await.map_err(Error::Statement)?;
    Ok(())
}

/// Asks, where somebody is there to ask.
fn consents(drops: &[Drop]) -> std::io::Result<bool> {
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        return Ok(false);
    }
    let names: Vec<&str> = drops.iter().map(Drop::name).collect();
    let mut stderr = std::io::stderr().lock();
    write!(stderr, "Drop {}, with all their rows? [y/N] ", names.join(", "))?;
    stderr.flush()?;
    let mut answer = String::new();
    stdin.lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}
