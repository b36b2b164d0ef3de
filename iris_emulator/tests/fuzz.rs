//! Random statements and random bytes: nothing panics, and no word of SQLite's reaches a client.
//!
//! `FUZZ_SECONDS` says how long each goes on; without it, one second.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::time::{Duration, Instant};

use iris_emulator::{Database, Emulator, Value};
use rand::rngs::StdRng;
use rand::{Rng, RngExt, SeedableRng};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// What statements consist of, more often than chance would have it.
const WORDS: &str = "SELECT FROM WHERE t a b c d v AND OR NOT ( ) ( ) , , . = <> < > <= >= + - * / # \\ || 1 0 -1 2.5 1e5 'x' '' \
    NULL ? ? BETWEEN IN LIKE IS EXISTS CASE WHEN THEN ELSE END CAST AS INTEGER VARCHAR(10) DATE NUMERIC(5,2) DISTINCT ALL \
    UNION EXCEPT GROUP BY ORDER HAVING TOP 5 LIMIT OFFSET JOIN LEFT ON INNER CROSS NATURAL USING INSERT INTO VALUES UPDATE \
    SET DELETE COUNT(*) SUM( MAX( MIN( AVG( LIST( LENGTH( SUBSTRING( $EXTRACT( $PIECE( TO_CHAR( TO_DATE( DATEADD( DATEDIFF( \
    ROUND( ABS( POWER( COALESCE( IFNULL( NVL( {fn } {d '2024-01-01'} %STARTSWITH [ ] %INLIST %MATCHES %PATTERN %EXACT( \
    %SQLUPPER( %ID %NOLOCK OVER (PARTITION ROW_NUMBER() WITH x CREATE TABLE INDEX DROP ALTER ADD COLUMN PRIMARY KEY UNIQUE \
    DEFAULT CHECK FOREIGN REFERENCES VECTOR(FLOAT,2) TO_VECTOR('1,2') VECTOR_COSINE( JSON_OBJECT( JSON_TABLE( FOR SOME ANY \
    \"a\" \"q w\" é 🦀 : ; -- /* */ CURRENT_TIMESTAMP GETDATE() $HOROLOG EXTRACT( POSITION( TRIM( BOTH ESCAPE COMMIT START \
    TRANSACTION SAVEPOINT s ROLLBACK TO -> %TABLENAME LAST_IDENTITY() 99999999999999999999 9223372036854775807";

fn duration() -> Duration {
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    Duration::from_secs(seconds.unwrap_or(1))
}

fn seed() -> u64 {
    let seed = rand::random();
    println!("seed {seed}");
    seed
}

fn statement(random: &mut impl Rng, words: &[&str]) -> String {
    const STARTS: [&str; 8] = [
        "SELECT",
        "SELECT a FROM t WHERE",
        "SELECT * FROM t ORDER BY",
        "INSERT INTO t (a, b) VALUES (",
        "UPDATE t SET a =",
        "DELETE FROM t WHERE",
        "CREATE TABLE u (a INTEGER",
        "",
    ];
    let mut sql = STARTS[random.random_range(0..STARTS.len())].to_owned();
    let longest = random.random_range(3..16);
    for _ in 0..random.random_range(1..longest) {
        if random.random_bool(0.95) {
            sql.push(' ');
        }
        sql.push_str(words[random.random_range(0..words.len())]);
    }
    sql
}

#[tokio::test]
async fn random_statements() {
    let mut random = StdRng::seed_from_u64(seed());
    let words: Vec<&str> = WORDS.split_ascii_whitespace().collect();
    let end = Instant::now() + duration();
    let mut counts = (0_u64, 0_u64, 0_u64);
    while Instant::now() < end {
        let database = Database::in_memory().unwrap();
        database.set_lock_timeout(Duration::ZERO);
        let mut session = database.connect();
        for sql in [
            "CREATE TABLE t (a INTEGER PRIMARY KEY, b VARCHAR(20), c NUMERIC(8,2), d DATE, v VECTOR(FLOAT, 2))",
            "INSERT INTO t (a, b, c, d, v) VALUES (1, 'x', 1.5, '2024-02-29', '1,2')",
        ] {
            session.execute(&session.prepare(sql).unwrap(), &[]).await.unwrap();
        }
        for _ in 0..200 {
            let sql = statement(&mut random, &words);
            counts.0 += 1;
            let result = match session.prepare(&sql) {
                Ok(prepared) => {
                    counts.1 += 1;
                    let values: Vec<Value> = (0..prepared.parameter_count())
                        .map(|_| match random.random_range(0..4) {
                            0 => Value::Null,
                            1 => Value::Integer(random.random_range(-3..70_000)),
                            2 => Value::Double(random.random_range(-2.0..1e6)),
                            _ => Value::Text("2024-01-31".to_owned()),
                        })
                        .collect();
                    session.execute(&prepared, &values).await.map(drop)
                }
                Err(error) => Err(error),
            };
            match result {
                Ok(()) => counts.2 += 1,
                Err(error) => {
                    let text = error.to_string();
                    let lower = text.to_lowercase();
                    let leaks = [
                        "sqlite",
                        "iris_",
                        "no such",
                        "syntax error",
                        "misuse",
                        "ambiguous column name",
                        "near \"",
                    ];
                    assert!(
                        !leaks.iter().any(|leak| lower.contains(leak) && !sql.to_lowercase().contains(leak)),
                        "{sql}\n{text}"
                    );
                }
            }
        }
    }
    println!("{} statements, {} prepared, {} run", counts.0, counts.1, counts.2);
}

#[tokio::test]
async fn random_bytes() {
    let mut random = StdRng::seed_from_u64(seed());
    let emulator = Emulator::builder().start().await.unwrap();
    let end = Instant::now() + duration();
    while Instant::now() < end {
        let mut stream = tokio::net::TcpStream::connect(emulator.address()).await.unwrap();
        let mut bytes = Vec::new();
        if random.random_bool(0.8) {
            let parameters = b"user\0_SYSTEM\0database\0USER\0\0";
            bytes.extend(u32::try_from(parameters.len() + 8).unwrap().to_be_bytes());
            bytes.extend([0, 3, 0, 0]);
            bytes.extend(parameters);
        }
        for _ in 0..random.random_range(0..6) {
            const KINDS: &[u8] = b"QPBDESHCXdcfpFx";
            let content: Vec<u8> = (0..random.random_range(0..40))
                .map(|_| if random.random_bool(0.3) { 0 } else { random.random() })
                .collect();
            bytes.push(KINDS[random.random_range(0..KINDS.len())]);
            let wrong = if random.random_bool(0.1) { random.random_range(0..50) } else { 0 };
            bytes.extend(u32::try_from(content.len() + 4 + wrong).unwrap().to_be_bytes());
            bytes.extend(content);
        }
        // the server may be gone before all is written
        let _ = stream.write_all(&bytes).await;
        let _ = stream.shutdown().await;
        let mut answer = Vec::new();
        let _ = tokio::time::timeout(Duration::from_secs(5), stream.read_to_end(&mut answer)).await;
        assert!(!answer.windows(5).any(|window| window == b"XX000"), "{bytes:?}");
    }
    // it still serves
    let mut stream = tokio::net::TcpStream::connect(emulator.address()).await.unwrap();
    stream.write_all(&[0, 0, 0, 8, 4, 210, 22, 47]).await.unwrap();
    assert_eq!(stream.read_u8().await.unwrap(), b'N');
}
