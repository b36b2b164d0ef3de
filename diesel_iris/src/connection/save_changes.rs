//! `save_changes`: an UPDATE, and the row as it is then.

use diesel::associations::{HasTable, Identifiable};
use diesel::query_builder::{AsChangeset, IntoUpdateTarget};
use diesel::query_dsl::methods::FindDsl;
use diesel::{QueryResult, Table};
use diesel_async::methods::{ExecuteDsl, LoadQuery};
use diesel_async::{RunQueryDsl, UpdateAndFetchResults};
use futures_util::future::BoxFuture;

use super::AsyncIrisConnection;

/// IRIS has no RETURNING: the row is read after the update, by its key. In a transaction nobody changes it between.
impl<'b, Changes, Output, Tab, V> UpdateAndFetchResults<Changes, Output> for AsyncIrisConnection
where
    Output: Send + 'static,
    Changes: Copy + AsChangeset<Target = Tab> + Send + Identifiable<Table = Tab>,
    Tab: Table + FindDsl<Changes::Id> + 'b,
    diesel::dsl::Find<Tab, Changes::Id>: IntoUpdateTarget<Table = Tab, WhereClause = V>,
    diesel::query_builder::UpdateStatement<Tab, V, Changes::Changeset>: diesel::query_builder::AsQuery,
    diesel::dsl::Update<Changes, Changes>: ExecuteDsl<Self>,
    V: Send + 'b,
    Changes::Changeset: Send + 'b,
    Changes::Id: 'b,
    Tab::FromClause: Send,
    diesel::dsl::Find<<Changes as HasTable>::Table, Changes::Id>: LoadQuery<'b, Self, Output> + Send,
{
    fn update_and_fetch<'conn, 'changes>(
        &'conn mut self,
        changeset: Changes,
    ) -> BoxFuture<'changes, QueryResult<Output>>
    where
        Changes: 'changes,
        'conn: 'changes,
        Self: 'changes,
    {
        Box::pin(async move {
            diesel::update(changeset).set(changeset).execute(self).await?;
            Changes::table().find(changeset.id()).get_result(self).await
        })
    }
}
