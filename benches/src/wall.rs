//! The time that each client takes, in turns.

use std::time::Duration;

use crate::clients::{Connected, Name, connect, prepare};
use crate::summary::{Summary, short};
use crate::table::Table;
use crate::workload::Workload;

/// A workload, and what each client took for it; none for those that the server does not understand.
pub type Measured = Vec<(Workload, Vec<(Name, Option<Summary>)>)>;

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
        let rounds = workload.rounds();
        // the first tenth only warms up
        for turn in 0..rounds + rounds.div_ceil(10) {
            for (place, (_, client, times)) in clients.iter_mut().enumerate() {
                let Some(client) = client else { continue };
                let time = workload.run(client, turn * names.len() + place).await;
                if turn >= rounds.div_ceil(10) {
                    times.push(time);
                }
            }
        }
        let summaries = clients
            .into_iter()
            .map(|(name, client, mut times)| (name, client.map(|_| Summary::of(&mut times))));
        measured.push((*workload, summaries.collect()));
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
