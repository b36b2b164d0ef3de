//! Instructions and allocations of each client: what another run adds, so that the start does not count.

use std::process::Command;

use crate::allocations::region;
use crate::clients::{Name, connect, prepare};
use crate::table::Table;
use crate::workload::Workload;

/// `17.9 k, 23, 4.5 KB` for each client that is in Rust.
pub async fn table(url: &str, workloads: &[Workload]) -> Table {
    let names = Name::in_rust();
    let mut table = Table::new(&["workload"]);
    table.header.extend(names.iter().map(|name| name.shown()));
    for workload in workloads {
        let mut row = vec![workload.shown().to_owned()];
        for name in &names {
            prepare(url, &[*workload]).await;
            let times = workload.counted();
            let instructions = |times: usize| instructions(url, *name, *workload, times);
            let units = (times * workload.units()) as f64;
            let each = match (instructions(times), instructions(2 * times)) {
                (Some(once), Some(twice)) => {
                    format!("{:.1} k", twice.saturating_sub(once) as f64 / units / 1e3)
                }
                _ => "no valgrind".to_owned(),
            };
            prepare(url, &[*workload]).await;
            let (allocations, bytes) = allocations(url, *name, *workload, times).await;
            row.push(format!("{each}, {:.0}, {:.0} B", allocations / units, bytes / units));
        }
        table.row(row);
    }
    table
}

/// What callgrind counts for this many runs.
fn instructions(url: &str, client: Name, workload: Workload, times: usize) -> Option<u64> {
    let this = std::env::current_exe().ok()?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(this)
        .args(["run", url, &client.text(), &workload.name(), &times.to_string()])
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{text}");
    let line = text.lines().find(|line| line.contains("Collected"))?;
    line.rsplit(':').next()?.trim().parse().ok()
}

async fn allocations(url: &str, client: Name, workload: Workload, times: usize) -> (f64, f64) {
    let mut client = connect(client, url).await.expect("the client connects");
    for turn in 0..times {
        workload.run(&mut client, turn).await;
    }
    let region = region();
    for turn in times..2 * times {
        workload.run(&mut client, turn).await;
    }
    let change = region.change();
    ((change.allocations + change.reallocations) as f64, change.bytes_allocated as f64)
}
