//! The names that a definition makes.
//!
//! IRIS compares names without regard to case, so it is only where a name is made that its case is kept.

use super::is_reserved;
use super::lexer::{Token, TokenKind};

/// The positions of the names that a statement makes: CREATE TABLE, CREATE VIEW, CREATE INDEX, ALTER TABLE or ALTER VIEW.
/// Other statements make none.
pub(crate) fn made_names(tokens: &[Token<'_>]) -> Vec<usize> {
    let meant = (0..tokens.len()).filter(|at| !tokens[*at].is_blank() && tokens[*at].kind != TokenKind::Hint);
    let mut reader = Reader { tokens, meant: meant.collect(), next: 0, made: Vec::new() };
    if reader.take("CREATE") {
        reader.create();
    } else if reader.take("ALTER") {
        if reader.take("TABLE") {
            reader.alter_table();
        } else if reader.take("VIEW") {
            reader.view();
        }
    }
    reader.made
}

/// Words with which an element of a table begins that is no column.
const ELEMENTS: [&str; 8] =
    ["CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "LIKE", "SHARD", "DEFAULT"];

struct Reader<'t> {
    tokens: &'t [Token<'t>],
    /// The positions of the tokens that mean something.
    meant: Vec<usize>,
    next: usize,
    made: Vec<usize>,
}

impl<'t> Reader<'t> {
    fn token(&self, ahead: usize) -> Option<&'t Token<'t>> {
        self.meant.get(self.next + ahead).map(|at| &self.tokens[*at])
    }

    fn is(&self, ahead: usize, word: &str) -> bool {
        self.token(ahead).is_some_and(|token| token.is_word(word) || token.is_symbol(word))
    }

    fn take(&mut self, word: &str) -> bool {
        let is = self.is(0, word);
        self.next += usize::from(is);
        is
    }

    /// Whether a name may stand here.
    fn is_name(&self, ahead: usize) -> bool {
        self.token(ahead).is_some_and(is_name)
    }

    /// Takes a name that is made here.
    fn name(&mut self) -> bool {
        let is = self.is_name(0);
        if is {
            self.made.push(self.meant[self.next]);
            self.next += 1;
        }
        is
    }

    /// Takes the name of a table or a view, with its schema or without.
    fn relation(&mut self, is_made: bool) -> bool {
        if !self.is_name(0) {
            return false;
        }
        let is_qualified = self.is(1, ".") && self.is_name(2);
        if is_made {
            let parts = if is_qualified { &[0, 2][..] } else { &[0] };
            self.made.extend(parts.iter().map(|part| self.meant[self.next + part]));
        }
        self.next += if is_qualified { 3 } else { 1 };
        true
    }

    fn create(&mut self) {
        if self.take("OR") {
            // OR REPLACE
            self.next += 1;
        }
        let _ = self.take("GLOBAL");
        let _ = self.take("TEMPORARY");
        if self.take("TABLE") {
            self.if_not_exists();
            self.table();
        } else if self.take("VIEW") {
            self.view();
        } else if let Some(index) = (0..2).find(|ahead| self.is(*ahead, "INDEX")) {
            // UNIQUE, BITMAP and the like stand before
            self.next += index + 1;
            self.if_not_exists();
            self.name();
        }
    }

    fn if_not_exists(&mut self) {
        if self.is(0, "IF") && self.is(1, "NOT") && self.is(2, "EXISTS") {
            self.next += 3;
        }
    }

    fn table(&mut self) {
        if !self.relation(true) {
            return;
        }
        if self.take("(") {
            self.elements();
        }
        if self.take("AS") {
            self.query();
        }
    }

    fn view(&mut self) {
        if !self.relation(true) {
            return;
        }
        if self.take("(") {
            while self.name() && self.take(",") {}
            let _ = self.take(")");
        }
        if self.take("AS") {
            self.query();
        }
    }

    /// The elements of a table up to the parenthesis behind them.
    fn elements(&mut self) {
        loop {
            self.element();
            if !self.take(",") {
                break;
            }
        }
        let _ = self.take(")");
    }

    /// A column or a constraint, up to the comma or the parenthesis behind it.
    fn element(&mut self) {
        if !ELEMENTS.iter().any(|word| self.is(0, word)) {
            self.name();
        }
        let mut depth = 0_usize;
        while let Some(token) = self.token(0) {
            match depth {
                0 if token.is_symbol(",") || token.is_symbol(")") => return,
                0 if token.is_word("CONSTRAINT") => {
                    self.next += 1;
                    self.name();
                    continue;
                }
                _ if token.is_symbol("(") => depth += 1,
                _ if token.is_symbol(")") => depth -= 1,
                _ => {}
            }
            self.next += 1;
        }
    }

    fn alter_table(&mut self) {
        if !self.relation(false) {
            return;
        }
        if self.take("RENAME") {
            self.name();
        } else if self.take("ADD") {
            let _ = self.take("COLUMN");
            if self.take("(") {
                self.elements();
                return;
            }
            loop {
                self.element();
                if !self.take(",") {
                    break;
                }
                let _ = self.take("ADD");
                let _ = self.take("COLUMN");
            }
        } else if self.take("ALTER") || self.take("MODIFY") {
            let _ = self.take("COLUMN");
            if self.relation(false) && self.take("RENAME") {
                self.name();
            }
        }
    }

    /// The names of what a query selects.
    fn query(&mut self) {
        while self.take("(") {}
        if !self.take("SELECT") {
            return;
        }
        self.quantifiers();
        loop {
            let from = self.next;
            let mut depth = 0_usize;
            while let Some(token) = self.token(0) {
                match depth {
                    0 if [",", ")"].iter().any(|end| token.is_symbol(end)) => break,
                    0 if ["FROM", "UNION", "WHERE"].iter().any(|end| token.is_word(end)) => break,
                    _ if token.is_symbol("(") => depth += 1,
                    _ if token.is_symbol(")") => depth -= 1,
                    _ => {}
                }
                self.next += 1;
            }
            self.item(from, self.next);
            if !self.take(",") {
                return;
            }
        }
    }

    /// What stands between SELECT and the first item.
    fn quantifiers(&mut self) {
        loop {
            if self.take("TOP") {
                // a number, a parameter, ALL, or one of these in parentheses
                self.next += if self.is(0, "(") { 3 } else { 1 };
            } else if self.is(0, "BY") && self.is(1, "(") {
                while !self.is(0, ")") && self.token(0).is_some() {
                    self.next += 1;
                }
                self.next += 1;
            } else if !(self.take("DISTINCT") || self.take("ALL")) {
                return;
            }
        }
    }

    /// The name of an item, if it is a column's or its own.
    fn item(&mut self, from: usize, to: usize) {
        let tokens: Vec<&Token<'_>> = self.meant[from..to].iter().map(|at| &self.tokens[*at]).collect();
        let Some((last, before)) = tokens.split_last() else { return };
        let is_behind_value = |token: &&Token<'_>| match token.kind {
            TokenKind::Name | TokenKind::Number | TokenKind::Literal => true,
            TokenKind::Word => {
                !is_reserved(token.text) || ["AS", "END", "NULL"].iter().any(|word| token.is_word(word))
            }
            _ => token.is_symbol(".") || token.is_symbol(")"),
        };
        if is_name(last) && before.last().is_none_or(is_behind_value) {
            self.made.push(self.meant[to - 1]);
        }
    }
}

/// Whether a token is a name, and one that can stand without quotes if it has none.
fn is_name(token: &Token<'_>) -> bool {
    let is_simple =
        |text: &str| !text.starts_with(['%', '$']) && text.chars().all(|c| c == '_' || c.is_alphanumeric());
    match token.kind {
        TokenKind::Name => true,
        TokenKind::Word => is_simple(token.text) && !is_reserved(token.text),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens;
    use super::*;
    use proptest::prelude::*;

    /// The names that are made.
    fn made(sql: &str) -> String {
        let tokens: Vec<Token<'_>> = tokens(sql).map(Result::unwrap).collect();
        made_names(&tokens).into_iter().map(|at| tokens[at].text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn names_that_definitions_make() {
        for (sql, expected) in [
            ("CREATE TABLE Ward (WardId INTEGER PRIMARY KEY, Name VARCHAR(20) NOT NULL)", "Ward WardId Name"),
            ("create global temporary table Clinic.Ward(a INT)", "Clinic Ward a"),
            ("CREATE TABLE IF NOT EXISTS \"Ward\" (\"A b\" INT)", "\"Ward\" \"A b\""),
            (
                "CREATE TABLE w (%DESCRIPTION 'd', %PUBLICROWID, Id INT CONSTRAINT Pk PRIMARY KEY, \
                 N NUMERIC(9, 2) DEFAULT (1), PRIMARY KEY (Id), UNIQUE (Id, N), CONSTRAINT Fk FOREIGN KEY (Id) \
                 REFERENCES Other (OtherId) ON DELETE CASCADE, SHARD KEY (Id)) WITH STORAGETYPE = ROW",
                "w Id Pk N Fk",
            ),
            ("CREATE TABLE w AS SELECT TOP 3 a.Id, Name FROM a", "w Id Name"),
            ("CREATE TABLE w AS (SELECT DISTINCT BY (x, y) COUNT(*) AS Seen FROM a)", "w Seen"),
            ("CREATE TABLE value (a INT)", ""),
            ("CREATE TABLE w (value INT, A INT)", "w A"),
            ("CREATE INDEX ByName ON Ward (Name)", "ByName"),
            ("CREATE UNIQUE INDEX IF NOT EXISTS ByName ON TABLE Ward (Name)", "ByName"),
            ("CREATE BITMAP INDEX ByName ON Ward (Name)", "ByName"),
            ("CREATE VIEW Seen (A, B) AS SELECT x, y FROM t", "Seen A B x y"),
            (
                "CREATE OR REPLACE VIEW S.Seen AS SELECT t.Id, UPPER(Name) Loud, CASE WHEN a = 1 THEN b END Kind, \
                 a + b, NOT_A, 1 One, CURRENT_DATE, %ID, (SELECT c FROM d) AS Inner1 FROM t UNION SELECT p, q FROM u",
                "S Seen Id Loud Kind NOT_A One Inner1",
            ),
            ("ALTER TABLE Ward ADD COLUMN Beds INTEGER", "Beds"),
            ("ALTER TABLE S.Ward ADD (Beds INTEGER, Doors NUMERIC(3, 1))", "Beds Doors"),
            ("ALTER TABLE Ward ADD Beds INTEGER, ADD COLUMN Doors INTEGER", "Beds Doors"),
            ("ALTER TABLE Ward ADD CONSTRAINT OneName UNIQUE (Name)", "OneName"),
            ("ALTER TABLE Ward ADD FOREIGN KEY (a) REFERENCES b (c)", ""),
            ("ALTER TABLE Ward ADD DEFAULT 3 FOR Beds", ""),
            ("ALTER TABLE Ward ALTER COLUMN Beds RENAME Places", "Places"),
            ("ALTER TABLE Ward MODIFY Beds NUMERIC(3)", ""),
            ("ALTER TABLE Ward RENAME Wards", "Wards"),
            ("ALTER TABLE Ward DROP COLUMN Beds", ""),
            ("ALTER VIEW Seen AS SELECT Id FROM t", "Seen Id"),
            ("DROP TABLE Ward", ""),
            ("INSERT INTO Ward (Name) VALUES ('x')", ""),
            ("CREATE PROCEDURE Ward (a INT) BEGIN END", ""),
            ("CREATE", ""),
            ("CREATE TABLE w (", "w"),
            ("CREATE TABLE w (a INT", "w a"),
            ("", ""),
        ] {
            assert_eq!(made(sql), expected, "{sql}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(words in proptest::collection::vec(
            "CREATE|ALTER|TABLE|VIEW|INDEX|ADD|COLUMN|AS|SELECT|TOP|DISTINCT|BY|FROM|CONSTRAINT|RENAME|[(),.a1'%\"]", 0..20))
        {
            if let Ok(tokens) = tokens(&words.join(" ")).collect::<Result<Vec<_>, _>>() {
                for name in made_names(&tokens) {
                    prop_assert!(is_name(&tokens[name]));
                }
            }
        }
    }
}
