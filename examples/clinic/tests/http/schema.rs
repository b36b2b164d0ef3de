//! `src/schema.rs` is what the command line prints.

use diesel_iris::AsyncIrisConnection;
use diesel_iris::prelude::*;
use diesel_iris_cli::{Selection, Style, print_schema};
use diesel_iris_tests::on_both_servers;

use crate::support::Clinic;

on_both_servers! {
    async fn the_schema_is_the_printed_one(database: &TestDatabase) {
        Clinic::on(database).await;
        let mut conn = AsyncIrisConnection::establish(database.url()).await.unwrap();
        let printed = print_schema(&mut conn, &Selection::default(), &Style::default()).await.unwrap();
        assert_eq!(printed, include_str!("../../src/schema.rs"));
    }
}
