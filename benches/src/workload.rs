//! What the clients are asked to do.

use clap::ValueEnum;

use crate::clients::Connected;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Workload {
    /// One row by its key.
    Point,
    /// The same by a boxed query, of which the text is the same each time.
    Boxed,
    /// A statement with a text that was never sent before.
    Never,
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
    /// Five statements in a transaction.
    Transaction,
    /// 32 queries at once.
    Pipelined,
}

pub fn chosen(workloads: Vec<Workload>) -> Vec<Workload> {
    if workloads.is_empty() { Workload::value_variants().to_vec() } else { workloads }
}

impl Workload {
    pub fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// How often it is run for its time.
    pub fn rounds(self) -> usize {
        match self {
            Self::Narrow => 15,
            Self::Wide | Self::InsertMany => 20,
            _ => 400,
        }
    }

    /// How often it is run for its count.
    pub fn counted(self) -> usize {
        match self {
            Self::Narrow | Self::Wide => 2,
            Self::InsertMany => 4,
            _ => 200,
        }
    }

    /// Runs it; `turn` tells this time from the others.
    pub async fn run(self, client: &mut Connected, turn: usize) {
        let id = i32::try_from(turn % 1_000).unwrap();
        macro_rules! each {
            ($client:ident => $work:expr) => {
                match client {
                    Connected::Iris($client) => $work,
                    Connected::AsyncPg($client) => $work,
                    Connected::TokioPostgres($client) => $work,
                    Connected::Sqlx($client) => $work,
                }
            };
        }
        match self {
            Self::Point => each!(client => client.point(id).await),
            Self::Boxed => each!(client => client.boxed(id).await),
            Self::Never => each!(client => client.never(turn).await),
            Self::Update => each!(client => client.update(id).await),
            Self::Insert => each!(client => client.insert(turn).await),
            Self::InsertMany => each!(client => client.insert_many().await),
            Self::Narrow => each!(client => client.narrow().await),
            Self::Wide => each!(client => client.wide().await),
            Self::Transaction => each!(client => client.transaction(id).await),
            Self::Pipelined => each!(client => client.pipelined().await),
        }
    }
}
