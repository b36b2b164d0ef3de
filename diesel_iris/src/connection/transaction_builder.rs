//! Transactions with IRIS's own choices (RSQL_starttransaction).

use std::future::Future;

use diesel::QueryResult;
use diesel::result::Error;
use diesel_async::{AsyncConnection, TransactionManager};

use super::transaction::begin;
use super::{AsyncIrisConnection, IrisTransactionManager};
use crate::wire::Statement;

/// A transaction about to begin: [`AsyncIrisConnection::build_transaction`].
///
/// IRIS has the isolation levels READ UNCOMMITTED (which a process begins with), READ COMMITTED and READ VERIFIED;
/// it has neither REPEATABLE READ nor SERIALIZABLE, so there are no methods for these.
///
/// # What outlives the transaction
///
/// IRIS keeps these settings for its process, after the transaction, until others are stated. The PGWire server
/// uses a process for one client after the other: what one sets, another finds. State the level whenever it
/// matters.
#[derive(Debug)]
#[must_use = "a transaction begins when it is run"]
pub struct TransactionBuilder<'c> {
    conn: &'c mut AsyncIrisConnection,
    modes: Modes,
}

/// What is chosen.
#[derive(Debug, Default)]
struct Modes {
    isolation: Option<&'static str>,
    access: Option<&'static str>,
    commit_mode: Option<CommitMode>,
}

/// How IRIS commits changes that are made outside of transactions (RSQL_settransaction, `%COMMITMODE`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommitMode {
    /// Each by itself: what a process begins with.
    Implicit,
    /// A change begins a transaction that stays open.
    Explicit,
    /// Not at all: a statement that fails in the middle is not undone.
    None,
}

impl CommitMode {
    fn sql(self) -> &'static str {
        match self {
            Self::Implicit => "IMPLICIT",
            Self::Explicit => "EXPLICIT",
            Self::None => "NONE",
        }
    }
}

impl Modes {
    /// What stands behind START TRANSACTION; `None` for nothing.
    fn sql(&self) -> QueryResult<Option<String>> {
        let level = self.isolation.map(|level| format!("ISOLATION LEVEL {level}"));
        let modes: Vec<String> = level.into_iter().chain(self.access.map(ToOwned::to_owned)).collect();
        match self.commit_mode {
            Some(_) if !modes.is_empty() => Err(Error::QueryBuilderError(
                "START TRANSACTION takes %COMMITMODE or an isolation level and an access mode, not both"
                    .into(),
            )),
            Some(mode) => Ok(Some(format!("%COMMITMODE {}", mode.sql()))),
            None => Ok((!modes.is_empty()).then(|| modes.join(", "))),
        }
    }
}

impl AsyncIrisConnection {
    /// A transaction with an isolation level, or another of IRIS's choices.
    ///
    /// ```no_run
    /// use diesel::prelude::*;
    /// use diesel_async::RunQueryDsl;
    /// use diesel_iris::AsyncIrisConnection;
    ///
    /// # diesel::table! { accounts { id -> Integer, balance -> BigInt } }
    /// # async fn example(conn: &mut AsyncIrisConnection) -> QueryResult<()> {
    /// let total: i64 = conn
    ///     .build_transaction()
    ///     .read_committed()
    ///     .run(async |conn| accounts::table.select(accounts::balance).find(1).get_result(conn).await)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn build_transaction(&mut self) -> TransactionBuilder<'_> {
        TransactionBuilder { conn: self, modes: Modes::default() }
    }
}

impl TransactionBuilder<'_> {
    /// Queries see what others have not committed yet.
    pub fn read_uncommitted(mut self) -> Self {
        self.modes.isolation = Some("READ UNCOMMITTED");
        self
    }

    /// Queries wait for others to commit, and fail with SQLCODE -114 when that takes too long.
    pub fn read_committed(mut self) -> Self {
        self.modes.isolation = Some("READ COMMITTED");
        self
    }

    /// Queries see what others have not committed yet, but no row of which only a part fits their conditions.
    pub fn read_verified(mut self) -> Self {
        self.modes.isolation = Some("READ VERIFIED");
        self
    }

    /// Changes are refused.
    pub fn read_only(mut self) -> Self {
        self.modes.access = Some("READ ONLY");
        self
    }

    /// Changes are possible. IRIS documents this only together with READ COMMITTED.
    pub fn read_write(mut self) -> Self {
        self.modes.access = Some("READ WRITE");
        self
    }

    /// How changes are committed that the IRIS process makes outside of transactions, from now on; this
    /// transaction is not concerned. IRIS takes it only without the other choices.
    ///
    /// With anything but [`CommitMode::Implicit`], other clients that the PGWire server gives the process to will
    /// find their changes uncommitted.
    pub fn commit_mode(mut self, mode: CommitMode) -> Self {
        self.modes.commit_mode = Some(mode);
        self
    }

    /// Runs the function in the transaction, and commits it if the function succeeds.
    ///
    /// # Errors
    ///
    /// The function's error, after the transaction was rolled back; what the server says of beginning, committing
    /// and rolling back; [`Error::AlreadyInTransaction`] inside of another transaction, whose level it is then.
    pub async fn run<R, E, F>(self, work: F) -> Result<R, E>
    where
        for<'r> F: AsyncFnOnce(&'r mut AsyncIrisConnection) -> Result<R, E>
            + AsyncFunc<&'r mut AsyncIrisConnection, Result<R, E>, Fut: Send>
            + Send,
        E: From<Error> + Send,
        R: Send,
    {
        let modes = self.modes.sql()?;
        let conn = self.conn;
        if conn.transaction_state().depth()?.is_some() {
            return Err(Error::AlreadyInTransaction.into());
        }
        begin(conn, "START TRANSACTION").await?;
        let set = match modes {
            // by itself: the PGWire server knows START TRANSACTION only without more words
            Some(modes) => conn.run_statement(&Statement::transaction_modes(&modes)).await,
            None => Ok(()),
        };
        let done = match set {
            Ok(()) => work(&mut *conn).await,
            Err(error) => Err(error.into()),
        };
        match done {
            Ok(value) => {
                IrisTransactionManager::commit_transaction(conn).await?;
                Ok(value)
            }
            Err(error) => match IrisTransactionManager::rollback_transaction(conn).await {
                // the server is gone, or was told already
                Ok(()) | Err(Error::BrokenTransactionManager) => Err(error),
                Err(rollback_error) => Err(rollback_error.into()),
            },
        }
    }
}

/// An asynchronous function whose future has a name, so that it can be asked to be `Send`.
#[doc(hidden)]
pub trait AsyncFunc<T, R>: FnOnce(T) -> <Self as AsyncFunc<T, R>>::Fut {
    /// The future.
    type Fut: Future<Output = R>;
}

impl<F, T, Fut, R> AsyncFunc<T, R> for F
where
    F: FnOnce(T) -> Fut,
    Fut: Future<Output = R>,
{
    type Fut = Fut;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statement_is_irises() {
        let modes = |isolation, access, commit_mode| Modes { isolation, access, commit_mode }.sql();
        for (choices, expected) in [
            ((None, None, None), None),
            (
                (Some("READ COMMITTED"), Some("READ WRITE"), None),
                Some("ISOLATION LEVEL READ COMMITTED, READ WRITE"),
            ),
            ((None, Some("READ ONLY"), None), Some("READ ONLY")),
            ((None, None, Some(CommitMode::Explicit)), Some("%COMMITMODE EXPLICIT")),
        ] {
            assert_eq!(modes(choices.0, choices.1, choices.2).unwrap().as_deref(), expected);
        }
        assert!(modes(Some("READ VERIFIED"), None, Some(CommitMode::None)).is_err());
    }
}
