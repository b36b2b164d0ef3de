//! The clients, each as its documentation shows it.

mod by_diesel;
mod by_sqlx;
mod by_tokio_postgres;

use chrono::NaiveDateTime;
use clap::ValueEnum;
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use diesel_iris::AsyncIrisConnection;

use crate::workload::Workload;

pub use by_diesel::{Ours, Pg};
pub use by_sqlx::Sqlx;
pub use by_tokio_postgres::TokioPostgres;

/// A row of the long table, for every client.
#[derive(diesel::Queryable, sqlx::FromRow)]
#[expect(dead_code, reason = "it is only read")]
struct Narrow {
    id: i32,
    name: String,
    seen_at: NaiveDateTime,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Name {
    DieselIris,
    AsyncPg,
    TokioPostgres,
    Sqlx,
}

impl Name {
    pub fn text(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}

pub enum Connected {
    Iris(Ours),
    AsyncPg(Pg),
    TokioPostgres(TokioPostgres),
    Sqlx(Sqlx),
}

pub async fn connect(name: Name, url: &str) -> Connected {
    match name {
        Name::DieselIris => {
            let url = url.replace("postgres://", "iris://") + "?namespace_check=disable&sslmode=disable";
            Connected::Iris(Ours(AsyncIrisConnection::establish(&url).await.unwrap()))
        }
        Name::AsyncPg => Connected::AsyncPg(Pg(AsyncPgConnection::establish(url).await.unwrap())),
        Name::TokioPostgres => Connected::TokioPostgres(TokioPostgres::connect(url).await),
        Name::Sqlx => Connected::Sqlx(Sqlx::connect(url).await),
    }
}

/// Makes the tables anew.
pub async fn prepare(url: &str, workloads: &[Workload]) {
    let Connected::Iris(Ours(mut conn)) = connect(Name::DieselIris, url).await else { return };
    for table in ["bench_rows", "bench_new", "bench_narrow", "bench_wide"] {
        conn.batch_execute(&format!("DROP TABLE IF EXISTS {table}")).await.unwrap();
    }
    let columns: Vec<String> = (1..=19).map(|n| format!("c{n} VARCHAR(20)")).collect();
    for sql in [
        "CREATE TABLE bench_rows (id INTEGER PRIMARY KEY, name VARCHAR(40))",
        "CREATE TABLE bench_new (id INTEGER, name VARCHAR(40))",
        "CREATE TABLE bench_narrow (id INTEGER PRIMARY KEY, name VARCHAR(40), seen_at TIMESTAMP)",
        &format!("CREATE TABLE bench_wide (id INTEGER PRIMARY KEY, {})", columns.join(", ")),
    ] {
        conn.batch_execute(sql).await.unwrap();
    }
    by_diesel::fill(&mut conn, workloads).await;
}
