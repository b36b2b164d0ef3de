//! The checks that need a table of their own.

use diesel::prelude::*;
use diesel::result::Error;
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};
use diesel_iris::AsyncIrisConnection;

use super::checks::told;
use super::{Finding, State};

diesel::table! {
    diesel_iris_doctor (id) {
        id -> Integer,
        name -> Nullable<VarChar>,
    }
}

const CREATE: &str = "CREATE TABLE diesel_iris_doctor (id INTEGER PRIMARY KEY, name VARCHAR(50))";
const DROP: &str = "DROP TABLE diesel_iris_doctor";

/// What stands there when nothing may be written.
pub(super) fn untried() -> Vec<Finding> {
    ["privileges", "counts", "rollback"]
        .map(|check| Finding::of(check, State::Untried, "needs a table of its own", "add --write"))
        .into()
}

/// Makes a table, changes it and drops it.
pub(super) async fn changes(connection: &mut AsyncIrisConnection) -> Vec<Finding> {
    if let Err(error) = connection.batch_execute(CREATE).await {
        let advice = "give this user the privilege %CREATE_TABLE, or drop the table diesel_iris_doctor";
        return vec![Finding::of("privileges", State::Missing, told(&error), advice)];
    }
    let mut findings = vec![counts(connection).await, rollback(connection).await];
    findings.insert(
        0,
        match connection.batch_execute(DROP).await {
            Ok(()) => Finding::good("privileges", "tables can be made and dropped"),
            Err(error) => {
                Finding::of("privileges", State::Bad, told(&error), "drop the table diesel_iris_doctor")
            }
        },
    );
    findings
}

/// Whether changes tell how many rows they changed.
async fn counts(connection: &mut AsyncIrisConnection) -> Finding {
    let counted = async {
        let rows = [1, 2, 3].map(|id| diesel_iris_doctor::id.eq(id));
        let inserted =
            diesel::insert_into(diesel_iris_doctor::table).values(&rows).execute(connection).await?;
        let some = diesel_iris_doctor::table.filter(diesel_iris_doctor::id.gt(1));
        let updated = diesel::update(some).set(diesel_iris_doctor::name.eq("x")).execute(connection).await?;
        let none = diesel_iris_doctor::table.filter(diesel_iris_doctor::id.gt(9));
        let deleted = diesel::delete(none).execute(connection).await?;
        Ok::<_, Error>((inserted, updated, deleted))
    };
    match counted.await {
        Ok((3, 2, 0)) => Finding::good("counts", "changes tell how many rows they changed"),
        Ok(counts) => {
            let found = format!("3, 2 and 0 changed rows were counted as {counts:?}");
            Finding::of("counts", State::Bad, found, "do not rely on the numbers that execute() gives")
        }
        Err(error) => Finding::of("counts", State::Bad, told(&error), "see the log of the PGWire server"),
    }
}

/// Whether a rollback undoes.
async fn rollback(connection: &mut AsyncIrisConnection) -> Finding {
    let left = async {
        let before = diesel_iris_doctor::table.count().get_result::<i64>(connection).await?;
        connection.batch_execute("START TRANSACTION").await?;
        let row = diesel_iris_doctor::id.eq(7);
        let inserted = diesel::insert_into(diesel_iris_doctor::table).values(row).execute(connection).await;
        connection.batch_execute("ROLLBACK").await?;
        inserted?;
        let after = diesel_iris_doctor::table.count().get_result::<i64>(connection).await?;
        Ok::<_, Error>(after - before)
    };
    match left.await {
        Ok(0) => Finding::good("rollback", "undoes what was changed"),
        Ok(_) => Finding::of("rollback", State::Bad, "left a row", "do not use transactions on this server"),
        Err(error) => Finding::of("rollback", State::Bad, told(&error), "see the log of the PGWire server"),
    }
}
