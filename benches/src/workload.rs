//! What the clients are asked to do.

use std::time::{Duration, Instant};

use clap::ValueEnum;

use crate::clients::Connected;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Workload {
    /// One row by its key.
    Point,
    /// The same, 4 ms after the query before.
    PointAfterPause,
    /// The same by a boxed query, of which the text is the same each time.
    Boxed,
    /// A statement with a text that was never sent before.
    Never,
    /// The same, where `tokio-postgres` is not told the types of the values, and so prepares the statement first.
    NeverUntyped,
    /// One row, read by the names of its columns.
    ByName,
    /// One row is changed.
    Update,
    /// One row is inserted.
    Insert,
    /// 1,000 rows are inserted in one call.
    InsertMany,
    /// 100,000 rows of a number, a text and a timestamp into structs.
    Narrow,
    /// 10,000 rows of 20 columns into structs.
    Wide,
    /// 1,000,000 rows of a number and a text, one after the other.
    Stream,
    /// Five statements in a transaction.
    Transaction,
    /// 32 queries at once.
    Pipelined,
}

pub fn chosen(workloads: Vec<Workload>) -> Vec<Workload> {
    if !workloads.is_empty() {
        return workloads;
    }
    // a pause makes a difference to the PGWire server only
    Workload::value_variants()
        .iter()
        .copied()
        .filter(|workload| *workload != Workload::PointAfterPause)
        .collect()
}

const PAUSE: Duration = Duration::from_millis(4);

impl Workload {
    pub fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// As the book calls it.
    pub fn shown(self) -> &'static str {
        match self {
            Self::Point => "one row by its key",
            Self::PointAfterPause => "one row by its key, after 4 ms",
            Self::Boxed => "the same, boxed",
            Self::Never => "a statement never sent before",
            Self::NeverUntyped => "the same, by `tokio-postgres`'s `query`",
            Self::ByName => "one row by name",
            Self::Update => "an update",
            Self::Insert => "an insert",
            Self::InsertMany => "1,000 inserts in one call",
            Self::Narrow => "100,000 rows of three columns",
            Self::Wide => "10,000 rows of twenty columns",
            Self::Stream => "1,000,000 rows streamed",
            Self::Transaction => "a transaction of five",
            Self::Pipelined => "32 queries at once",
        }
    }

    /// How often it is run for its time.
    pub fn rounds(self) -> usize {
        match self {
            Self::Stream => 3,
            Self::Narrow => 15,
            Self::Wide | Self::InsertMany => 20,
            Self::PointAfterPause => 100,
            _ => 1_000,
        }
    }

    /// How often it is run for its count.
    pub fn counted(self) -> usize {
        match self {
            Self::Narrow | Self::Wide | Self::Stream => 1,
            Self::InsertMany => 4,
            _ => 200,
        }
    }

    /// How many queries or rows it is.
    pub fn units(self) -> usize {
        match self {
            Self::InsertMany => 1_000,
            Self::Narrow => 100_000,
            Self::Wide => 10_000,
            Self::Stream => 1_000_000,
            Self::Pipelined => 32,
            _ => 1,
        }
    }

    /// Runs it, and tells how long it took; `turn` tells this time from the others.
    pub async fn run(self, client: &mut Connected, turn: usize) -> Duration {
        let id = i32::try_from(turn % 1_000).unwrap();
        macro_rules! each {
            ($client:ident => $work:expr) => {
                match client {
                    Connected::Iris($client) => $work,
                    Connected::AsyncPg($client) => $work,
                    Connected::TokioPostgres($client) => $work,
                    Connected::Sqlx($client) => $work,
                    Connected::Floor($client) => $work,
                    Connected::Python(client) => return client.run(self, turn),
                }
            };
        }
        if self == Self::PointAfterPause {
            tokio::time::sleep(PAUSE).await;
        }
        let start = Instant::now();
        match self {
            Self::Point | Self::PointAfterPause => each!(client => client.point(id).await),
            Self::Boxed => each!(client => client.boxed(id).await),
            Self::Never => each!(client => client.never(turn).await),
            Self::NeverUntyped => {
                if let Connected::TokioPostgres(client) = client {
                    client.never_untyped(turn).await;
                } else {
                    each!(client => client.never(turn).await);
                }
            }
            Self::ByName => each!(client => client.by_name(id).await),
            Self::Update => each!(client => client.update(id).await),
            Self::Insert => each!(client => client.insert(turn).await),
            Self::InsertMany => each!(client => client.insert_many().await),
            Self::Narrow => each!(client => client.narrow().await),
            Self::Wide => each!(client => client.wide().await),
            Self::Stream => each!(client => client.stream().await),
            Self::Transaction => each!(client => client.transaction(id).await),
            Self::Pipelined => each!(client => client.pipelined().await),
        }
        start.elapsed()
    }
}
