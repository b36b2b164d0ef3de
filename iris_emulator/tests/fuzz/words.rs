//! Statements at random: from the words of the language, and from the conformance cases.

use std::path::Path;

use rand::{Rng, RngExt};

use crate::files::files;

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

/// Values that are at a bound of something.
const VALUES: &[&str] = &[
    "0",
    "-1",
    "1",
    "255",
    "256",
    "-2147483649",
    "9223372036854775807",
    "-9223372036854775807",
    "9223372036854775808",
    "1e145",
    "1e308",
    "-1e-128",
    ".5",
    "00012.500",
    "NULL",
    "''",
    "' '",
    "'a'",
    "'é🦀'",
    "'1840-12-31'",
    "'9999-12-31'",
    "'0001-01-01'",
    "'2024-02-30'",
    "'23:59:59.999999999'",
    "'24:00:00'",
    "'2024-02-29 12:00:00.123456789'",
    "66000",
    "-672046",
    "2980013",
    "86400",
    "'%'",
    "'_'",
    "'\\'",
    "'1,2'",
    "'[1,2]'",
    "'{\"a\":[1,{\"b\":null}]}'",
    "$LISTBUILD(1,'a',NULL)",
    "TO_VECTOR('1,2', FLOAT, 2)",
    "?",
];

/// A statement of the language's words in any order.
pub(crate) fn statement(random: &mut impl Rng) -> String {
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
    let words: Vec<&str> = WORDS.split_ascii_whitespace().collect();
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

/// The statements of the conformance cases.
pub(crate) struct Corpus {
    statements: Vec<Vec<String>>,
    /// The tables that they are about.
    pub(crate) definitions: Vec<String>,
}

impl Corpus {
    pub(crate) fn read() -> Self {
        let (mut statements, mut definitions) = (Vec::new(), Vec::new());
        for path in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("conformance")) {
            for line in std::fs::read_to_string(path).unwrap().lines() {
                let Some((mark, rest)) = line.split_once(' ') else { continue };
                let sql = match mark {
                    "=" => format!("SELECT {}", rest.split(" | ").next().unwrap_or(rest)),
                    "?" => rest.to_owned(),
                    "*" | "!" => rest.rsplit_once(" | ").map_or(rest, |(sql, _)| sql).to_owned(),
                    _ => continue,
                };
                if mark == "*" {
                    definitions.push(sql.clone());
                }
                statements.push(words(&sql));
            }
        }
        Self { statements, definitions }
    }

    fn any<'c>(&'c self, random: &mut impl Rng) -> &'c [String] {
        &self.statements[random.random_range(0..self.statements.len())]
    }

    /// A case with some of its words changed for values, for words of others, or taken away.
    pub(crate) fn changed(&self, random: &mut impl Rng) -> String {
        let mut words = self.any(random).to_vec();
        for _ in 0..random.random_range(1..4) {
            let at = random.random_range(0..words.len());
            match random.random_range(0..6) {
                0 => words[at] = VALUES[random.random_range(0..VALUES.len())].to_owned(),
                1 => {
                    let other = self.any(random);
                    words[at].clone_from(&other[random.random_range(0..other.len())]);
                }
                2 if words.len() > 1 => drop(words.remove(at)),
                3 => words.insert(at, words[at].clone()),
                4 => {
                    // an expression in the place of a word
                    let other = self.any(random);
                    let from = random.random_range(0..other.len());
                    let to = (from + random.random_range(1..8)).min(other.len());
                    words.splice(at..=at, other[from..to].iter().cloned());
                }
                _ => {
                    // a value is changed in the form that its neighbours expect
                    if let Some(found) = (0..words.len()).rev().find(|at| {
                        words[*at].starts_with('\'') || words[*at].starts_with(|c: char| c.is_ascii_digit())
                    }) {
                        words[found] = VALUES[random.random_range(0..VALUES.len())].to_owned();
                    }
                }
            }
        }
        words.join(" ")
    }
}

/// A statement's words, roughly: strings are whole, and marks are on their own.
fn words(sql: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quote = None;
    for character in sql.chars() {
        match (quote, character) {
            (Some(end), _) => {
                word.push(character);
                if character == end {
                    quote = None;
                    words.push(std::mem::take(&mut word));
                }
            }
            (None, '\'' | '"') => {
                quote = Some(character);
                words.push(std::mem::take(&mut word));
                word.push(character);
            }
            (None, _) if character.is_alphanumeric() || "_%$.".contains(character) => word.push(character),
            (None, _) => {
                words.push(std::mem::take(&mut word));
                words.push(character.to_string());
            }
        }
    }
    words.push(word);
    words.retain(|word| !word.trim().is_empty());
    words
}
