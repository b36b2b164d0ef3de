//! Connections that end inside a transaction, in every way there is: nothing is committed.
//!
//! The PGWire server hands the IRIS connection of a client that is gone to the next, with the transaction that is open
//! on it; the next client's first statement commits that. So each time other clients, which are not ours, commit on
//! all IRIS connections there are, and then the emulator is asked what is in the table.

mod ways;
mod wrapper;

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Command, Stdio};
use std::sync::Arc;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::prelude::*;
use diesel_iris_tests::{Authority, PgWireServer, UnixProxy, is_thorough};
use iris_emulator::{Database, Emulator, Outcome, Session, Value};
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::NoTls;

use self::ways::{WAYS, Way, begun, hold};

diesel::table! { abandoned (id) { id -> Integer, way -> Varchar } }

/// More than the clients that one way of ending a connection makes.
const OTHERS: usize = 6;

/// A server, and the database behind it.
struct Place {
    server: SocketAddr,
    database: Arc<Database>,
    /// For the others, and for looking.
    runtime: Runtime,
}

impl Place {
    fn new(server: SocketAddr, emulator: &Emulator) -> Self {
        let place = Self { server, database: emulator.database("USER").unwrap(), runtime: multi_thread() };
        place.ask("CREATE TABLE abandoned (id INTEGER, way VARCHAR(200))");
        place.ask("CREATE TABLE others (id INTEGER)");
        place
    }

    /// Asks the database, around the server.
    fn ask(&self, sql: &str) -> Outcome {
        let mut session = self.database.connect();
        let prepared = session.prepare(sql).unwrap();
        self.runtime.block_on(Session::execute(&mut session, &prepared, &[])).unwrap()
    }

    /// A client of the server that is not ours, and does not roll back first.
    async fn client(&self) -> tokio_postgres::Client {
        let mut config = tokio_postgres::Config::new();
        config.host(self.server.ip().to_string()).port(self.server.port()).user("_SYSTEM").dbname("USER");
        let (client, connection) = config.connect(NoTls).await.unwrap();
        tokio::spawn(connection);
        client
    }

    /// Lets others use all IRIS connections of the server at the same time, and commit.
    fn others_commit(&self) {
        self.runtime.block_on(async {
            let mut clients = Vec::new();
            for _ in 0..OTHERS {
                let client = self.client().await;
                client.simple_query("INSERT INTO SQLUser.others (id) VALUES (1)").await.unwrap();
                clients.push(client);
            }
        });
    }

    /// What is in the table, also what is not committed.
    fn rows(&self) -> Vec<String> {
        let Outcome::Rows(rows) = self.ask("SELECT way FROM abandoned") else { panic!("no rows") };
        rows.iter()
            .map(|row| if let Value::Text(way) = &row[0] { way.to_string() } else { panic!("{row:?}") })
            .collect()
    }
}

fn multi_thread() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

fn current_thread() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// Ends connections in all ways, many times each in the long form.
fn end_in_every_way(place: &Place, url: &str, ways: &[(&str, Way)]) {
    let rounds = if is_thorough() { 50 } else { 1 };
    for round in 0..rounds {
        for (name, way) in ways {
            way(url, name);
            place.others_commit();
            assert_eq!(place.rows(), [""; 0], "{name}, round {round}, {url}");
        }
    }
    println!("{} ways, {rounds} times each, to {url}: nothing was committed", ways.len());
}

/// TCP without TLS, TCP with it, and a Unix socket.
fn over_every_socket(place: &Place, authority: &Authority) {
    let tcp = format!("iris://_SYSTEM@{}/USER", place.server);
    end_in_every_way(place, &format!("{tcp}?sslmode=disable"), WAYS);
    let unix = UnixProxy::start(place.server);
    end_in_every_way(place, &unix.url("sslmode=disable"), WAYS);
    let tls = format!("{tcp}?sslmode=verify-full&sslrootcert={}", authority.path().display());
    end_in_every_way(place, &tls, WAYS);
}

fn emulator(authority: &Authority) -> Emulator {
    let certificate = authority.sign("127.0.0.1", false);
    let emulator =
        Emulator::builder().shared_processes("USER", "_SYSTEM").tls(certificate.certificate, certificate.key);
    current_thread().block_on(emulator.start()).unwrap()
}

#[test]
fn nothing_is_committed_by_the_emulator() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let authority = Authority::new();
    let emulator = emulator(&authority);
    let place = Place::new(emulator.address(), &emulator);
    over_every_socket(&place, &authority);
}

#[test]
fn nothing_is_committed_by_the_real_server() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let authority = Authority::new();
    let certificate = authority.sign("127.0.0.1", false);
    let emulator = current_thread().block_on(Emulator::start()).unwrap();
    let files = Some((certificate.certificate_path, certificate.key_path));
    let Some(server) = multi_thread().block_on(PgWireServer::start(&emulator, files)) else { return };
    let place = Place::new(server.address(), &emulator);
    over_every_socket(&place, &authority);
}

/// Says that it has begun a transaction, and waits to be killed.
#[test]
fn a_process_to_be_killed() {
    let Ok(url) = std::env::var("DIESEL_IRIS_TEST_TO_BE_KILLED") else { return };
    current_thread().block_on(async {
        let conn = begun(&url, "killed").await;
        println!("begun");
        hold(conn).await;
    });
}

/// Kills a process inside a transaction; sessions that come then take that back.
fn kill(place: &Place) {
    let url = format!("iris://_SYSTEM@{}/USER?sslmode=disable", place.server);
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "abandoned::a_process_to_be_killed", "--nocapture"])
        .env("DIESEL_IRIS_TEST_TO_BE_KILLED", &url)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    let begun = output.lines().map_while(Result::ok).any(|line| line.contains("begun"));
    assert!(begun);
    assert_eq!(place.rows(), ["killed"]);
    child.kill().unwrap();
    child.wait().unwrap();
    // until the server has noticed, the IRIS connection is not handed on
    let runtime = current_thread();
    while !place.rows().is_empty() {
        runtime.block_on(async {
            let mut conn = AsyncIrisConnection::establish(&url).await.unwrap();
            let question = diesel::select(1.into_sql::<diesel::sql_types::Integer>());
            assert_eq!(question.get_result::<i32>(&mut conn).await, Ok(1));
        });
    }
    place.others_commit();
    assert_eq!(place.rows(), [""; 0]);
}

#[test]
fn a_new_session_takes_back_what_a_crash_has_left_on_the_emulator() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let authority = Authority::new();
    let emulator = emulator(&authority);
    let place = Place::new(emulator.address(), &emulator);
    kill(&place);
    // clients that are not ours commit it: the emulator does what the PGWire server does
    place.runtime.block_on(async {
        let client = place.client().await;
        client.simple_query("START TRANSACTION").await.unwrap();
        client.simple_query("INSERT INTO abandoned (id, way) VALUES (1, 'left')").await.unwrap();
    });
    place.others_commit();
    assert_eq!(place.rows(), ["left"]);
}

#[test]
fn a_new_session_takes_back_what_a_crash_has_left_on_the_real_server() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulator = current_thread().block_on(Emulator::start()).unwrap();
    let Some(server) = multi_thread().block_on(PgWireServer::start(&emulator, None)) else { return };
    kill(&Place::new(server.address(), &emulator));
}
