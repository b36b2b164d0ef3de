//! `save_changes`: an UPDATE, and the row as it is then.

use diesel::associations::{HasTable, Identifiable};
use diesel::dsl::{Find, Update};
use diesel::query_builder::{AsChangeset, AsQuery, IntoUpdateTarget, UpdateStatement};
use diesel::query_dsl::UpdateAndFetchResults;
use diesel::query_dsl::methods::{ExecuteDsl, FindDsl, LoadQuery};
use diesel::{QueryResult, RunQueryDsl};

use super::connection::IrisConnection;

/// IRIS has no RETURNING: the row is read after the update, by its key. In a transaction nobody changes it between.
impl<'b, Changes, Output> UpdateAndFetchResults<Changes, Output> for IrisConnection
where
    Changes: Copy + Identifiable + AsChangeset<Target = <Changes as HasTable>::Table> + IntoUpdateTarget,
    Changes::Table: FindDsl<Changes::Id>,
    Update<Changes, Changes>: ExecuteDsl<Self>,
    Find<Changes::Table, Changes::Id>: LoadQuery<'b, Self, Output>,
    UpdateStatement<Changes::Table, <Changes as IntoUpdateTarget>::WhereClause, Changes::Changeset>: AsQuery,
{
    fn update_and_fetch(&mut self, changeset: Changes) -> QueryResult<Output> {
        diesel::update(changeset).set(changeset).execute(self)?;
        Changes::table().find(changeset.id()).get_result(self)
    }
}
