//! Random statements with literals, comments and names from the server's dictionary and from random text: what arrives,
//! the counts, and what is stored are what was meant.

use std::collections::BTreeMap;

use diesel::result::Error;
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};
use diesel_iris_tests::{is_thorough, run_python};
use iris_emulator::{Database, Emulator, Outcome, Session, Value};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

use super::meaning::meaning;
use super::recorder::Recorder;

/// What is in the table, by the key.
type Rows = BTreeMap<i64, (String, String)>;

struct Generator {
    words: Vec<String>,
    random: StdRng,
    rows: Rows,
    next: i64,
}

/// A statement, how many rows it changes or gives, and what is in the table then.
struct Statement {
    sql: String,
    count: usize,
    rows: Rows,
}

impl Generator {
    fn chance(&mut self, percent: u32) -> bool {
        self.random.random_ratio(percent, 100)
    }

    fn word(&mut self) -> String {
        self.words.choose(&mut self.random).cloned().unwrap_or_default()
    }

    /// Text as somebody may write it.
    fn text(&mut self) -> String {
        let letters: Vec<char> = "abcXYZ 019'\"-/*\\%$?:;.,()[]{}<>@#_=é🦀ſ\u{a0}".chars().collect();
        match self.random.random_range(0..4) {
            0 => self.word(),
            1 => format!("{} {}", self.word(), self.word()),
            2 => {
                let length = self.random.random_range(0..20);
                (0..length).filter_map(|_| letters.choose(&mut self.random)).collect()
            }
            _ => {
                let (a, b) = (self.word(), self.word());
                let between = letters.choose(&mut self.random).copied().unwrap_or(' ');
                format!("{a}{between}{b}")
            }
        }
    }

    fn literal(&mut self) -> (String, String) {
        let text = self.text();
        (format!("'{}'", text.replace('\'', "''")), text)
    }

    /// White space, and comments now and then.
    fn space(&mut self) -> String {
        if !self.chance(20) {
            return " ".into();
        }
        let text = self.text();
        if self.chance(50) {
            format!(" -- {}\n", text.replace(['\n', '\r'], " "))
        } else {
            // `/*#` is no comment but a hint
            format!(" /* {} */ ", text.replace("*/", "* /"))
        }
    }

    /// Words with white space between them.
    fn join(&mut self, words: &[&str]) -> String {
        let mut sql = if self.chance(30) { self.space() } else { String::new() };
        for word in words {
            sql.push_str(word);
            sql.push_str(&self.space());
        }
        sql
    }

    fn some_id(&mut self) -> i64 {
        self.random.random_range(0..self.next + 2)
    }

    fn statement(&mut self) -> Statement {
        let mut rows = self.rows.clone();
        let (sql, count) = match self.random.random_range(0..8) {
            0..=2 => {
                let id = self.next;
                self.next += 1;
                let ((a, a_text), (b, b_text)) = (self.literal(), self.literal());
                rows.insert(id, (a_text, b_text));
                let values = format!("({id}, {a}, {b})");
                (self.join(&["INSERT", "INTO", "generated", "(id, a, b)", "VALUES", &values]), 1)
            }
            3 => {
                let (id, (a, text)) = (self.some_id(), self.literal());
                let count = rows.get_mut(&id).map_or(0, |row| {
                    row.0 = text;
                    1
                });
                let (set, condition) = (format!("a = {a}"), format!("id = {id}"));
                (self.join(&["UPDATE", "generated", "SET", &set, "WHERE", &condition]), count)
            }
            4 => {
                // a condition that holds for the row it was taken from
                let id = self.some_id();
                let text = rows.get(&id).map(|row| row.1.clone()).unwrap_or_else(|| self.text());
                let count = rows.values().filter(|row| row.1 == text).count();
                rows.values_mut().filter(|row| row.1 == text).for_each(|row| row.0 = "changed".into());
                let condition = format!("%EXACT(b) = '{}'", text.replace('\'', "''"));
                (self.join(&["UPDATE", "generated", "SET", "a = 'changed'", "WHERE", &condition]), count)
            }
            5 => {
                let id = self.some_id();
                let count = usize::from(rows.remove(&id).is_some());
                let condition = format!("id = {id}");
                (self.join(&["DELETE", "FROM", "generated", "WHERE", &condition]), count)
            }
            6 => {
                let (a, b) = (self.literal().0, self.literal().0);
                let columns = format!("id, CASE WHEN id > 3 THEN {a} ELSE {b} END AS x");
                (self.join(&["SELECT", &columns, "FROM", "generated", "ORDER", "BY", "id"]), rows.len())
            }
            _ => {
                let (a, b) = (self.literal().0, self.text().replace('"', ""));
                let columns = format!("SELECT {a} AS \"{b}\", id FROM generated WHERE %EXACT(a) <> {a}");
                let name =
                    if is_name(&b) { columns } else { columns.replace(&format!("AS \"{b}\""), "AS x") };
                let text = a[1..a.len() - 1].replace("''", "'");
                (self.join(&[&name]), rows.values().filter(|row| row.0 != text).count())
            }
        };
        Statement { sql, count, rows }
    }
}

/// What is stored.
async fn stored(database: &std::sync::Arc<Database>) -> Rows {
    let mut session = database.connect();
    let prepared = session.prepare("SELECT id, a, b FROM generated").unwrap();
    let Outcome::Rows(rows) = Session::execute(&mut session, &prepared, &[]).await.unwrap() else { panic!() };
    let row = |cells: Vec<Value>| match cells.as_slice() {
        [Value::Integer(id), Value::Text(a), Value::Text(b)] => (*id, (a.clone(), b.clone())),
        other => panic!("{other:?}"),
    };
    rows.into_iter().map(row).collect()
}

/// Whether IRIS takes it for a name between quotation marks (GSQL_identifiers). Quotation marks in it are doubled here.
fn is_name(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('*')
        && !text.contains(",")
        && !text.contains('^')
        && !text.contains("->")
}

#[tokio::test]
async fn random_statements() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let Some(words) = run_python("dictionary.py") else { return };
    let words: Vec<String> = serde_json::from_str(&words).unwrap();
    let emulator = Emulator::start().await.unwrap();
    let database = emulator.database("USER").unwrap();
    let Some(mut recorder) = Recorder::start(Some(&emulator)).await else { return };
    recorder
        .conn
        .batch_execute("CREATE TABLE generated (id INTEGER PRIMARY KEY, a VARCHAR(1000), b VARCHAR(1000))")
        .await
        .unwrap();
    recorder.arrived();
    let (total, seed) = if is_thorough() { (100_000, rand::rng().random()) } else { (1_500, 9) };
    println!("seed {seed}");
    let mut generator = Generator { words, random: StdRng::seed_from_u64(seed), rows: Rows::new(), next: 1 };
    let mut refused = 0;
    for number in 0..total {
        let Statement { sql, count, rows } = generator.statement();
        match diesel::sql_query(&sql).execute(&mut recorder.conn).await {
            Ok(changed) => {
                assert_eq!(changed, count, "{sql}");
                let arrived = recorder.arrived();
                assert_eq!(arrived, [meaning(&sql, &[])], "{sql}");
                generator.rows = rows;
            }
            Err(Error::QueryBuilderError(_)) => {
                refused += 1;
                assert!(recorder.arrived().is_empty(), "{sql}");
            }
            Err(error) => panic!("{sql}\n{error}"),
        }
        if number % 100 == 99 {
            assert_eq!(stored(&database).await, generator.rows, "after {sql}");
            // a table that grows slows all down
            if generator.rows.len() > 200 {
                diesel::sql_query("DELETE FROM generated").execute(&mut recorder.conn).await.unwrap();
                recorder.arrived();
                generator.rows.clear();
            }
        }
    }
    println!("{total} statements, {refused} refused, 0 differences");
    assert!(refused < total / 4, "{refused}");
}
