//! A server that is a script: it answers what the workloads ask, at once, without a socket.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::io::{self, Read, Write};
use std::net::TcpListener;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use diesel_iris::connection::Socket;
use diesel_iris::{AsyncIrisConnection, Config};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio_postgres::tls::{ChannelBinding, MakeTlsConnect, TlsConnect, TlsStream};

/// How many rows the tables have that are read as a whole.
pub(crate) const ROWS: u32 = 1_000;

/// How many elements a vector has.
pub(crate) const DIMENSIONS: u32 = 1_536;

/// Connects to the script.
pub(crate) async fn connect() -> AsyncIrisConnection {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    // agrees to TLS; from then on what is sent goes over the stream that the connector makes of the socket
    std::thread::spawn(move || {
        let (mut socket, _) = listener.accept().unwrap();
        socket.read_exact(&mut [0; 8]).unwrap();
        socket.write_all(b"S").unwrap();
    });
    let url = format!("iris://user@{address}/USER?namespace_check=disable&sslmode=prefer");
    let config: Config = url.parse().unwrap();
    AsyncIrisConnection::connect_with(&config, Scripted).await.unwrap()
}

/// Makes the script of a socket, as connectors make TLS of one.
#[derive(Debug, Clone, Copy)]
struct Scripted;

impl MakeTlsConnect<Socket> for Scripted {
    type Stream = Script;
    type TlsConnect = Self;
    type Error = Infallible;

    fn make_tls_connect(&mut self, _: &str) -> Result<Self, Infallible> {
        Ok(self.to_owned())
    }
}

impl TlsConnect<Socket> for Scripted {
    type Stream = Script;
    type Error = Infallible;
    type Future = Ready<Result<Script, Infallible>>;

    fn connect(self, _: Socket) -> Self::Future {
        ready(Ok(Script::new()))
    }
}

/// Whether instructions are being counted.
pub(crate) static COUNTING: AtomicBool = AtomicBool::new(false);

/// Does what is the server's part, whose instructions do not count.
fn aside<T>(work: impl FnOnce() -> T) -> T {
    if COUNTING.load(Ordering::Relaxed) { not_counted(work) } else { work() }
}

/// Callgrind stops counting when this is called, and goes on when it returns.
#[inline(never)]
fn not_counted<T>(work: impl FnOnce() -> T) -> T {
    // not a call at the end, which would be made a jump
    std::hint::black_box(work())
}

/// What a statement is answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reply {
    /// How many rows were changed.
    Changed,
    /// That a transaction has begun.
    Begin,
    /// That it is over.
    End,
    /// No rows.
    Nothing,
    /// A row of a number and a text.
    Row,
    /// The same with another number.
    RowWithNumber,
    /// Rows of a number, a text and a timestamp.
    Narrow,
    /// Rows of a number and 19 texts.
    Wide,
    /// A vector.
    Vector,
}

impl Reply {
    fn to(sql: &str) -> Self {
        let reads = |table: &str| sql.contains("SELECT") && sql.contains(table);
        if reads("counted_rows") {
            if sql.contains(" AS n") { Self::RowWithNumber } else { Self::Row }
        } else if reads("counted_narrow") {
            Self::Narrow
        } else if reads("counted_wide") {
            Self::Wide
        } else if reads("counted_vectors") {
            Self::Vector
        } else if sql.contains("SELECT") {
            Self::Nothing
        } else if sql.starts_with("START") {
            Self::Begin
        } else if sql.starts_with("COMMIT") || sql.starts_with("ROLLBACK") {
            Self::End
        } else {
            Self::Changed
        }
    }

    /// Its messages, from the first row to CommandComplete.
    fn messages(self) -> Vec<u8> {
        let mut out = Vec::new();
        let rows: Vec<Vec<String>> = match self {
            Self::Changed => {
                message(&mut out, b'C', b"UPDATE 1\0");
                return out;
            }
            Self::Begin | Self::End => {
                message(&mut out, b'C', b"OK\0");
                return out;
            }
            Self::Nothing => Vec::new(),
            Self::Row => vec![vec!["7".into(), "row 7".into()]],
            Self::RowWithNumber => vec![vec!["7".into(), "row 7".into(), "1".into()]],
            Self::Narrow => (0..ROWS)
                .map(|id| {
                    let (minute, second) = (id / 60 % 60, id % 60);
                    let at = format!("2024-02-29 12:{minute:02}:{second:02}.{:03}", id % 1_000);
                    vec![id.to_string(), format!("patient number {id}"), at]
                })
                .collect(),
            Self::Wide => (0..ROWS)
                .map(|id| {
                    let texts = (1..20).map(|column| format!("c{column} of {id}"));
                    std::iter::once(id.to_string()).chain(texts).collect()
                })
                .collect(),
            Self::Vector => {
                let elements: Vec<String> =
                    (0..DIMENSIONS).map(|n| format!("0.{:06}", (n * 7919) % 999_983)).collect();
                vec![vec![elements.join(",")]]
            }
        };
        for row in &rows {
            let mut body = u16::try_from(row.len()).unwrap().to_be_bytes().to_vec();
            for cell in row {
                body.extend(u32::try_from(cell.len()).unwrap().to_be_bytes());
                body.extend(cell.as_bytes());
            }
            message(&mut out, b'D', &body);
        }
        message(&mut out, b'C', format!("SELECT {}\0", rows.len()).as_bytes());
        out
    }
}

const REPLIES: [Reply; 9] = [
    Reply::Changed,
    Reply::Begin,
    Reply::End,
    Reply::Nothing,
    Reply::Row,
    Reply::RowWithNumber,
    Reply::Narrow,
    Reply::Wide,
    Reply::Vector,
];

fn message(out: &mut Vec<u8>, tag: u8, body: &[u8]) {
    out.push(tag);
    out.extend(u32::try_from(body.len() + 4).unwrap().to_be_bytes());
    out.extend(body);
}

/// The description of a row of a number and a text.
fn description() -> Vec<u8> {
    let mut body = 2_u16.to_be_bytes().to_vec();
    for (name, oid) in [("id", 23_u32), ("name", 1043)] {
        body.extend(name.as_bytes());
        body.extend([0; 7]);
        body.extend(oid.to_be_bytes());
        body.extend([0xff; 6]);
        body.extend([0; 2]);
    }
    body
}

/// The script as a stream of bytes. Its buffers are made once, so that no allocation is its own while others are
/// counted.
struct Script {
    /// What the client sent and was not looked at.
    received: Vec<u8>,
    /// What the client has not read yet, and how much of it it has.
    answers: Vec<u8>,
    taken: usize,
    /// The startup message has no tag.
    started: bool,
    /// Of the statements, by the number in their name; 0 for the one without.
    statements: Vec<Reply>,
    /// Of the portal.
    bound: Reply,
    in_transaction: bool,
    replies: Vec<(Reply, Vec<u8>)>,
    description: Vec<u8>,
}

impl Script {
    fn new() -> Self {
        Self {
            received: Vec::with_capacity(1 << 20),
            answers: Vec::with_capacity(4 << 20),
            taken: 0,
            started: false,
            statements: vec![Reply::Nothing; 1 << 16],
            bound: Reply::Nothing,
            in_transaction: false,
            replies: REPLIES.map(|reply| (reply, reply.messages())).to_vec(),
            description: description(),
        }
    }

    /// Answers what is complete of what was received.
    fn write(&mut self, bytes: &[u8]) {
        let mut received = std::mem::take(&mut self.received);
        received.extend_from_slice(bytes);
        let mut at = 0;
        while let Some((tag, end)) = self.next_message(&received[at..]) {
            let header = if tag == b'\0' { 4 } else { 5 };
            self.answer(tag, &received[at + header..at + end]);
            at += end;
        }
        received.drain(..at);
        self.received = received;
    }

    /// The tag and the length of the message at the front, if it is complete.
    fn next_message(&self, bytes: &[u8]) -> Option<(u8, usize)> {
        let tagged = usize::from(self.started);
        let tag = if self.started { *bytes.first()? } else { b'\0' };
        let length = u32::from_be_bytes(*bytes.get(tagged..)?.first_chunk()?);
        let end = tagged + usize::try_from(length).unwrap();
        (bytes.len() >= end).then_some((tag, end))
    }

    fn answer(&mut self, tag: u8, body: &[u8]) {
        match tag {
            b'\0' => {
                self.started = true;
                message(&mut self.answers, b'R', &0_u32.to_be_bytes());
                message(&mut self.answers, b'Z', b"I");
            }
            b'P' => {
                let (name, rest) = text(body);
                let (sql, _) = text(rest);
                self.statements[number(name)] = Reply::to(sql);
                message(&mut self.answers, b'1', b"");
            }
            b'D' => {
                message(&mut self.answers, b't', &[0; 2]);
                message(&mut self.answers, b'T', &self.description);
            }
            b'B' => {
                let (_, rest) = text(body);
                self.bound = self.statements[number(text(rest).0)];
                message(&mut self.answers, b'2', b"");
            }
            b'E' => {
                let (_, messages) = self.replies.iter().find(|(reply, _)| *reply == self.bound).unwrap();
                self.answers.extend_from_slice(messages);
                self.in_transaction = match self.bound {
                    Reply::Begin => true,
                    Reply::End => false,
                    _ => self.in_transaction,
                };
            }
            b'C' => message(&mut self.answers, b'3', b""),
            b'S' => message(&mut self.answers, b'Z', if self.in_transaction { b"T" } else { b"I" }),
            b'Q' => {
                message(&mut self.answers, b'C', b"OK\0");
                message(&mut self.answers, b'Z', b"I");
            }
            b'X' => {}
            _ => panic!("an unknown message {tag}"),
        }
    }

    fn read(&mut self, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let waiting = &self.answers[self.taken..];
        if waiting.is_empty() {
            return Poll::Pending;
        }
        let length = waiting.len().min(buffer.remaining());
        buffer.put_slice(&waiting[..length]);
        self.taken += length;
        if self.taken == self.answers.len() {
            self.answers.clear();
            self.taken = 0;
        }
        Poll::Ready(Ok(()))
    }
}

/// The text up to its NUL, and what is behind it.
fn text(bytes: &[u8]) -> (&str, &[u8]) {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap();
    (std::str::from_utf8(&bytes[..end]).unwrap(), &bytes[end + 1..])
}

/// The number that a statement's name ends with.
fn number(name: &str) -> usize {
    name.rsplit('_').next().unwrap().parse().unwrap_or(0)
}

impl AsyncRead for Script {
    fn poll_read(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        aside(|| self.get_mut().read(buffer))
    }
}

impl AsyncWrite for Script {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        aside(|| self.get_mut().write(bytes));
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

impl TlsStream for Script {
    fn channel_binding(&self) -> ChannelBinding {
        ChannelBinding::none()
    }
}
