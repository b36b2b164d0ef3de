//! Which migrations were run: Diesel's table `__diesel_schema_migrations`.

use diesel::prelude::*;
use diesel::result::QueryResult;
use diesel_async::RunQueryDsl;

use super::MigrationError;
use crate::migration_table::{CREATE, TABLE_EXISTS};
use crate::{AsyncIrisConnection, sqlcode};

diesel::table! {
    #[sql_name = "__diesel_schema_migrations"]
    schema_migrations (version) {
        version -> VarChar,
        run_on -> Timestamp,
    }
}

/// RERR_sql: the table is not there.
pub(super) const TABLE_NOT_FOUND: i32 = -30;

/// The migrations that were run.
#[derive(Debug)]
pub struct History;

impl History {
    /// Their versions, in order. A database without the table has none.
    ///
    /// # Errors
    ///
    /// When the database refuses to tell.
    pub async fn versions(connection: &mut AsyncIrisConnection) -> Result<Vec<String>, MigrationError> {
        // no ORDER BY: IRIS may hand sorted text back in upper case (GSQL_collation)
        match schema_migrations::table.select(schema_migrations::version).load(connection).await {
            Ok(mut versions) => {
                versions.sort();
                Ok(versions)
            }
            Err(error) if sqlcode(&error) == Some(TABLE_NOT_FOUND) => Ok(Vec::new()),
            Err(error) => Err(MigrationError::History(error)),
        }
    }

    /// Makes the table, if it is not there.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub async fn prepare(connection: &mut AsyncIrisConnection) -> Result<(), MigrationError> {
        let found = schema_migrations::table.count().get_result::<i64>(connection).await;
        match found {
            Err(error) if sqlcode(&error) == Some(TABLE_NOT_FOUND) => {
                create(connection, CREATE).await.map_err(MigrationError::History)
            }
            Err(error) => Err(MigrationError::History(error)),
            Ok(_) => Ok(()),
        }
    }

    pub(super) async fn add(connection: &mut AsyncIrisConnection, version: &str) -> QueryResult<()> {
        let row = schema_migrations::version.eq(version);
        diesel::insert_into(schema_migrations::table).values(row).execute(connection).await.map(drop)
    }

    pub(super) async fn remove(connection: &mut AsyncIrisConnection, version: &str) -> QueryResult<()> {
        let row = schema_migrations::table.filter(schema_migrations::version.eq(version));
        diesel::delete(row).execute(connection).await.map(drop)
    }
}

/// Creates a table that somebody else may be creating, too.
pub(super) async fn create(connection: &mut AsyncIrisConnection, sql: &str) -> QueryResult<()> {
    let sql = connection.adapt_names(sql)?.into_owned();
    match diesel::sql_query(sql).execute(connection).await {
        Err(error) if sqlcode(&error) == Some(TABLE_EXISTS) => Ok(()),
        result => result.map(drop),
    }
}
