//! Counting: instructions by callgrind, allocations by the allocator.

use std::alloc::System;
use std::process::Command;
use std::sync::atomic::Ordering;

use diesel_iris::AsyncIrisConnection;
use diesel_iris::data_types::Vector;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use crate::committed::Counts;
use crate::peer;
use crate::workload::{Workload, vector};

#[global_allocator]
static ALLOCATIONS: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Runs a workload in a process of its own, below callgrind.
///
/// # Panics
///
/// When callgrind is not installed, or fails.
pub(crate) fn count(workload: Workload) -> Counts {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    command.args(["--toggle-collect=*counted_turns*", "--toggle-collect=*not_counted*"]);
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
    let vector = vector();
    runtime.block_on(workload.run(&mut connection, &vector, 0));
    runtime.block_on(workload.run(&mut connection, &vector, 1));
    let region = Region::new(ALLOCATIONS);
    counted_turns(&runtime, workload, &mut connection, &vector);
    let change = region.change();
    change.allocations + change.reallocations
}

/// What callgrind counts.
#[inline(never)]
fn counted_turns(
    runtime: &tokio::runtime::Runtime,
    workload: Workload,
    connection: &mut AsyncIrisConnection,
    vector: &Vector<f32>,
) {
    peer::COUNTING.store(true, Ordering::Relaxed);
    runtime.block_on(workload.run(connection, vector, 2));
    peer::COUNTING.store(false, Ordering::Relaxed);
}
