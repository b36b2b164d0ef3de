//! SET OPTION, LOCK, %CHECKPRIV and other statements about the session.

use super::super::ast::{Command, LockTable, OptionValue, Query, Statement};
use super::super::lexer::Token;
use super::{Parse, Parser};

impl Parser {
    /// Whether a command begins with the word that comes next.
    pub(super) fn command_ahead(&self, word: &str) -> bool {
        matches!(
            word,
            "LOCK"
                | "UNLOCK"
                | "%CHECKPRIV"
                | "TUNE"
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
            self.expect_word("TABLE")?;
            let table = self.table_name()?;
            while matches!(self.peek(), Token::Word(word) if word.starts_with('%')) {
                self.next += 1;
                if self.take_symbol("=") {
                    self.next += 1;
                }
            }
            return Ok(Command::Maintain(Some(table)));
        }
        if self.take_words(&["PURGE", "CACHED", "QUERIES"]) {
            while matches!(
                self.peek(),
                Token::Word(_) | Token::Number(_) | Token::String(_) | Token::Symbol(_)
            ) {
                self.next += 1;
            }
            return Ok(Command::Maintain(None));
        }
        if self.take_word("BUILD") {
            return self.build_index();
        }
        if self.take_word("%INTRANSACTION") || self.take_word("%INTRANS") {
            return Ok(Command::InTransaction);
        }
        self.expect_word("USE")?;
        self.take_word("DATABASE");
        let (Token::Word(name) | Token::Delimited(name)) = self.peek() else {
            return Err(self.expected_identifier());
        };
        let name = name.clone();
        self.next += 1;
        Ok(Command::Use(name))
    }

    /// RSQL_buildindex: `BUILD INDEX [%option] FOR TABLE t [INDEX i, …] [FOR TABLES …]`
    fn build_index(&mut self) -> Parse<Command> {
        self.expect_word("INDEX")?;
        while ["%NOLOCK", "%NOJOURN"].iter().any(|word| self.take_word(word)) {}
        self.expect_word("FOR")?;
        self.expect_word("TABLE")?;
        let table = self.table_name()?;
        if self.take_word("INDEX") {
            self.separated(Self::identifier)?;
        }
        Ok(Command::BuildIndex(table))
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

    /// RSQL_checkpriv: the emulator's one user has every privilege on what there is.
    fn check_privilege(&mut self) -> Parse<Command> {
        while self.peek() != &Token::End {
            self.next += 1;
        }
        Ok(Command::CheckPrivilege)
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
        let statement = if self.is_word("WITH") { self.with()? } else { self.statement_query()? };
        match statement {
            Statement::Query(query) => Ok(Statement::Explain(Box::<Query>::new(query))),
            _ => Err(self.not_emulated("EXPLAIN of anything but a query")),
        }
    }
}
