//! Random GROUP BY queries over random rows: gathered in one pass they answer what SQLite's sort answers, row by row.
//!
//! `GROUPING_QUERIES=100000 cargo test -p iris_emulator --lib gathered` runs more of them.

use std::sync::Arc;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::Database;
use crate::bind::{self, Setting};
use crate::engine::{Outcome, Session};
use crate::face::Face;
use crate::sqlcode::SqlError;
use crate::value::Value;

const TABLE: &str = "CREATE TABLE T (name VARCHAR(20), exact VARCHAR(20) COLLATE EXACT, \
    string VARCHAR(20) COLLATE SQLSTRING, small INTEGER, wide BIGINT, price NUMERIC(12,2), share DOUBLE, made DATE, \
    clock TIME, stamp TIMESTAMP, is_new BIT, data VARBINARY(20), kind VARCHAR(20))";

/// Texts that differ and are the same by some collations.
const TEXTS: [&str; 14] =
    ["a", "A", "a ", "ab", "aB", "A b", "", " ", "b", "é", "É", "straße", "STRASSE", "a\u{1}"];

const KEYS: [&str; 22] = [
    "name",
    "exact",
    "string",
    "small",
    "wide",
    "share",
    "made",
    "clock",
    "stamp",
    "is_new",
    "data",
    "kind",
    "%EXACT(name)",
    "UPPER(string)",
    "name || exact",
    "small + 1",
    "LENGTH(name)",
    "%SQLUPPER(exact)",
    "price",
    "CASE WHEN small > 0 THEN name ELSE exact END",
    "CAST(small AS VARCHAR(9))",
    "t.name",
];

struct Queries {
    random: StdRng,
}

impl Queries {
    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.random.random_range(0..from.len())]
    }

    fn chance(&mut self, percent: u32) -> bool {
        self.random.random_range(0..100) < percent
    }

    fn argument(&mut self) -> &'static str {
        self.pick(&[
            "name",
            "exact",
            "string",
            "small",
            "wide",
            "price",
            "share",
            "made",
            "clock",
            "stamp",
            "kind",
            "small * 2",
            "price + wide",
            "UPPER(name)",
        ])
    }

    fn number(&mut self) -> &'static str {
        self.pick(&["small", "wide", "price", "share", "small * price", "LENGTH(name)", "name"])
    }

    fn aggregate(&mut self) -> String {
        match self.random.random_range(0..12) {
            0..3 => "COUNT(*)".to_owned(),
            3 => format!("COUNT({})", self.argument()),
            4 => format!("SUM({})", self.number()),
            5 => format!("AVG({})", self.number()),
            6 | 7 => format!("MIN({})", self.argument()),
            8 | 9 => format!("MAX({})", self.argument()),
            10 => format!("COUNT(*) + {}", self.random.random_range(0..3)),
            // what is not gathered
            _ => self
                .pick(&["COUNT(DISTINCT name)", "LIST(small)", "STDDEV(price)", "SUM(DISTINCT small)"])
                .to_owned(),
        }
    }

    fn condition(&mut self, keys: &[&str]) -> String {
        match self.random.random_range(0..6) {
            0 => format!("{} > {}", self.aggregate(), self.random.random_range(0..4)),
            1 => format!("COUNT(*) >= {}", self.random.random_range(0..4)),
            2 => format!("{} IS NOT NULL", self.pick(keys)),
            3 => format!("{} = {}", self.pick(keys), self.pick(&["'a'", "'A'", "1", "2", "'é'"])),
            4 => format!("{} > {}", self.pick(keys), self.pick(keys)),
            _ => format!("NOT ({} < {})", self.aggregate(), self.pick(keys)),
        }
    }

    fn filter(&mut self) -> String {
        match self.random.random_range(0..5) {
            0 => " WHERE small > 0".to_owned(),
            1 => format!(" WHERE name = '{}'", self.pick(&TEXTS)),
            2 => " WHERE wide < 0".to_owned(),
            _ => String::new(),
        }
    }

    fn query(&mut self, is_inner: bool) -> String {
        let count = self.random.random_range(1..=3);
        let mut keys: Vec<&str> = (0..count).map(|_| self.pick(&KEYS)).collect();
        keys.dedup();
        let mut items = Vec::new();
        for _ in 0..self.random.random_range(1..=4) {
            let item = match self.random.random_range(0..8) {
                0..3 => self.pick(&keys).to_owned(),
                3 => {
                    let key = self.pick(&keys);
                    self.pick(&["%EXACT(#)", "UPPER(#)", "# || 'x'", "COALESCE(#, 'none')"]).replace('#', key)
                }
                // a field of any row
                4 if self.chance(20) => self.pick(&KEYS).to_owned(),
                _ => self.aggregate(),
            };
            items.push(format!("{item} AS c{}", items.len() + 1));
        }
        let distinct = if self.chance(15) { "DISTINCT " } else { "" };
        let from = self.pick(&["T t", "T t", "T t", "(SELECT * FROM T) t", "T t JOIN U u ON u.id = t.small"]);
        let mut sql = format!("SELECT {distinct}{} FROM {from}{}", items.join(", "), self.filter());
        sql.push_str(&format!(" GROUP BY {}", keys.join(", ")));
        if self.chance(40) {
            let condition = self.condition(&keys);
            sql.push_str(&format!(" HAVING {condition}"));
        }
        if !is_inner && self.chance(50) {
            let order: Vec<String> = (0..self.random.random_range(1..=3))
                .map(|_| {
                    let item = match self.random.random_range(0..4) {
                        0 => self.random.random_range(1..=items.len()).to_string(),
                        1 => format!("c{}", self.random.random_range(1..=items.len())),
                        2 => self.pick(&keys).to_owned(),
                        _ => self.aggregate(),
                    };
                    format!("{item}{}", self.pick(&["", "", " DESC"]))
                })
                .collect();
            sql.push_str(&format!(" ORDER BY {}", order.join(", ")));
            if self.chance(20) {
                sql = sql.replacen("SELECT ", "SELECT TOP 3 ", 1).replacen(
                    "TOP 3 DISTINCT",
                    "DISTINCT TOP 3",
                    1,
                );
            }
        }
        sql
    }

    fn statement(&mut self) -> String {
        let wrapped = self.random.random_range(0..10);
        match wrapped {
            0 => format!("SELECT COUNT(*), MAX(c1) FROM ({}) q", self.query(true)),
            1 => format!("SELECT q.c1, u.id FROM ({}) q JOIN U u ON u.id = q.c1", self.query(true)),
            2 => format!("SELECT c1, COUNT(*) FROM ({}) q GROUP BY c1", self.query(true)),
            3 => format!("{} UNION ALL {}", self.query(true), self.query(true)),
            4 => format!("SELECT id FROM U WHERE id IN ({})", self.query(true)),
            5 => format!("SELECT TOP 4 * FROM ({}) q", self.query(true)),
            _ => self.query(false),
        }
    }

    fn value(&mut self, column: usize) -> String {
        if self.chance(15) {
            return "NULL".to_owned();
        }
        let number = self.random.random_range(-3..4_i32);
        match column {
            0 | 1 | 2 | 12 => format!("'{}'", self.pick(&TEXTS)),
            3 if self.chance(20) => "11".to_owned(),
            3 => number.to_string(),
            4 => self
                .pick(&["9223372036854775807", "-9223372036854775807", "0", "9007199254740993", "-1"])
                .to_owned(),
            5 => format!("{number}.{}", self.random.random_range(0..4) * 25),
            6 => self.pick(&["0.1", "-0.0", "1e300", "-2.5", "3", "9007199254740992"]).to_owned(),
            7 => format!("'2024-01-0{}'", number + 5),
            8 => format!("'10:20:0{}'", number + 5),
            9 => format!("'2024-01-0{} 10:20:30'", number + 5),
            10 => self.random.random_range(0..2).to_string(),
            _ => "?".to_owned(),
        }
    }
}

impl Database {
    /// The answer, gathered or by SQLite's sort, and whether it was gathered.
    async fn answer(
        &self,
        session: &mut Session,
        sql: &str,
        gathers_groups: bool,
    ) -> (Result<Outcome, SqlError>, bool) {
        let mut prepared = match session.prepare(sql) {
            Ok(prepared) => prepared,
            Err(error) => return (Err(error), false),
        };
        let catalog = Arc::clone(&self.storage.lock().catalog);
        let face = Face::default();
        let setting =
            Setting { catalog: &catalog, face: &face, declared: &[], reads_committed: false, gathers_groups };
        let bound = bind::bind(&prepared.parsed.statement, 0, setting).unwrap();
        let is_gathered = bound.sql.contains("iris_groups");
        prepared.bound = Some(Arc::new(bound));
        (session.execute(&prepared, &[]).await, is_gathered)
    }
}

#[tokio::test]
async fn groups_are_those_of_a_sort() {
    let told = std::env::var("GROUPING_QUERIES").ok().and_then(|count| count.parse().ok());
    let mut queries = Queries { random: StdRng::seed_from_u64(8) };
    let mut counts = (0, 0, 0);
    for round in 0..told.map_or(8, |count: usize| count / 250) {
        let database = Database::in_memory().unwrap();
        let mut session = database.connect();
        let mut script = vec![TABLE.to_owned(), "CREATE TABLE U (id INTEGER PRIMARY KEY)".to_owned()];
        script.extend((-2..3).map(|id| format!("INSERT INTO U VALUES ({id})")));
        if round % 4 == 3 {
            script.push("CREATE INDEX KindIndex ON T (kind)".to_owned());
        }
        let rows = [0, 1, 12, 60][round % 4];
        for _ in 0..rows {
            let values: Vec<String> = (0..13).map(|column| queries.value(column)).collect();
            script.push(format!("INSERT INTO T VALUES ({})", values.join(", ")));
        }
        for sql in script {
            let prepared = session.prepare(&sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
            let bytes: [&[u8]; 5] = [&[0], &[0, 0], &[0, 255], &[], &[255]];
            let bytes = Value::Binary(bytes[queries.random.random_range(0..bytes.len())].to_vec());
            let parameters = &[bytes][..prepared.parameter_count()];
            session.execute(&prepared, parameters).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
        }
        for _ in 0..250 {
            let sql = queries.statement();
            let (gathered, is_gathered) = database.answer(&mut session, &sql, true).await;
            let (sorted, _) = database.answer(&mut session, &sql, false).await;
            // debugging text tells one zero from the other
            assert_eq!(format!("{gathered:?}"), format!("{sorted:?}"), "{sql}");
            counts.0 += 1;
            counts.1 += usize::from(is_gathered);
            counts.2 += usize::from(is_gathered && gathered.is_ok());
        }
    }
    // most are gathered, or this would compare SQLite with itself
    assert!(counts.2 * 4 > counts.0, "{counts:?}");
    println!("{} queries, {} gathered, {} with an answer", counts.0, counts.1, counts.2);
}

/// A field that is grouped by as it is and by its collation comes back as its collation has it.
#[tokio::test]
async fn a_key_is_folded_if_one_of_its_collations_folds_it() {
    let database = Database::in_memory().unwrap();
    let mut session = database.connect();
    for sql in
        ["CREATE TABLE T (name VARCHAR(9))", "INSERT INTO T VALUES ('ab')", "INSERT INTO T VALUES ('Ab')"]
    {
        let prepared = session.prepare(sql).unwrap();
        session.execute(&prepared, &[]).await.unwrap();
    }
    for keys in ["%EXACT(name), name", "name, %EXACT(name)"] {
        let sql = format!("SELECT name, COUNT(*) FROM T GROUP BY {keys}");
        let (gathered, is_gathered) = database.answer(&mut session, &sql, true).await;
        assert!(is_gathered, "{sql}");
        let row = vec![Value::Text("AB".to_owned()), Value::Integer(1)];
        let Ok(Outcome::Rows(rows)) = gathered else { panic!("{sql}: {gathered:?}") };
        assert_eq!(rows, [row.clone(), row], "{sql}");
    }
}

#[tokio::test]
async fn what_is_gathered() {
    let database = Database::in_memory().unwrap();
    let mut session = database.connect();
    for sql in [
        "CREATE TABLE T (id INTEGER PRIMARY KEY, kind VARCHAR(9), n INTEGER, price NUMERIC(9,2), code VARCHAR(9))",
        "CREATE INDEX CodeIndex ON T (code)",
        "CREATE VIEW V AS SELECT kind, COUNT(*) AS number FROM T GROUP BY kind",
    ] {
        let prepared = session.prepare(sql).unwrap();
        session.execute(&prepared, &[]).await.unwrap();
    }
    for (sql, expected) in [
        ("SELECT kind, COUNT(*) FROM T GROUP BY kind", true),
        ("SELECT %EXACT(kind), SUM(price) / COUNT(n) FROM T GROUP BY kind HAVING MAX(n) > 1", true),
        ("SELECT AVG(n) FROM T WHERE price > 1 GROUP BY UPPER(kind), n ORDER BY MIN(price), n DESC", true),
        ("SELECT TOP 3 kind, COUNT(*) FROM T GROUP BY kind ORDER BY 2", true),
        (
            "SELECT q.number FROM T JOIN (SELECT n, COUNT(*) AS number FROM T GROUP BY n) q ON q.n = T.id",
            true,
        ),
        ("SELECT number FROM V", true),
        // it ends early
        ("SELECT TOP 3 kind, COUNT(*) FROM T GROUP BY kind", false),
        // what has an index comes sorted
        ("SELECT code, COUNT(*) FROM T GROUP BY code", false),
        ("SELECT id, COUNT(*) FROM T GROUP BY id", false),
        ("SELECT price, COUNT(*) FROM T GROUP BY price", false),
        ("SELECT COUNT(DISTINCT n) FROM T GROUP BY kind", false),
        ("SELECT kind, n, COUNT(*) FROM T GROUP BY kind", false),
        ("SELECT COUNT(*) FROM T GROUP BY kind HAVING kind > 'a'", false),
        ("SELECT COUNT(*), (SELECT MAX(n) FROM T) FROM T GROUP BY kind", false),
        ("SELECT id FROM T WHERE n IN (SELECT COUNT(*) FROM T GROUP BY kind)", false),
        ("SELECT COUNT(*) FROM T", false),
    ] {
        let (answer, is_gathered) = database.answer(&mut session, sql, true).await;
        assert_eq!(is_gathered, expected, "{sql}");
        answer.unwrap();
    }
}
