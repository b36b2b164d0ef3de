//! Everything that is documented runs, or is refused as "not emulated": nothing falls through.

use iris_emulator::{Database, Face, Session, SqlCode, SqlError};

const INDEX: &str = include_str!("../../conformance/documented.txt");

/// The tables that the statements use.
const SETUP: &str = "CREATE TABLE d (id INTEGER PRIMARY KEY, name VARCHAR(30), age INTEGER, born DATE, clock TIME, made TIMESTAMP, \
     flags %List, doc LONGVARCHAR, e VECTOR(DOUBLE,2), boss INTEGER REFERENCES d (id)); \
     CREATE TABLE spare (a INTEGER); CREATE TABLE renamed (a INTEGER); CREATE VIEW v AS SELECT id, name FROM d; \
     CREATE INDEX by_name ON d (name); \
     INSERT INTO d VALUES (1, 'Ada', 36, '1815-12-10', '10:20:30', '2024-02-29 10:20:30', NULL, 'x', '1,2', NULL)";

async fn run(session: &mut Session, sql: &str) -> Result<(), SqlError> {
    let prepared = session.prepare(sql)?;
    session.execute(&prepared, &[]).await.map(drop)
}

#[tokio::test]
async fn everything_documented_runs_or_is_refused_honestly() {
    let database = Database::in_memory_as(Face::default()).unwrap();
    let mut session = database.connect();
    for sql in SETUP.split("; ") {
        run(&mut session, sql).await.unwrap();
    }
    let (mut emulated, mut refused, mut wrong) = (0, Vec::new(), Vec::new());
    for line in INDEX.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let parts: Vec<&str> = line.splitn(4, " | ").collect();
        let [kind, name, page, sql] = parts.as_slice() else { panic!("{line}") };
        match run(&mut session, sql).await {
            Ok(()) => emulated += 1,
            Err(error) if error.code == SqlCode::NOT_EMULATED => {
                assert!(error.message.ends_with(" is not emulated"), "{line}: {}", error.message);
                refused.push(format!("{kind} {name} ({page})"));
            }
            Err(error) => wrong.push(format!("{line}\n    {error}")),
        }
    }
    println!("documented: {emulated} emulated, {} refused\n{}", refused.len(), refused.join("\n"));
    assert!(wrong.is_empty(), "{} neither run nor are refused:\n{}", wrong.len(), wrong.join("\n"));
}
