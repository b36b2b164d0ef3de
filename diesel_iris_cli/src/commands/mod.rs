//! What the subcommands do.

mod connect;
mod database;
mod deploy;
mod doctor;
mod emulator;
mod help;
mod interrupt;
mod migration;
mod models;
mod print_schema;
mod progress;
mod query;
mod shell;

use std::io::{self, Write};
use std::path::{Display, Path};

use anyhow::Context;

pub use self::query::write_rows;
use crate::cli::{Cli, Command};

/// Does what the command line asks for.
///
/// # Errors
///
/// When it cannot be done: a [`clap::Error`] for the command line's faults, an [`Error`](crate::Error) for others that
/// are known.
pub async fn run(cli: &Cli) -> anyhow::Result<()> {
    match &cli.command {
        Command::PrintSchema(arguments) => print_schema::run(cli, arguments).await,
        Command::GenerateModels(arguments) => models::run(cli, arguments).await,
        Command::Migration(arguments) => migration::run(cli, arguments).await,
        Command::Setup(arguments) => database::set_up_project(cli, arguments).await,
        Command::Database(arguments) => database::run(cli, arguments).await,
        Command::Doctor(arguments) => doctor::run(cli, arguments).await,
        Command::Query(arguments) => query::run(cli, arguments).await,
        Command::Describe(arguments) => query::describe(cli, arguments).await,
        Command::Shell(arguments) => shell::run(cli, arguments).await,
        Command::Emulator(arguments) => emulator::run(cli, arguments).await,
        Command::Completions(arguments) => help::completions(arguments),
        Command::Manual(arguments) => help::manual(arguments),
    }
}

/// Writes to standard output. A reader that has seen enough is no failure.
fn print(text: &str) -> anyhow::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result.context("cannot write to standard output"),
    }
}

/// Says on standard output what is being done, unless nobody wants to hear it.
fn say(cli: &Cli, sentence: &str) -> anyhow::Result<()> {
    if cli.quiet { Ok(()) } else { print(&format!("{}\n", visible(sentence))) }
}

/// Says something beside the result, unless nobody wants to hear it.
fn tell(cli: &Cli, sentence: &str) {
    if !cli.quiet {
        // with stderr gone there is nobody left to tell
        let _ = writeln!(io::stderr().lock(), "{}", visible(sentence));
    }
}

/// Says what may not be as it was meant.
fn warn(cli: &Cli, sentence: &str) {
    tell(cli, &format!("warning: {sentence}"));
}

/// A path as one would type it here.
fn shown(path: &Path) -> Display<'_> {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).display()
}

/// A text without characters that a terminal would obey, other than the ends of lines.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    // IRIS ends lines as Windows does
    for c in text.replace("\r\n", "\n").chars() {
        if c.is_control() && c != '\n' {
            visible.extend(c.escape_default());
        } else {
            visible.push(c);
        }
    }
    visible
}

/// The same on one line.
fn on_one_line(text: &str) -> String {
    visible(text).replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn a_terminal_obeys_nothing() {
        assert_eq!(visible("a\u{1b}[2J\r\n\r\u{9b}é"), "a\\u{1b}[2J\n\\r\\u{9b}é");
    }
}
