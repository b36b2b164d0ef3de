//! Message by message, where drivers have no word for it.

use std::time::Duration;

use bytes::{BufMut, BytesMut};
use pgwire::messages::extendedquery::{Bind, Close, Describe, Execute, Flush, Parse, Sync};
use pgwire::messages::simplequery::Query;
use pgwire::messages::{DecodeContext, PgWireBackendMessage, PgWireFrontendMessage, ProtocolVersion};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::Emulator;

struct Raw {
    stream: TcpStream,
    input: BytesMut,
}

fn encoded(messages: &[PgWireFrontendMessage]) -> BytesMut {
    let mut bytes = BytesMut::new();
    messages.iter().for_each(|message| message.encode(&mut bytes).unwrap());
    bytes
}

fn query(sql: &str) -> PgWireFrontendMessage {
    PgWireFrontendMessage::Query(Query::new(sql.to_owned()))
}

fn parse(name: &str, sql: &str, types: &[u32]) -> PgWireFrontendMessage {
    PgWireFrontendMessage::Parse(Parse::new(Some(name.to_owned()), sql.to_owned(), types.to_vec()))
}

fn bind(
    statement: &str,
    formats: &[i16],
    parameters: &[&[u8]],
    result_formats: &[i16],
) -> PgWireFrontendMessage {
    let parameters = parameters.iter().map(|bytes| Some(bytes.to_vec().into())).collect();
    PgWireFrontendMessage::Bind(Bind::new(
        None,
        Some(statement.to_owned()),
        formats.to_vec(),
        parameters,
        result_formats.to_vec(),
    ))
}

fn execute(max_rows: i32) -> PgWireFrontendMessage {
    PgWireFrontendMessage::Execute(Execute::new(None, max_rows))
}

fn sync() -> PgWireFrontendMessage {
    PgWireFrontendMessage::Sync(Sync::new())
}

impl Raw {
    async fn connect(emulator: &Emulator) -> Self {
        let mut stream = TcpStream::connect(emulator.address()).await.unwrap();
        let mut packet = BytesMut::new();
        packet.put_slice(b"\0\x03\0\0user\0me\0\0");
        stream.write_i32(i32::try_from(packet.len()).unwrap() + 4).await.unwrap();
        stream.write_all(&packet).await.unwrap();
        let mut raw = Self { stream, input: BytesMut::new() };
        raw.until_ready().await;
        raw
    }

    async fn send(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).await.unwrap();
    }

    async fn next(&mut self) -> Option<PgWireBackendMessage> {
        let mut context = DecodeContext::new(ProtocolVersion::default());
        context.awaiting_frontend_ssl = false;
        context.awaiting_frontend_startup = false;
        loop {
            if self.input.len() >= 5 {
                let length = u32::from_be_bytes(self.input[1..5].try_into().unwrap());
                if self.input.len() > usize::try_from(length).unwrap() {
                    return PgWireBackendMessage::decode(&mut self.input, &context).unwrap();
                }
            }
            let read =
                tokio::time::timeout(Duration::from_secs(600), self.stream.read_buf(&mut self.input)).await;
            if read.expect("an answer").unwrap() == 0 {
                return None;
            }
        }
    }

    /// A word for each message, up to ReadyForQuery or the end of the connection.
    async fn until_ready(&mut self) -> Vec<String> {
        let mut words = Vec::new();
        loop {
            words.push(match self.next().await {
                None => "end".to_owned(),
                Some(PgWireBackendMessage::ReadyForQuery(ready)) => format!("ready {:?}", ready.status),
                Some(PgWireBackendMessage::ErrorResponse(error)) => {
                    format!("error {}", error.fields.iter().find(|(field, _)| *field == b'C').unwrap().1)
                }
                Some(PgWireBackendMessage::CommandComplete(complete)) => complete.tag,
                Some(PgWireBackendMessage::DataRow(row)) => {
                    format!("row {:?}", String::from_utf8_lossy(&row.data[4..]))
                }
                Some(other) => {
                    let word = format!("{other:?}");
                    word.split(['(', ' ']).next().unwrap().to_owned()
                }
            });
            if words.last().is_some_and(|word| word.starts_with("ready") || word == "end") {
                return words;
            }
        }
    }

    async fn exchange(&mut self, messages: &[PgWireFrontendMessage]) -> Vec<String> {
        self.send(&encoded(messages)).await;
        self.until_ready().await
    }
}

const ROWS: &str = "CREATE TABLE T (a INTEGER, b VARCHAR(20)); INSERT INTO T VALUES (1, 'x'); \
                    INSERT INTO T VALUES (2, 'y'); INSERT INTO T VALUES (3, 'z')";

async fn with_rows() -> (Emulator, Raw) {
    let emulator = Emulator::builder().script(ROWS).start().await.unwrap();
    let raw = Raw::connect(&emulator).await;
    (emulator, raw)
}

#[tokio::test]
async fn a_batch_is_answered_in_order() {
    let (_emulator, mut raw) = with_rows().await;
    let answers = raw
        .exchange(&[
            parse("", "SELECT b FROM T WHERE a = ?", &[]),
            bind("", &[], &[b"2"], &[]),
            PgWireFrontendMessage::Describe(Describe::new(b'P', None)),
            execute(0),
            parse("", "UPDATE T SET b = ?", &[]),
            bind("", &[], &[b"007"], &[]),
            execute(0),
            parse("", "INSERT INTO T VALUES (?, ?)", &[0, 1043]),
            bind("", &[0, 1], &[b"4", b"John"], &[]),
            execute(0),
            sync(),
        ])
        .await;
    assert_eq!(
        answers,
        [
            "ParseComplete",
            "BindComplete",
            "RowDescription",
            "row \"y\"",
            "SELECT 1",
            "ParseComplete",
            "BindComplete",
            "UPDATE 3",
            "ParseComplete",
            "BindComplete",
            "INSERT 0 1",
            "ready Idle"
        ]
    );
    let answers = raw.exchange(&[query("SELECT b FROM T WHERE a > 2")]).await;
    assert_eq!(answers, ["RowDescription", "row \"007\"", "row \"John\"", "SELECT 2", "ready Idle"]);
}

#[tokio::test]
async fn after_an_error_the_batch_is_skipped() {
    let (_emulator, mut raw) = with_rows().await;
    let insert = || [parse("", "INSERT INTO T VALUES (9, 'n')", &[]), bind("", &[], &[], &[]), execute(0)];
    let mut batch = vec![parse("", "SELECT nothing FROM T", &[])];
    batch.extend(insert());
    batch.push(sync());
    batch.extend(insert());
    batch.push(sync());
    raw.send(&encoded(&batch)).await;
    assert_eq!(raw.until_ready().await, ["error 42703", "ready Idle"]);
    assert_eq!(raw.until_ready().await, ["ParseComplete", "BindComplete", "INSERT 0 1", "ready Idle"]);
}

#[tokio::test]
async fn status_stays_in_transaction_after_an_error() {
    let (_emulator, mut raw) = with_rows().await;
    for (sql, answers) in [
        ("START TRANSACTION", ["START TRANSACTION", "ready Transaction"]),
        ("SELECT nothing FROM T", ["error 42703", "ready Transaction"]),
        ("DELETE FROM T", ["DELETE 3", "ready Transaction"]),
        ("ROLLBACK", ["ROLLBACK", "ready Idle"]),
        (" ;; ", ["EmptyQueryResponse", "ready Idle"]),
    ] {
        assert_eq!(raw.exchange(&[query(sql)]).await, answers);
    }
}

#[tokio::test]
async fn a_portal_is_suspended_at_its_limit() {
    let (_emulator, mut raw) = with_rows().await;
    let answers = raw
        .exchange(&[
            parse("", "SELECT b FROM T ORDER BY a", &[]),
            bind("", &[], &[], &[]),
            execute(2),
            execute(2),
            execute(0),
            sync(),
            execute(0),
            sync(),
        ])
        .await;
    let first = [
        "ParseComplete",
        "BindComplete",
        "row \"x\"",
        "row \"y\"",
        "PortalSuspended",
        "row \"z\"",
        "SELECT 1",
        "SELECT 0",
        "ready Idle",
    ];
    assert_eq!(answers, first);
    assert_eq!(raw.until_ready().await, ["error 34000", "ready Idle"], "it ended with its transaction");
}

#[tokio::test]
async fn what_is_wrong_with_a_bind_is_said() {
    let (_emulator, mut raw) = with_rows().await;
    let named = || parse("s", "SELECT b FROM T WHERE a = ?", &[]);
    assert_eq!(raw.exchange(&[named(), sync()]).await, ["ParseComplete", "ready Idle"]);
    for (message, error) in [
        (bind("s", &[], &[], &[]), "08P01"),
        (bind("s", &[], &[b"1", b"2"], &[]), "08P01"),
        (bind("s", &[0, 0], &[b"1"], &[]), "08P01"),
        (bind("s", &[7], &[b"1"], &[]), "08P01"),
        (bind("s", &[], &[b"1"], &[0, 0]), "08P01"),
        (bind("s", &[1], &[b"12345"], &[]), "22P03"),
        (bind("s", &[], &[b"\xff"], &[]), "22P02"),
        (bind("unknown", &[], &[], &[]), "26000"),
        (named(), "42P05"),
    ] {
        assert_eq!(
            raw.exchange(&[message, sync()]).await,
            [format!("error {error}"), "ready Idle".to_owned()]
        );
    }
    // a length that lies about what follows
    raw.send(b"B\0\0\0\x0f\0s\0\0\0\0\x01\0\0\0\x7f").await;
    assert_eq!(raw.exchange(&[sync()]).await, ["error 08P01", "ready Idle"]);
    let works = [bind("s", &[1], &[&3_i32.to_be_bytes()], &[0]), execute(0), sync()];
    assert_eq!(raw.exchange(&works).await, ["BindComplete", "row \"z\"", "SELECT 1", "ready Idle"]);
    let close = PgWireFrontendMessage::Close(Close::new(b'S', Some("s".to_owned())));
    assert_eq!(
        raw.exchange(&[close, bind("s", &[], &[b"1"], &[]), sync()]).await,
        ["CloseComplete", "error 26000", "ready Idle"]
    );
}

#[tokio::test]
async fn flush_sends_what_there_is() {
    let (_emulator, mut raw) = with_rows().await;
    raw.send(&encoded(&[parse("", "SELECT 1", &[]), PgWireFrontendMessage::Flush(Flush::new())])).await;
    assert!(matches!(raw.next().await, Some(PgWireBackendMessage::ParseComplete(_))));
    assert_eq!(raw.exchange(&[sync()]).await, ["ready Idle"]);
}

#[tokio::test]
async fn an_empty_statement_is_answered_as_one() {
    let (_emulator, mut raw) = with_rows().await;
    let answers = raw
        .exchange(&[
            parse("", " -- nothing", &[]),
            bind("", &[], &[], &[]),
            PgWireFrontendMessage::Describe(Describe::new(b'P', None)),
            execute(0),
            sync(),
        ])
        .await;
    assert_eq!(answers, ["ParseComplete", "BindComplete", "NoData", "EmptyQueryResponse", "ready Idle"]);
}

#[tokio::test]
async fn noise_and_requests_to_cancel_end_a_connection() {
    let (emulator, mut raw) = with_rows().await;
    raw.send(b"\x01garbage").await;
    assert_eq!(raw.until_ready().await, ["error 08P01", "end"]);
    let mut cancel = TcpStream::connect(emulator.address()).await.unwrap();
    cancel.write_all(b"\0\0\0\x10\x04\xd2\x16\x2e\0\0\0\x01\0\0\0\x02").await.unwrap();
    assert_eq!(cancel.read(&mut [0]).await.unwrap(), 0);
    let mut encrypted = TcpStream::connect(emulator.address()).await.unwrap();
    encrypted.write_all(b"\0\0\0\x08\x04\xd2\x16\x2f").await.unwrap();
    assert_eq!(encrypted.read_u8().await.unwrap(), b'N');
}

/// Statements that were sent together: the answers to the first have come while a later one waits for a lock.
#[tokio::test]
async fn answers_are_sent_before_a_statement_waits() {
    let emulator = Emulator::builder()
        .script("CREATE TABLE T (a INTEGER); INSERT INTO T VALUES (1)")
        .lock_timeout(Duration::from_secs(600))
        .start()
        .await
        .unwrap();
    let mut holder = Raw::connect(&emulator).await;
    let mut waiter = Raw::connect(&emulator).await;
    let extended =
        |max_rows| [parse("", "UPDATE T SET a = 3", &[]), bind("", &[], &[], &[]), execute(max_rows), sync()];
    let answer = ["ParseComplete", "BindComplete", "UPDATE 1", "ready Idle"].map(str::to_owned);
    let locked = ["LOCK TABLE", "UNLOCK TABLE", "ready Idle"].map(str::to_owned).to_vec();
    let simple = |tag: &str| vec![tag.to_owned(), "ready Idle".to_owned()];
    for (waits, then) in [
        (vec![query("UPDATE T SET a = 3")], simple("UPDATE 1")),
        (extended(0).into(), answer.to_vec()),
        (extended(1).into(), answer.to_vec()),
        (vec![query("LOCK TABLE T IN EXCLUSIVE MODE; UNLOCK TABLE T IN EXCLUSIVE MODE")], locked),
        (vec![query("DROP TABLE T")], simple("DROP TABLE")),
    ] {
        holder.send(&encoded(&[query("START TRANSACTION; UPDATE T SET a = 2")])).await;
        holder.until_ready().await;
        let together = [encoded(&[query("SELECT 7")]), encoded(&waits)].concat();
        waiter.send(&together).await;
        assert!(waiter.until_ready().await.contains(&"row \"7\"".to_owned()));
        holder.send(&encoded(&[query("COMMIT")])).await;
        holder.until_ready().await;
        assert_eq!(waiter.until_ready().await, then);
    }
}

#[tokio::test]
async fn answers_are_sent_before_the_connection_ends() {
    let emulator = Emulator::start().await.unwrap();
    let mut raw = Raw::connect(&emulator).await;
    let terminate = PgWireFrontendMessage::Terminate(pgwire::messages::terminate::Terminate::new());
    raw.send(&encoded(&[query("SELECT 7"), terminate])).await;
    assert!(raw.until_ready().await.contains(&"row \"7\"".to_owned()));
    assert!(raw.next().await.is_none());
}
