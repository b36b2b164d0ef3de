//! Connections: how long one takes to make, what an idle one holds, and a pool of them.

use std::time::{Duration, Instant};

use diesel::QueryDsl;
use diesel_async::pooled_connection::AsyncDieselConnectionManager;
use diesel_async::pooled_connection::bb8::Pool;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use diesel_iris::AsyncIrisConnection;
use futures_util::future::join_all;
use sqlx::postgres::PgPoolOptions;

use crate::allocations::region;
use crate::clients::{Name, bench_rows, connect, iris_url, prepare};
use crate::summary::{Summary, short};
use crate::table::Table;
use crate::workload::Workload;

/// How many connections are made for the time, and how many are idle for the memory.
const CONNECTIONS: usize = 20;

/// How long tasks of connections that were dropped may take to end.
const SETTLE: Duration = Duration::from_millis(200);

const TASKS: usize = 64;
const POOL: u32 = 8;
/// How many queries each task runs.
const QUERIES: i32 = 20;

pub async fn table(url: &str) -> Table {
    prepare(url, &[Workload::Point]).await;
    let names = Name::in_rust();
    let mut table = Table::new(&[""]);
    table.header.extend(names.iter().map(|name| name.shown()));

    let mut times = vec![Vec::new(); names.len()];
    for _ in 0..CONNECTIONS {
        for (name, times) in names.iter().zip(&mut times) {
            let start = Instant::now();
            let mut client = connect(*name, url).await.expect("the client connects");
            Workload::Point.run(&mut client, 1).await;
            times.push(start.elapsed());
        }
    }
    table.row(relative("connecting and a query by key", &mut times));

    let mut row = vec!["memory of an idle connection that was used once".to_owned()];
    for name in &names {
        // what belongs to connections of before is freed by then
        tokio::time::sleep(SETTLE).await;
        let mut clients = Vec::with_capacity(CONNECTIONS);
        let region = region();
        for _ in 0..CONNECTIONS {
            let mut client = connect(*name, url).await.expect("the client connects");
            Workload::Point.run(&mut client, 1).await;
            clients.push(client);
        }
        let change = region.change();
        let held = change.bytes_allocated as i64 - change.bytes_deallocated as i64;
        row.push(format!("{:.1} KB", held as f64 / CONNECTIONS as f64 / 1e3));
    }
    table.row(row);

    let iris = Pool::builder()
        .max_size(POOL)
        .build(AsyncDieselConnectionManager::<AsyncIrisConnection>::new(iris_url(url)))
        .await
        .unwrap();
    let pg = Pool::builder()
        .max_size(POOL)
        .build(AsyncDieselConnectionManager::<AsyncPgConnection>::new(url))
        .await
        .unwrap();
    let sqlx = PgPoolOptions::new().max_connections(POOL).connect(url).await.unwrap();
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..12 {
        times[0].push(tasks(async |id| by_diesel!(iris, id)).await);
        times[1].push(tasks(async |id| by_diesel!(pg, id)).await);
        times[2].push(
            tasks(async |id| {
                let sql = "SELECT id, name FROM bench_rows WHERE id = $1";
                sqlx::query_as(sql).bind(id).fetch_one(&sqlx).await.unwrap()
            })
            .await,
        );
    }
    let mut row = relative(
        &format!("{} queries of {TASKS} tasks over a pool of {POOL}", TASKS as i32 * QUERIES),
        &mut times,
    );
    row.insert(3, "–".to_owned());
    row.push("–".to_owned());
    table.row(row);
    table
}

/// A query on a connection of a pool.
macro_rules! by_diesel {
    ($pool:ident, $id:ident) => {{
        let mut conn = $pool.get().await.unwrap();
        bench_rows::table.find($id).get_result::<(i32, String)>(&mut conn).await.unwrap()
    }};
}
use by_diesel;

/// How long the tasks take, polled together.
async fn tasks(query: impl AsyncFn(i32) -> (i32, String)) -> Duration {
    let start = Instant::now();
    let task = async || {
        for id in 0..QUERIES {
            query(id).await;
        }
    };
    join_all((0..TASKS).map(|_| task())).await;
    start.elapsed()
}

/// Times, and in bold how many times as long as the other's the first is.
fn relative(what: &str, times: &mut [Vec<Duration>]) -> Vec<String> {
    let summaries: Vec<Summary> = times.iter_mut().map(|times| Summary::of(times)).collect();
    let mut row = vec![what.to_owned()];
    for (position, summary) in summaries.iter().enumerate() {
        let ratio = summaries[0].median / summary.median;
        row.push(if position == 0 {
            summary.to_string()
        } else {
            format!("{summary}, **{}**", short(ratio))
        });
    }
    row
}
