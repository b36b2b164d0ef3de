//! The IDENTITY of a new row, which IRIS does not return with the INSERT.

use std::future::Future;

use diesel::QueryResult;
use diesel::deserialize::FromSqlRow;
use diesel::query_builder::{InsertStatement, QueryFragment, QueryId};
use diesel::result::Error;
use diesel::sql_types::{BigInt, Nullable};
use futures_util::StreamExt;
use futures_util::future::join;

use super::{AsyncIrisConnection, Built, stream};
use crate::Iris;
use crate::dsl::last_identity;
use crate::wire::{Describe, Flush};

/// Inserting a row and learning its IDENTITY, in one call.
///
/// IRIS has no RETURNING. `LAST_IDENTITY()` is what the same IRIS process inserted last, and outside of a
/// transaction the PGWire server may ask another process: so both are sent together, in one transaction.
pub trait ReturningIdentity: Sized {
    /// Inserts one row and gives its IDENTITY, in the transaction that is open (below a savepoint) or in one of its
    /// own.
    ///
    /// ```no_run
    /// use diesel::prelude::*;
    /// use diesel_iris::prelude::*;
    ///
    /// # diesel::table! { patients { id -> BigInt, name -> Text } }
    /// # async fn example(conn: &mut AsyncIrisConnection) -> QueryResult<()> {
    /// let id: i64 =
    ///     diesel::insert_into(patients::table).values(patients::name.eq("Ada")).returning_identity(conn).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// What the INSERT gives; [`Error::QueryBuilderError`] for several rows; [`Error::DeserializationError`] when
    /// the number does not fit, or when there is none. Whatever the error, no row is inserted.
    fn returning_identity<Id>(
        self,
        conn: &mut AsyncIrisConnection,
    ) -> impl Future<Output = QueryResult<Id>> + Send
    where
        Id: TryFrom<i64> + Send;
}

impl<T, U, Op> ReturningIdentity for InsertStatement<T, U, Op>
where
    T: diesel::QuerySource,
    Self: QueryFragment<Iris> + QueryId + Send,
{
    async fn returning_identity<Id>(self, conn: &mut AsyncIrisConnection) -> QueryResult<Id>
    where
        Id: TryFrom<i64> + Send,
    {
        let built = conn.build(&self)?;
        drop(self);
        conn.insert_for_identity(built).await
    }
}

impl AsyncIrisConnection {
    async fn insert_for_identity<Id: TryFrom<i64>>(&self, built: Built) -> QueryResult<Id> {
        let Built { texts, values, newly_kept } = built;
        let [statement] = texts.statements.as_slice() else {
            return Err(Error::QueryBuilderError("only one row at a time can give its IDENTITY".into()));
        };
        let asked = self.build(&diesel::select(last_identity()))?;
        let [question] = asked.texts.statements.as_slice() else {
            return Err(Error::QueryBuilderError("a SELECT is one statement".into()));
        };
        self.observed(&texts.sql, newly_kept, async |span| {
            let _gate = self.gate.write().await;
            self.run_atomically(async || {
                let (insertion, question) = ([(&**statement, &*values)], (&**question, &*asked.values));
                // in one write: should the first fail, nobody looks at the second
                let (inserted, identity) = join(
                    self.session.execute(&insertion, Flush::Together),
                    self.session.query(question, Describe::No, Flush::Together),
                )
                .await;
                let inserted = inserted?;
                if inserted != 1 {
                    return Err(no_identity(&format!("{inserted} rows were inserted")));
                }
                let row = stream(identity?, None, self.profile.dates, span.clone())
                    .next()
                    .await
                    .ok_or_else(|| no_identity("IRIS gave none"))?;
                let id = <Option<i64> as FromSqlRow<Nullable<BigInt>, Iris>>::build_from_row(&row?)
                    .map_err(Error::DeserializationError)?;
                let id = id.ok_or_else(|| no_identity("IRIS gave NULL"))?;
                Id::try_from(id).map_err(|_| no_identity(&format!("{id} does not fit its Rust type")))
            })
            .await
        })
        .await
    }
}

fn no_identity(why: &str) -> Error {
    Error::DeserializationError(format!("no IDENTITY of a new row: {why}").into())
}
