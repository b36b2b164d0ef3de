//! The program `diesel_iris`.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use diesel_async::AsyncConnection;
use diesel_iris::AsyncIrisConnection;
use diesel_iris_cli::cli::{Cli, Command};
use diesel_iris_cli::{Error, Selection, print_schema};

fn main() -> ExitCode {
    let cli = Cli::parse();
    let url = match cli.require_database_url() {
        Ok(url) => url.to_owned(),
        Err(error) => error.exit(),
    };
    let Command::PrintSchema(arguments) = cli.command;
    match run(&url, &arguments.selection()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // with stderr gone there is nobody left to tell
            let _ = report(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(url: &str, selection: &Selection) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("cannot start the runtime")?;
    let text = runtime.block_on(async {
        let mut connection = AsyncIrisConnection::establish(url).await.map_err(Error::Connect)?;
        print_schema(&mut connection, selection).await
    })?;
    match io::stdout().lock().write_all(text.as_bytes()) {
        // a reader that has seen enough is no failure
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result.context("cannot write the schema"),
    }
}

fn report(error: &anyhow::Error) -> io::Result<()> {
    let mut stderr = io::stderr().lock();
    match error.downcast_ref::<Error>() {
        // its text has its source's in it
        Some(error) => writeln!(stderr, "error: {error}\n\nnext: {}", error.next_step()),
        None => writeln!(stderr, "error: {error:#}"),
    }
}
