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
    let result = format!("{}", diesel::debug_query::<diesel_iris::Iris, _>(&beds::table.for_key_share()));
}

fn main() {}
