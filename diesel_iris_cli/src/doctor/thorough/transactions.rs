//! Transactions, and the identity of the last row.

use diesel::QueryResult;
use futures_util::future::BoxFuture;

use super::probe::{Probe, rows, seen_instead};
use super::scratch::Scratch;
use super::{Assumption, Verdict};

pub(super) const ASSUMPTIONS: &[Assumption] = &[
    Assumption {
        id: "transactions.rollback",
        claim: "ROLLBACK undoes what was changed since START TRANSACTION.",
        probe: Probe::Rows {
            before: &["START TRANSACTION", "INSERT INTO DieselIrisDoctor.Data (id) VALUES (30)", "ROLLBACK"],
            query: "SELECT COUNT(*) AS v FROM DieselIrisDoctor.Data WHERE id = 30",
            binds: &[],
            rows: "0",
        },
    },
    Assumption {
        id: "transactions.savepoints",
        claim: "ROLLBACK TO SAVEPOINT undoes what was changed since, and no more.",
        probe: Probe::Code(savepoints),
    },
    Assumption {
        id: "transactions.last_identity",
        claim: "`LAST_IDENTITY()` gives the identity of the row that was inserted before in the transaction, through the \
                server's pool of IRIS connections.",
        probe: Probe::Code(last_identity),
    },
    Assumption {
        id: "transactions.read_committed",
        claim: "READ COMMITTED can be asked for, and a query runs under it.",
        probe: Probe::Code(read_committed),
    },
    Assumption {
        id: "transactions.read_only",
        claim: "READ ONLY refuses changes.",
        probe: Probe::NotTried("the mode may stay with the server's process, and reach others"),
    },
    Assumption {
        id: "transactions.rollback_first",
        claim: "A session may begin with ROLLBACK where no transaction is open. An error for an answer does no harm.",
        probe: Probe::Rows { before: &["ROLLBACK"], query: "SELECT 1 AS v", binds: &[], rows: "1" },
    },
    Assumption {
        id: "transactions.definitions",
        claim: "Definitions of tables may stand outside of transactions only; `migration run` puts them there.",
        probe: Probe::NotTried("releases differ, and it would leave a transaction in doubt"),
    },
    Assumption {
        id: "transactions.modes_stay",
        claim: "Modes of transactions stay with the server's process, so they are stated in each that differs.",
        probe: Probe::NotTried("the server gives another process to each statement outside of a transaction"),
    },
    Assumption {
        id: "transactions.killed_clients",
        claim: "The lock of `migration run` outlives a client that is killed until the server ends the transaction.",
        probe: Probe::NotTried("it would need to kill a client, and may leave a lock"),
    },
    Assumption {
        id: "transactions.commit_modes",
        claim: "READ VERIFIED and `%COMMITMODE NONE` are understood.",
        probe: Probe::NotTried("the mode may stay with the server's process, and reach others"),
    },
    Assumption {
        id: "transactions.locks",
        claim: "Locks are released, and changes undone, where a process with an open transaction dies.",
        probe: Probe::NotTried("it would need to kill a process of IRIS"),
    },
    Assumption {
        id: "transactions.savepoint_limit",
        claim: "255 savepoints are the most.",
        probe: Probe::NotTried("diesel_iris does not depend on it"),
    },
];

fn savepoints<'s>(scratch: &'s mut Scratch<'_>) -> BoxFuture<'s, QueryResult<Verdict>> {
    use diesel::result::Error;
    use diesel_async::{AsyncConnection, RunQueryDsl};

    Box::pin(async move {
        let insert =
            |id: i32| diesel::sql_query(format!("INSERT INTO DieselIrisDoctor.Data (id) VALUES ({id})"));
        let outer = scratch.connection().transaction(async |connection| {
            insert(31).execute(connection).await?;
            let inner = connection
                .transaction(async |connection| {
                    insert(32).execute(connection).await?;
                    Err::<(), _>(Error::RollbackTransaction)
                })
                .await;
            match inner {
                Err(Error::RollbackTransaction) => {}
                other => return other,
            }
            insert(33).execute(connection).await.map(drop)
        });
        outer.await?;
        let query = "SELECT id FROM DieselIrisDoctor.Data WHERE id IN (31, 32, 33) ORDER BY id";
        Ok(seen_instead("31\n33", &rows(scratch, query, &[]).await?))
    })
}

fn last_identity<'s>(scratch: &'s mut Scratch<'_>) -> BoxFuture<'s, QueryResult<Verdict>> {
    Box::pin(async move {
        scratch.run("START TRANSACTION").await?;
        scratch.run("INSERT INTO DieselIrisDoctor.Patient (name) VALUES ('identity')").await?;
        let told = rows(scratch, "SELECT LAST_IDENTITY() AS v", &[]).await?;
        scratch.run("COMMIT").await?;
        let query = "SELECT id FROM DieselIrisDoctor.Patient WHERE name = 'identity'";
        Ok(seen_instead(&rows(scratch, query, &[]).await?, &told))
    })
}

fn read_committed<'s>(scratch: &'s mut Scratch<'_>) -> BoxFuture<'s, QueryResult<Verdict>> {
    use diesel_async::RunQueryDsl;
    use diesel_iris::AsyncIrisConnection;

    Box::pin(async move {
        let asked = async |connection: &mut AsyncIrisConnection| {
            diesel::sql_query("SELECT COUNT(*) AS v FROM DieselIrisDoctor.Data")
                .execute(connection)
                .await
                .map(drop)
        };
        let result = scratch.connection().build_transaction().read_committed().run(asked).await;
        // the level may stay with the server's process
        scratch.connection().build_transaction().read_uncommitted().run(asked).await?;
        result.map(|()| Verdict::Holds)
    })
}
