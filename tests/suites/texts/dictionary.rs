//! Every word of the server's own sources in every place of a statement.

use diesel_iris_tests::{is_thorough, run_python};

use super::recorder::Recorder;

/// How many statements are on their way at a time.
const TOGETHER: usize = 64;

/// One word of so many is tried in the short form.
const SHORT: usize = 101;

fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn name(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The word in each place. Literals with small letters beside it show whether the server takes code for literals.
fn places(word: &str) -> Vec<String> {
    let (literal, name) = (literal(word), name(word));
    let line = word.replace('\n', " ");
    let block = word.replace("*/", "* /");
    let mut places = vec![
        format!("INSERT INTO t (a, b) VALUES (1, {literal})"),
        format!("UPDATE t SET a = 'Mixed Case', b = {literal} WHERE c = 'x' || {literal}"),
        format!("SELECT DISTINCT a AS x, {literal} AS y FROM t UNION SELECT b, c FROM u ORDER BY x"),
        format!("-- {line}\nUPDATE t SET a = 'Mixed Case' /* {block} */ WHERE b = 1"),
        format!("-- it's {line}\nINSERT INTO t (a, b) VALUES ({literal}, 'Mixed Case')"),
        format!("SELECT {name}, 'Mixed Case' FROM t WHERE t.{name} = 1 ORDER BY {name}"),
        format!("INSERT INTO {name} ({name}, b) VALUES (?, 'Mixed Case')").replace('?', "1"),
        format!("UPDATE {name} SET {name} = 1 WHERE {name} IN (SELECT {name} FROM {name})"),
        format!("SELECT x.a FROM SQLUser.{name} AS x INNER JOIN {name} AS y ON x.a = y.a"),
        format!("SELECT a AS {name} FROM t GROUP BY a ORDER BY 'Mixed Case'"),
        format!("SELECT JSON_OBJECT({literal}:1, 'Mixed Case':a) FROM t"),
        format!(
            "CREATE TABLE {name} ({name} VARCHAR(10) DEFAULT 'Mixed Case', CONSTRAINT {name} UNIQUE ({name}))"
        ),
        format!("CREATE TABLE t (a VARCHAR(10) DEFAULT {literal}, b INTEGER)"),
        format!("CREATE VIEW {name} AS SELECT a FROM t WHERE b = 'Mixed Case'"),
        format!("ALTER TABLE t ADD COLUMN {name} INTEGER"),
        format!("DROP TABLE {name}"),
        format!("CREATE INDEX {name} ON TABLE t ({name})"),
    ];
    // an empty name is no name
    if word.is_empty() {
        places.retain(|place| !place.contains(&name));
    }
    let is_word = word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if is_word {
        places.extend([
            format!("SELECT {word} FROM t WHERE x.{word} = 'Mixed Case'"),
            format!("SELECT {word}(a, 'Mixed Case') FROM t WHERE {word} (b) = {word}()"),
            format!("SELECT a {word} b FROM t {word} WHERE c {word} (1, 2)"),
            format!("INSERT INTO {word} ({word}) VALUES ('Mixed Case')"),
            format!("ALTER TABLE t {word} CONSTRAINT x {word} MODEL {word} CHECK (a = 'Mixed Case')"),
            format!("CREATE TABLE {word} ({word} INTEGER {word} TRUE, a {word} (3) DEFAULT 'Mixed Case')"),
        ]);
    }
    places
}

#[tokio::test]
async fn every_word_of_the_server() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let Some(words) = run_python("dictionary.py") else { return };
    let words: Vec<String> = serde_json::from_str(&words).unwrap();
    assert!(words.len() > 9_000, "{}", words.len());
    let step = if is_thorough() { 1 } else { SHORT };
    let Some(mut recorder) = Recorder::start(None).await else { return };
    let (mut count, mut refused, mut tried) = (0, 0, 0);
    let mut batch = Vec::new();
    for word in words.iter().step_by(step) {
        tried += 1;
        let mut cases = vec![word.clone(), word.to_uppercase(), word.to_lowercase()];
        cases.dedup();
        batch.extend(cases.iter().flat_map(|word| places(word)));
        while batch.len() >= TOGETHER {
            let statements: Vec<String> = batch.drain(..TOGETHER).collect();
            count += statements.len();
            refused += recorder.compare(&statements).await;
        }
    }
    count += batch.len();
    refused += recorder.compare(&batch).await;
    recorder.assert_equal();
    println!("{tried} words, {count} statements, {refused} refused, 0 differences");
    assert!(refused > 0 && refused < count / 4, "{refused} of {count}");
}
