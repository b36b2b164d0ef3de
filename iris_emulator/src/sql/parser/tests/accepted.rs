//! What Diesel and the documentation write is parsed, and what is printed is parsed to the same tree.

use super::super::super::ast::Statement;
use super::super::parse;

pub(super) const ACCEPTED: &[&str] = &[
    // queries
    "SELECT 1",
    "(SELECT 1)",
    "/*EXISTS(*/SELECT TOP ? \"users\".\"id\" FROM \"users\" WHERE (\"users\".\"id\" = ?)",
    "SELECT DISTINCT TOP 3 name FROM t",
    "SELECT DISTINCT BY (a, %EXACT(b)) TOP 3 c FROM t ORDER BY c",
    "SELECT a FROM %PARALLEL %IGNOREINDEX i, u.j, s.u.k, u.* %FULL t",
    "SELECT JSON_OBJECT('a':1, 'b''\\':JSON_ARRAY(x, NULL ABSENT ON NULL), '':? NULL ON NULL) FROM t",
    "SELECT JSON_ARRAYAGG(a), LIST(DISTINCT BY (a, b) c), %DLIST(DISTINCT a) FROM t",
    "SELECT ALL a FROM t",
    "SELECT TOP ((5)) a FROM t ORDER BY a DESC, 2",
    "SELECT TOP ALL a FROM t ORDER BY a ASC",
    "SELECT \"users\".\"id\", COUNT(*) FROM (\"users\" INNER JOIN \"posts\" ON (\"posts\".\"user_id\" = \"users\".\"id\")) \
     WHERE ((\"users\".\"name\" LIKE ? ESCAPE '\\') OR (\"users\".\"id\" IN (?, ?))) GROUP BY \"users\".\"id\" \
     HAVING (COUNT(*) > ?) ORDER BY \"users\".\"id\" LIMIT ? OFFSET ?",
    "SELECT s.t.c, t.*, s.t.*, COUNT(DISTINCT a), COUNT(ALL a) FROM s.t LEFT OUTER JOIN u AS v ON v.x = t.y, w x \
     CROSS JOIN y FULL JOIN z ON z.a = 1 RIGHT JOIN (a JOIN b ON a.i = b.i) ON 1 = 1",
    "SELECT \"schema\".\"table\".\"col\" FROM \"schema\".\"table\"",
    "SELECT a FROM t ORDER BY a LIMIT 3 OFFSET 4",
    "SELECT a FROM t LIMIT ALL 3 OFFSET 4 ROWS",
    "SELECT a FROM t LIMIT -1",
    "SELECT a FROM t OFFSET 4 ROWS FETCH NEXT 3 ROWS ONLY",
    "SELECT a FROM t OFFSET ? FETCH ?",
    "SELECT a FROM t FETCH FIRST 1 ROW",
    "(SELECT a FROM t) UNION ALL (SELECT b FROM u)",
    "(SELECT TOP 1 a FROM t ORDER BY a) UNION SELECT b FROM u ORDER BY 1 LIMIT 3",
    "SELECT a FROM t UNION SELECT b FROM u LIMIT 1",
    "SELECT ((SELECT MAX(a) FROM t) + 1), ((SELECT 1))",
    "SELECT a FROM ((SELECT 1) UNION SELECT 2) x, ((SELECT 3 AS b) AS y JOIN z ON y.b = z.b)",
    "SELECT a FROM t WHERE a IN (SELECT TOP 5 b FROM u ORDER BY b) AND a IN ((SELECT 1), 2) AND a NOT IN ((SELECT 1))",
    "SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.x = t.x) AND NOT EXISTS (SELECT 1 FROM v)",
    "WITH x AS (SELECT a FROM t), y AS (SELECT 1, 2) SELECT * FROM x, y ORDER BY 1",
    "SELECT a FROM t WHERE a = 1 & b = 2 ! c != 3",
    "SELECT order_by, value, \"date\", \"a b\", _x, a#2, %ID, t.%ID FROM t",
    "SELECT a AS \"order\" FROM t \"as\"",
    "SELECT a returning FROM t qualify",
    // expressions
    "SELECT $HOROLOG, $ZVERSION, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP(3), CURRENT_DATE, USER, LAST_IDENTITY()",
    "SELECT %EXACT(a), %EXACT a, %SQLUPPER(a), %SQLUPPER(a, 20), %EXACT (a) || 'x' FROM t",
    "SELECT a # 2, a \\ 3, a || 'x', 7#3, -a, - -a, -(-1), +1, 1.10, 2E5, .5, 'it''s', '', NULL, 9223372036854775808 FROM t",
    "SELECT CASE WHEN a = 1 THEN 2 ELSE 3 END, CASE a WHEN ? THEN ? END, CAST(a AS NUMERIC(10, 2)) FROM t",
    "SELECT a FROM t WHERE a IS NOT NULL OR NOT (b BETWEEN 1 AND 2) AND c NOT BETWEEN 3 AND 4 OR NOT NOT d IS NULL",
    "SELECT a FROM t WHERE name %STARTSWITH 'A' AND name [ 'b' AND name ] 'c' AND n NOT %STARTSWITH 'x' AND n NOT LIKE 'y'",
    "SELECT a FROM t WHERE (a + 1) * 2 = 3 AND ((a = 1)) AND (((a) = (1)))",
    "SELECT CAST(? AS DOUBLE PRECISION), CAST(a AS LONG VARCHAR), CAST(a AS CHARACTER VARYING(3))",
    "SELECT VECTOR_COSINE(e, TO_VECTOR(?, DOUBLE, 3)), VECTOR_DOT_PRODUCT(e, TO_VECTOR('1,2', float)) FROM d",
    "SELECT ROW_NUMBER() OVER (PARTITION BY a, b ORDER BY c DESC), SUM(a) OVER (), COUNT(*) OVER (ORDER BY a), \
     AVG(a) OVER (ORDER BY b ROWS 2 PRECEDING), MAX(a) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND 1 FOLLOWING) FROM t",
    "SELECT {fn UCASE(a)}, {fn LEFT(a, 2)}, {fn NOW}, {fn CURDATE()}, {d '2024-02-29'}, {t '13:14:15'}, {ts '2024-02-29 13:14:15.25'} FROM t",
    "SELECT SUBSTRING(a, 1), SUBSTRING(a FROM 1 FOR 2), $PIECE(a, ','), LOWER(a), UPPER(a), COALESCE(a, b), NULLIF(a, 0) FROM t",
    // changes
    "INSERT INTO t (a, b) VALUES (?, 'it''s')",
    "INSERT t DEFAULT VALUES",
    "INSERT OR UPDATE t (a) VALUES (1)",
    "INSERT OR UPDATE INTO \"s\".\"t\" (\"a\") VALUES ($1)",
    "INSERT INTO t SET a = 1, b = 2",
    "INSERT INTO t (a) SELECT b FROM u",
    "INSERT INTO t (SELECT b FROM u UNION ALL SELECT c FROM v)",
    "INSERT INTO t VALUES (1)",
    "UPDATE t SET a = a + 1, \"order\" = NULL WHERE b = ?",
    "UPDATE t AS x SET a = (SELECT MAX(b) FROM u)",
    "DELETE FROM t WHERE a = ?",
    "DELETE t x",
    // definitions
    "CREATE TABLE IF NOT EXISTS s.t (id BIGINT IDENTITY NOT NULL, n VARCHAR(50) DEFAULT 'x' COLLATE %EXACT %DESCRIPTION 'name', \
     v VECTOR(DOUBLE, 3), c SERIAL, d INTEGER AUTO_INCREMENT UNIQUE, e NUMERIC(10, 2) DEFAULT -1.5 NULL, \
     f TIMESTAMP DEFAULT CURRENT_TIMESTAMP(3), g DATE CONSTRAINT fk REFERENCES w ON UPDATE SET NULL, \
     CONSTRAINT pk PRIMARY KEY (id), FOREIGN KEY (n) REFERENCES u (m) ON DELETE CASCADE, UNIQUE (c, d), \
     %DESCRIPTION 'a table', %CLASSPARAMETER A 'b') WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1",
    "CREATE TABLE t (id IDENTITY PRIMARY KEY, \"date\" DATE DEFAULT SYSDATE)",
    "ALTER TABLE s.t ADD COLUMN a INTEGER",
    "ALTER TABLE t ADD a VARCHAR(5) COLLATE %EXACT DEFAULT 'x' NOT NULL UNIQUE REFERENCES u (b) ON DELETE CASCADE",
    "ALTER TABLE t ADD COLUMN (a INTEGER)",
    "ALTER TABLE t ADD (a INTEGER, COLUMN b DATE, UNIQUE (a, b))",
    "ALTER TABLE t ADD UNIQUE (a), PRIMARY KEY (b)",
    "ALTER TABLE t ADD CONSTRAINT c (FOREIGN KEY (a) REFERENCES u (b) ON UPDATE SET NULL)",
    "ALTER TABLE t ADD CONSTRAINT c UNIQUE (a)",
    "ALTER TABLE t ADD DEFAULT (1) FOR a",
    "ALTER TABLE t DROP a",
    "ALTER TABLE t DROP COLUMN a RESTRICT, COLUMN b CASCADE %DELDATA",
    "ALTER TABLE t DELETE COLUMN a",
    "ALTER TABLE t DROP FOREIGN KEY f",
    "ALTER TABLE t DELETE PRIMARY KEY",
    "ALTER TABLE t DROP CONSTRAINT c",
    "ALTER TABLE t ALTER COLUMN a RENAME b",
    "ALTER TABLE t ALTER a NUMERIC(10, 2)",
    "ALTER TABLE t ALTER COLUMN a SET DEFAULT (CURRENT_TIMESTAMP)",
    "ALTER TABLE t ALTER COLUMN a DEFAULT 'x'",
    "ALTER TABLE t ALTER COLUMN a DROP DEFAULT",
    "ALTER TABLE t ALTER COLUMN a NULL",
    "ALTER TABLE t ALTER COLUMN a NOT NULL",
    "ALTER TABLE t ALTER COLUMN a COLLATE %EXACT",
    "ALTER TABLE t MODIFY a VARCHAR(40) DEFAULT ('x') NOT NULL, b NULL, c RENAME d, e DEFAULT 1",
    "ALTER TABLE t RENAME u",
    "CREATE UNIQUE INDEX i ON TABLE t (a DESC, b)",
    "CREATE INDEX h ON TABLE d (e) AS HNSW(Distance='Cosine', M=16, efConstruction=64)",
    "CREATE INDEX IF ON t (a)",
    "DROP INDEX i ON t",
    "DROP INDEX IF EXISTS i",
    "DROP INDEX s.t.i",
    "DROP TABLE IF EXISTS t",
    "DROP TABLE s.t",
    "SELECT a FROM t OFFSET 3",
    "UPDATE t SET a = 1 FROM u",
    "DELETE FROM t FROM u WHERE t.a = u.a",
    "INSERT %NOCHECK INTO t (a) VALUES (1)",
    "SELECT %NOLOCK a FROM t",
    "SELECT a FROM t WHERE a = ANY (SELECT b FROM u)",
    "SELECT a FROM t WHERE a %INLIST b",
    "SELECT a FROM t NATURAL JOIN u",
    "SELECT a FROM t JOIN u USING (b)",
    "SELECT a->b FROM t",
    "SELECT TRIM(LEADING 'x' FROM a) FROM t",
    "SELECT +a FROM t",
    "CREATE TABLE t AS SELECT a FROM u",
    "CREATE BITMAP INDEX i ON t (a)",
    "CREATE VIEW v AS SELECT a FROM t WITH CHECK OPTION",
    "DROP VIEW v CASCADE",
    "ALTER TABLE t ALTER COLUMN a INTEGER, b INTEGER",
    "TRUNCATE TABLE t",
    "SELECT a FROM t WHERE a > ALL (SELECT b FROM u)",
    "SELECT a FROM t WHERE FOR SOME (u, v) (u.a = v.b)",
    "SELECT a FROM t WHERE FOR SOME %ELEMENT(l) (%VALUE = 'x')",
    "SELECT a FROM t WHERE a %MATCHES 'x*' AND b %PATTERN '1A.E' AND c ] 'd'",
    "SELECT a FROM t WHERE a IS JSON OBJECT",
    "SELECT CONVERT(VARCHAR(20), a, 101), {fn CONVERT(a, SQL_DATE)} FROM t",
    "SELECT j.a FROM JSON_TABLE(?, '$.x' COLUMNS (a INTEGER PATH '$.a')) j",
    "SELECT AVG(a %FOREACH(b)), SUM(a %AFTERHAVING) FROM t",
    "CREATE GLOBAL TEMPORARY TABLE t (a INTEGER)",
    "CREATE TABLE t (a SERIAL, b NVARCHAR(MAX), c INT(11), d %Library.String(MAXLEN=20), e TIMESTAMP ON UPDATE CURRENT_TIMESTAMP)",
    "DROP TABLE t CASCADE",
    "LOCK TABLE t IN SHARE MODE WAIT 5",
    "UNLOCK t IN EXCLUSIVE MODE IMMEDIATE",
    "SET OPTION LOCK_TIMEOUT = 5",
    "%CHECKPRIV SELECT ON t",
    "TUNE TABLE t",
    "EXPLAIN SELECT a FROM t",
    // transactions
    "START TRANSACTION",
    "START TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE",
    "START TRANSACTION READ ONLY",
    "START TRANSACTION %COMMITMODE EXPLICIT",
    "SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED",
    "SET TRANSACTION %COMMITMODE NONE",
    "SAVEPOINT a",
    "ROLLBACK TO SAVEPOINT a",
    "/*sp*/ROLLBACK WORK TO SAVEPOINT",
    "ROLLBACK",
    "COMMIT WORK -- done",
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
fn a_printed_query_is_parsed_to_the_same_tree() {
    for sql in ACCEPTED {
        let Statement::Query(query) = parse(sql).unwrap().statement else { continue };
        let printed = query.to_string();
        match parse(&printed) {
            Ok(parsed) => assert_eq!(parsed.statement, Statement::Query(query), "{printed}"),
            Err(error) => panic!("{printed}: {error}"),
        }
    }
}

#[test]
fn keywords_and_names_are_told_apart_in_any_case() {
    let upper = parse("SELECT A FROM T WHERE B = 1 ORDER BY A LIMIT 1").unwrap();
    assert_eq!(parse("select a from t where b = 1 order by a limit 1").unwrap(), upper);
}
