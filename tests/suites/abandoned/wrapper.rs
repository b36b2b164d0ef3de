//! diesel-async's connection for synchronous code, with the runtime that it makes by itself.

use diesel::prelude::*;
use diesel_async::async_connection_wrapper::AsyncConnectionWrapper;
use diesel_iris::AsyncIrisConnection;

use super::abandoned;

type Wrapper = AsyncConnectionWrapper<AsyncIrisConnection>;

/// A connection with a row in a test transaction.
pub(super) fn begun(url: &str, way: &str) -> Wrapper {
    let mut conn = Wrapper::establish(url).unwrap();
    conn.begin_test_transaction().unwrap();
    insert(&mut conn, way);
    conn
}

/// Works in a transaction behind a row.
pub(super) fn transaction(url: &str, way: &str, work: impl FnOnce()) {
    let mut conn = Wrapper::establish(url).unwrap();
    let done = conn.transaction(|conn| {
        insert(conn, way);
        work();
        QueryResult::Ok(())
    });
    done.unwrap();
}

fn insert(conn: &mut Wrapper, way: &str) {
    let row = (abandoned::id.eq(1), abandoned::way.eq(way));
    diesel::insert_into(abandoned::table).values(row).execute(conn).unwrap();
}
