//! Several PGWire servers in front of one emulator: how many queries a second.

use std::time::Instant;

use diesel::QueryDsl;
use diesel_async::{AsyncConnection, RunQueryDsl};
use diesel_iris::AsyncIrisConnection;
use futures_util::future::join_all;

use crate::clients::{bench_rows, prepare};
use crate::servers::{EmulatorProcess, pgwire};
use crate::table::Table;
use crate::workload::Workload;

/// Connections, each with a query under way at any time.
const CONNECTIONS: usize = 32;
/// How many queries each runs.
const QUERIES: i32 = 50;
const ROUNDS: usize = 5;

pub async fn table() -> Option<Table> {
    let mut table =
        Table::new(&["PGWire servers", "queries a second (median)", "least–most", "connections on each"]);
    for count in [1, 2, 4] {
        let emulator = EmulatorProcess::start();
        prepare(&emulator.url(), &[Workload::Point]).await;
        let (servers, _) = pgwire(count, &emulator).await?;
        let hosts: Vec<String> = servers.iter().map(|server| server.address().to_string()).collect();
        let url = format!(
            "iris://_SYSTEM@{}/USER?load_balance_hosts=random&namespace_check=disable&sslmode=disable",
            hosts.join(",")
        );
        let mut rates = Vec::new();
        let mut spread = Vec::new();
        for _ in 0..ROUNDS {
            let connections = (0..CONNECTIONS).map(|_| AsyncIrisConnection::establish(&url));
            let mut connections: Vec<_> =
                join_all(connections).await.into_iter().map(Result::unwrap).collect();
            // statements that come again have names
            let once = |conn| run(conn, 3);
            join_all(connections.iter_mut().map(once)).await;
            let start = Instant::now();
            join_all(connections.iter_mut().map(|conn| run(conn, QUERIES))).await;
            rates.push(CONNECTIONS as f64 * f64::from(QUERIES) / start.elapsed().as_secs_f64());
            spread = servers.iter().map(|server| clients_of(server.address().port())).collect();
        }
        rates.sort_by(f64::total_cmp);
        table.row(vec![
            count.to_string(),
            format!("{:.0}", rates[ROUNDS / 2]),
            format!("{:.0}–{:.0}", rates[0], rates[ROUNDS - 1]),
            spread.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ]);
    }
    Some(table)
}

async fn run(conn: &mut AsyncIrisConnection, queries: i32) {
    for id in 0..queries {
        let _: (i32, String) = bench_rows::table.find(id).get_result(conn).await.unwrap();
    }
}

/// How many connections to a port of this machine are established, as Linux tells.
fn clients_of(port: u16) -> usize {
    let table = std::fs::read_to_string("/proc/net/tcp").unwrap_or_default();
    let server = format!(":{port:04X}");
    let is_one = |line: &&str| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        matches!(fields.as_slice(), [_, _, remote, "01", ..] if remote.ends_with(&server))
    };
    table.lines().filter(is_one).count()
}
