//! Instructions and allocations of each client: what another run adds, so that the start does not count.

use std::process::Command;

use clap::ValueEnum;
use stats_alloc::Region;

use crate::ALLOCATIONS;
use crate::clients::{Name, connect, prepare};
use crate::workload::Workload;

pub async fn report(url: &str, workloads: &[Workload]) {
    println!("| workload | client | instructions | allocations | bytes |");
    println!("|---|---|---|---|---|");
    for workload in workloads {
        for name in Name::value_variants() {
            prepare(url, &[*workload]).await;
            let times = workload.counted();
            let instructions = |times: usize| instructions(url, *name, *workload, times);
            let each = match (instructions(times), instructions(2 * times)) {
                (Some(once), Some(twice)) => ((twice.saturating_sub(once)) / times as u64).to_string(),
                _ => "no valgrind".to_owned(),
            };
            prepare(url, &[*workload]).await;
            let (allocations, bytes) = allocations(url, *name, *workload, times).await;
            println!("| {} | {} | {each} | {allocations:.1} | {bytes:.0} |", workload.name(), name.text());
        }
    }
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
    let mut client = connect(client, url).await;
    for turn in 0..times {
        workload.run(&mut client, turn).await;
    }
    let region = Region::new(ALLOCATIONS);
    for turn in times..2 * times {
        workload.run(&mut client, turn).await;
    }
    let change = region.change();
    let times = times as f64;
    ((change.allocations + change.reallocations) as f64 / times, change.bytes_allocated as f64 / times)
}
