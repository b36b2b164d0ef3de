//! What other databases know and IRIS does not, or the emulator refuses, with the SQLCODE.

use super::super::parse;

/// Codes of RERR_sql. Those marked `captured` were seen in the answers of IRIS 2025 and 2026.
const REFUSED: &[(&str, i32)] = &[
    // PostgreSQL and its relatives
    ("INSERT INTO t (a) VALUES (1) RETURNING a", -25),
    ("INSERT INTO t (a) VALUES (1) ON CONFLICT DO NOTHING", -25), // captured
    ("INSERT INTO t (a) VALUES (1), (2)", -25),
    ("INSERT INTO t (a) VALUES (DEFAULT)", -12),
    ("INSERT OR IGNORE INTO t (a) VALUES (1)", -1),  // captured
    ("INSERT OR REPLACE INTO t (a) VALUES (1)", -1), // captured
    ("SELECT a::int FROM t", -28),                   // captured
    ("SELECT a FROM t WHERE a ILIKE 'x'", -14),
    ("SELECT a ILIKE 'x' FROM t", -25),
    ("SELECT DISTINCT ON (a) a FROM t", -12),
    ("SELECT ARRAY[1, 2]", -25),
    ("SELECT a[1] FROM t", -25),
    ("SELECT E'a\\n'", -25),
    ("SELECT a FROM t WHERE a = ANY(?)", -1),
    ("SELECT a FROM t WHERE a = ANY('{1}')", -1),
    ("SELECT a FROM t WHERE a = ANY(ARRAY[1])", -1),
    ("SELECT TRUE", -12),
    ("SELECT a FROM t WHERE b = FALSE", -12),
    ("SELECT a FROM t WHERE b IS TRUE", -1),
    ("SELECT a FROM t WHERE b IS NOT DISTINCT FROM 1", -1),
    ("SELECT a -> 'x' FROM t", -1),
    ("SELECT a ->> 'x' FROM t", -1),
    ("SELECT a FROM t WHERE a ~ 'x'", -1),
    ("SELECT a @> b FROM t", -1),
    ("DELETE FROM t USING u WHERE t.a = u.a", -25),
    ("SELECT a FROM t LIMIT 2, 3", -25),
    ("SELECT `a` FROM t", -1),
    ("SELECT a FROM t QUALIFY b = 1", -25),
    ("SELECT $$a$$", -41),
    ("SELECT a FROM t FOR UPDATE", -25),
    ("SELECT EXTRACT(YEAR FROM a) FROM t", -12),
    ("SELECT a FROM t INTERSECT SELECT a FROM u", -25),
    ("SELECT a FROM t EXCEPT SELECT a FROM u", -25),
    ("SELECT a FROM t ORDER BY a NULLS FIRST", -25),
    ("SELECT COUNT(*) FILTER (WHERE a = 1) FROM t", -25),
    ("SELECT a FROM t WHERE (a, b) = (1, 2)", -1),
    ("SELECT a FROM t WHERE (a, b) IN (SELECT 1, 2)", -1),
    ("SELECT INTERVAL '1 day'", -12),
    ("SELECT DATE '2024-01-01'", -12),
    ("SELECT a FROM t, LATERAL (SELECT 1) x", -25),
    ("VALUES (1)", -51),
    ("WITH RECURSIVE x AS (SELECT 1) SELECT a FROM x", -1),
    ("CREATE INDEX i ON t (a) USING HNSW", -25),   // captured
    ("CREATE INDEX IF NOT EXISTS i ON t (a)", -1), // captured
    ("CREATE INDEX i ON t USING btree (a)", -1),
    ("CREATE TABLE t (a INT CHECK (a > 0))", -1),
    ("CREATE TABLE t (a INT GENERATED ALWAYS AS IDENTITY)", -1),
    ("CREATE TABLE t (a INT DEFAULT nextval('s'))", -1),
    ("CREATE TABLE t (a INT DEFAULT TRUE)", -1),
    ("CREATE TABLE t (a INT[])", -1),
    ("BEGIN", -51),
    ("RELEASE SAVEPOINT a", -51),
    ("COPY t FROM STDIN", -51),
    ("WRITE 1", -51),       // captured
    ("SET a = 1", -1),      // captured
    ("SET SCHEMA 'x'", -1), // captured
    ("START TRANSACTION ISOLATION LEVEL SERIALIZABLE", -1),
    // grammar
    ("", -51),
    ("/* nothing */", -51),
    ("SELECT 1;", -25), // captured
    ("SELECT 1; SELECT 2", -25),
    ("SELECT 'open", -3),
    ("SELECT \"open", -3),
    ("SELECT 1 /* open", -1),
    ("SELECT 1E", -2),
    ("SELECT 1E400", -7),
    ("SELECT FROM t", -12), // captured
    ("SELECT a, FROM t", -12),
    ("SELECT *", -26),
    ("SELECT * WHERE 1 = 1", -26),
    ("SELECT a FROM", -1),
    ("SELECT a FROM WHERE b = 1", -1), // captured
    ("SELECT select FROM t", -12),
    ("SELECT a AS level FROM t", -1), // captured
    ("SELECT value FROM table", -1),
    ("SELECT \"\" FROM t", -1),
    ("SELECT a = b FROM t", -25),
    ("SELECT (a = b) FROM t", -1),
    ("SELECT EXISTS (SELECT 1)", -12),
    ("SELECT NOT a FROM t", -12),
    ("SELECT a FROM t WHERE", -4),
    ("SELECT a FROM t WHERE AND b = 1", -4),
    ("SELECT a FROM t WHERE a = 1 AND", -4),
    ("SELECT a FROM t WHERE a =", -12),
    ("SELECT a FROM t WHERE a", -14),
    ("SELECT a FROM t WHERE a AND b = 1", -14),
    ("SELECT a FROM t WHERE a = 1 AND b", -14),
    ("SELECT a FROM t WHERE (a)", -14),
    ("SELECT a FROM t WHERE NOT a", -15),
    ("SELECT a FROM t WHERE a = b = c", -25),
    ("SELECT a FROM t WHERE (a = b) = 1", -25),
    ("SELECT a FROM t WHERE a IN ()", -12),
    ("SELECT a FROM t WHERE a NOT = 1", -14),
    ("SELECT a FROM t JOIN u", -1),
    ("SELECT a FROM t JOIN u ON t.a", -14),
    ("SELECT COUNT(*, a) FROM t", -1),
    ("SELECT MAX(DISTINCT) FROM t", -12),
    ("SELECT ABS(DISTINCT a) FROM t", -12),
    ("SELECT generate_series(1, 3) OVER ()", -25),
    ("SELECT LIST(a) OVER () FROM t", -9999),
    ("SELECT SUM(a) OVER (ROWS 1 FOLLOWING) FROM t", -1),
    ("SELECT SUM(a) OVER (RANGE 1 PRECEDING) FROM t", -1),
    ("SELECT TO_VECTOR('1', 'DOUBLE', 1)", -1), // captured
    ("SELECT $ZDATETIME($HOROLOG, 3)", -12),    // captured
    ("SELECT {x 'y'}", -40),
    ("SELECT {fn 1}", -12),
    ("SELECT {d 1}", -1),
    ("SELECT $2, $1", -1),
    ("SELECT $1, $1", -1),
    ("SELECT $0", -1),
    ("SELECT $1, ?", -1),
    ("SELECT ?, $2", -1),
    // rows
    ("SELECT TOP 3 a FROM t LIMIT 2", -386),
    ("SELECT TOP 3 a FROM t ORDER BY a OFFSET 2 FETCH 1", -386),
    ("SELECT TOP 3 a FROM t UNION SELECT b FROM u LIMIT 2", -386),
    ("SELECT a FROM t LIMIT 2 FETCH 2", -386),
    ("SELECT a FROM t FETCH 2 ROWS LIMIT 2", -386),
    ("SELECT a FROM t LIMIT a", -1),
    ("SELECT TOP a FROM t", -1),
    ("SELECT a FROM t WHERE a IN (SELECT b FROM u ORDER BY b)", -1),
    ("SELECT a FROM t WHERE a IN (SELECT b FROM u ORDER BY b LIMIT 2)", -1),
    ("SELECT a FROM (SELECT b FROM u ORDER BY b) x", -1),
    ("(SELECT a FROM t ORDER BY a) UNION SELECT b FROM u", -1),
    // changes and definitions
    ("INSERT INTO t (a) FOO", -1),
    ("INSERT INTO t () VALUES ()", -1),
    ("UPDATE t SET a = 1, WHERE b = 2", -1),
    ("UPDATE t SET t.a = 1", -1),
    ("DELETE FROM t WHERE", -4),
    ("CREATE TABLE t ()", -1),
    ("CREATE TABLE t (a)", -1),
    ("CREATE TABLE t (a PRIMARY KEY)", -1),
    ("CREATE TABLE t (level INT)", -1), // captured
    ("CREATE TABLE t (a INT NULL NOT NULL)", -1),
    ("CREATE TABLE t (a INT DEFAULT 1 DEFAULT 2)", -1),
    ("CREATE TABLE t (a INT REFERENCES u ON DELETE RESTRICT)", -1),
    ("CREATE INDEX i ON t (e) AS HNSW(Distance='L2')", -1),
    ("CREATE UNIQUE INDEX i ON t (e) AS HNSW(Distance='Cosine')", -25),
    ("SELECT \"a\"\"b\" FROM t", -1),
    ("SELECT \"a.b\" FROM t", -1),
    ("SELECT \"*a\" FROM t", -1),
    ("WITH x (a) AS (SELECT 1) SELECT a FROM x", -1),
    // IRIS has these, the emulator has not
    ("SELECT :a", -9999),
    ("CREATE VIEW v AS SELECT a FROM t WHERE a = ?", -148),
    ("CREATE VIEW v AS SELECT a FROM t ORDER BY a", -143),
    ("CREATE VIEW v (a", -1),
    ("ALTER TABLE t", -1),
    ("ALTER TABLE t ADD", -1),
    ("ALTER TABLE t ADD COLUMN IF NOT EXISTS a INTEGER", -25),
    ("ALTER TABLE t ADD COLUMN a INTEGER PRIMARY KEY", -9999),
    ("ALTER TABLE t ADD COLUMN (a INTEGER, b INTEGER)", -1),
    ("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 1)", -1),
    ("ALTER TABLE t ADD CONSTRAINT c a INTEGER", -1),
    ("ALTER TABLE t ADD DEFAULT 1", -1),
    ("ALTER TABLE t DROP COLUMN IF EXISTS a", -25),
    ("ALTER TABLE t DROP CONSTRAINT c CASCADE", -25),
    ("ALTER TABLE t ALTER COLUMN a TYPE INTEGER", -25),
    ("ALTER TABLE t ALTER COLUMN a SET NOT NULL", -1),
    ("ALTER TABLE t ALTER COLUMN a DROP NOT NULL", -1),
    ("ALTER TABLE t MODIFY a", -1),
    ("ALTER TABLE t MODIFY a CONSTRAINT c", -1),
    ("ALTER TABLE t RENAME TO u", -1),
    ("ALTER TABLE t RENAME s.u", -25),
    ("ALTER TABLE t RENAME COLUMN a TO b", -25),
    ("ALTER TABLE t CONVERT STORAGETYPE = ROW", -1),
    ("ALTER TABLE t CONVERT TO SHARDED KEY (a) DEFER", -9999),
    ("ALTER USER u IDENTIFY BY p", -9999),
    ("CALL p()", -9999),
];

#[test]
fn what_iris_does_not_know_is_refused_with_its_sqlcode() {
    let wrong: Vec<String> = REFUSED
        .iter()
        .filter_map(|(sql, code)| match parse(sql) {
            Ok(_) => Some(format!("{sql}: was taken")),
            Err(error) if error.code.0 != *code => Some(format!("{sql}: {error}")),
            Err(_) => None,
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_error_names_the_place_and_no_values() {
    for (sql, message) in [
        ("SELECT a AS level FROM t", "IDENTIFIER expected, reserved word LEVEL found^ SELECT a AS level"),
        ("INSERT OR IGNORE INTO t", "UPDATE expected, IDENTIFIER (IGNORE) found^ INSERT OR IGNORE"),
        ("CREATE INDEX IF NOT EXISTS i ON t (a)", "ON expected, NOT found^ CREATE INDEX IF NOT"),
        (
            "SELECT 'secret' LIMIT 5;",
            "Input (;) encountered after end of query^ SELECT :%qpar(1) LIMIT :%qpar(2) ;",
        ),
        ("SET SCHEMA 'x'", "OPTION expected, SCHEMA found^ SET SCHEMA"),
        ("SELECT a::int", "Host variable name must begin with either % or a letter, not ':'"),
        ("SELECT $2", "$n must be $1, $2, … in this order, each once: $1 expected^ SELECT :%qpar(1)"),
    ] {
        assert_eq!(parse(sql).unwrap_err().message, message);
    }
}
