//! One connection: from its first packet to its end.
//!
//! Answers are collected and sent when the client waits for them: at Sync, at Flush, after a simple query.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt;
use pgwire::messages::response::{CommandComplete, EmptyQueryResponse, ReadyForQuery, TransactionStatus};
use pgwire::messages::startup::{
    Authentication, BackendKeyData, NegotiateProtocolVersion, ParameterStatus, SecretKey,
};
use pgwire::messages::{PgWireBackendMessage, PgWireFrontendMessage};
use tokio::net::TcpStream;

use super::command::{Runnable, Show, understood};
use super::extended::Extended;
use super::failure::Failure;
use super::frontend::{self, FirstPacket, Startup};
use super::hosted::Hosted;
use super::login::{Login, Step};
use super::process::Process;
use super::result::{command_complete, row_description, setting_row};
use super::rows::{EncodedRows, SentRows};
use super::wire::{End, Wire};
use crate::engine::Answer;
use crate::sql::split_script;

/// More than this is sent before anybody waits for it.
const FLUSH_AT: usize = 64 * 1024;

/// Serves a client until it goes; its session ends then, and with it its transaction.
pub(super) async fn serve(stream: TcpStream, hosted: Arc<Hosted>) -> End {
    if let Err(error) = stream.set_nodelay(true) {
        return End::Broken(error);
    }
    let mut wire = Wire::new(stream, hosted.face);
    let outcome = async {
        let Some(process) = log_in(&mut wire, &hosted).await? else { return Err(End::Gone) };
        let mut connection =
            Connection { wire: &mut wire, process, extended: Extended::default(), skips: false };
        loop {
            connection.serve_message().await?;
        }
    };
    match outcome.await {
        Ok(never) => never,
        Err(end) => end,
    }
}

/// The start-up: who the client is, and which namespace it wants. `None` for a request to cancel, which is taken
/// and has no effect, as through the PGWire server.
async fn log_in(wire: &mut Wire, hosted: &Hosted) -> Result<Option<Process>, End> {
    let startup = loop {
        match wire.next(frontend::first_packet).await? {
            Ok(FirstPacket::Gssapi) => wire.send(b"N").await?,
            Ok(FirstPacket::Tls) => wire.begin_tls(hosted).await?,
            Ok(FirstPacket::Cancel) => return Ok(None),
            Ok(FirstPacket::Startup(startup)) => break startup,
            Err(failure) => {
                wire.fail(&failure).await?;
                return Ok(None);
            }
        }
    };
    if let Err(failure) = prove(wire, hosted, &startup).await? {
        wire.fail(&failure).await?;
        return Ok(None);
    }
    let process = match hosted.process(&startup) {
        Ok(process) => process,
        Err(error) => {
            wire.fail(&Failure::fatal("3D000", error.to_string())).await?;
            return Ok(None);
        }
    };
    if let Err(failure) = welcome(wire, &startup) {
        wire.fail(&failure).await?;
        return Ok(None);
    }
    wire.flush().await?;
    Ok(Some(process))
}

async fn prove(wire: &mut Wire, hosted: &Hosted, startup: &Startup) -> Result<Result<(), Failure>, End> {
    let Some(account) = &hosted.account else { return Ok(Ok(())) };
    let user = startup.parameters.get("user").map_or("", String::as_str);
    let mut step = Login::begin(account, user);
    loop {
        let (login, question) = match step {
            Step::Ask(login, question) => (login, question),
            Step::In(None) => return Ok(Ok(())),
            Step::In(Some(last)) => return Ok(wire.feed(&last)),
        };
        if let Err(failure) = wire.feed(&question) {
            return Ok(Err(failure));
        }
        wire.flush().await?;
        let answer = match wire.next(frontend::message).await? {
            Ok(answer) => answer,
            Err(failure) => return Ok(Err(failure)),
        };
        step = match login.next(answer) {
            Ok(step) => step,
            Err(failure) => return Ok(Err(failure)),
        };
    }
}

/// The end of the start-up, with the settings that the PGWire server reports.
fn welcome(wire: &mut Wire, startup: &Startup) -> Result<(), Failure> {
    let unknown: Vec<String> =
        startup.parameters.keys().filter(|name| name.starts_with("_pq_.")).cloned().collect();
    if startup.minor > 0 || !unknown.is_empty() {
        let newest = NegotiateProtocolVersion::new(0, unknown);
        wire.feed(&PgWireBackendMessage::NegotiateProtocolVersion(newest))?;
    }
    wire.feed(&PgWireBackendMessage::Authentication(Authentication::Ok))?;
    let application = startup.parameters.get("application_name").map_or("", String::as_str);
    for (name, value) in [
        ("server_version", "16.0 (InterSystems IRIS)"),
        ("client_encoding", "UTF8"),
        ("DateStyle", "ISO, MDY"),
        ("TimeZone", "UTC"),
        ("standard_conforming_strings", "on"),
        ("integer_datetimes", "on"),
        ("IntervalStyle", "postgres"),
        ("is_superuser", "off"),
        ("server_encoding", "UTF8"),
        ("application_name", application),
    ] {
        wire.feed(&PgWireBackendMessage::ParameterStatus(ParameterStatus::new(
            name.to_owned(),
            value.to_owned(),
        )))?;
    }
    let key = BackendKeyData::new(rand::random_range(1..i32::MAX), SecretKey::I32(rand::random()));
    wire.feed(&PgWireBackendMessage::BackendKeyData(key))?;
    ready(wire, TransactionStatus::Idle)
}

fn ready(wire: &mut Wire, status: TransactionStatus) -> Result<(), Failure> {
    wire.feed(&PgWireBackendMessage::ReadyForQuery(ReadyForQuery::new(status)))
}

/// A connection after its login.
struct Connection<'w> {
    wire: &'w mut Wire,
    process: Process,
    extended: Extended,
    /// After an error in a batch, up to its Sync.
    skips: bool,
}

impl Connection<'_> {
    async fn serve_message(&mut self) -> Result<(), End> {
        let message = match self.wire.next(frontend::message).await? {
            Ok(message) => message,
            Err(failure) => {
                // like PostgreSQL, which answers the rest of the batch once it is whole again
                self.skips = true;
                return self.wire.fail(&failure).await;
            }
        };
        let is_in_batch = match &message {
            PgWireFrontendMessage::Terminate(_) => {
                self.wire.flush_due().await?;
                return Err(End::Gone);
            }
            PgWireFrontendMessage::Flush(_) => return self.wire.flush().await,
            PgWireFrontendMessage::Sync(_) => {
                self.skips = false;
                return self.be_ready().await;
            }
            _ if self.skips => return Ok(()),
            PgWireFrontendMessage::Query(_) => false,
            _ => true,
        };
        let handled = AssertUnwindSafe(self.handle(message)).catch_unwind().await;
        let handled =
            handled.unwrap_or_else(|_| Err(Failure::fatal("XX000", "the emulator failed; please report it")));
        if let Err(failure) = handled {
            self.skips = is_in_batch;
            self.wire.fail(&failure).await?;
        }
        if !is_in_batch {
            return self.be_ready().await;
        }
        self.flush_if_long().await
    }

    /// IRIS does not end a transaction at an error, so there is no failed one.
    async fn be_ready(&mut self) -> Result<(), End> {
        let status = if self.process.in_transaction() {
            TransactionStatus::Transaction
        } else {
            // they live as long as their transaction
            self.extended.close_portals();
            TransactionStatus::Idle
        };
        if let Err(failure) = ready(self.wire, status) {
            self.wire.fail(&failure).await?;
        }
        self.wire.set_due();
        self.flush_if_long().await
    }

    async fn flush_if_long(&mut self) -> Result<(), End> {
        if self.wire.waiting() > FLUSH_AT { self.wire.flush().await } else { Ok(()) }
    }

    async fn handle(&mut self, message: PgWireFrontendMessage) -> Result<(), Failure> {
        match message {
            PgWireFrontendMessage::Query(query) => self.simple_query(&query.query).await,
            PgWireFrontendMessage::Parse(parse) => {
                self.extended.parse(self.wire, self.process.session(), &parse)
            }
            PgWireFrontendMessage::Bind(bind) => self.extended.bind(self.wire, self.process.session(), bind),
            PgWireFrontendMessage::Describe(describe) => {
                self.extended.describe(self.wire, self.process.session(), &describe)
            }
            PgWireFrontendMessage::Execute(execute) => {
                self.extended.execute(self.wire, &mut self.process, &execute).await
            }
            PgWireFrontendMessage::Close(close) => self.extended.close(self.wire, &close),
            // what is left of a COPY that never began is ignored, as PostgreSQL does
            PgWireFrontendMessage::CopyData(_)
            | PgWireFrontendMessage::CopyDone(_)
            | PgWireFrontendMessage::CopyFail(_) => Ok(()),
            _ => Err(Failure::fatal("08P01", "a message that has no place here")),
        }
    }

    /// Runs the statements of a text in turn, up to the first that fails. Each stands by itself: unlike
    /// PostgreSQL, the PGWire server does not make a transaction of them.
    async fn simple_query(&mut self, text: &str) -> Result<(), Failure> {
        let statements = split_script(text)?;
        if statements.is_empty() {
            return self.wire.feed(&PgWireBackendMessage::EmptyQueryResponse(EmptyQueryResponse::new()));
        }
        for sql in statements {
            match understood(sql, self.process.session(), &[])? {
                Runnable::Statement { prepared, tag } => {
                    let columns = prepared.columns();
                    let formats = vec![false; columns.len()];
                    let description = row_description(columns, &formats);
                    let mut rows = EncodedRows::new(formats, self.wire.face);
                    let description = PgWireBackendMessage::RowDescription(description);
                    let mut sent = SentRows::new(&mut rows, Some(description), self.wire);
                    let answer = self.process.execute(&prepared, &[], &mut sent).await;
                    if answer == Ok(Answer::Rows) {
                        sent.describe()?;
                    }
                    let answer = answer.map_err(|error| rows.failure(error))?;
                    let count = rows.send(usize::MAX, self.wire);
                    self.wire.feed(&command_complete(&tag, answer, count))?;
                }
                Runnable::Deallocate { name, tag } => {
                    self.extended.deallocate(name.as_deref());
                    self.wire.feed(&command_complete(&tag, Answer::Done, 0))?;
                }
                Runnable::Nothing { tag } => self.wire.feed(&command_complete(&tag, Answer::Done, 0))?,
                Runnable::Show(Show { column, value }) => {
                    let description = row_description(std::slice::from_ref(&column), &[false]);
                    self.wire.feed(&PgWireBackendMessage::RowDescription(description))?;
                    self.wire.feed(&setting_row(&value))?;
                    self.wire
                        .feed(&PgWireBackendMessage::CommandComplete(CommandComplete::new("SHOW".into())))?;
                }
            }
        }
        Ok(())
    }
}
