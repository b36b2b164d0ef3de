//! The servers: each is started for the report, on a port of its own, and ends with it.

use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

use diesel_iris_tests::{PgWireServer, Postgres};
use iris_emulator::Emulator;

/// An emulator in a process of its own, so that its work does not count as that of a client.
pub struct EmulatorProcess {
    process: Child,
    address: SocketAddr,
}

/// What [`EmulatorProcess`] runs.
pub async fn serve() {
    let emulator = Emulator::start().await.unwrap();
    println!("{}", emulator.address());
    std::io::stdout().flush().unwrap();
    // until the report ends
    let _ = tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink())).await;
}

impl EmulatorProcess {
    pub fn start() -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .arg("serve")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { process, address: address.trim().parse().unwrap() }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn url(&self) -> String {
        url(self.address)
    }
}

impl Drop for EmulatorProcess {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn url(address: SocketAddr) -> String {
    format!("postgres://_SYSTEM@{address}/USER")
}

/// PostgreSQL, where it is installed.
pub async fn postgres() -> Option<(Postgres, String)> {
    let server = Postgres::start(None).await?;
    let url = server.url("owner", "");
    let url = url.replace(":secret@", "@");
    let url = url.split('?').next().unwrap_or_default().to_owned();
    Some((server, url))
}

/// PGWire servers in front of one emulator, with a log that is turned down.
pub async fn pgwire(count: usize, emulator: &EmulatorProcess) -> Option<(Vec<PgWireServer>, Vec<String>)> {
    let mut servers = Vec::new();
    for _ in 0..count {
        servers.push(PgWireServer::start_quiet(emulator.address()).await?);
    }
    let urls = servers.iter().map(|server| url(server.address())).collect();
    Some((servers, urls))
}
