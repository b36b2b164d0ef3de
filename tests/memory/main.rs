//! How much memory a large result takes: a million rows, read one by one, against a server that sends as fast as it
//! is read.
//!
//! A program of its own, since it counts what is allocated.

#![allow(clippy::unwrap_used, reason = "a test that meets an error fails")]

use std::io::{BufReader, BufWriter, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};

use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use futures_util::TryStreamExt;
use peak_alloc::PeakAlloc;
use schema::big;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const ROWS: u32 = 1_000_000;

mod schema {
    diesel::table! { big (id) { id -> Integer, name -> Varchar } }
}

fn message(out: &mut impl Write, tag: u8, body: &[u8]) {
    out.write_all(&[tag]).unwrap();
    out.write_all(&u32::try_from(body.len() + 4).unwrap().to_be_bytes()).unwrap();
    out.write_all(body).unwrap();
}

/// What a client asks for.
enum Request {
    /// A statement that reads the table, up to its Sync.
    Table,
    /// Another statement.
    Other,
    Query,
}

/// Reads a request; `None` when the client goes.
fn request(input: &mut impl Read) -> Option<Request> {
    let mut reads_table = false;
    loop {
        let mut header = [0; 5];
        if input.read_exact(&mut header).is_err() || header[0] == b'X' {
            return None;
        }
        let length = u32::from_be_bytes(header[1..].try_into().unwrap()) - 4;
        let mut body = Vec::new();
        input.take(length.into()).read_to_end(&mut body).unwrap();
        match header[0] {
            b'P' => reads_table = body.windows(5).any(|text| text == b"\"big\""),
            b'S' => return Some(if reads_table { Request::Table } else { Request::Other }),
            b'Q' => return Some(Request::Query),
            _ => {}
        }
    }
}

/// Answers what reads the table with its rows, made while they are sent, other statements with an error, and simple
/// queries with nothing.
fn serve(stream: TcpStream) {
    let mut input = BufReader::new(stream.try_clone().unwrap());
    let mut out = BufWriter::new(stream);
    let mut length = [0; 4];
    input.read_exact(&mut length).unwrap();
    let length = u32::from_be_bytes(length) - 4;
    std::io::copy(&mut (&mut input).take(length.into()), &mut std::io::sink()).unwrap();
    message(&mut out, b'R', &0_u32.to_be_bytes());
    message(&mut out, b'Z', b"I");
    out.flush().unwrap();
    while let Some(request) = request(&mut input) {
        let short = match request {
            Request::Table => None,
            Request::Other => Some((b'E', b"SERROR\0C42601\0Mnot known\0\0".as_slice())),
            Request::Query => Some((b'C', b"ROLLBACK\0".as_slice())),
        };
        if let Some((tag, body)) = short {
            message(&mut out, tag, body);
            message(&mut out, b'Z', b"I");
            out.flush().unwrap();
            continue;
        }
        message(&mut out, b'1', b"");
        message(&mut out, b'2', b"");
        for id in 1..=ROWS {
            let mut row = vec![0, 2];
            for cell in [id.to_string(), format!("the name of patient number {id}")] {
                row.extend(u32::try_from(cell.len()).unwrap().to_be_bytes());
                row.extend(cell.into_bytes());
            }
            message(&mut out, b'D', &row);
        }
        message(&mut out, b'C', format!("SELECT {ROWS}\0").as_bytes());
        message(&mut out, b'Z', b"I");
        out.flush().unwrap();
    }
}

fn start() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        serve(stream);
    });
    address
}

#[tokio::test]
async fn a_million_rows_take_little_memory() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let url = format!("iris://me@{}/USER?sslmode=disable&namespace_check=disable", start());
    let mut conn = AsyncIrisConnection::establish(&url).await.unwrap();
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let mut rows = big::table.load_stream::<(i32, String)>(&mut conn).await.unwrap();
    let (mut count, mut sum) = (0_u64, 0_u64);
    while let Some((id, name)) = rows.try_next().await.unwrap() {
        assert_eq!(name.len(), "the name of patient number ".len() + id.to_string().len());
        count += 1;
        sum += u64::try_from(id).unwrap();
        // the connection's task may read ahead as much as it is let
        tokio::task::yield_now().await;
    }
    assert_eq!((count, sum), (u64::from(ROWS), u64::from(ROWS) * (u64::from(ROWS) + 1) / 2));
    let peak = MEMORY.peak_usage().saturating_sub(before);
    println!("{count} rows, at most {} KiB at a time", peak / 1024);
    assert!(peak < 16 << 20, "{peak} bytes");
}
