//! Many tasks over a small pool while the server is killed and started again: every answer is right or an error, no
//! committed write is lost or doubled, and the pool is whole afterwards.
//!
//! `DIESEL_IRIS_LOAD_TRANSFERS` is how many transfers are committed before each kill and after the last; more than
//! those few that are asked for otherwise make it longer.

use std::collections::HashSet;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::time::Duration;

use diesel::prelude::*;
use diesel::result::Error;
use diesel_async::RunQueryDsl;
use diesel_iris::pooled_connection::bb8::{Pool, PooledConnection, RunError};
use diesel_iris::pooled_connection::{AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod};
use diesel_iris::prelude::*;
use diesel_iris_tests::{PgWireServer, free_port};
use iris_emulator::Emulator;
use tokio::sync::watch;
use tokio::task::JoinSet;

diesel::table! { load_entries (transfer, side) { transfer -> Integer, side -> Integer, amount -> BigInt } }

const TASKS: usize = 64;
const CONNECTIONS: u32 = 8;
const KILLS: u32 = 3;

fn transfers_between_kills() -> usize {
    let asked = std::env::var("DIESEL_IRIS_LOAD_TRANSFERS").ok().and_then(|text| text.parse().ok());
    asked.unwrap_or(50)
}

/// What the tasks have in common.
struct Load {
    /// The next transfer.
    next: AtomicI32,
    /// How many were committed.
    committed: watch::Sender<usize>,
    /// Whether it is enough.
    is_enough: AtomicBool,
}

/// A server that can be killed and started again, with the same rows at the same address.
enum Victim {
    Emulator { running: Option<Emulator>, address: SocketAddr, data: PathBuf },
    PgWire(PgWireServer),
}

impl Victim {
    async fn kill_and_restart(&mut self) {
        match self {
            Self::Emulator { running, address, data } => {
                drop(running.take());
                loop {
                    // the address and the file are free once the last connection has ended
                    match Emulator::builder().listen(*address).data(&*data).start().await {
                        Ok(emulator) => {
                            *running = Some(emulator);
                            return;
                        }
                        Err(_) => tokio::task::yield_now().await,
                    }
                }
            }
            Self::PgWire(server) => {
                tokio::task::block_in_place(|| {
                    server.kill();
                    server.restart().unwrap();
                });
            }
        }
    }
}

type IrisPool = Pool<AsyncIrisConnection>;

/// The transfers of a task: those that were committed, and those of which nobody can know.
#[derive(Default)]
struct Transfers {
    committed: Vec<i32>,
    unknown: Vec<i32>,
    reads: usize,
    failed_reads: usize,
}

/// Two entries that make nothing together, or none.
async fn transfer(pool: &IrisPool, transfer: i32) -> Result<(), Error> {
    let mut conn = pool.get().await.map_err(|error| Error::QueryBuilderError(error.into()))?;
    let amount = i64::from(transfer) * 100 + 1;
    conn.transaction(async |conn| {
        for (side, amount) in [(0, amount), (1, -amount)] {
            diesel::insert_into(load_entries::table)
                .values((
                    load_entries::transfer.eq(transfer),
                    load_entries::side.eq(side),
                    load_entries::amount.eq(amount),
                ))
                .execute(conn)
                .await?;
        }
        Ok(())
    })
    .await
}

async fn read(pool: &IrisPool, transfer: i32) -> Result<Vec<(i32, i64)>, Error> {
    let mut conn = pool.get().await.map_err(|error| Error::QueryBuilderError(error.into()))?;
    load_entries::table
        .filter(load_entries::transfer.eq(transfer))
        .order(load_entries::side)
        .select((load_entries::side, load_entries::amount))
        .load(&mut conn)
        .await
}

fn right(transfer: i32) -> Vec<(i32, i64)> {
    let amount = i64::from(transfer) * 100 + 1;
    vec![(0, amount), (1, -amount)]
}

async fn work(pool: IrisPool, load: Arc<Load>) -> Transfers {
    let mut transfers = Transfers::default();
    while !AtomicBool::load(&load.is_enough, Ordering::Relaxed) {
        let number = load.next.fetch_add(1, Ordering::Relaxed);
        match transfer(&pool, number).await {
            Ok(()) => {
                transfers.committed.push(number);
                load.committed.send_modify(|count| *count += 1);
            }
            Err(_) => transfers.unknown.push(number),
        }
        if let Some(number) = transfers.committed.last() {
            match read(&pool, *number).await {
                Ok(rows) => assert_eq!(rows, right(*number)),
                Err(_) => transfers.failed_reads += 1,
            }
            transfers.reads += 1;
        }
    }
    transfers
}

/// A connection, however long the pool takes to make one.
async fn connection(pool: &IrisPool) -> PooledConnection<'_, AsyncIrisConnection> {
    loop {
        match pool.get().await {
            Ok(conn) => return conn,
            Err(RunError::TimedOut) => {}
            Err(RunError::User(error)) => panic!("{error}"),
        }
    }
}

async fn survives(mut victim: Victim, url: String) {
    let mut setup = AsyncIrisConnection::establish(&url).await.unwrap();
    setup
        .batch_execute(
            "CREATE TABLE load_entries (transfer INTEGER, side INTEGER, amount BIGINT, PRIMARY KEY (transfer, side))",
        )
        .await
        .unwrap();
    drop(setup);
    let mut config = ManagerConfig::default();
    config.recycling_method = RecyclingMethod::Fast;
    let manager = AsyncDieselConnectionManager::new_with_config(url, config);
    let pool: IrisPool = Pool::builder()
        .max_size(CONNECTIONS)
        .connection_timeout(Duration::from_secs(5))
        .build(manager)
        .await
        .unwrap();
    let load = Arc::new(Load {
        next: AtomicI32::new(0),
        committed: watch::Sender::new(0),
        is_enough: AtomicBool::new(false),
    });
    let mut tasks: JoinSet<Transfers> = (0..TASKS).map(|_| work(pool.clone(), Arc::clone(&load))).collect();
    let mut progress = load.committed.subscribe();
    for period in 0..=KILLS {
        let goal = *progress.borrow() + transfers_between_kills();
        tokio::select! {
            reached = progress.wait_for(|count| *count >= goal) => drop(reached.unwrap()),
            ended = tasks.join_next() => {
                ended.unwrap().unwrap();
                panic!("a task ended before its time");
            }
        }
        if period < KILLS {
            victim.kill_and_restart().await;
        }
    }
    load.is_enough.store(true, Ordering::Relaxed);
    let (mut committed, mut unknown) = (HashSet::new(), HashSet::new());
    let (mut reads, mut failed_reads) = (0, 0);
    while let Some(transfers) = tasks.join_next().await {
        let transfers = transfers.unwrap();
        committed.extend(transfers.committed);
        unknown.extend(transfers.unknown);
        reads += transfers.reads;
        failed_reads += transfers.failed_reads;
    }

    // the pool is whole
    let mut answers = JoinSet::new();
    for number in 0..TASKS {
        let pool = pool.clone();
        let number = i32::try_from(number).unwrap();
        answers.spawn(async move {
            let mut conn = connection(&pool).await;
            let question = diesel::select(
                diesel::dsl::sql::<diesel::sql_types::Integer>("")
                    .bind::<diesel::sql_types::Integer, _>(number),
            );
            assert_eq!(question.get_result::<i32>(&mut conn).await, Ok(number));
        });
    }
    answers.join_all().await;
    assert!(pool.state().connections <= CONNECTIONS);

    // and so are the rows
    let mut conn = connection(&pool).await;
    let rows: Vec<(i32, i32, i64)> = load_entries::table
        .order((load_entries::transfer, load_entries::side))
        .load(&mut conn)
        .await
        .unwrap();
    let mut found = HashSet::new();
    for pair in rows.chunks(2) {
        let transfer = pair[0].0;
        let sides: Vec<(i32, i64)> =
            pair.iter().filter(|row| row.0 == transfer).map(|row| (row.1, row.2)).collect();
        assert_eq!(sides, right(transfer), "transfer {transfer}");
        assert!(committed.contains(&transfer) || unknown.contains(&transfer), "nobody made {transfer}");
        found.insert(transfer);
    }
    let lost: Vec<_> = committed.difference(&found).collect();
    assert!(lost.is_empty(), "committed and lost: {lost:?}");
    let in_effect = unknown.intersection(&found).count();
    println!(
        "{} transfers committed, {} failed ({in_effect} of these in effect); {reads} reads, {failed_reads} failed",
        committed.len(),
        unknown.len(),
    );
    assert!(!unknown.is_empty(), "nothing was under way when the server was killed");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_emulator_dies_three_times() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("load.db");
    let address = (Ipv4Addr::LOCALHOST, free_port().unwrap()).into();
    let emulator = Emulator::builder().listen(address).data(&data).start().await.unwrap();
    let url = emulator.url();
    survives(Victim::Emulator { running: Some(emulator), address, data }, url).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_real_server_dies_three_times() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulator = Emulator::start().await.unwrap();
    let Some(server) = PgWireServer::start(&emulator, None).await else { return };
    let url = server.url();
    survives(Victim::PgWire(server), url).await;
}
