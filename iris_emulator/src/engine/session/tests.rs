use std::time::Duration;

use super::*;
use crate::sqlcode::SqlCode;

async fn run(session: &mut Session, sql: &str) -> Result<Outcome, SqlError> {
    let prepared = session.prepare(sql)?;
    session.execute(&prepared, &[]).await
}

async fn done(session: &mut Session, sql: &str) {
    if let Err(error) = run(session, sql).await {
        panic!("{sql}: {error}");
    }
}

async fn changed(session: &mut Session, sql: &str) -> u64 {
    match run(session, sql).await {
        Ok(Outcome::Changed(count)) => count,
        other => panic!("{sql}: {other:?}"),
    }
}

async fn code(session: &mut Session, sql: &str) -> i32 {
    match run(session, sql).await {
        Err(error) => error.code.0,
        Ok(outcome) => panic!("{sql}: {outcome:?}"),
    }
}

/// The rows as text, cells with a blank between them.
async fn rows(session: &mut Session, sql: &str) -> Vec<String> {
    rows_with(session, sql, &[]).await
}

async fn rows_with(session: &mut Session, sql: &str, parameters: &[Value]) -> Vec<String> {
    let prepared = session.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    match session.execute(&prepared, parameters).await {
        Ok(Outcome::Rows(rows)) => {
            rows.iter().map(|row| row.iter().map(shown).collect::<Vec<_>>().join(" ")).collect()
        }
        other => panic!("{sql}: {other:?}"),
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "NULL".into(),
        Value::Bit(value) => u8::from(*value).to_string(),
        Value::Integer(value) | Value::Date(value) | Value::Time(value) => value.to_string(),
        Value::Decimal(value) => value.to_string(),
        Value::Double(value) => value.to_string(),
        Value::Text(text) | Value::Timestamp(text) => text.clone(),
        Value::Binary(bytes) => format!("{bytes:?}"),
        Value::Vector(elements) => format!("{elements:?}"),
        Value::IntegerVector(elements) => format!("{elements:?}"),
    }
}

const SCHEMA: [&str; 5] = [
    "CREATE TABLE users (id INTEGER IDENTITY PRIMARY KEY, name VARCHAR(20) NOT NULL, email VARCHAR(30) UNIQUE, \
     age SMALLINT, balance NUMERIC(10, 2) DEFAULT 0, active BIT DEFAULT 1)",
    "CREATE TABLE posts (id INTEGER IDENTITY, user_id INTEGER NOT NULL, title VARCHAR(50), \
     CONSTRAINT posts_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE)",
    "INSERT INTO users (name, email, age) VALUES ('Ada', 'ada@x', 36)",
    "INSERT INTO users (name, email, age, balance) VALUES ('bob', 'bob@x', NULL, '10.50')",
    "INSERT INTO posts (user_id, title) VALUES (1, 'First')",
];

async fn database() -> (Arc<Database>, Session) {
    let database = Database::in_memory().unwrap();
    database.set_lock_timeout(Duration::from_millis(50));
    let mut session = database.connect();
    for sql in SCHEMA {
        done(&mut session, sql).await;
    }
    (database, session)
}

#[tokio::test]
async fn queries() {
    let (_database, mut session) = database().await;
    for (sql, expected) in [
        ("SELECT id, name FROM users ORDER BY id", vec!["1 Ada", "2 bob"]),
        ("SELECT \"users\".\"name\" FROM \"users\" WHERE \"users\".\"name\" = 'ADA'", vec!["Ada"]),
        ("SELECT name FROM users WHERE %EXACT(name) = 'ADA'", vec![]),
        ("SELECT name FROM users WHERE name LIKE 'B%'", vec!["bob"]),
        ("SELECT name FROM users WHERE name %STARTSWITH 'a'", vec!["Ada"]),
        ("SELECT name FROM users WHERE age IS NULL OR balance > 10.4 ORDER BY name DESC", vec!["bob"]),
        ("SELECT TOP 1 name FROM users ORDER BY age", vec!["bob"]),
        ("SELECT name FROM users ORDER BY name LIMIT 1 OFFSET 1", vec!["bob"]),
        ("SELECT DISTINCT name FROM users ORDER BY name", vec!["ADA", "BOB"]),
        ("SELECT %EXACT(name) FROM users GROUP BY %EXACT(name) ORDER BY 1", vec!["Ada", "bob"]),
        ("SELECT COUNT(*), SUM(balance), AVG(age), MAX(name), MIN(age) FROM users", vec!["2 10.5 36 BOB 36"]),
        (
            "SELECT u.name, p.title FROM users u LEFT JOIN posts p ON p.user_id = u.id ORDER BY u.id",
            vec!["Ada First", "bob NULL"],
        ),
        (
            "SELECT name FROM (\"users\" INNER JOIN \"posts\" ON (\"posts\".\"user_id\" = \"users\".\"id\"))",
            vec!["Ada"],
        ),
        ("SELECT name FROM users WHERE id IN (SELECT user_id FROM posts)", vec!["Ada"]),
        (
            "SELECT name FROM users WHERE NOT EXISTS (SELECT 1 FROM posts WHERE posts.user_id = users.id)",
            vec!["bob"],
        ),
        ("SELECT name FROM users WHERE id NOT IN (1, 7) AND id BETWEEN 1 AND 2", vec!["bob"]),
        (
            "SELECT CASE WHEN age > 30 THEN 'old' ELSE 'young' END FROM users ORDER BY id",
            vec!["old", "young"],
        ),
        ("SELECT 7 / 2, 7 \\ 2, 7 # 4, 3 + 3 * 5, 'a' || 1", vec!["3.5 3 3 18 a1"]),
        (
            "(SELECT name FROM users) UNION ALL (SELECT title FROM posts) ORDER BY name",
            vec!["Ada", "bob", "First"],
        ),
        (
            "SELECT COALESCE(age, 0), UPPER(name), SUBSTRING(name, 2) FROM users WHERE id = 2",
            vec!["0 BOB ob"],
        ),
        ("SELECT SQLUser.users.%ID FROM SQLUser.users WHERE ID = 1", vec!["1"]),
        ("SELECT balance FROM users ORDER BY balance", vec!["0", "10.5"]),
        ("SELECT name FROM users WHERE active = 1 AND balance = 10.500", vec!["bob"]),
        (
            "SELECT age, COUNT(*) FROM users GROUP BY age HAVING COUNT(*) > 0 ORDER BY age",
            vec!["NULL 1", "36 1"],
        ),
        ("SELECT VECTOR_DOT_PRODUCT(TO_VECTOR('1,2', DOUBLE), TO_VECTOR('[3,4]', DOUBLE, 2))", vec!["11"]),
        ("SELECT VECTOR_COSINE(TO_VECTOR('1,0', DOUBLE), TO_VECTOR('-1,0', DOUBLE))", vec!["-1"]),
    ] {
        assert_eq!(rows(&mut session, sql).await, expected, "{sql}");
    }
}

#[tokio::test]
async fn parameters_take_the_type_beside_them() {
    let (_database, mut session) = database().await;
    for (sql, parameter, expected) in [
        ("SELECT name FROM users WHERE name = ?", Value::Text("BOB".into()), vec!["bob"]),
        ("SELECT name FROM users WHERE id = ?", Value::Text("2".into()), vec!["bob"]),
        ("SELECT name FROM users WHERE balance = ?", Value::Text("10.500".into()), vec!["bob"]),
        ("SELECT name FROM users WHERE balance < ?", Value::Double(10.5), vec!["Ada"]),
        ("SELECT TOP ? name FROM users ORDER BY id", Value::Integer(1), vec!["Ada"]),
        ("SELECT name FROM users WHERE id > ?", Value::Text("1.5".into()), vec!["bob"]),
        ("SELECT SUBSTRING(?, 2)", Value::Text("~007".into()), vec!["007"]),
        ("SELECT name FROM users WHERE email = ?", Value::Null, vec![]),
    ] {
        assert_eq!(rows_with(&mut session, sql, &[parameter]).await, expected, "{sql}");
    }
}

#[tokio::test]
async fn refusals_have_iris_codes() {
    let (_database, mut session) = database().await;
    for (sql, expected) in [
        ("SELECT nothing FROM users", -29),
        ("SELECT x.name FROM users", -23),
        ("SELECT name FROM nowhere", -30),
        ("SELECT id FROM users, posts", -27),
        ("SELECT name FROM users WHERE active", -14),
        ("SELECT age > 3 FROM users", -25),
        ("SELECT name FROM users WHERE COUNT(*) > 1", -19),
        ("SELECT FROBNICATE(name) FROM users", -359),
        ("INSERT INTO users (name, email) VALUES ('x', 'ADA@X')", -119),
        ("UPDATE users SET email = 'ada@x' WHERE id = 2", -120),
        ("INSERT INTO users (email) VALUES ('y')", -108),
        ("INSERT INTO users (name) VALUES ('a name of more than twenty')", -104),
        ("UPDATE users SET age = 40000", -105),
        ("INSERT INTO users (id, name) VALUES (9, 'x')", -111),
        ("INSERT INTO posts (user_id) VALUES (99)", -121),
        ("INSERT INTO users (name, nothing) VALUES ('x', 1)", -29),
        ("INSERT INTO users (name) VALUES ('x', 'y')", -62),
        ("UPDATE posts SET user_id = 99", -122),
        ("CREATE TABLE users (a INTEGER)", -201),
        ("CREATE TABLE u (a INTEGER REFERENCES users (age))", -314),
        ("CREATE TABLE u (a INTEGER IDENTITY, b INTEGER IDENTITY)", -308),
        ("CREATE TABLE u (a EMBEDDING)", -9999),
        ("CREATE TABLE u (a TEXT PRIMARY KEY)", -313),
        ("SELECT UPPER(bio) FROM users", -29),
        ("DROP TABLE users", -320),
        ("DELETE FROM INFORMATION_SCHEMA.TABLES", -115),
        ("SELECT 1 / 0", -400),
        ("SELECT VECTOR_COSINE(TO_VECTOR('1'), TO_VECTOR('1,2'))", -257),
        ("SELECT VECTOR_COSINE(TO_VECTOR('1', DOUBLE), TO_VECTOR('1', FLOAT))", -259),
        ("ROLLBACK TO SAVEPOINT nowhere", -375),
    ] {
        assert_eq!(code(&mut session, sql).await, expected, "{sql}");
    }
    assert_eq!(rows(&mut session, "SELECT COUNT(*) FROM users").await, ["2"]);
}

#[tokio::test]
async fn changes_are_counted() {
    let (_database, mut session) = database().await;
    assert_eq!(changed(&mut session, "UPDATE users SET age = 1 WHERE id > 9").await, 0);
    assert_eq!(changed(&mut session, "UPDATE users SET age = age + 1").await, 2);
    assert_eq!(
        changed(&mut session, "INSERT INTO posts (user_id, title) SELECT id, name FROM users").await,
        2
    );
    assert_eq!(
        changed(&mut session, "INSERT OR UPDATE users (name, email) VALUES ('Ada L.', 'ada@x')").await,
        1
    );
    assert_eq!(rows(&mut session, "SELECT id, name, age FROM users").await, ["1 Ada L. 37", "2 bob NULL"]);
    assert_eq!(changed(&mut session, "DELETE FROM users WHERE id = 1").await, 1);
    assert_eq!(rows(&mut session, "SELECT COUNT(*) FROM posts").await, ["1"]);
    // RSQL_last_identity: a deleted row counts, what the DELETE cascades to does not
    assert_eq!(rows(&mut session, "SELECT LAST_IDENTITY()").await, ["1"]);
}

#[tokio::test]
async fn transactions_and_savepoints() {
    let (database, mut session) = database().await;
    let mut other = database.connect();
    done(&mut session, "START TRANSACTION").await;
    done(&mut session, "UPDATE users SET name = 'x' WHERE id = 1").await;
    // READ UNCOMMITTED: others see it
    assert_eq!(rows(&mut other, "SELECT name FROM users WHERE id = 1").await, ["x"]);
    done(&mut session, "SAVEPOINT a").await;
    done(&mut session, "DELETE FROM users WHERE id = 1").await;
    // an error does not end the transaction
    assert_eq!(code(&mut session, "INSERT INTO posts (user_id) VALUES (99)").await, -121);
    assert!(session.in_transaction());
    done(&mut session, "ROLLBACK TO SAVEPOINT a").await;
    assert_eq!(rows(&mut session, "SELECT name FROM users ORDER BY id").await, ["x", "bob"]);
    assert_eq!(rows(&mut session, "SELECT COUNT(*) FROM posts").await, ["1"]);
    done(&mut session, "ROLLBACK").await;
    assert_eq!(rows(&mut session, "SELECT name FROM users ORDER BY id").await, ["Ada", "bob"]);
}

#[tokio::test]
async fn different_rows_do_not_wait_and_one_row_does() {
    let (database, mut first) = database().await;
    let mut second = database.connect();
    done(&mut first, "START TRANSACTION").await;
    done(&mut second, "START TRANSACTION").await;
    done(&mut first, "UPDATE users SET age = 1 WHERE id = 1").await;
    done(&mut second, "UPDATE users SET age = 2 WHERE id = 2").await;
    assert_eq!(code(&mut second, "UPDATE users SET age = 3 WHERE id = 1").await, SqlCode::LOCK_CONFLICT.0);
    // the second's own change is still there, and the first goes on
    done(&mut first, "COMMIT").await;
    done(&mut second, "UPDATE users SET age = 3 WHERE id = 1").await;
    done(&mut second, "COMMIT").await;
    assert_eq!(rows(&mut first, "SELECT age FROM users ORDER BY id").await, ["3", "2"]);
}

#[tokio::test]
async fn a_waiting_statement_goes_on_when_the_lock_is_released() {
    let (database, mut first) = database().await;
    database.set_lock_timeout(Duration::from_secs(60));
    done(&mut first, "START TRANSACTION").await;
    done(&mut first, "UPDATE users SET age = 1 WHERE id = 1").await;
    let mut second = database.connect();
    let waiting = async {
        assert_eq!(changed(&mut second, "UPDATE users SET age = age + 1 WHERE id = 1").await, 1);
    };
    tokio::join!(waiting, async { done(&mut first, "COMMIT").await });
    assert_eq!(rows(&mut first, "SELECT age FROM users WHERE id = 1").await, ["2"]);
}

#[tokio::test]
async fn a_deleted_key_is_not_taken_before_the_commit() {
    let (database, mut first) = database().await;
    let mut second = database.connect();
    done(&mut first, "START TRANSACTION").await;
    done(&mut first, "DELETE FROM users WHERE id = 2").await;
    assert_eq!(code(&mut second, "INSERT INTO users (name, email) VALUES ('x', 'BOB@x')").await, -110);
    done(&mut first, "ROLLBACK").await;
    assert_eq!(code(&mut second, "INSERT INTO users (name, email) VALUES ('x', 'BOB@x')").await, -119);
    // a child of a row that may go again waits, too
    done(&mut first, "START TRANSACTION").await;
    done(&mut first, "INSERT INTO users (name) VALUES ('new')").await;
    let id = rows(&mut first, "SELECT LAST_IDENTITY()").await.remove(0);
    assert_eq!(code(&mut second, &format!("INSERT INTO posts (user_id) VALUES ({id})")).await, -110);
}

#[tokio::test]
async fn a_session_that_ends_is_rolled_back() {
    let (database, mut first) = database().await;
    let mut second = database.connect();
    done(&mut second, "START TRANSACTION").await;
    done(&mut second, "DELETE FROM users").await;
    drop(second);
    assert_eq!(rows(&mut first, "SELECT COUNT(*) FROM users").await, ["2"]);
    assert_eq!(changed(&mut first, "UPDATE users SET age = 1").await, 2);
}

#[tokio::test]
async fn information_schema_follows_the_catalog() {
    let (_database, mut session) = database().await;
    assert_eq!(
        rows(
            &mut session,
            "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'sqluser' ORDER BY 1"
        )
        .await,
        ["posts", "users"]
    );
    assert_eq!(
        rows(
            &mut session,
            "SELECT COLUMN_NAME, DATA_TYPE, IS_NULLABLE, PRIMARY_KEY, AUTO_INCREMENT FROM INFORMATION_SCHEMA.COLUMNS \
             WHERE TABLE_NAME = 'users' AND ORDINAL_POSITION < 4 ORDER BY ORDINAL_POSITION"
        )
        .await,
        ["id integer NO YES YES", "name varchar NO NO NO", "email varchar YES NO NO"]
    );
    assert_eq!(
        rows(
            &mut session,
            "SELECT CONSTRAINT_NAME, DELETE_RULE FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS"
        )
        .await,
        ["posts_user CASCADE"]
    );
    done(&mut session, "DROP TABLE posts").await;
    assert_eq!(rows(&mut session, "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES").await, ["1"]);
    assert_eq!(
        rows(&mut session, "SELECT COUNT(*) FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS").await,
        ["0"]
    );
}

#[tokio::test]
async fn a_file_keeps_tables_and_rows() {
    let path = std::env::temp_dir().join(format!("iris_emulator_test_{}.db", std::process::id()));
    for suffix in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{suffix}", path.display()));
    }
    {
        let mut session = Database::open(&path).unwrap().connect();
        for sql in SCHEMA {
            done(&mut session, sql).await;
        }
        done(&mut session, "CREATE UNIQUE INDEX by_title ON posts (title)").await;
    }
    let mut session = Database::open(&path).unwrap().connect();
    assert_eq!(rows(&mut session, "SELECT title FROM posts").await, ["First"]);
    assert_eq!(code(&mut session, "INSERT INTO posts (user_id, title) VALUES (1, 'FIRST')").await, -119);
    drop(session);
    for suffix in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{suffix}", path.display()));
    }
}

mod alter;
mod constraints;
mod information_schema;
mod names;
mod queries;
mod rollback;
mod transactions;
mod views;
