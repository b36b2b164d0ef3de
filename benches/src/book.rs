//! The book's page of what was measured: each part stands between two comments, and is replaced when it is measured.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::clients::Name;
use crate::servers::{self, EmulatorProcess};
use crate::workload::{Workload, chosen};
use crate::{builds, client_alone, count, footprint, plot, scaling, traffic, wall};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Every client on PostgreSQL.
    Postgres,
    /// Instructions and allocations on PostgreSQL.
    Counts,
    /// What is written on PostgreSQL.
    Traffic,
    /// What is written to the PGWire server, and what reaches IRIS of it.
    Executions,
    /// Connections and pools on PostgreSQL.
    Connections,
    /// Vectors, without a server.
    Vectors,
    /// Every client that understands it on the emulator.
    Emulator,
    /// Through the PGWire server.
    Pgwire,
    /// Through several PGWire servers.
    Servers,
    /// Crates, and how long they take to build.
    Builds,
}

/// Measures these parts, or all, and writes each into the book as soon as it is measured.
pub async fn write(parts: &[Part]) {
    let parts = if parts.is_empty() { Part::value_variants() } else { parts };
    for part in parts {
        match text(*part).await {
            Some(text) => replace(*part, &text),
            None => println!(
                "{part:?} is left out: its server is not installed, or the environment leaves it out"
            ),
        }
    }
}

async fn text(part: Part) -> Option<String> {
    let few = [Workload::Point, Workload::Insert, Workload::Update, Workload::InsertMany];
    Some(match part {
        Part::Postgres => {
            let (_server, url) = servers::postgres().await?;
            let measured = wall::measure(&url, &Name::all(), &chosen(Vec::new())).await;
            let plot = plot::bars("PostgreSQL: medians, in times of a bare socket's", &measured);
            std::fs::write(folder().join("measured-postgres.svg"), plot).unwrap();
            wall::table(&measured).markdown() + "\n![The medians as bars](measured-postgres.svg)\n"
        }
        Part::Counts => {
            let (_server, url) = servers::postgres().await?;
            use Workload::{Boxed, Insert, InsertMany, Never, Point, Update};
            let workloads = [Point, Boxed, Never, Update, Insert, InsertMany];
            count::table(&url, &workloads).await.markdown()
        }
        Part::Traffic => {
            let (_server, url) = servers::postgres().await?;
            traffic::on_postgres(&url).await.markdown()
        }
        Part::Executions => traffic::through_pgwire().await?.markdown(),
        Part::Connections => {
            let (_server, url) = servers::postgres().await?;
            footprint::table(&url).await.markdown()
        }
        Part::Vectors => client_alone::table().markdown(),
        Part::Emulator => {
            let emulator = EmulatorProcess::start();
            let names = [Name::DieselIris, Name::TokioPostgres, Name::Floor, Name::Psycopg];
            wall::table(&wall::measure(&emulator.url(), &names, &few).await).markdown()
        }
        Part::Pgwire => {
            let emulator = EmulatorProcess::start();
            let (_servers, urls) = servers::pgwire(1, &emulator).await?;
            let names = [Name::DieselIris, Name::UnionAll, Name::TokioPostgres, Name::Floor, Name::Psycopg];
            let workloads =
                [Workload::Point, Workload::PointAfterPause, Workload::Insert, Workload::InsertMany];
            wall::table(&wall::measure(&urls[0], &names, &workloads).await).markdown()
        }
        Part::Servers => scaling::table().await?.markdown(),
        Part::Builds => builds::table().markdown(),
    })
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/src")
}

/// Puts a text between the comments of its part.
fn replace(part: Part, text: &str) {
    let name = part.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
    println!("{name}\n\n{text}");
    let path = folder().join("measured.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let (start, end) = (format!("<!-- report: {name} -->\n"), "<!-- end of report -->");
    let (before, rest) =
        page.split_once(&start).unwrap_or_else(|| panic!("the page has no place for {name}"));
    let (_, behind) = rest.split_once(end).unwrap_or_else(|| panic!("the place for {name} has no end"));
    std::fs::write(&path, format!("{before}{start}\n{text}\n{end}{behind}")).unwrap();
}
