//! Counting: instructions by callgrind, allocations by the allocator.

use std::alloc::System;
use std::process::Command;

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use crate::committed::Counts;
use crate::peer;
use crate::workload::Workload;

#[global_allocator]
static ALLOCATIONS: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// The functions whose instructions do not count: those of the server.
const NOT_COUNTED: [&str; 2] = ["scripted_answer", "scripted_read"];

/// Runs a workload in a process of its own, below callgrind.
///
/// # Panics
///
/// When callgrind is not installed, or fails.
pub(crate) fn count(workload: Workload) -> Counts {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--toggle-collect=*counted_turns*"]);
    for function in NOT_COUNTED {
        command.arg(format!("--toggle-collect=*{function}*"));
    }
    command.arg(std::env::current_exe().unwrap()).args(["--run", &workload.name()]);
    let output = command.output().expect("valgrind runs (package `valgrind`)");
    let report = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{report}");
    let collected =
        report.lines().find(|line| line.contains("Collected")).expect("callgrind says what it counted");
    let instructions: u64 = collected.rsplit(':').next().unwrap().trim().parse().unwrap();
    let allocations: f64 = String::from_utf8_lossy(&output.stdout).trim().parse().unwrap();
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let units = workload.units() as f64;
    assert!(instructions > 0, "callgrind found nothing to count");
    Counts { instructions: instructions / workload.units(), allocations: allocations / units }
}

/// Runs a workload, first to warm up, and gives the allocations of what is counted.
pub(crate) fn run(workload: Workload) -> usize {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut connection = runtime.block_on(peer::connect());
    runtime.block_on(workload.run(&mut connection, 0));
    runtime.block_on(workload.run(&mut connection, 1));
    let region = Region::new(ALLOCATIONS);
    counted_turns(&runtime, workload, &mut connection);
    let change = region.change();
    change.allocations + change.reallocations
}

/// What callgrind counts.
#[inline(never)]
fn counted_turns(
    runtime: &tokio::runtime::Runtime,
    workload: Workload,
    connection: &mut diesel_iris::AsyncIrisConnection,
) {
    runtime.block_on(workload.run(connection, 2));
}
