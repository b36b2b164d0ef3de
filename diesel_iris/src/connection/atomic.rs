//! Several requests of which all or none have an effect.

use diesel::QueryResult;

use super::batch_execute::often;
use super::{AsyncIrisConnection, lock};
use crate::wire::{Flush, Statement};

impl AsyncIrisConnection {
    /// Runs several requests of which all or none are to have an effect. The caller holds the gate.
    pub(super) async fn run_atomically<R>(
        &self,
        work: impl AsyncFnOnce() -> QueryResult<R>,
    ) -> QueryResult<R> {
        let in_transaction = lock(&self.transaction).depth()?.is_some();
        let (begin, commit, undo) = if in_transaction {
            ("SAVEPOINT diesel_batch", None, "ROLLBACK TO SAVEPOINT diesel_batch")
        } else {
            ("START TRANSACTION", Some("COMMIT"), "ROLLBACK")
        };
        let critical = lock(&self.transaction).critical();
        critical
            .run(async {
                // waited for: the server would run the rest outside of a transaction, should it refuse to begin one
                self.run_text(begin).await?;
                let result = match (work().await, commit) {
                    (Ok(value), Some(commit)) => self.run_text(commit).await.map(|()| value),
                    (result, _) => result,
                };
                if result.is_err() && self.run_text(undo).await.is_err() {
                    lock(&self.transaction).set_broken();
                }
                result
            })
            .await
    }

    /// Runs one statement without values.
    pub(super) async fn run_text(&self, sql: &str) -> QueryResult<()> {
        match often(sql) {
            Some(statement) => self.run_statement(statement).await,
            None => self.run_statement(&Statement::new(sql)?).await,
        }
    }

    pub(super) async fn run_statement(&self, statement: &Statement) -> QueryResult<()> {
        self.session.execute(&[(statement, &[])], Flush::Now).await?;
        Ok(())
    }
}
