//! Whatever several sessions do, and in whatever order they roll back, the database is what it was; and it is
//! whole when some of them commit.

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;

use super::*;

const TABLES: [&str; 3] = [
    "CREATE TABLE parent (id INTEGER IDENTITY PRIMARY KEY, a INTEGER, b VARCHAR(5), code VARCHAR(5) UNIQUE, \
     CONSTRAINT a_and_b UNIQUE (a, b))",
    "CREATE TABLE child (id INTEGER IDENTITY, parent INTEGER, code VARCHAR(5), above INTEGER, n NUMERIC(8, 2), \
     CONSTRAINT of_parent FOREIGN KEY (parent) REFERENCES parent (id) ON DELETE CASCADE, \
     CONSTRAINT with_code FOREIGN KEY (code) REFERENCES parent (code) ON DELETE SET NULL ON UPDATE CASCADE)",
    "CREATE TABLE leaf (label VARCHAR(5) PRIMARY KEY, parent INTEGER, \
     CONSTRAINT leaf_parent FOREIGN KEY (parent) REFERENCES parent (id))",
];

/// A statement over few rows and values, so that sessions meet.
fn statement() -> impl Strategy<Value = String> {
    let row = 1..7u8;
    let code = prop_oneof![
        (b'a'..=b'f').prop_map(|letter| format!("'{}'", char::from(letter))),
        Just("NULL".into())
    ];
    (0..16u8, row.clone(), row, code).prop_map(|(kind, one, other, code)| match kind {
        0 | 1 => format!("INSERT INTO parent (a, b, code) VALUES ({one}, {code}, {code})"),
        2 => format!("UPDATE parent SET code = {code} WHERE id = {one}"),
        3 => format!("UPDATE parent SET a = {other}, b = {code} WHERE id = {one}"),
        4 => format!("UPDATE parent SET a = a + 1 WHERE id BETWEEN {one} AND {other}"),
        5 => format!("INSERT OR UPDATE parent (a, b, code) VALUES ({one}, {code}, {code})"),
        6 => format!("DELETE FROM parent WHERE id = {one}"),
        7 => format!("INSERT INTO child (parent, code, n) VALUES ({one}, {code}, {other})"),
        8 => format!("UPDATE child SET parent = {other}, n = n * 2 WHERE id = {one}"),
        9 => format!("DELETE FROM child WHERE parent = {one}"),
        10 => format!("INSERT OR UPDATE leaf (label, parent) VALUES ('{one}', {other})"),
        11 => format!("UPDATE leaf SET label = '{other}' WHERE label = '{one}'"),
        12 => format!("DELETE FROM leaf WHERE label = '{one}'"),
        13 => "START TRANSACTION".into(),
        14 => format!("SAVEPOINT s{one}"),
        _ => format!("ROLLBACK TO SAVEPOINT s{one}"),
    })
}

#[derive(Debug, Default)]
struct Seen {
    done: usize,
    locked: usize,
}

async fn play(script: &[(usize, String)], ends: &[Index], may_commit: bool) -> Seen {
    let database = Database::in_memory().unwrap();
    database.set_lock_timeout(Duration::ZERO);
    let mut sessions: Vec<Session> = (0..4).map(|_| database.connect()).collect();
    for sql in TABLES {
        done(&mut sessions[0], sql).await;
    }
    for letter in ["a", "b", "c", "d"] {
        done(
            &mut sessions[0],
            &format!("INSERT INTO parent (a, b, code) VALUES (1, '{letter}', '{letter}')"),
        )
        .await;
        done(&mut sessions[0], &format!("INSERT INTO leaf (label) VALUES ('{letter}')")).await;
    }
    for id in 1..4 {
        done(&mut sessions[0], &format!("INSERT INTO child (parent, code, n) VALUES ({id}, 'a', 1.5)")).await;
    }
    let before = database.dump();
    let mut seen = Seen::default();
    for (number, sql) in script {
        let session = &mut sessions[*number];
        if !session.in_transaction() {
            done(session, "START TRANSACTION").await;
        }
        let unchanged = database.dump();
        match run(session, sql).await {
            Ok(_) => seen.done += 1,
            Err(error) => {
                seen.locked += usize::from(error.code == SqlCode::LOCK_CONFLICT);
                // constraints and locks are all that may go wrong here
                assert!(
                    [-110, -119, -120, -121, -122, -123, -124, -375].contains(&error.code.0),
                    "{sql}: {error}"
                );
                // a savepoint that is unknown undoes the transaction, everything else undoes the statement
                if error.code != SqlCode::NO_SAVEPOINT {
                    assert_eq!(database.dump(), unchanged, "{sql}");
                }
            }
        }
        assert!(database.is_whole(), "{sql}");
    }
    for end in ends {
        if sessions.is_empty() {
            break;
        }
        let mut session = sessions.swap_remove(end.index(sessions.len()));
        match end.index(3) {
            0 if may_commit => done(&mut session, "COMMIT").await,
            1 => done(&mut session, "ROLLBACK").await,
            // by going away
            _ => {}
        }
        drop(session);
        assert!(database.is_whole());
    }
    if !may_commit {
        assert_eq!(database.dump(), before);
    }
    assert!(database.is_unlocked());
    seen
}

/// How many scripts of four transactions: 150, or as many as the environment asks for.
fn cases() -> u32 {
    std::env::var("ROLLBACK_SCRIPTS").ok().and_then(|cases| cases.parse().ok()).unwrap_or(150)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_rolled_back_is_what_was(
        script in prop::collection::vec((0..4usize, statement()), 1..60),
        ends in prop::collection::vec(any::<Index>(), 4),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(play(&script, &ends, false));
    }

    #[test]
    fn with_commits_it_is_whole(
        script in prop::collection::vec((0..4usize, statement()), 1..60),
        ends in prop::collection::vec(any::<Index>(), 4),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(play(&script, &ends, true));
    }
}

/// The property above has teeth: sessions do change things, and do meet.
#[tokio::test]
async fn scripts_meet_locks() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let scripts = prop::collection::vec((0..4usize, statement()), 60);
    let mut all = Seen::default();
    for _ in 0..20 {
        let script = scripts.new_tree(&mut runner).unwrap().current();
        let ends = prop::collection::vec(any::<Index>(), 4).new_tree(&mut runner).unwrap().current();
        let seen = play(&script, &ends, false).await;
        all.done += seen.done;
        all.locked += seen.locked;
    }
    assert!(all.done > 300 && all.locked > 50, "{all:?}");
}
