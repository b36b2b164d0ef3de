//! The time that each client takes, in turns.

use std::time::Duration;

use crate::clients::{Connected, Name, connect, prepare};
use crate::summary::{Summary, short};
use crate::table::Table;
use crate::workload::Workload;

/// A workload, and what each client took for it; none for those that the server does not understand.
pub type Measured = Vec<(Workload, Vec<(Name, Option<Summary>)>)>;

/// How many times the clients in Rust take turns with those in Python.
const BLOCKS: usize = 5;

/// Another order each time, so that none is always behind the same other.
#[derive(Default)]
struct Shuffled(u64);

impl Shuffled {
    fn of(&mut self, places: &[usize]) -> Vec<usize> {
        let mut places = places.to_vec();
        for end in (1..places.len()).rev() {
            // Knuth's generator, by its upper bits
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            places.swap(end, (self.0 >> 33) as usize % (end + 1));
        }
        places
    }
}

/// Measures the clients in turns, so that whatever else the machine does hits all of them.
pub async fn measure(url: &str, names: &[Name], workloads: &[Workload]) -> Measured {
    prepare(url, workloads).await;
    let mut measured = Vec::new();
    for workload in workloads {
        let mut clients: Vec<(Name, Option<Connected>, Vec<Duration>)> = Vec::new();
        for name in names {
            let client = if name.can(*workload) { connect(*name, url).await } else { None };
            clients.push((*name, client, Vec::new()));
        }
        let mut turn = 0;
        let mut order = Shuffled::default();
        // the first round of each block only warms up
        for _ in 0..BLOCKS {
            let rounds = workload.rounds().div_ceil(BLOCKS);
            // apart, since whoever comes after another process finds the processor's caches cold
            for in_python in [false, true] {
                let group: Vec<usize> =
                    (0..names.len()).filter(|place| names[*place].is_in_python() == in_python).collect();
                for round in 0..=rounds {
                    for place in order.of(&group) {
                        let (_, client, times) = &mut clients[place];
                        let Some(client) = client else { continue };
                        turn += 1;
                        let time = workload.run(client, turn).await;
                        if round > 0 {
                            times.push(time);
                        }
                    }
                }
            }
        }
        let summaries: Vec<_> = clients
            .into_iter()
            .map(|(name, client, mut times)| (name, client.map(|_| Summary::of(&mut times))))
            .collect();
        let shown = summaries.iter().map(|(name, summary)| {
            format!(
                "{} {}",
                name.text(),
                summary.map_or_else(|| "–".to_owned(), |summary| summary.to_string())
            )
        });
        eprintln!("{}: {}", workload.name(), shown.collect::<Vec<_>>().join(", "));
        measured.push((*workload, summaries));
    }
    measured
}

/// The times, and in bold how many times as long as the other's ours is.
pub fn table(measured: &Measured) -> Table {
    let names: Vec<Name> = measured
        .first()
        .map(|(_, clients)| clients.iter().map(|(name, _)| *name).collect())
        .unwrap_or_default();
    let mut table = Table::new(&["workload"]);
    table.header.extend(names.iter().map(|name| name.shown()));
    for (workload, clients) in measured {
        let ours =
            clients.iter().find(|(name, _)| *name == Name::DieselIris).and_then(|(_, summary)| *summary);
        let mut row = vec![workload.shown().to_owned()];
        for (name, summary) in clients {
            row.push(match (summary, ours) {
                (None, _) => "–".to_owned(),
                (Some(summary), Some(ours)) if *name != Name::DieselIris => {
                    format!("{summary}, **{}**", short(ours.median / summary.median))
                }
                (Some(summary), _) => summary.to_string(),
            });
        }
        table.row(row);
    }
    table
}
