use super::super::ast::{BinaryOp, Expr, QueryBody, SelectItem, Statement};
use super::*;
use proptest::prelude::*;

/// What Diesel and the documentation write.
const ACCEPTED: &[&str] = &[
    "SELECT 1",
    "/*EXISTS(*/SELECT TOP ? \"users\".\"id\" FROM \"users\" WHERE (\"users\".\"id\" = ?)",
    "SELECT DISTINCT TOP 3 name FROM t",
    "SELECT TOP ((5)) a FROM t ORDER BY a DESC, 2",
    "SELECT a FROM (\"u\" INNER JOIN \"p\" ON (\"p\".\"u\" = \"u\".\"id\")) WHERE a IN (1, 2) AND b NOT LIKE 'x%' ESCAPE '!'",
    "SELECT s.t.c, t.*, COUNT(*), COUNT(DISTINCT a) FROM s.t LEFT OUTER JOIN u AS v ON v.x = t.y GROUP BY c HAVING COUNT(*) > 1",
    "SELECT a FROM t ORDER BY a LIMIT 3 OFFSET 4",
    "SELECT a FROM t OFFSET 4 ROWS FETCH NEXT 3 ROWS ONLY",
    "(SELECT a FROM t) UNION ALL (SELECT b FROM u)",
    "SELECT (SELECT MAX(a) FROM t), $HOROLOG, CURRENT_TIMESTAMP, %EXACT(a), a # 2, a \\ 3, a || 'x' FROM t",
    "SELECT CASE WHEN a = 1 THEN 2 ELSE 3 END, CAST(a AS NUMERIC(10, 2)) FROM t WHERE a IS NOT NULL OR NOT (b BETWEEN 1 AND 2)",
    "SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.x = t.x) AND name %STARTSWITH 'A' AND name [ 'b'",
    "SELECT VECTOR_COSINE(e, TO_VECTOR(?, DOUBLE, 3)) FROM d",
    "SELECT a FROM t WHERE a IN (SELECT TOP 5 b FROM u ORDER BY b)",
    "INSERT INTO t (a, b) VALUES (?, 'it''s')",
    "INSERT t DEFAULT VALUES",
    "INSERT OR UPDATE t (a) VALUES (1)",
    "INSERT INTO t SET a = 1, b = 2",
    "INSERT INTO t (a) SELECT b FROM u",
    "UPDATE t SET a = a + 1, \"order\" = NULL WHERE b = ?",
    "DELETE FROM t WHERE a = ?",
    "CREATE TABLE IF NOT EXISTS s.t (id BIGINT IDENTITY NOT NULL, n VARCHAR(50) DEFAULT 'x' %DESCRIPTION 'name', \
     v VECTOR(DOUBLE, 3), CONSTRAINT pk PRIMARY KEY (id), FOREIGN KEY (n) REFERENCES u (m) ON DELETE CASCADE) \
     WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1",
    "CREATE UNIQUE INDEX i ON TABLE t (a DESC, b)",
    "CREATE INDEX h ON TABLE d (e) AS HNSW(Distance='Cosine', M=16)",
    "DROP INDEX i ON t",
    "DROP TABLE IF EXISTS t",
    "START TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE",
    "START TRANSACTION %COMMITMODE EXPLICIT",
    "SAVEPOINT a",
    "ROLLBACK TO SAVEPOINT a",
    "COMMIT WORK",
];

/// What other databases know and IRIS does not, or the emulator refuses, with the SQLCODE.
const REFUSED: &[(&str, i32)] = &[
    ("INSERT INTO t (a) VALUES (1) RETURNING a", -25),
    ("INSERT INTO t (a) VALUES (1) ON CONFLICT DO NOTHING", -25),
    ("INSERT INTO t (a) VALUES (1), (2)", -25),
    ("SELECT a::int FROM t", -1),
    ("SELECT a FROM t WHERE a ILIKE 'x'", -25),
    ("SELECT DISTINCT ON (a) a FROM t", -1),
    ("SELECT ARRAY[1, 2]", -1),
    ("SELECT E'a\\n'", -25),
    ("SELECT a FROM t WHERE a = ANY(?)", -12),
    ("SELECT a FROM t WHERE a = ANY('{1}')", -12),
    ("SELECT TRUE", -12),
    ("SELECT a FROM t WHERE b = FALSE", -12),
    ("SELECT a FROM t WHERE b IS TRUE", -1),
    ("SELECT a ->> 'x' FROM t", -4),
    ("SELECT a FROM t WHERE a ~ 'x'", -1),
    ("SELECT a @> b FROM t", -1),
    ("DELETE FROM t USING u WHERE t.a = u.a", -25),
    ("UPDATE t SET a = 1 FROM u", -1),
    ("SELECT a FROM t LIMIT 2, 3", -25),
    ("SELECT `a` FROM t", -1),
    ("SELECT a FROM t QUALIFY b = 1", -25),
    ("SELECT $$a$$", -1),
    ("SELECT a FROM t FOR UPDATE", -25),
    ("SELECT EXTRACT(YEAR FROM a) FROM t", -12),
    ("SELECT SUBSTRING(a FROM 1 FOR 2) FROM t", -1),
    ("SELECT a FROM t INTERSECT SELECT a FROM u", -25),
    ("SELECT a FROM t EXCEPT SELECT a FROM u", -25),
    ("SELECT TOP 3 a FROM t LIMIT 2", -386),
    ("SELECT a FROM t OFFSET 3", -1),
    ("SELECT a FROM t WHERE a IN (SELECT b FROM u ORDER BY b)", -1),
    ("SELECT a FROM t WHERE a IN (SELECT b FROM u ORDER BY b LIMIT 2)", -1),
    ("SELECT 1;", -25),
    ("SELECT 'open", -3),
    ("SELECT a FROM", -1),
    ("SELECT select FROM t", -12),
    ("SELECT value FROM table", -28),
    ("", -1),
    ("SELECT $2, $1", -1),
    ("SELECT $1, ?", -1),
    ("START TRANSACTION ISOLATION LEVEL SERIALIZABLE", -1),
    ("RELEASE SAVEPOINT a", -1),
    ("BEGIN", -1),
    ("SET a = 1", -1),
    ("COPY t FROM STDIN", -1),
    ("SELECT generate_series(1, 3) OVER ()", -1),
    ("SELECT a FROM t WHERE _b = 1", -1),
];

#[test]
fn what_iris_documents_is_parsed() {
    for sql in ACCEPTED {
        if let Err(error) = parse(sql) {
            panic!("{sql}: {error}");
        }
    }
}

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
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn multiplication_comes_before_addition() {
    let Statement::Query(query) = parse("SELECT 3 + 3 * 5").unwrap().statement else { panic!() };
    let QueryBody::Select(select) = query.body else { panic!() };
    let [SelectItem::Expr { expr: Expr::Binary { op: BinaryOp::Add, .. }, .. }] = select.items.as_slice()
    else {
        panic!("{select:?}")
    };
}

#[test]
fn parameters_are_counted() {
    assert_eq!(parse("SELECT ?, ? FROM t WHERE a = ?").unwrap().parameters, 3);
    assert_eq!(parse("SELECT $1 FROM t WHERE a = $2").unwrap().parameters, 2);
}

#[test]
fn deep_nesting_is_refused() {
    for (open, close) in [("(", ")"), ("NOT (", ")"), ("- ", "")] {
        let sql = format!("SELECT 1 WHERE {}1{} = 1", open.repeat(5_000), close.repeat(5_000));
        assert!(parse(&sql).is_err());
    }
}

proptest! {
    #[test]
    fn no_text_panics(sql: String) {
        let _ = parse(&sql);
    }

    #[test]
    fn no_mangled_statement_panics(which in 0..ACCEPTED.len(), cut in 0_usize..80, insert in "[-'\"()*,.;$?% a-z0-9]{0,6}") {
        let mut sql = ACCEPTED[which].to_owned();
        let at = (0..=cut.min(sql.len())).rev().find(|at| sql.is_char_boundary(*at)).unwrap_or(0);
        sql.insert_str(at, &insert);
        let _ = parse(&sql);
        let _ = parse(&sql[at..]);
    }
}
