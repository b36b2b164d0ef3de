//! `completions` and `manual`

use clap::CommandFactory;

use super::print;
use crate::Error;
use crate::cli::{Cli, Completions, Manual};

pub(super) fn completions(arguments: &Completions) -> anyhow::Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Cli::command(), "diesel_iris", &mut script);
    print(&String::from_utf8(script)?)
}

pub(super) fn manual(arguments: &Manual) -> anyhow::Result<()> {
    let failed = |error| Error::File { path: arguments.folder.clone(), error };
    std::fs::create_dir_all(&arguments.folder).map_err(failed)?;
    Ok(clap_mangen::generate_to(Cli::command(), &arguments.folder).map_err(failed)?)
}
