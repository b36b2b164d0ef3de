//! SET OPTION, LOCK, %CHECKPRIV and other statements about the session.

use super::super::ast::{Command, LockTable, OptionValue, Query, Statement};
use super::super::lexer::Token;
use super::{Parse, Parser};
use crate::sqlcode::SqlCode;

impl Parser {
    /// Whether a command begins with the word that comes next.
    pub(super) fn command_ahead(&self, word: &str) -> bool {
        matches!(
            word,
            "LOCK"
                | "UNLOCK"
                | "%CHECKPRIV"
                | "TUNE"
                | "COLLECT"
                | "PURGE"
                | "BUILD"
                | "%INTRANSACTION"
                | "%INTRANS"
                | "USE"
        )
    }

    pub(super) fn command(&mut self) -> Parse<Command> {
        if self.take_words(&["SET", "OPTION"]) {
            return self.set_option();
        }
        if self.take_word("LOCK") {
            return self.lock(false).map(Command::Lock);
        }
        if self.take_word("UNLOCK") {
            return self.lock(true).map(Command::Lock);
        }
        if self.take_word("%CHECKPRIV") {
            return self.check_privilege();
        }
        if self.take_word("TUNE") {
            return self.tune();
        }
        if self.take_words(&["COLLECT", "STATISTICS"]) {
            return self.collect_statistics();
        }
        if self.take_word("PURGE") {
            return self.purge();
        }
        if self.take_word("BUILD") {
            return self.build_index();
        }
        if self.take_word("%INTRANSACTION") || self.take_word("%INTRANS") {
            return Ok(Command::InTransaction);
        }
        self.expect_word("USE")?;
        self.take_word("DATABASE");
        // RSQL_usedatabase: USER, which is a reserved word, has to be delimited
        self.identifier().map(|name| Command::Use(name.text))
    }

    /// RSQL_tunetable: `TUNE TABLE t [option …]`; an unknown option is SQLCODE -25
    fn tune(&mut self) -> Parse<Command> {
        self.expect_word("TABLE")?;
        let table = self.table_name()?;
        let mut seen: Vec<&str> = Vec::new();
        let options =
            ["%SAMPLE_PERCENT", "%CLEAR_VALUES", "%KEEP_UP_TO_DATE", "%RECOMPILE_CQ", "%SET_VALUES"];
        while let Some(option) = options.into_iter().find(|option| self.take_word(option)) {
            if seen.contains(&option) {
                return Err(self.refused(SqlCode::TUNE_OPTION_REPEATED));
            }
            seen.push(option);
            if option == "%SAMPLE_PERCENT" {
                if !matches!(self.peek(), Token::Number(_) | Token::String(_)) {
                    return Err(self.expected("percentage"));
                }
                self.next += 1;
            }
        }
        Ok(Command::Tune(table))
    }

    /// RSQL_collectstatistics: `COLLECT STATISTICS FOR TABLE t | FOR SCHEMA s [%SAMPLE_PERCENT '.12' | '12%']`
    fn collect_statistics(&mut self) -> Parse<Command> {
        self.expect_word("FOR")?;
        let table = if self.take_word("SCHEMA") {
            self.identifier()?;
            None
        } else {
            self.expect_word("TABLE")?;
            Some(self.defined_name()?)
        };
        if self.take_word("%SAMPLE_PERCENT") {
            let (Token::Number(text) | Token::String(text)) = self.peek() else {
                return Err(self.expected("percentage"));
            };
            let part = match text.strip_suffix('%') {
                Some(percent) => percent.parse().map(|percent: f64| percent / 100.0),
                None => text.parse(),
            };
            if !part.is_ok_and(|part| part > 0.0 && part <= 1.0) {
                return Err(self.expected("percentage"));
            }
            self.next += 1;
        }
        Ok(Command::CollectStatistics(table))
    }

    /// RSQL_purgecachedqueries: `PURGE [CACHED] QUERIES [BY AGE n | BY TABLE t | BY NAME class, …]`
    fn purge(&mut self) -> Parse<Command> {
        self.take_word("CACHED");
        self.expect_word("QUERIES")?;
        if !self.take_word("BY") {
            return Ok(Command::Purge(None));
        }
        if self.take_word("TABLE") {
            return self.table_name().map(|table| Command::Purge(Some(table)));
        }
        if self.take_word("AGE") {
            if !matches!(self.peek(), Token::Number(_) | Token::String(_)) {
                return Err(self.expected("number of days"));
            }
            self.next += 1;
            return Ok(Command::Purge(None));
        }
        self.expect_word("NAME")?;
        self.separated(Self::class_name)?;
        Ok(Command::Purge(None))
    }

    /// The name of a class with its packages, whose words may be reserved.
    pub(super) fn class_name(&mut self) -> Parse<String> {
        let mut name = String::new();
        loop {
            let (Token::Word(word) | Token::String(word)) = self.peek() else {
                return Err(self.expected_identifier());
            };
            name.push_str(word);
            self.next += 1;
            if !self.take_symbol(".") {
                return Ok(name);
            }
            name.push('.');
        }
    }

    /// RSQL_buildindex: `BUILD INDEX [%NOLOCK] [%NOJOURN] FOR {TABLE t [INDEX i, …] | SCHEMA s | ALL} [KEEP SELECTABILITY]`
    fn build_index(&mut self) -> Parse<Command> {
        self.expect_word("INDEX")?;
        while ["%NOLOCK", "%NOJOURN"].iter().any(|word| self.take_word(word)) {}
        self.expect_word("FOR")?;
        let (mut table, mut indexes) = (None, Vec::new());
        if self.take_word("SCHEMA") {
            self.identifier()?;
        } else if !self.take_word("ALL") {
            self.expect_word("TABLE")?;
            table = Some(self.table_name()?);
            if self.take_word("INDEX") {
                indexes = self.separated(Self::identifier)?;
            }
        }
        if self.take_word("KEEP") {
            self.expect_word("SELECTABILITY")?;
        }
        Ok(Command::BuildIndex { table, indexes })
    }

    /// RSQL_setoption: `SET OPTION name [=] value`
    fn set_option(&mut self) -> Parse<Command> {
        let Token::Word(name) = self.peek() else { return Err(self.expected("option")) };
        let name = name.to_uppercase();
        self.next += 1;
        self.take_symbol("=");
        let value = match self.peek() {
            Token::Number(text) => match text.parse() {
                Ok(number) => OptionValue::Number(number),
                Err(_) => return Err(self.expected("integer")),
            },
            Token::String(text) => OptionValue::Text(text.clone()),
            Token::Word(word) => OptionValue::Word(word.to_uppercase()),
            _ => return Err(self.expected("value")),
        };
        self.next += 1;
        Ok(Command::SetOption { name, value })
    }

    /// RSQL_lock: `LOCK [TABLE] t IN {SHARE | EXCLUSIVE} MODE [WAIT n]`; RSQL_unlock: `UNLOCK [TABLE] t IN … MODE [IMMEDIATE]`
    fn lock(&mut self, releases: bool) -> Parse<LockTable> {
        self.take_word("TABLE");
        let table = self.table_name()?;
        self.expect_word("IN")?;
        let shared = self.take_word("SHARE");
        if !shared {
            self.expect_word("EXCLUSIVE")?;
        }
        self.expect_word("MODE")?;
        let mut wait = None;
        if !releases && self.take_word("WAIT") {
            let Token::Number(text) = self.peek() else { return Err(self.expected("integer")) };
            let Ok(seconds) = text.parse() else { return Err(self.expected("integer")) };
            wait = Some(seconds);
            self.next += 1;
        }
        let immediate = releases && self.take_word("IMMEDIATE");
        Ok(LockTable { table, shared, wait, releases, immediate })
    }

    /// RSQL_checkpriv: `%CHECKPRIV [{GRANT | ADMIN} OPTION FOR] privilege [(fields)], … [ON object]`. The emulator's one user
    /// has every privilege on what there is.
    fn check_privilege(&mut self) -> Parse<Command> {
        if self.take_word("GRANT") || self.take_word("ADMIN") {
            self.expect_word("OPTION")?;
            self.expect_word("FOR")?;
        }
        let on_object = self.separated(Self::privilege)?.contains(&true);
        if on_object || self.is_word("ON") {
            self.expect_word("ON")?;
            if !self.take_words(&["STORED", "PROC"]) && !self.take_words(&["STORED", "PROCEDURE"]) {
                for kind in ["SCHEMA", "TABLE", "VIEW"] {
                    if self.take_word(kind) {
                        break;
                    }
                }
            }
            self.table_name()?;
        }
        Ok(Command::CheckPrivilege)
    }

    /// A privilege: whether it is one on an object.
    fn privilege(&mut self) -> Parse<bool> {
        const ON_OBJECTS: [&str; 9] =
            ["%ALTER", "SELECT", "INSERT", "UPDATE", "DELETE", "EXECUTE", "REFERENCES", "USE", "ALL"];
        let Token::Word(word) = self.peek() else { return Err(self.expected("privilege")) };
        let on_object = ON_OBJECTS.iter().any(|known| word.eq_ignore_ascii_case(known));
        if !on_object && !word.starts_with('%') {
            return Err(self.expected("privilege"));
        }
        self.next += 1;
        if on_object && self.is_symbol("(") {
            self.identifiers_in_parentheses()?;
        }
        Ok(on_object)
    }

    /// RSQL_truncatetable
    pub(super) fn truncate(&mut self) -> Parse<Statement> {
        self.expect_word("TRUNCATE")?;
        self.expect_word("TABLE")?;
        self.restrictions()?;
        self.table_name().map(Statement::Truncate)
    }

    /// RSQL_explain: `EXPLAIN [ALT] [STAT] [INTO :v] query`
    pub(super) fn explain(&mut self) -> Parse<Statement> {
        self.expect_word("EXPLAIN")?;
        for option in ["ALT", "STAT"] {
            if self.is_word(option) {
                return Err(self.not_emulated(&format!("EXPLAIN {option}")));
            }
        }
        // the page: a statement that does not begin with SELECT is refused so
        if !self.is_word("SELECT") && !self.is_word("WITH") && !self.is_symbol("(") {
            return Err(self.refused(SqlCode::SQL_STATEMENT_EXPECTED));
        }
        let statement = if self.is_word("WITH") { self.with()? } else { self.statement_query()? };
        match statement {
            Statement::Query(query) => Ok(Statement::Explain(Box::<Query>::new(query))),
            _ => Err(self.not_emulated("EXPLAIN of anything but a query")),
        }
    }
}
