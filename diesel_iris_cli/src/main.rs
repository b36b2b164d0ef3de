//! The program `diesel_iris`.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use diesel_iris_cli::Error;
use diesel_iris_cli::cli::Cli;
use diesel_iris_cli::commands::{self, visible};

fn main() -> ExitCode {
    // a file `.env` here or in a folder upwards, as diesel_cli reads it; there need be none
    let environment = dotenvy::dotenv();
    let cli = Cli::parse();
    if let Err(error) = environment
        && !error.not_found()
        && !cli.quiet
    {
        // with stderr gone there is nobody left to tell
        let _ = writeln!(io::stderr().lock(), "warning: {}", of_environment(&error));
    }
    match run(&cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => match error.downcast::<clap::Error>() {
            Ok(error) => error.exit(),
            Err(error) => {
                // with stderr gone there is nobody left to tell
                let _ = report(&error);
                ExitCode::from(error.downcast_ref().map_or(1, Error::exit_code))
            }
        },
    }
}

/// What is wrong with the file `.env`, without its text: there may be a password in it.
fn of_environment(error: &dotenvy::Error) -> String {
    match error {
        dotenvy::Error::Io(error) => format!("the file .env cannot be read: {error}"),
        _ => "the file .env is read up to a line that is not NAME=value; a value with blanks needs quotes"
            .to_owned(),
    }
}

fn run(cli: &Cli) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("cannot start the runtime")?;
    runtime.block_on(commands::run(cli))
}

fn report(error: &anyhow::Error) -> io::Result<()> {
    let mut stderr = io::stderr().lock();
    match error.downcast_ref::<Error>() {
        // its text has its source's in it
        Some(error) => {
            writeln!(stderr, "error: {}\n\nnext: {}", visible(&error.to_string()), error.next_step())
        }
        None => writeln!(stderr, "error: {}", visible(&format!("{error:#}"))),
    }
}
