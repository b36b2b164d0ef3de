//! The schema in which assumptions are tried.

use diesel::QueryResult;
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};
use diesel_iris::AsyncIrisConnection;

/// What is made, in the order in which it can be dropped: what refers to `Patient` goes before it. Names are bare: a
/// server without delimited identifiers takes them as well.
const MADE: [(&str, &str); 6] = [
    ("VIEW", "DieselIrisDoctor.Named"),
    ("TABLE", "DieselIrisDoctor.Added"),
    ("TABLE", "DieselIrisDoctor.Visit"),
    ("TABLE", "DieselIrisDoctor.Patient"),
    ("TABLE", "DieselIrisDoctor.Vec"),
    ("TABLE", "DieselIrisDoctor.Data"),
];

const CREATE: &[&str] = &[
    "CREATE TABLE DieselIrisDoctor.Data (id INTEGER PRIMARY KEY, d DATE, t TIME, ts TIMESTAMP, n NUMERIC(18, 4), \
     b VARBINARY(300), x DOUBLE, v VARCHAR(100), i BIGINT, f BIT)",
    "CREATE TABLE DieselIrisDoctor.Patient (id IDENTITY NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL, \
     kind VARCHAR(20) DEFAULT 'new', CONSTRAINT DoctorName UNIQUE (name))",
    "CREATE TABLE DieselIrisDoctor.Visit (id INTEGER PRIMARY KEY, patient INTEGER, CONSTRAINT DoctorPatient \
     FOREIGN KEY (patient) REFERENCES DieselIrisDoctor.Patient (id))",
];

/// A connection, and tables of its own.
pub(super) struct Scratch<'c> {
    connection: &'c mut AsyncIrisConnection,
}

impl<'c> Scratch<'c> {
    /// Makes the tables anew: those of a doctor that was killed may be there.
    pub(super) async fn make(connection: &'c mut AsyncIrisConnection) -> QueryResult<Self> {
        let mut scratch = Self { connection };
        scratch.drop_all().await;
        for statement in CREATE {
            if let Err(error) = scratch.run(statement).await {
                scratch.drop_all().await;
                return Err(error);
            }
        }
        Ok(scratch)
    }

    pub(super) fn connection(&mut self) -> &mut AsyncIrisConnection {
        self.connection
    }

    pub(super) async fn run(&mut self, statement: &str) -> QueryResult<usize> {
        diesel::sql_query(statement).execute(self.connection).await
    }

    /// Ends a transaction that a check has left open.
    pub(super) async fn reset(&mut self) {
        // no transaction is open after most errors
        let _ = self.connection.batch_execute("ROLLBACK").await;
    }

    async fn drop_all(&mut self) {
        // most of the time, some of them are not there
        for (kind, name) in MADE {
            let _ = self.run(&format!("DROP {kind} {name}")).await;
        }
    }

    /// Drops what was made, and tells what is left.
    pub(super) async fn clean(mut self) -> Vec<String> {
        self.reset().await;
        self.drop_all().await;
        let left = crate::introspect::relations(self.connection, "DieselIrisDoctor").await;
        left.unwrap_or_default().into_iter().map(|relation| relation.name).collect()
    }
}
