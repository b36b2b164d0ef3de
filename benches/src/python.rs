//! Clients in Python: a process for each, which is told what to do and tells how long it took, so that what it takes to
//! talk to it does not count.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use diesel_iris_tests::python_clients;

use crate::workload::Workload;

pub struct Python {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Python {
    /// Starts it; `None` where Python's clients are left out, or cannot talk to the server.
    pub fn connect(client: &str, url: &str) -> Option<Self> {
        let python = python_clients(client)?;
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("python/peer.py");
        let mut process = Command::new(python)
            .arg(script)
            .args([client, url])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let (input, output) = (process.stdin.take()?, process.stdout.take()?);
        let mut client = Self { process, input, output: BufReader::new(output) };
        (client.line()? == "ready").then_some(client)
    }

    fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        self.output.read_line(&mut line).ok()?;
        Some(line.trim().to_owned())
    }

    pub fn run(&mut self, workload: Workload, turn: usize) -> Duration {
        writeln!(self.input, "{} {turn}", workload.name()).expect("the process is there");
        let line = self.line().unwrap_or_default();
        Duration::from_nanos(line.parse().expect("the process tells how long it took"))
    }
}

impl Drop for Python {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
