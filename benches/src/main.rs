//! Measures diesel_iris beside other clients, on the same server, in the same run.
//!
//! `report wall <url>` prints medians; `report count <url>` instructions (by callgrind) and allocations for each query.
//! The URL is that of any server that speaks PostgreSQL's protocol: PostgreSQL itself, which is neutral, the emulator, or
//! the PGWire server in front of it.

mod clients;
mod count;
mod wall;
mod workload;

use clap::{Parser, Subcommand};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use std::alloc::System;

#[global_allocator]
static ALLOCATIONS: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Medians of the time that each client takes, alternating.
    Wall {
        /// `postgres://user@host:port/database`
        url: String,
        /// Only these workloads.
        workloads: Vec<workload::Workload>,
    },
    /// Instructions and allocations of each client.
    Count {
        /// `postgres://user@host:port/database`
        url: String,
        /// Only these workloads.
        workloads: Vec<workload::Workload>,
    },
    /// Runs one workload so many times, for `count`.
    Run { url: String, client: clients::Name, workload: workload::Workload, times: usize },
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    match Arguments::parse().command {
        Command::Wall { url, workloads } => wall::report(&url, &workload::chosen(workloads)).await,
        Command::Count { url, workloads } => count::report(&url, &workload::chosen(workloads)).await,
        Command::Run { url, client, workload, times } => {
            let mut client = clients::connect(client, &url).await;
            for turn in 0..times {
                workload.run(&mut client, turn).await;
            }
        }
    }
}
