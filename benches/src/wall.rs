//! The time that each client takes, in turns.

use std::time::{Duration, Instant};

use clap::ValueEnum;

use crate::clients::{Name, connect, prepare};
use crate::workload::Workload;

pub async fn report(url: &str, workloads: &[Workload]) {
    prepare(url, workloads).await;
    let names = Name::value_variants();
    println!("| workload | {} |", names.iter().map(|name| name.text()).collect::<Vec<_>>().join(" | "));
    println!("|---|{}", "---|".repeat(names.len()));
    for workload in workloads {
        let mut clients = Vec::new();
        for name in names {
            clients.push((connect(*name, url).await, Vec::<Duration>::new()));
        }
        let rounds = workload.rounds();
        // the first tenth only warms up
        for turn in 0..rounds + rounds / 10 {
            for (place, (client, times)) in clients.iter_mut().enumerate() {
                let turn = turn * names.len() + place;
                let start = Instant::now();
                workload.run(client, turn).await;
                if turn >= names.len() * (rounds / 10) {
                    times.push(start.elapsed());
                }
            }
        }
        let medians: Vec<f64> = clients.iter_mut().map(|(_, times)| median(times)).collect();
        let cells: Vec<String> = medians
            .iter()
            .map(|median| format!("{:.1} µs ({:.2})", median * 1e6, medians[0] / median))
            .collect();
        println!("| {} | {} |", workload.name(), cells.join(" | "));
    }
}

fn median(times: &mut [Duration]) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64()
}
