//! Rows that are encoded once and may be sent several times, for [bulk inserts](crate::bulk_insert).

use std::sync::Arc;

use diesel::QueryResult;
use diesel::query_builder::{QueryFragment, QueryId};
use diesel::result::Error;
use diesel_async::TransactionManager;
use futures_util::StreamExt;
use futures_util::future::try_join_all;

use super::statement_texts::StatementText;
use super::{AsyncIrisConnection, Built, IrisTransactionManager, sqlcode, stream};
use crate::wire::{Describe, Execution, Flush, Param};
use crate::{Iris, is_retryable};

/// A statement with its values, which every connection to the same server can run.
#[derive(Debug)]
pub struct EncodedRow {
    texts: Arc<StatementText>,
    values: Vec<Param>,
}

impl EncodedRow {
    fn execution(&self) -> QueryResult<Execution<'_>> {
        match self.texts.statements.as_slice() {
            [statement] => Ok((statement, &self.values)),
            _ => Err(Error::QueryBuilderError("each row has to be one row".into())),
        }
    }
}

/// What a failure says of the rows that were to be committed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// They are not committed, and will not be if they are sent again.
    Refused,
    /// They are not committed, but may be if they are sent again.
    Retryable,
    /// They may be committed.
    Unknown,
}

impl AsyncIrisConnection {
    pub(crate) fn encode<T>(&self, query: &T) -> QueryResult<EncodedRow>
    where
        T: QueryFragment<Iris> + QueryId,
    {
        let Built { texts, values, .. } = self.build(query)?;
        Ok(EncodedRow { texts, values })
    }

    /// Inserts all of these rows in one transaction, or none.
    pub(crate) async fn insert_rows(&self, rows: &[&EncodedRow]) -> QueryResult<()> {
        let Some(first) = rows.first() else { return Ok(()) };
        self.observed(&first.texts.sql, false, async |span| {
            let executions: Vec<Execution<'_>> =
                rows.iter().map(|row| row.execution()).collect::<QueryResult<_>>()?;
            let check = |changed| {
                span.record("rows", changed);
                if usize::try_from(changed) == Ok(rows.len()) {
                    return Ok(());
                }
                let sent = rows.len();
                let why = format!("the server inserted {changed} rows of {sent}, so none are committed");
                Err(Error::DeserializationError(why.into()))
            };
            self.execute_batch(&executions, check).await.map(|_| ())
        })
        .await
    }

    /// Whether each of these queries finds a row that is committed. They wait for transactions that are not over.
    pub(crate) async fn find_rows(&mut self, questions: &[&EncodedRow]) -> QueryResult<Vec<bool>> {
        self.build_transaction()
            .read_committed()
            .run(async |conn| {
                let conn = &*conn;
                let Some((first, others)) = questions.split_first() else { return Ok(Vec::new()) };
                // alone: each that is sent waits for a lock until IRIS's lock timeout, also those behind one that failed
                let first = conn.finds(first).await?;
                let others = try_join_all(others.iter().map(|question| conn.finds(question))).await?;
                Ok(std::iter::once(first).chain(others).collect())
            })
            .await
    }

    async fn finds(&self, question: &EncodedRow) -> QueryResult<bool> {
        let EncodedRow { texts, values } = question;
        self.observed(&texts.sql, false, async |span| {
            let rows = self.open_rows(texts, values.clone(), Describe::No, Flush::Together).await?;
            let mut rows = stream(rows, None, self.profile.dates, span.clone());
            let mut is_found = false;
            while let Some(row) = rows.next().await {
                row?;
                is_found = true;
            }
            Ok(is_found)
        })
        .await
    }

    /// What became of rows whose transaction failed with this error.
    pub(crate) fn outcome(&mut self, error: &Error) -> Outcome {
        match error {
            Error::DatabaseError(..) if self.is_whole() && is_retryable(error) => Outcome::Retryable,
            Error::DatabaseError(..) if self.is_whole() && sqlcode(error).is_some() => Outcome::Refused,
            // the client's own: nothing was sent
            Error::SerializationError(_) | Error::QueryBuilderError(_) | Error::DeserializationError(_) => {
                Outcome::Refused
            }
            _ => Outcome::Unknown,
        }
    }

    /// Whether the transaction that failed was rolled back.
    fn is_whole(&mut self) -> bool {
        !IrisTransactionManager::is_broken_transaction_manager(self)
    }
}
