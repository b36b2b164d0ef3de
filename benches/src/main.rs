//! Measures diesel_iris beside other clients, on the same servers, in the same run.
//!
//! `report book` measures everything and writes the tables and plots of the book; with names behind it, those parts
//! alone. The servers are started by it: the emulator, PostgreSQL where it is installed, and the PGWire server in front
//! of the emulator.

mod allocations;
mod book;
mod builds;
mod client_alone;
mod clients;
mod count;
mod footprint;
mod plot;
mod python;
mod scaling;
mod servers;
mod summary;
mod table;
mod traffic;
mod wall;
mod workload;

use clap::{Parser, Subcommand};

use crate::clients::Name;
use crate::workload::Workload;

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measures all, or these parts, and writes them into the book.
    Book { parts: Vec<book::Part> },
    /// Medians of the time that each client takes, alternating.
    Wall {
        /// `postgres://user@host:port/database`
        url: String,
        /// Only these workloads.
        workloads: Vec<Workload>,
    },
    /// Instructions and allocations of each client.
    Count {
        /// `postgres://user@host:port/database`
        url: String,
        /// Only these workloads.
        workloads: Vec<Workload>,
    },
    /// Runs one workload so many times, for `count`.
    Run { url: String, client: Name, workload: Workload, times: usize },
    /// An emulator in a process of its own, until its standard input is closed.
    #[command(hide = true)]
    Serve,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    match Arguments::parse().command {
        Command::Book { parts } => book::write(&parts).await,
        Command::Wall { url, workloads } => {
            let measured = wall::measure(&url, &Name::all(), &workload::chosen(workloads)).await;
            print!("{}", wall::table(&measured).markdown());
        }
        Command::Count { url, workloads } => {
            print!("{}", count::table(&url, &workload::chosen(workloads)).await.markdown());
        }
        Command::Run { url, client, workload, times } => {
            let mut client = clients::connect(client, &url).await.expect("the client connects");
            for turn in 0..times {
                workload.run(&mut client, turn).await;
            }
        }
        Command::Serve => servers::serve().await,
    }
}
