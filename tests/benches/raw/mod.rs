//! The protocol by hand, to learn what a named statement would save.

use std::io::{Read, Write};
use std::net::TcpStream;

use bytes::BytesMut;
use postgres_protocol::IsNull;
use postgres_protocol::message::frontend;

/// A blocking connection.
pub(crate) struct Raw {
    stream: TcpStream,
}

impl Raw {
    /// Connects where nobody asks for a password.
    pub(crate) fn connect(url: &str) -> Self {
        let address = url.split_once('@').unwrap().1.split_once('/').unwrap().0;
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        let mut raw = Self { stream };
        let mut startup = BytesMut::new();
        frontend::startup_message([("user", "_SYSTEM"), ("database", "USER")], &mut startup).unwrap();
        raw.exchange(&startup);
        raw
    }

    pub(crate) fn prepare(&mut self, name: &str, sql: &str) {
        let mut messages = BytesMut::new();
        frontend::parse(name, sql, [23], &mut messages).unwrap();
        frontend::sync(&mut messages);
        self.exchange(&messages);
    }

    /// Runs a statement that was prepared, or the text.
    pub(crate) fn query(&mut self, name: Option<&str>, sql: &str, id: i32) {
        let mut messages = BytesMut::new();
        if name.is_none() {
            frontend::parse("", sql, [23], &mut messages).unwrap();
        }
        let write = |value: &i32, buffer: &mut BytesMut| {
            buffer.extend_from_slice(value.to_string().as_bytes());
            Ok(IsNull::No)
        };
        frontend::bind("", name.unwrap_or_default(), [0], [&id], write, Some(0), &mut messages)
            .unwrap_or_else(|_| panic!("a value that cannot be bound"));
        frontend::execute("", 0, &mut messages).unwrap();
        frontend::sync(&mut messages);
        self.exchange(&messages);
    }

    /// Writes, and reads up to ReadyForQuery.
    fn exchange(&mut self, messages: &[u8]) {
        self.stream.write_all(messages).unwrap();
        loop {
            let mut header = [0; 5];
            self.stream.read_exact(&mut header).unwrap();
            let length = usize::try_from(u32::from_be_bytes(header[1..].try_into().unwrap())).unwrap() - 4;
            let mut body = vec![0; length];
            self.stream.read_exact(&mut body).unwrap();
            assert_ne!(header[0], b'E', "{}", String::from_utf8_lossy(&body));
            if header[0] == b'Z' {
                return;
            }
        }
    }
}
