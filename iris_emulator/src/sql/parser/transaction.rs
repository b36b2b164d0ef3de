//! START TRANSACTION, SET TRANSACTION, COMMIT, ROLLBACK, SAVEPOINT.

use super::super::ast::{CommitMode, Isolation, Statement, TransactionModes};
use super::super::lexer::Token;
use super::{Parse, Parser};
use crate::sqlcode::SqlCode;

impl Parser {
    pub(super) fn transaction(&mut self) -> Parse<Statement> {
        if self.take_word("START") {
            self.expect_word("TRANSACTION")?;
            return self.transaction_modes().map(Statement::StartTransaction);
        }
        if self.take_word("SET") {
            return self.set_transaction();
        }
        if self.take_word("COMMIT") {
            self.take_word("WORK");
            return Ok(Statement::Commit);
        }
        if self.take_word("SAVEPOINT") {
            if self.peek() == &Token::End {
                return Err(self.refused(SqlCode::SAVEPOINT_WITHOUT_NAME));
            }
            return self.identifier().map(Statement::Savepoint);
        }
        self.expect_word("ROLLBACK")?;
        self.take_word("WORK");
        if !self.take_word("TO") {
            return Ok(Statement::Rollback);
        }
        // RSQL_rollback: without a name, to the last savepoint
        self.expect_word("SAVEPOINT")?;
        let name = if self.peek() == &Token::End { None } else { Some(self.identifier()?) };
        Ok(Statement::RollbackTo(name))
    }

    /// RSQL_settransaction; the other SET of IRIS is SET OPTION.
    fn set_transaction(&mut self) -> Parse<Statement> {
        if self.is_word("ML") {
            return Err(self.not_emulated("SET ML CONFIGURATION"));
        }
        if !self.take_word("TRANSACTION") {
            return Err(self.expected("OPTION"));
        }
        let modes = self.transaction_modes()?;
        if modes == TransactionModes::default() {
            return Err(self.expected("%COMMITMODE, ISOLATION or READ"));
        }
        Ok(Statement::SetTransaction(modes))
    }

    /// RSQL_starttransaction: `%COMMITMODE …`, or `ISOLATION LEVEL …` and `READ ONLY | READ WRITE`.
    fn transaction_modes(&mut self) -> Parse<TransactionModes> {
        let mut modes = TransactionModes::default();
        if self.take_word("%COMMITMODE") {
            modes.commit_mode = Some(if self.take_word("IMPLICIT") {
                CommitMode::Implicit
            } else if self.take_word("EXPLICIT") {
                CommitMode::Explicit
            } else if self.take_word("NONE") {
                CommitMode::None
            } else {
                return Err(self.expected("IMPLICIT, EXPLICIT or NONE"));
            });
            return Ok(modes);
        }
        if self.peek() == &Token::End {
            return Ok(modes);
        }
        loop {
            if modes.isolation.is_none() && self.take_word("ISOLATION") {
                self.expect_word("LEVEL")?;
                modes.isolation = Some(self.isolation()?);
            } else if modes.read_only.is_none() && self.take_words(&["READ", "ONLY"]) {
                modes.read_only = Some(true);
            } else if modes.read_only.is_none() && self.take_words(&["READ", "WRITE"]) {
                modes.read_only = Some(false);
            } else if self.is_mode_ahead() {
                return Err(self.refused(SqlCode::MODE_REPEATED));
            } else {
                return Err(self.expected("ISOLATION LEVEL, READ ONLY or READ WRITE, each once,"));
            }
            if !self.take_symbol(",") {
                return Ok(modes);
            }
        }
    }

    fn is_mode_ahead(&self) -> bool {
        self.is_word("ISOLATION")
            || self.is_word("READ") && (self.is_word_at(1, "ONLY") || self.is_word_at(1, "WRITE"))
    }

    /// RSQL_settransaction has three levels, and neither REPEATABLE READ nor SERIALIZABLE.
    fn isolation(&mut self) -> Parse<Isolation> {
        for (words, isolation) in [
            (["READ", "UNCOMMITTED"], Isolation::ReadUncommitted),
            (["READ", "COMMITTED"], Isolation::ReadCommitted),
            (["READ", "VERIFIED"], Isolation::ReadVerified),
        ] {
            if self.take_words(&words) {
                return Ok(isolation);
            }
        }
        Err(self.expected("READ UNCOMMITTED, READ COMMITTED or READ VERIFIED"))
    }
}
