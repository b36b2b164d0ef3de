//! The clients, each as its documentation shows it.

mod by_diesel;
mod by_sqlx;
mod by_tokio_postgres;
mod floor;

use chrono::NaiveDateTime;
use clap::ValueEnum;
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use diesel_iris::connection::BatchInserts;
use diesel_iris::{AsyncIrisConnection, Config};

use crate::python::Python;
use crate::workload::Workload;

pub use by_diesel::{Ours, Pg, bench_rows};
pub use by_sqlx::Sqlx;
pub use by_tokio_postgres::TokioPostgres;
pub use floor::Floor;

/// A million rows of a number and a text.
const STREAMED: &str = "SELECT a.id, a.name FROM bench_narrow a, bench_ten b";

/// A row of the long table, for every client.
#[derive(diesel::Queryable)]
#[expect(dead_code, reason = "it is only read")]
struct Narrow {
    id: i32,
    name: String,
    seen_at: NaiveDateTime,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Name {
    DieselIris,
    /// The same with `batch_inserts=union_all`.
    UnionAll,
    AsyncPg,
    TokioPostgres,
    Sqlx,
    Floor,
    Psycopg,
    Sqlalchemy,
}

impl Name {
    pub fn all() -> Vec<Self> {
        Self::value_variants().iter().copied().filter(|name| *name != Self::UnionAll).collect()
    }

    pub fn in_rust() -> Vec<Self> {
        vec![Self::DieselIris, Self::AsyncPg, Self::TokioPostgres, Self::Sqlx, Self::Floor]
    }

    pub fn is_in_python(self) -> bool {
        matches!(self, Self::Psycopg | Self::Sqlalchemy)
    }

    pub fn text(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// As the book calls it.
    pub fn shown(self) -> String {
        match self {
            Self::DieselIris => "`diesel_iris`",
            Self::UnionAll => "the same, `union_all`",
            Self::AsyncPg => "`AsyncPgConnection`",
            Self::TokioPostgres => "`tokio-postgres`, prepared",
            Self::Sqlx => "sqlx",
            Self::Floor => "a bare socket",
            Self::Psycopg => "psycopg",
            Self::Sqlalchemy => "SQLAlchemy on psycopg",
        }
        .to_owned()
    }

    /// Whether the client has what the workload is about.
    pub fn can(self, workload: Workload) -> bool {
        if workload == Workload::NeverUntyped {
            return matches!(self, Self::DieselIris | Self::TokioPostgres);
        }
        match self {
            Self::UnionAll => workload == Workload::InsertMany,
            // one by one
            Self::Sqlx | Self::Sqlalchemy => workload != Workload::Pipelined,
            _ => true,
        }
    }
}

pub enum Connected {
    Iris(Ours),
    AsyncPg(Pg),
    TokioPostgres(TokioPostgres),
    Sqlx(Sqlx),
    Floor(Floor),
    Python(Python),
}

/// A connection; `None` where the client and the server do not understand each other.
pub async fn connect(name: Name, url: &str) -> Option<Connected> {
    Some(match name {
        Name::DieselIris => Connected::Iris(Ours(iris(url).await?)),
        Name::UnionAll => {
            let config: Config = iris_url(url).parse().ok()?;
            let config = config.batch_inserts(BatchInserts::UnionAll);
            Connected::Iris(Ours(AsyncIrisConnection::connect(&config).await.ok()?))
        }
        Name::AsyncPg => Connected::AsyncPg(Pg(AsyncPgConnection::establish(url).await.ok()?)),
        Name::TokioPostgres => Connected::TokioPostgres(TokioPostgres::connect(url).await?),
        Name::Sqlx => Connected::Sqlx(Sqlx::connect(url).await?),
        Name::Floor => Connected::Floor(Floor::connect(url).await?),
        Name::Psycopg => Connected::Python(Python::connect("psycopg", url)?),
        Name::Sqlalchemy => Connected::Python(Python::connect("sqlalchemy", url)?),
    })
}

/// The same server for this crate.
pub fn iris_url(url: &str) -> String {
    url.replace("postgres://", "iris://") + "?namespace_check=disable&sslmode=disable"
}

async fn iris(url: &str) -> Option<AsyncIrisConnection> {
    AsyncIrisConnection::establish(&iris_url(url)).await.ok()
}

/// Makes the tables anew.
pub async fn prepare(url: &str, workloads: &[Workload]) {
    let mut conn = iris(url).await.expect("the server is there");
    for table in ["bench_rows", "bench_new", "bench_narrow", "bench_wide", "bench_ten"] {
        conn.batch_execute(&format!("DROP TABLE IF EXISTS {table}")).await.unwrap();
    }
    let columns: Vec<String> = (1..=19).map(|n| format!("c{n} VARCHAR(20)")).collect();
    for sql in [
        "CREATE TABLE bench_rows (id INTEGER PRIMARY KEY, name VARCHAR(40))",
        "CREATE TABLE bench_new (id INTEGER, name VARCHAR(40))",
        "CREATE TABLE bench_narrow (id INTEGER PRIMARY KEY, name VARCHAR(40), seen_at TIMESTAMP)",
        "CREATE TABLE bench_ten (id INTEGER PRIMARY KEY)",
        &format!("CREATE TABLE bench_wide (id INTEGER PRIMARY KEY, {})", columns.join(", ")),
    ] {
        conn.batch_execute(sql).await.unwrap();
    }
    by_diesel::fill(&mut conn, workloads).await;
}
