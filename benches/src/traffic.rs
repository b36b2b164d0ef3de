//! What each client sends: writes to the socket, their bytes, and what reaches IRIS of it. As for instructions, the
//! difference between two runs is told, so that connecting does not count.

use std::path::Path;
use std::process::Command;

use diesel_iris_tests::PgWireServer;
use iris_emulator::Emulator;

use crate::clients::{Name, prepare};
use crate::summary::short;
use crate::table::Table;
use crate::workload::Workload;

/// How often a workload is run, and twice as often the second time. From the third time on every client knows the
/// statement.
const TIMES: usize = 20;

const WORKLOADS: [Workload; 8] = [
    Workload::Point,
    Workload::Boxed,
    Workload::Never,
    Workload::Update,
    Workload::Insert,
    Workload::InsertMany,
    Workload::Transaction,
    Workload::Pipelined,
];

/// `1, 62 B` for each client: writes and bytes of a call.
pub async fn on_postgres(url: &str) -> Table {
    table(url, &Name::all(), None).await
}

/// `1, 62 B, 1`: the statements that reach the driver of IRIS as well. `None` without the server.
pub async fn through_pgwire() -> Option<Table> {
    let emulator = Emulator::start().await.expect("the emulator starts");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let executed = folder.path().join("executed");
    let server = PgWireServer::start_recording(Some(&emulator), &executed).await?;
    let url = format!("postgres://_SYSTEM@{}/USER", server.address());
    let names = [Name::DieselIris, Name::UnionAll, Name::TokioPostgres, Name::Floor, Name::Psycopg];
    Some(table(&url, &names, Some(&executed)).await)
}

async fn table(url: &str, names: &[Name], executed: Option<&Path>) -> Table {
    let mut table = Table::new(&["workload"]);
    table.header.extend(names.iter().map(|name| name.shown()));
    for workload in WORKLOADS {
        let mut row = vec![workload.shown().to_owned()];
        for name in names.iter().copied() {
            row.push(if name.can(workload) {
                prepare(url, &[workload]).await;
                let once = Sent::by(url, name, workload, TIMES, executed);
                prepare(url, &[workload]).await;
                let twice = Sent::by(url, name, workload, 2 * TIMES, executed);
                match once.zip(twice) {
                    Some((once, twice)) => twice.beyond(&once, executed.is_some()),
                    None => "–".to_owned(),
                }
            } else {
                "–".to_owned()
            });
        }
        eprintln!("{}", row.join(" | "));
        table.row(row);
    }
    table
}

#[derive(Default)]
struct Sent {
    writes: usize,
    bytes: usize,
    executions: usize,
}

impl Sent {
    /// What strace sees of so many runs; `None` without strace, or where client and server do not understand each other.
    fn by(
        url: &str,
        client: Name,
        workload: Workload,
        times: usize,
        executed: Option<&Path>,
    ) -> Option<Self> {
        let lines = || {
            executed.map_or(0, |file| std::fs::read_to_string(file).map_or(0, |text| text.lines().count()))
        };
        let before = lines();
        let calls = tempfile::NamedTempFile::new().ok()?;
        let output = Command::new("strace")
            .args([
                "-f",
                "-qq",
                "-yy",
                "-e",
                "trace=write,writev,sendto,sendmsg",
                "-e",
                "signal=none",
                "-s",
                "0",
                "-o",
            ])
            .arg(calls.path())
            .arg(std::env::current_exe().ok()?)
            .args(["run", url, &client.text(), &workload.name(), &times.to_string()])
            .output()
            .ok()?;
        if !output.status.success() {
            return None;
        }
        let (_, rest) = url.split_once('@')?;
        let peer = format!("->{}]", rest.split('/').next()?);
        let mut sent = Self { executions: lines() - before, ..Self::default() };
        // of a call that others come between, the end stands in a line of its own
        for line in std::fs::read_to_string(calls.path()).ok()?.lines().filter(|line| line.contains(&peer)) {
            sent.writes += 1;
            sent.bytes +=
                line.rsplit_once("= ").and_then(|(_, bytes)| bytes.trim().parse::<usize>().ok()).unwrap_or(0);
        }
        Some(sent)
    }

    /// What this has more than the other, for each call.
    fn beyond(&self, other: &Self, with_executions: bool) -> String {
        let each = |twice: usize, once: usize| {
            let number = twice.saturating_sub(once) as f64 / TIMES as f64;
            if number.fract() == 0.0 { format!("{number}") } else { short(number) }
        };
        let mut text = format!("{}, {} B", each(self.writes, other.writes), each(self.bytes, other.bytes));
        if with_executions {
            text += &format!(", {}", each(self.executions, other.executions));
        }
        text
    }
}
