//! Scripts of sessions that interleave: who waits, who goes on, and what each sees.
//!
//! A script begins with `## name` and runs in a database of its own. `A: statement` runs to its end; behind ` => ` stands
//! what comes of it: a SQLCODE, `waits`, or rows with blanks between values and commas between rows. `A => …` is the end of
//! a statement that waited, and `A gone` a client that vanishes.

#![allow(clippy::unwrap_used, reason = "a test that meets an error fails")]

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

use futures_util::poll;
use iris_emulator::{Database, Outcome, Session, SqlError, Value};

const SCRIPTS: &str = include_str!("../../conformance/sessions.script");

type Running = Pin<Box<dyn Future<Output = (Session, Result<Outcome, SqlError>)>>>;

enum Client {
    Idle(Session),
    Waiting(Running),
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => "NULL".into(),
        Value::Integer(value) => value.to_string(),
        Value::Text(text) => text.clone(),
        Value::Decimal(value) => value.to_string(),
        other => format!("{other:?}"),
    }
}

fn shown(result: Result<Outcome, SqlError>) -> String {
    match result {
        Ok(Outcome::Rows(rows)) => {
            let rows = rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(" "));
            rows.collect::<Vec<_>>().join(", ")
        }
        Ok(Outcome::Changed(count)) => format!("{count} changed"),
        Ok(Outcome::Done) => "done".into(),
        Err(error) => error.code.to_string(),
    }
}

/// What came of the statement, or `waits`.
async fn step(clients: &mut BTreeMap<String, Client>, name: &str, mut running: Running) -> String {
    match poll!(&mut running) {
        std::task::Poll::Ready((session, result)) => {
            clients.insert(name.into(), Client::Idle(session));
            shown(result)
        }
        std::task::Poll::Pending => {
            clients.insert(name.into(), Client::Waiting(running));
            "waits".into()
        }
    }
}

fn start(mut session: Session, sql: String) -> Running {
    Box::pin(async move {
        let result = match session.prepare(&sql) {
            Ok(prepared) => session.execute(&prepared, &[]).await,
            Err(error) => Err(error),
        };
        (session, result)
    })
}

async fn run(script: &str) -> Result<(), String> {
    let database = Database::in_memory().map_err(|error| error.to_string())?;
    let mut clients: BTreeMap<String, Client> = BTreeMap::new();
    for line in script.lines().skip(1).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_suffix(" gone") {
            clients.remove(name);
            continue;
        }
        let (act, expected) = line.split_once(" => ").unwrap_or((line, ""));
        let (name, sql) = act.split_once(": ").unwrap_or((act, ""));
        let found = match (clients.remove(name), sql) {
            (Some(Client::Waiting(running)), "") => step(&mut clients, name, running).await,
            (Some(Client::Idle(session)), sql) => step(&mut clients, name, start(session, sql.into())).await,
            (None, sql) => step(&mut clients, name, start(database.connect(), sql.into())).await,
            (Some(Client::Waiting(_)), _) => return Err(format!("{line}: {name} is still waiting")),
        };
        let agrees = match expected {
            "" => !found.starts_with('-') && found != "waits",
            expected => found == expected,
        };
        if !agrees {
            return Err(format!("{line}\n    {found}"));
        }
    }
    Ok(())
}

#[tokio::test]
async fn every_script_goes_as_it_says() {
    let mut wrong = Vec::new();
    let scripts: Vec<&str> = SCRIPTS.split("\n## ").skip(1).collect();
    assert!(scripts.len() >= 60, "{} scripts", scripts.len());
    for script in scripts {
        if let Err(why) = run(script).await {
            wrong.push(format!("{}: {why}", script.lines().next().unwrap_or_default()));
        }
    }
    assert!(wrong.is_empty(), "{} scripts differ:\n{}", wrong.len(), wrong.join("\n"));
}
