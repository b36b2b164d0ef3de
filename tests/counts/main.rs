//! Counts the instructions and allocations of each kind of query, and compares them with `counts.txt`.
//!
//! The server is a script in the same process, reached without a socket, so a count depends on nothing but the program:
//! the compiler, the libraries, and what diesel_iris does. Time is measured by the program in `benches/`.
//!
//! ```text
//! cargo run --release -p diesel_iris_counts              # compares; fails where a count differs by more than 5 %
//! cargo run --release -p diesel_iris_counts -- --accept  # writes the counts down
//! ```
//!
//! Instructions are counted by valgrind's callgrind.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a check that meets an error fails")]

mod committed;
mod counting;
mod peer;
mod workload;

use std::process::ExitCode;

use clap::{Parser, ValueEnum};

use self::committed::Committed;
use self::counting::count;
use self::workload::Workload;

#[derive(Parser)]
#[command(about = "Counts the instructions and allocations of each kind of query.")]
struct Arguments {
    /// Write the counts into the file instead of comparing them with it.
    #[arg(long)]
    accept: bool,
    /// Only these workloads.
    workloads: Vec<Workload>,
    /// Run one workload once; what callgrind is asked to count.
    #[arg(long, hide = true)]
    run: Option<Workload>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Some(workload) = arguments.run {
        println!("{}", counting::run(workload));
        return ExitCode::SUCCESS;
    }
    let workloads = match arguments.workloads {
        all if all.is_empty() => Workload::value_variants().to_vec(),
        some => some,
    };
    let mut committed = Committed::read();
    let mut complaints = Vec::new();
    for workload in workloads {
        let counts = count(workload);
        let name = workload.name();
        println!("{name:16} {:>9} instructions {:>7.1} allocations", counts.instructions, counts.allocations);
        if arguments.accept {
            committed.set(&name, counts);
        } else {
            complaints.extend(committed.complaints(&name, counts));
        }
    }
    if arguments.accept {
        committed.write();
    }
    if complaints.is_empty() {
        return ExitCode::SUCCESS;
    }
    for complaint in &complaints {
        eprintln!("{complaint}");
    }
    eprintln!("{}", committed.advice());
    ExitCode::FAILURE
}
