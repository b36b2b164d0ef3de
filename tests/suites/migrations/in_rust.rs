//! Migrations that are written in Rust.

use diesel::connection::{BoxableConnection, SimpleConnection as _};
use diesel::migration::{
    Migration, MigrationMetadata, MigrationName, MigrationSource, MigrationVersion, Result,
};
use diesel::prelude::*;
use diesel_iris::Iris;
use diesel_iris::migrations::{IrisMigrationConnection, IrisMigrations, MigrationError};
use diesel_iris_tests::TestDatabase;

use super::count;

diesel::table! {
    rst_people (id) {
        id -> Integer,
        name -> Text,
    }
}

/// What a migration does.
type Work = fn(&mut IrisMigrationConnection) -> Result<()>;

#[derive(Clone, Copy)]
struct InRust {
    version: &'static str,
    up: Work,
    down: Work,
    in_transaction: bool,
}

impl InRust {
    fn new(version: &'static str, up: Work) -> Self {
        Self { version, up, down: |_| Ok(()), in_transaction: true }
    }
}

impl std::fmt::Display for InRust {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}_in_rust", self.version)
    }
}

impl MigrationName for InRust {
    fn version(&self) -> MigrationVersion<'_> {
        self.version.into()
    }
}

impl MigrationMetadata for InRust {
    fn run_in_transaction(&self) -> bool {
        self.in_transaction
    }
}

impl Migration<Iris> for InRust {
    fn run(&self, conn: &mut dyn BoxableConnection<Iris>) -> Result<()> {
        (self.up)(conn.downcast_mut().ok_or("another connection")?)
    }

    fn revert(&self, conn: &mut dyn BoxableConnection<Iris>) -> Result<()> {
        (self.down)(conn.downcast_mut().ok_or("another connection")?)
    }

    fn metadata(&self) -> &dyn MigrationMetadata {
        self
    }

    fn name(&self) -> &dyn MigrationName {
        self
    }
}

#[derive(Clone, Copy)]
struct Source<const N: usize>([InRust; N]);

impl<const N: usize> MigrationSource<Iris> for Source<N> {
    fn migrations(&self) -> Result<Vec<Box<dyn Migration<Iris>>>> {
        Ok(self.0.iter().map(|migration| Box::new(*migration) as Box<dyn Migration<Iris>>).collect())
    }
}

fn create(conn: &mut IrisMigrationConnection) -> Result<()> {
    conn.batch_execute("CREATE TABLE rst_people (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL)")?;
    let rows = [
        (rst_people::id.eq(1), rst_people::name.eq("Ada")),
        (rst_people::id.eq(2), rst_people::name.eq("Ida")),
    ];
    diesel::insert_into(rst_people::table).values(&rows).execute(conn)?;
    Ok(())
}

fn rename(conn: &mut IrisMigrationConnection) -> Result<()> {
    let names = rst_people::table.select((rst_people::id, rst_people::name)).load::<(i32, String)>(conn)?;
    for (id, name) in names {
        let row = rst_people::table.find(id);
        diesel::update(row).set(rst_people::name.eq(name.to_uppercase())).execute(conn)?;
    }
    Ok(())
}

pub(super) async fn all(database: &TestDatabase) {
    let mut migrations = IrisMigrations::establish(database.url()).await.unwrap();
    let drops: Work = |conn| Ok(conn.batch_execute("DROP TABLE rst_people")?);
    let good = Source([InRust { down: drops, ..InRust::new("71", create) }, InRust::new("72", rename)]);
    assert_eq!(migrations.run_pending_migrations(good).await.unwrap().len(), 2);
    assert_eq!(count(database, "rst_people WHERE name = 'IDA'").await, 1);

    // what only changes data is undone, with all that follows
    let fails = InRust::new("73", |conn| {
        diesel::delete(rst_people::table.find(1)).execute(conn)?;
        conn.transaction(|conn| diesel::delete(rst_people::table.find(2)).execute(conn))?;
        Err("enough".into())
    });
    let error = migrations.run_pending_migrations(Source([fails])).await.unwrap_err();
    assert!(matches!(error, MigrationError::Code { undone: true, .. }), "{error}");
    assert_eq!(error.to_string(), "migration 73_in_rust failed, and none of it took effect: enough");
    assert_eq!(count(database, "rst_people").await, 2);

    // unless it says that it is to stay
    let stays = InRust { in_transaction: false, ..fails };
    let error = migrations.run_pending_migrations(Source([stays])).await.unwrap_err();
    assert!(matches!(error, MigrationError::Code { undone: false, .. }), "{error}");
    assert_eq!(count(database, "rst_people").await, 0);

    // an error that the migration lives with is none
    let lives = InRust::new("74", |conn| {
        let taken = conn.batch_execute("CREATE TABLE rst_people (id INTEGER PRIMARY KEY)").unwrap_err();
        assert_eq!(diesel_iris::sqlcode(&taken), Some(-201));
        diesel::insert_into(rst_people::table)
            .values((rst_people::id.eq(3), rst_people::name.eq("Eva")))
            .execute(conn)?;
        Ok(())
    });
    let all = Source([good.0[0], good.0[1], lives]);
    assert_eq!(migrations.run_pending_migrations(all).await.unwrap().len(), 1);
    assert_eq!(count(database, "rst_people").await, 1);
    assert_eq!(migrations.revert_all_migrations(all).await.unwrap().len(), 3);
    assert!(migrations.applied_migrations().await.unwrap().is_empty());
}
