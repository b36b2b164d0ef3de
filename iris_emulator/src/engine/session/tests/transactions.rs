//! Savepoints, commit modes, locks that wait.

use super::*;

#[tokio::test]
async fn a_savepoint_goes_with_its_rollback() {
    let (_database, mut session) = database().await;
    done(&mut session, "START TRANSACTION").await;
    done(&mut session, "UPDATE users SET name = 'one' WHERE id = 1").await;
    done(&mut session, "SAVEPOINT a").await;
    done(&mut session, "UPDATE users SET name = 'two' WHERE id = 1").await;
    done(&mut session, "SAVEPOINT b").await;
    done(&mut session, "UPDATE users SET name = 'three' WHERE id = 1").await;
    done(&mut session, "ROLLBACK TO SAVEPOINT A").await;
    assert_eq!(rows(&mut session, "SELECT name FROM users WHERE id = 1").await, ["one"]);
    // RSQL_rollback: one that has been rolled back is unknown, and takes the whole transaction with it
    assert_eq!(code(&mut session, "ROLLBACK TO SAVEPOINT b").await, -375);
    assert!(!session.in_transaction());
    assert_eq!(rows(&mut session, "SELECT name FROM users WHERE id = 1").await, ["Ada"]);
}

#[tokio::test]
async fn a_name_given_again_means_the_later_savepoint() {
    let (_database, mut session) = database().await;
    done(&mut session, "START TRANSACTION").await;
    done(&mut session, "SAVEPOINT p").await;
    done(&mut session, "UPDATE users SET age = 1").await;
    done(&mut session, "SAVEPOINT \"P\"").await;
    done(&mut session, "UPDATE users SET age = 2").await;
    done(&mut session, "ROLLBACK TO SAVEPOINT p").await;
    assert_eq!(rows(&mut session, "SELECT age FROM users").await, ["1", "1"]);
    assert_eq!(code(&mut session, "ROLLBACK TO SAVEPOINT p").await, -375);
}

#[tokio::test]
async fn a_savepoint_starts_a_transaction_that_ends_with_it() {
    let (database, mut session) = database().await;
    let before = database.dump();
    done(&mut session, "SAVEPOINT a").await;
    assert!(session.in_transaction());
    done(&mut session, "DELETE FROM posts").await;
    done(&mut session, "ROLLBACK TO SAVEPOINT a").await;
    assert!(!session.in_transaction());
    assert_eq!(database.dump(), before);
    assert!(database.is_unlocked());
}

#[tokio::test]
async fn savepoints_have_limits() {
    let (_database, mut session) = database().await;
    assert_eq!(code(&mut session, "SAVEPOINT sysone").await, -302);
    done(&mut session, "START TRANSACTION").await;
    for number in 0..255 {
        done(&mut session, &format!("SAVEPOINT s{number}")).await;
    }
    assert_eq!(code(&mut session, "SAVEPOINT s255").await, -400);
    assert!(session.in_transaction());
}

#[tokio::test]
async fn a_rollback_to_a_savepoint_releases_the_locks_taken_since() {
    let (database, mut first) = database().await;
    let mut second = database.connect();
    done(&mut first, "START TRANSACTION").await;
    done(&mut first, "UPDATE users SET age = 1 WHERE id = 1").await;
    done(&mut first, "SAVEPOINT a").await;
    done(&mut first, "UPDATE users SET age = 1").await;
    assert_eq!(code(&mut second, "UPDATE users SET age = 2 WHERE id = 2").await, -110);
    done(&mut first, "ROLLBACK TO SAVEPOINT a").await;
    done(&mut second, "UPDATE users SET age = 2 WHERE id = 2").await;
    assert_eq!(code(&mut second, "UPDATE users SET age = 2 WHERE id = 1").await, -110);
}

#[tokio::test]
async fn a_commit_mode_stays_with_the_session() {
    let (_database, mut session) = database().await;
    done(&mut session, "START TRANSACTION %COMMITMODE EXPLICIT").await;
    done(&mut session, "COMMIT").await;
    rows(&mut session, "SELECT name FROM users").await;
    assert!(!session.in_transaction());
    done(&mut session, "UPDATE users SET age = 1").await;
    assert!(session.in_transaction());
    done(&mut session, "ROLLBACK").await;
    assert_eq!(rows(&mut session, "SELECT age FROM users WHERE id = 1").await, ["36"]);
    done(&mut session, "START TRANSACTION %COMMITMODE IMPLICIT").await;
    done(&mut session, "COMMIT").await;
    done(&mut session, "UPDATE users SET age = 1").await;
    assert!(!session.in_transaction());
}

#[tokio::test]
async fn modes_stay_and_conflicts_are_told() {
    let (database, mut session) = database().await;
    assert_eq!(
        code(&mut session, "START TRANSACTION ISOLATION LEVEL READ UNCOMMITTED, READ WRITE").await,
        -92
    );
    assert!(!session.in_transaction());
    for sql in
        ["COMMIT", "ROLLBACK", "SET TRANSACTION %COMMITMODE NONE", "START TRANSACTION READ ONLY", "COMMIT"]
    {
        done(&mut session, sql).await;
    }
    // RSQL_settransaction: readers of what is committed wait for others' changes, but not for their deletions
    let mut other = database.connect();
    done(&mut session, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED").await;
    done(&mut other, "START TRANSACTION").await;
    done(&mut other, "UPDATE users SET age = 77 WHERE id = 1").await;
    assert_eq!(code(&mut session, "SELECT age FROM users WHERE id = 1").await, -114);
    assert_eq!(rows(&mut session, "SELECT age FROM users WHERE id = 2").await.len(), 1);
    assert_eq!(rows(&mut session, "SELECT MAX(age) FROM users").await, ["77"]);
    assert_eq!(rows(&mut session, "SELECT DISTINCT age FROM users WHERE id = 1").await, ["77"]);
    done(&mut other, "ROLLBACK").await;
    assert_eq!(rows(&mut session, "SELECT age FROM users WHERE id = 1").await.len(), 1);
    done(&mut session, "SET TRANSACTION READ ONLY").await;
    done(&mut other, "START TRANSACTION").await;
    done(&mut other, "UPDATE users SET age = 78 WHERE id = 1").await;
    assert_eq!(rows(&mut session, "SELECT age FROM users WHERE id = 1").await, ["78"]);
}

#[tokio::test]
async fn levels_are_counted() {
    let (_database, mut session) = database().await;
    for (sql, level) in [
        ("COMMIT", "0"),
        ("START TRANSACTION", "1"),
        ("SAVEPOINT a", "2"),
        ("SAVEPOINT b", "3"),
        ("ROLLBACK TO SAVEPOINT a", "1"),
        ("COMMIT", "0"),
        ("SAVEPOINT a", "1"),
        ("ROLLBACK", "0"),
    ] {
        done(&mut session, sql).await;
        assert_eq!(rows(&mut session, "SELECT $TLEVEL").await, [level], "{sql}");
    }
}

#[tokio::test]
async fn tables_are_locked_and_locks_escalate() {
    let (database, mut first) = database().await;
    let mut second = database.connect();
    done(&mut first, "LOCK TABLE users IN SHARE MODE").await;
    assert_eq!(code(&mut second, "LOCK users IN EXCLUSIVE MODE WAIT 0").await, -110);
    done(&mut second, "LOCK TABLE users IN SHARE MODE").await;
    done(&mut second, "UNLOCK TABLE users IN SHARE MODE").await;
    done(&mut first, "LOCK TABLE users IN EXCLUSIVE MODE").await;
    done(&mut first, "ROLLBACK").await;
    assert_eq!(code(&mut second, "UPDATE users SET age = 1 WHERE id = 1").await, -110);
    changed(&mut second, "UPDATE %NOLOCK users SET age = 1 WHERE id = 1").await;
    done(&mut first, "UNLOCK TABLE users IN EXCLUSIVE MODE").await;
    changed(&mut second, "UPDATE users SET age = 2 WHERE id = 1").await;
    assert_eq!(code(&mut first, "UNLOCK users IN EXCLUSIVE MODE").await, -400);
    done(&mut first, "UNLOCK users IN SHARE MODE").await;
    done(&mut first, "SET OPTION LOCK_ESCALATION_THRESHOLD = 1").await;
    done(&mut first, "START TRANSACTION").await;
    done(&mut first, "UPDATE users SET age = 3").await;
    assert_eq!(code(&mut second, "INSERT INTO users (name) VALUES ('z')").await, -110);
    done(&mut first, "COMMIT").await;
    drop((first, second));
    assert!(database.is_unlocked());
}

#[tokio::test]
async fn a_referenced_row_stays_while_a_reference_may_come_back() {
    let (database, mut first) = database().await;
    let mut second = database.connect();
    done(&mut first, "START TRANSACTION").await;
    done(&mut first, "DELETE FROM posts WHERE id = 1").await;
    // its row would be an orphan after the first's ROLLBACK
    assert_eq!(code(&mut second, "DELETE FROM users WHERE id = 1").await, -110);
    done(&mut first, "ROLLBACK").await;
    done(&mut first, "START TRANSACTION").await;
    done(&mut first, "UPDATE posts SET user_id = 2 WHERE id = 1").await;
    assert_eq!(code(&mut second, "DELETE FROM users WHERE id = 1").await, -110);
    // many may share it
    done(&mut second, "INSERT INTO posts (user_id, title) VALUES (1, 'Second')").await;
    done(&mut first, "ROLLBACK").await;
    assert!(database.is_whole());
    done(&mut second, "DELETE FROM users WHERE id = 1").await;
    assert!(database.is_whole());
    assert!(database.is_unlocked());
}

#[tokio::test]
async fn definitions_wait_for_transactions_on_the_table() {
    let (database, mut first) = database().await;
    let mut second = database.connect();
    done(&mut first, "START TRANSACTION").await;
    done(&mut first, "DELETE FROM posts").await;
    assert_eq!(code(&mut second, "CREATE INDEX by_title ON posts (title)").await, -110);
    assert_eq!(code(&mut second, "DROP TABLE posts").await, -110);
    done(&mut second, "CREATE TABLE other (a INTEGER)").await;
    database.set_lock_timeout(Duration::from_secs(60));
    let waiting = async { done(&mut second, "DROP TABLE posts").await };
    tokio::join!(waiting, async { done(&mut first, "ROLLBACK").await });
    assert_eq!(code(&mut first, "SELECT title FROM posts").await, -30);
}

#[tokio::test]
async fn a_prepared_statement_follows_the_catalog() {
    let (_database, mut session) = database().await;
    let prepared = session.prepare("SELECT title FROM posts").unwrap();
    let nobody = session.prepare("SELECT name FROM users WHERE id = ?").unwrap();
    done(&mut session, "DROP TABLE posts").await;
    done(&mut session, "CREATE TABLE posts (number INTEGER, title VARCHAR(5))").await;
    done(&mut session, "INSERT INTO posts (number, title) VALUES (1, 'new')").await;
    let outcome = session.execute(&prepared, &[]).await.unwrap();
    assert_eq!(outcome, Outcome::Rows(vec![vec![Value::Text("new".into())]]));
    assert!(session.execute(&nobody, &[]).await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_sessions_count_one_row_up() {
    let (database, mut session) = database().await;
    database.set_lock_timeout(Duration::from_secs(60));
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let mut session = database.connect();
            tokio::spawn(async move {
                for _ in 0..20 {
                    done(&mut session, "START TRANSACTION").await;
                    done(&mut session, "UPDATE users SET balance = balance + 1 WHERE id = 1").await;
                    done(&mut session, "COMMIT").await;
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(rows(&mut session, "SELECT balance FROM users WHERE id = 1").await, ["160"]);
    assert!(database.is_unlocked());
}

#[tokio::test]
async fn the_longest_waits_fit_the_clock() {
    let (_database, mut session) = database().await;
    done(&mut session, "LOCK TABLE users IN EXCLUSIVE MODE WAIT 9223372036854775807").await;
    done(&mut session, "SET OPTION LOCK_TIMEOUT = 9223372036854775807").await;
    assert_eq!(changed(&mut session, "UPDATE users SET age = 2").await, 2);
}
