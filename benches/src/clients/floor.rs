//! A bare tokio socket: messages of PostgreSQL's protocol, written by hand and looked at no further than to their ends.
//! No client can be faster.

use bytes::{Buf, BytesMut};
use postgres_protocol::IsNull;
use postgres_protocol::message::frontend;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub struct Floor {
    stream: TcpStream,
    out: BytesMut,
    input: BytesMut,
    rows: usize,
}

const POINT: &str = "SELECT id, name FROM bench_rows WHERE id = $1";
const INT4: u32 = 23;
const TEXT: u32 = 25;

impl Floor {
    pub async fn connect(url: &str) -> Option<Self> {
        let config: tokio_postgres::Config = url.parse().ok()?;
        let (Some(tokio_postgres::config::Host::Tcp(host)), Some(port)) =
            (config.get_hosts().first(), config.get_ports().first())
        else {
            return None;
        };
        let stream = TcpStream::connect((host.as_str(), *port)).await.ok()?;
        stream.set_nodelay(true).ok()?;
        let mut floor = Self { stream, out: BytesMut::new(), input: BytesMut::new(), rows: 0 };
        let parameters = [("user", config.get_user()?), ("database", config.get_dbname()?)];
        frontend::startup_message(parameters, &mut floor.out).ok()?;
        floor.exchange(1).await;
        let statements = [
            ("point", POINT, vec![INT4]),
            ("boxed", "SELECT id, name FROM bench_rows WHERE id = $1 AND name LIKE $2", vec![INT4, TEXT]),
            ("update", "UPDATE bench_rows SET name = $1 WHERE id = $2", vec![TEXT, INT4]),
            ("insert", "INSERT INTO bench_new (id, name) VALUES ($1, $2)", vec![INT4, TEXT]),
            ("narrow", "SELECT id, name, seen_at FROM bench_narrow", vec![]),
            ("wide", "SELECT * FROM bench_wide", vec![]),
            ("stream", super::STREAMED, vec![]),
            ("begin", "BEGIN", vec![]),
            ("commit", "COMMIT", vec![]),
        ];
        for (name, sql, types) in statements {
            frontend::parse(name, sql, types, &mut floor.out).ok()?;
        }
        floor.sync(1).await;
        Some(floor)
    }

    /// Sends what was written, and reads until so many requests are answered.
    async fn exchange(&mut self, mut requests: usize) {
        self.stream.write_all(&self.out).await.unwrap();
        self.out.clear();
        self.rows = 0;
        loop {
            while let Some(length) = self.input.get(1..5) {
                let length = u32::from_be_bytes(length.try_into().unwrap()) as usize + 1;
                if self.input.len() < length {
                    break;
                }
                match self.input[0] {
                    b'D' => self.rows += 1,
                    b'E' => panic!("{}", String::from_utf8_lossy(&self.input[..length])),
                    b'Z' => requests -= 1,
                    _ => {}
                }
                self.input.advance(length);
            }
            if requests == 0 {
                return;
            }
            self.input.reserve(64 * 1024);
            assert!(self.stream.read_buf(&mut self.input).await.unwrap() > 0, "the server is gone");
        }
    }

    async fn sync(&mut self, requests: usize) {
        frontend::sync(&mut self.out);
        self.exchange(requests).await;
    }

    fn add(&mut self, statement: &str, values: &[&str]) {
        let write = |value: &&str, out: &mut BytesMut| {
            out.extend_from_slice(value.as_bytes());
            Ok(IsNull::No)
        };
        if frontend::bind("", statement, [], values, write, Some(0), &mut self.out).is_err() {
            unreachable!("texts without NUL characters");
        }
        frontend::execute("", 0, &mut self.out).unwrap();
    }

    async fn ask(&mut self, statement: &str, values: &[&str]) {
        self.add(statement, values);
        self.sync(1).await;
    }

    pub async fn point(&mut self, id: i32) {
        self.ask("point", &[&id.to_string()]).await;
        assert_eq!(self.rows, 1);
    }

    pub async fn boxed(&mut self, id: i32) {
        self.ask("boxed", &[&id.to_string(), "row%"]).await;
    }

    pub async fn never(&mut self, turn: usize) {
        let sql = format!("SELECT id, name, 1 AS n{turn} FROM bench_rows WHERE id = $1");
        frontend::parse("", &sql, [INT4], &mut self.out).unwrap();
        self.ask("", &["7"]).await;
    }

    pub async fn by_name(&mut self, id: i32) {
        self.point(id).await;
    }

    pub async fn update(&mut self, id: i32) {
        self.ask("update", &["row changed", &id.to_string()]).await;
    }

    pub async fn insert(&mut self, turn: usize) {
        self.ask("insert", &[&turn.to_string(), "a new row"]).await;
    }

    pub async fn insert_many(&mut self) {
        for id in 0..1_000 {
            self.add("insert", &[&id.to_string(), "a new row"]);
        }
        self.sync(1).await;
    }

    pub async fn narrow(&mut self) {
        self.ask("narrow", &[]).await;
        assert_eq!(self.rows, 100_000);
    }

    pub async fn wide(&mut self) {
        self.ask("wide", &[]).await;
        assert_eq!(self.rows, 10_000);
    }

    pub async fn stream(&mut self) {
        self.ask("stream", &[]).await;
        assert_eq!(self.rows, 1_000_000);
    }

    pub async fn transaction(&mut self, id: i32) {
        self.ask("begin", &[]).await;
        for id in [id, (id + 1) % 1_000, (id + 2) % 1_000] {
            self.point(id).await;
        }
        self.update(id).await;
        self.ask("commit", &[]).await;
    }

    pub async fn pipelined(&mut self) {
        for id in 0..32 {
            self.add("point", &[&id.to_string()]);
            frontend::sync(&mut self.out);
        }
        self.exchange(32).await;
    }
}
