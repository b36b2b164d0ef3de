#![allow(unused_imports, unused_variables)]

use diesel::dsl::*;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;

diesel::table! {
    beds {
        id -> Integer,
        label -> Text,
    }
}

async fn run(conn: &mut AsyncIrisConnection) {
    let ids = || beds::table.select(beds::id);
    let result = diesel::insert_into(beds::table).values(beds::id.eq(1)).on_conflict(beds::id).do_update().set(beds::label.eq(diesel::upsert::excluded(beds::label))).execute(conn).await;
}

fn main() {}
