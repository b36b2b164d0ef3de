//! Diesel's query language, topic by topic, on both servers. What a query should give is computed in Rust from the rows
//! that were inserted; where IRIS is documented to differ from other databases, the test says so.

/// Tests of one query each: `name: query => the rows in order`.
macro_rules! rows {
    ($($(#[$meta:meta])* $name:ident: $query:expr => $expected:expr;)+) => {
        diesel_iris_tests::on_both_servers! {$(
            $(#[$meta])*
            async fn $name(database: &TestDatabase) {
                let conn = &mut crate::dsl::fixture::filled(database).await;
                crate::dsl::fixture::same_rows(conn, $query, $expected).await;
            }
        )+}
    };
}

mod fixture;

mod aggregates;
mod aliases;
mod arithmetic;
mod associations;
mod booleans;
mod changes;
mod choices;
mod expressions;
mod filter;
mod joins;
mod limit;
mod order;
mod subqueries;
mod unions;
mod whole_tables;
mod windows;
