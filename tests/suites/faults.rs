//! A connection over a network that cuts, stalls, splits, truncates, duplicates and corrupts: never a panic, never a
//! wait without end, never a wrong row.
//!
//! Without TLS nothing protects the bytes inside a message, so a row that was corrupted on the way cannot be told
//! from a right one; for these faults the rows are compared over TLS only.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use diesel_iris::{Config, WireError};
use diesel_iris_tests::{Authority, Direction, Fault, FaultyProxy, Server};
use iris_emulator::Emulator;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

diesel::table! { fault_rows (id) { id -> Integer, name -> Varchar } }

/// More than any limit that a connection is given here, many times.
const HANG: Duration = Duration::from_secs(600);

/// What the rows mean, so that a wrong one is known.
fn rows() -> Vec<(i32, String)> {
    (1..=5).map(|id| (id, format!("patient number {id}"))).collect()
}

async fn fill(url: &str) {
    let mut conn = AsyncIrisConnection::establish(url).await.unwrap();
    conn.batch_execute("CREATE TABLE fault_rows (id INTEGER PRIMARY KEY, name VARCHAR(40))").await.unwrap();
    let rows: Vec<_> =
        rows().into_iter().map(|(id, name)| (fault_rows::id.eq(id), fault_rows::name.eq(name))).collect();
    diesel::insert_into(fault_rows::table).values(rows).execute(&mut conn).await.unwrap();
}

/// How an exchange ended.
#[derive(Debug, PartialEq, Eq)]
enum Ended {
    /// Every answer came, and was right.
    Right,
    /// An answer that was not right was taken for one.
    Wrong(String),
    /// Something failed, and said so.
    Failed,
}

/// Logs in and asks: once, twice at the same time, and once more, of a statement that the server keeps.
async fn exchange(config: Config) -> Ended {
    let conn = match AsyncIrisConnection::connect(&config).await {
        Ok(conn) => conn,
        Err(WireError::Config(why)) => panic!("{why}"),
        Err(_) => return Ended::Failed,
    };
    let all = async |mut conn: &AsyncIrisConnection| {
        fault_rows::table.order(fault_rows::id).load::<(i32, String)>(&mut conn).await
    };
    let one = async |mut conn: &AsyncIrisConnection, id: i32| {
        fault_rows::table.find(id).select(fault_rows::name).get_result::<String>(&mut conn).await
    };
    let first = all(&conn).await;
    let (second, third) = tokio::join!(one(&conn, 2), one(&conn, 4));
    let fourth = one(&conn, 3).await;
    let mut failed = false;
    for (answer, right) in [
        (first.as_ref().ok().map(|found| *found == rows()), "all rows"),
        (second.as_ref().ok().map(|found| *found == rows()[1].1), "the second row"),
        (third.as_ref().ok().map(|found| *found == rows()[3].1), "the fourth row"),
        (fourth.as_ref().ok().map(|found| *found == rows()[2].1), "the third row"),
    ] {
        match answer {
            Some(true) => {}
            Some(false) => {
                return Ended::Wrong(format!("{right}: {first:?} {second:?} {third:?} {fourth:?}"));
            }
            None => failed = true,
        }
    }
    if failed { Ended::Failed } else { Ended::Right }
}

/// What has to be true of an exchange with a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Demand {
    Right,
    RightOrFailed,
    /// It ends.
    Ends,
}

/// A server, and how to reach it through a proxy.
#[derive(Clone)]
struct Target {
    address: SocketAddr,
    keys: String,
    /// Exchanges at the same time.
    width: usize,
}

impl Target {
    fn config(&self, proxy: &FaultyProxy, limit: Duration) -> Config {
        // every exchange is the same, also with the proxy that gets a port which another has had
        let url = format!("iris://_SYSTEM@{}/USER?namespace_check=disable&{}", proxy.address(), self.keys);
        url.parse::<Config>().unwrap().connect_timeout(limit).statement_timeout(limit)
    }

    /// Everything the server says in an exchange without faults.
    async fn transcript(&self) -> Vec<u8> {
        let proxy = FaultyProxy::start(self.address, Direction::ToClient, Fault::None).await;
        assert_eq!(exchange(self.config(&proxy, HANG)).await, Ended::Right);
        proxy.heard()
    }

    /// Runs an exchange for each fault and gives how many there were.
    async fn suffer(&self, faults: Vec<(Direction, Fault, Demand)>) -> usize {
        let places = Arc::new(Semaphore::new(self.width));
        let mut exchanges = JoinSet::new();
        for (direction, fault, demand) in faults {
            let (target, places) = (self.clone(), Arc::clone(&places));
            exchanges.spawn(async move {
                let _place = places.acquire().await.unwrap();
                let proxy = FaultyProxy::start(target.address, direction, fault).await;
                // where the fault does not matter the answer has all the time that it needs
                let limit = if demand == Demand::Right { HANG } else { Duration::from_millis(500) };
                let ended = tokio::time::timeout(HANG, exchange(target.config(&proxy, limit))).await;
                let ended = ended.unwrap_or_else(|_| panic!("{direction:?} {fault:?}: no end"));
                let fits = match demand {
                    Demand::Right => ended == Ended::Right,
                    Demand::RightOrFailed => ended == Ended::Right || ended == Ended::Failed,
                    Demand::Ends => true,
                };
                assert!(fits, "{direction:?} {fault:?}: {ended:?}");
            });
        }
        let mut count = 0;
        while let Some(ended) = exchanges.join_next().await {
            count += 1;
            if let Err(error) = ended {
                std::panic::resume_unwind(error.into_panic());
            }
        }
        count
    }
}

/// Where the server's messages begin, and where the last one ends.
fn boundaries(transcript: &[u8]) -> Vec<usize> {
    let mut at = 0;
    let mut found = vec![0];
    while let Some(length) = transcript.get(at + 1..at + 5) {
        at += 1 + usize::try_from(u32::from_be_bytes(length.try_into().unwrap())).unwrap();
        found.push(at);
    }
    assert_eq!(at, transcript.len());
    found
}

/// Faults at every byte, or at every so many bytes, of a stream of messages that nothing protects.
fn unprotected(transcript: &[u8], step: usize) -> Vec<(Direction, Fault, Demand)> {
    use Demand::{Ends, Right, RightOrFailed};
    use Direction::{ToClient, ToServer};

    let mut faults = vec![(ToClient, Fault::SplitAll, Right), (ToServer, Fault::SplitAll, Right)];
    for at in (0..transcript.len()).step_by(step) {
        faults.extend([
            (ToClient, Fault::Cut(at), RightOrFailed),
            (ToClient, Fault::Stall(at), RightOrFailed),
            (ToClient, Fault::Split(at), Right),
            (ToClient, Fault::Duplicate(at, 1), Ends),
            (ToClient, Fault::Duplicate(at, 9), Ends),
            (ToClient, Fault::Corrupt(at, 0x01), Ends),
            (ToClient, Fault::Corrupt(at, 0x10), Ends),
            (ToClient, Fault::Corrupt(at, 0x80), Ends),
            (ToClient, Fault::Corrupt(at, 0xff), Ends),
        ]);
        // the client says about half as much
        if at < transcript.len() / 2 {
            faults.extend([
                (ToServer, Fault::Cut(at), RightOrFailed),
                (ToServer, Fault::Stall(at), RightOrFailed),
                (ToServer, Fault::Split(at), Right),
            ]);
        }
    }
    for message in boundaries(transcript).windows(2) {
        let (from, to) = (message[0], message[1]);
        faults.push((ToClient, Fault::Duplicate(from, to - from), RightOrFailed));
        faults.push((ToClient, Fault::Remove(from, to - from), RightOrFailed));
        for short in (1..to - from).step_by(step) {
            faults.push((ToClient, Fault::Remove(to - short, short), RightOrFailed));
        }
    }
    faults
}

#[tokio::test(flavor = "multi_thread")]
async fn between_the_client_and_the_emulator() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulator = Emulator::start().await.unwrap();
    fill(&emulator.url()).await;
    let target = Target { address: emulator.address(), keys: "sslmode=disable".into(), width: 64 };
    let transcript = target.transcript().await;
    let count = target.suffer(unprotected(&transcript, 1)).await;
    println!("{count} exchanges with a fault, {} bytes of the server's", transcript.len());
    assert!(count >= 6_000, "{count}");
}

#[tokio::test(flavor = "multi_thread")]
async fn between_the_client_and_the_real_server() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let Some(database) = Server::PgWire.database().await else { return };
    fill(database.url()).await;
    let address = database.url().split_once('@').unwrap().1.trim_end_matches("/USER").parse().unwrap();
    let target = Target { address, keys: "sslmode=disable".into(), width: 16 };
    let transcript = target.transcript().await;
    let count = target.suffer(unprotected(&transcript, 29)).await;
    println!("{count} exchanges with a fault, {} bytes of the server's", transcript.len());
    assert!(count >= 200, "{count}");
}

#[tokio::test(flavor = "multi_thread")]
async fn below_tls() {
    diesel_iris_tests::needs_servers_of_its_own!();
    use Demand::{Right, RightOrFailed};
    use Direction::{ToClient, ToServer};

    let authority = Authority::new();
    let certificate = authority.sign("127.0.0.1", false);
    let emulator = Emulator::builder().tls(certificate.certificate, certificate.key).start().await.unwrap();
    fill(&format!("{}?sslmode=disable", emulator.url())).await;
    let keys = format!("sslmode=verify-full&sslrootcert={}", authority.path().display());
    // a handshake begins after a pause: many at a time
    let target = Target { address: emulator.address(), keys, width: 256 };
    let length = target.transcript().await.len();
    let mut faults = vec![(ToClient, Fault::SplitAll, Right), (ToServer, Fault::SplitAll, Right)];
    for at in (0..length).step_by(2) {
        faults.extend([
            (ToClient, Fault::Cut(at), RightOrFailed),
            (ToClient, Fault::Corrupt(at, 0x55), RightOrFailed),
            (ToClient, Fault::Duplicate(at, 7), RightOrFailed),
            (ToClient, Fault::Remove(at, 5), RightOrFailed),
            (ToServer, Fault::Corrupt(at, 0x55), RightOrFailed),
        ]);
    }
    let count = target.suffer(faults).await;
    println!("{count} exchanges with a fault, {length} bytes of the server's");
    assert!(count >= 3_000, "{count}");
}

#[derive(QueryableByName)]
#[diesel(table_name = fault_rows)]
struct Named {
    #[expect(dead_code, reason = "it is not read when its name is not known")]
    id: i32,
}

#[tokio::test]
async fn columns_that_are_not_described() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulator = Emulator::start().await.unwrap();
    fill(&emulator.url()).await;
    let proxy = FaultyProxy::start(emulator.address(), Direction::ToClient, Fault::Undescribed).await;
    let target = Target { address: emulator.address(), keys: "sslmode=disable".into(), width: 1 };
    let mut conn = AsyncIrisConnection::connect(&target.config(&proxy, HANG)).await.unwrap();
    let by_name = diesel::sql_query("SELECT id FROM fault_rows").load::<Named>(&mut conn).await;
    let error = by_name.err().unwrap().to_string();
    assert!(error.contains("names of this statement's columns"), "{error}");
    let columns = conn.load_with_columns(diesel::sql_query("SELECT id FROM fault_rows")).await;
    let error = columns.err().unwrap().to_string();
    assert!(error.contains("names of this statement's columns"), "{error}");
    let nothing = diesel::sql_query("SELECT id FROM fault_rows WHERE id = 0").load::<Named>(&mut conn).await;
    assert_eq!(nothing.unwrap().len(), 0);
    // by position nothing is needed
    assert_eq!(fault_rows::table.count().get_result::<i64>(&mut conn).await, Ok(5));
}
