//! `shell`

mod command;
#[cfg(feature = "prompt")]
mod history;
mod lines;
#[cfg(feature = "prompt")]
mod names;
mod pending;
#[cfg(feature = "prompt")]
mod prompt;

use std::io::IsTerminal;
use std::time::Instant;

use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel_iris::AsyncIrisConnection;

use self::command::Command;
use self::lines::Lines;
use self::pending::Pending;
use super::connect::connect;
use super::interrupt::Interrupts;
use super::query::{describe_table, is_query, run_one};
use super::{on_one_line, print, tell, visible};
use crate::Error;
use crate::cli::{Cli, Format, Shell};
use crate::introspect::{relations, schemas_with_tables};
use crate::model::DEFAULT_SCHEMA;

/// What was typed.
enum Line {
    Text(String),
    /// Ctrl-C: what was typed so far does not count.
    #[cfg(feature = "prompt")]
    GivenUp,
    End,
}

pub(super) async fn run(cli: &Cli, arguments: &Shell) -> anyhow::Result<()> {
    let mut connection = connect(cli).await?;
    let is_seen = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    let mut lines = Lines::open(arguments, is_seen)?;
    lines.learn(&mut connection).await;
    let mut session = Session {
        cli,
        connection: Some(connection),
        format: arguments.format,
        write: arguments.write,
        times: false,
        place: None,
    };
    if is_seen {
        tell(cli, "Statements end with a semicolon; \\? for help, \\q to leave.");
    }
    let mut pending = Pending::default();
    let mut failed = 0;
    // the line that was read last, and the one on which the statement begins
    let (mut number, mut begin) = (0, 0);
    loop {
        let line = match lines.next(!pending.is_empty())? {
            Line::Text(line) => line,
            #[cfg(feature = "prompt")]
            Line::GivenUp => {
                pending = Pending::default();
                continue;
            }
            Line::End => break,
        };
        number += 1;
        if pending.is_empty() {
            begin = number;
        }
        session.place = (!is_seen).then_some(begin);
        if pending.is_empty() && line.trim_start().starts_with('\\') {
            lines.keep(line.trim());
            match Command::read(line.trim()) {
                Ok(Command::Quit) => break,
                Ok(command) => failed += usize::from(!session.obey(command).await?),
                Err(why) => {
                    tell_error(&anyhow::anyhow!("{why}"), session.place);
                    failed += 1;
                }
            }
            continue;
        }
        pending.push(&line);
        for statement in pending.complete() {
            lines.keep(&format!("{statement};"));
            failed += usize::from(!session.run(&statement).await);
            // others end, or begin, on this line
            begin = number;
            session.place = (!is_seen).then_some(begin);
            if changes_names(&statement)
                && let Some(connection) = &mut session.connection
            {
                lines.learn(connection).await;
            }
        }
    }
    // the last statement needs no semicolon
    if let Some(statement) = pending.rest() {
        failed += usize::from(!session.run(&statement).await);
    }
    if let Some(connection) = session.connection {
        connection.close().await;
    }
    // who looks on has seen the errors
    if failed > 0 && !is_seen { Err(Error::Shell(failed).into()) } else { Ok(()) }
}

/// Whether there may be other tables and columns behind a statement.
fn changes_names(statement: &str) -> bool {
    matches!(diesel_iris::script::first_word(statement).as_deref(), Some("CREATE" | "ALTER" | "DROP"))
}

struct Session<'c> {
    cli: &'c Cli,
    /// Nothing where it was lost.
    connection: Option<AsyncIrisConnection>,
    format: Format,
    write: bool,
    times: bool,
    /// The line of the statement or command, where the input is a script.
    place: Option<usize>,
}

impl Session<'_> {
    /// Runs a statement, and says whether it succeeded; an error does not end the shell.
    async fn run(&mut self, statement: &str) -> bool {
        let start = Instant::now();
        let result = if self.write || is_query(statement) {
            self.interruptible(async |session, connection| {
                run_one(session.cli, connection, statement, &[], session.format).await
            })
            .await
        } else {
            Err(Error::NotAQuery.into())
        };
        if self.times && result.is_ok() {
            tell(self.cli, &format!("{:.1} ms", start.elapsed().as_secs_f64() * 1000.0));
        }
        self.succeeded(&result)
    }

    fn succeeded(&self, result: &anyhow::Result<()>) -> bool {
        if let Err(error) = result {
            tell_error(error, self.place);
        }
        result.is_ok()
    }

    /// Does what a command says, and says whether it succeeded.
    async fn obey(&mut self, command: Command<'_>) -> anyhow::Result<bool> {
        let result = match command {
            Command::Help => print(command::HELP),
            Command::Format(format) => {
                self.format = format;
                Ok(())
            }
            Command::Times => {
                self.times = !self.times;
                print(if self.times { "Times are shown.\n" } else { "Times are not shown.\n" })
            }
            Command::Tables(schema) => {
                let schema = schema.unwrap_or(DEFAULT_SCHEMA);
                self.interruptible(async |_, connection| list_tables(connection, schema).await).await
            }
            Command::Schemas => {
                self.interruptible(async |_, connection| {
                    let schemas = schemas_with_tables(connection).await?;
                    print(&schemas.iter().map(|name| format!("{}\n", on_one_line(name))).collect::<String>())
                })
                .await
            }
            Command::Describe(table) => {
                self.interruptible(async |session, connection| {
                    describe_table(connection, table, session.format).await
                })
                .await
            }
            Command::Quit => Ok(()),
        };
        Ok(self.succeeded(&result))
    }

    /// Does something with the connection, until Ctrl-C; connects again where the connection was lost.
    async fn interruptible(
        &mut self,
        work: impl AsyncFnOnce(&Self, &mut AsyncIrisConnection) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => connect(self.cli).await?,
        };
        let mut interrupts = Interrupts::listen()?;
        let result = tokio::select! {
            result = work(self, &mut connection) => Some(result),
            heard = interrupts.next() => {
                heard?;
                None
            }
        };
        let Some(result) = result else {
            // the server goes on with the statement, and would answer the next one late
            anyhow::bail!("stopped by Ctrl-C: the connection is closed, and a change may have taken effect");
        };
        if !result.as_ref().is_err_and(is_lost) {
            self.connection = Some(connection);
        }
        result
    }
}

/// Whether an error says that the connection is gone; another is made for the next statement.
fn is_lost(error: &anyhow::Error) -> bool {
    matches!(
        error.downcast_ref(),
        Some(Error::Statement(DieselError::DatabaseError(DatabaseErrorKind::ClosedConnection, _)))
    )
}

async fn list_tables(connection: &mut AsyncIrisConnection, schema: &str) -> anyhow::Result<()> {
    let mut found = relations(connection, schema).await?;
    if found.is_empty() {
        let others = schemas_with_tables(connection).await?;
        return Err(Error::EmptySchema { schema: schema.to_owned(), others }.into());
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    let line = |relation: crate::introspect::Relation| {
        let kind = if relation.is_view { "  (view)" } else { "" };
        format!("{}{kind}\n", on_one_line(&relation.name))
    };
    print(&found.into_iter().map(line).collect::<String>())
}

/// Tells an error, with the line of a script on which it is, and what to do next.
fn tell_error(error: &anyhow::Error, line: Option<usize>) {
    let place = line.map(|line| format!("line {line}: ")).unwrap_or_default();
    let text = match error.downcast_ref::<Error>() {
        Some(error) => format!("error: {place}{error}\nnext: {}", error.next_step()),
        None => format!("error: {place}{error:#}"),
    };
    // with stderr gone there is nobody left to tell
    let _ =
        std::io::Write::write_all(&mut std::io::stderr().lock(), format!("{}\n", visible(&text)).as_bytes());
}
