//! What can be watched of a connection: Diesel's instrumentation and `tracing`. Values are in neither.

use std::io::Write;
use std::sync::{Arc, Mutex, Once};

use diesel::connection::InstrumentationEvent;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use diesel_iris_tests::on_both_servers;
use tracing::instrument::WithSubscriber;
use tracing_subscriber::fmt::format::FmtSpan;

diesel::table! { observed (id) { id -> Integer, name -> Varchar } }

const SECRET: &str = "a name that nobody shall read";

/// Where the log goes.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

async fn work(conn: &mut AsyncIrisConnection) {
    let insert = |id: i32| {
        diesel::insert_into(observed::table).values((observed::id.eq(id), observed::name.eq(SECRET)))
    };
    insert(1).execute(conn).await.unwrap();
    insert(2).execute(conn).await.unwrap();
    let rows: Vec<(i32, String)> =
        observed::table.filter(observed::name.eq(SECRET)).load(conn).await.unwrap();
    assert_eq!(rows.len(), 2);
    insert(1).execute(conn).await.unwrap_err();
    // IRIS may repeat a value that fails its validation
    let long = SECRET.repeat(80);
    let insert = diesel::insert_into(observed::table).values((observed::id.eq(3), observed::name.eq(&long)));
    assert_eq!(diesel_iris::sqlcode(&insert.execute(conn).await.unwrap_err()), Some(-104));
}

/// A subscriber for the whole process. Without one, `tracing` may keep for a call site that nobody listens, when another
/// test comes to it first while a subscriber of this one is being set up.
fn listen_everywhere() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::DEBUG)
            .with_writer(std::io::sink)
            .finish();
        tracing::subscriber::set_global_default(subscriber).unwrap();
    });
}

on_both_servers! {
    async fn queries_are_seen_and_values_are_not(database: &TestDatabase) {
        listen_everywhere();
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE observed (id INTEGER PRIMARY KEY, name VARCHAR(80))").await.unwrap();
        let events = Arc::<Mutex<Vec<String>>>::default();
        let seen = Arc::clone(&events);
        conn.set_instrumentation(move |event: InstrumentationEvent<'_>| seen.lock().unwrap().push(format!("{event:?}")));
        let log = Log::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::DEBUG)
            .with_span_events(FmtSpan::CLOSE)
            .with_ansi(false)
            .with_writer(move || writer.clone())
            .finish();
        work(&mut conn).with_subscriber(subscriber).await;

        let events = events.lock().unwrap().clone();
        let count = |word: &str| events.iter().filter(|event| event.starts_with(word)).count();
        assert_eq!((count("StartQuery"), count("FinishQuery")), (5, 5), "{events:?}");
        let text = log.text();
        let spans: Vec<&str> = text.lines().filter(|line| line.contains("query{")).collect();
        assert_eq!(spans.len(), 5, "{text}");
        assert!(spans[0].contains("INSERT INTO") && spans[0].contains("rows=1"), "{}", spans[0]);
        assert!(spans[2].contains("SELECT") && spans[2].contains("rows=2"), "{}", spans[2]);
        assert!(spans[3].contains("SQLCODE -119"), "{}", spans[3]);
        assert!(spans[4].contains("SQLCODE -104"), "{}", spans[4]);
        assert!(spans.iter().all(|span| span.contains("time.busy")));
        assert!(!text.contains(SECRET));
        // Diesel hands over the error itself, in whose text IRIS may repeat a value
        let mut with_value = events.iter().filter(|event| event.contains(SECRET));
        assert!(with_value.all(|event| event.starts_with("FinishQuery") && event.contains("-104")), "{events:?}");
    }
}
