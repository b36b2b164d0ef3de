//! START TRANSACTION, COMMIT, ROLLBACK, SAVEPOINT.

use super::super::ast::{CommitMode, Isolation, Statement, TransactionModes};
use super::{Parse, Parser};
use crate::sqlcode::SqlCode;

impl Parser {
    pub(super) fn transaction(&mut self) -> Parse<Statement> {
        if self.take_words(&["START", "TRANSACTION"]) {
            return self.transaction_modes().map(Statement::StartTransaction);
        }
        if self.take_word("COMMIT") {
            self.take_word("WORK");
            return Ok(Statement::Commit);
        }
        if self.take_word("SAVEPOINT") {
            return self.identifier().map(Statement::Savepoint);
        }
        self.expect_word("ROLLBACK")?;
        self.take_word("WORK");
        if self.take_words(&["TO", "SAVEPOINT"]) {
            let name = if self.peek_word().is_some() { Some(self.identifier()?) } else { None };
            return Ok(Statement::RollbackTo(name));
        }
        Ok(Statement::Rollback)
    }

    /// RSQL_starttransaction: `%COMMITMODE …`, or `ISOLATION LEVEL …` and `READ ONLY | READ WRITE`.
    fn transaction_modes(&mut self) -> Parse<TransactionModes> {
        let mut modes = TransactionModes::default();
        if self.take_word("%COMMITMODE") {
            modes.commit_mode = Some(if self.take_word("IMPLICIT") {
                CommitMode::Implicit
            } else if self.take_word("EXPLICIT") {
                CommitMode::Explicit
            } else {
                self.expect_word("NONE")?;
                CommitMode::None
            });
            return Ok(modes);
        }
        loop {
            if modes.isolation.is_none() && self.take_words(&["ISOLATION", "LEVEL"]) {
                modes.isolation = Some(self.isolation()?);
            } else if modes.read_only.is_none() && self.take_words(&["READ", "ONLY"]) {
                modes.read_only = Some(true);
            } else if modes.read_only.is_none() && self.take_words(&["READ", "WRITE"]) {
                modes.read_only = Some(false);
            } else {
                return Ok(modes);
            }
            if !self.take_symbol(",") {
                return Ok(modes);
            }
        }
    }

    fn isolation(&mut self) -> Parse<Isolation> {
        if self.take_words(&["READ", "UNCOMMITTED"]) {
            return Ok(Isolation::ReadUncommitted);
        }
        if self.take_words(&["READ", "COMMITTED"]) {
            return Ok(Isolation::ReadCommitted);
        }
        if self.take_words(&["READ", "VERIFIED"]) {
            return Ok(Isolation::ReadVerified);
        }
        Err(self
            .error(SqlCode::INVALID_STATEMENT, "READ UNCOMMITTED, READ COMMITTED or READ VERIFIED expected"))
    }
}
