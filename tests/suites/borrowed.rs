//! Types of an application's own that read text and bytes where they lie, as Diesel's guide has them for any backend.

#![allow(unsafe_code, reason = "what Diesel's guide tells authors of such types to write")]

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::prelude::*;
use diesel::sql_types::{Binary, Text};
use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use diesel_iris_tests::on_both_servers;

diesel::table! { borrowed (id) { id -> Integer, name -> Varchar, hash -> Binary } }

#[derive(Debug, PartialEq, FromSqlRow)]
struct Name(String);

#[derive(Debug, PartialEq, FromSqlRow)]
struct Hash([u8; 4]);

impl<DB: Backend> FromSql<Text, DB> for Name
where
    *const str: FromSql<Text, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let text = <*const str as FromSql<Text, DB>>::from_sql(value)?;
        // the row is there as long as this function runs
        Ok(Self(unsafe { &*text }.to_owned()))
    }
}

impl<DB: Backend> FromSql<Binary, DB> for Hash
where
    *const [u8]: FromSql<Binary, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let bytes = <*const [u8] as FromSql<Binary, DB>>::from_sql(value)?;
        Ok(Self(unsafe { &*bytes }.try_into()?))
    }
}

#[derive(Debug, PartialEq)]
struct Row {
    id: i32,
    name: String,
    hash: Vec<u8>,
}

impl Queryable<(diesel::sql_types::Integer, Text, Binary), diesel_iris::Iris> for Row {
    type Row = (i32, *const str, *const [u8]);

    fn build((id, name, hash): Self::Row) -> deserialize::Result<Self> {
        Ok(Self { id, name: unsafe { &*name }.to_owned(), hash: unsafe { &*hash }.to_vec() })
    }
}

on_both_servers! {
    async fn text_and_bytes_are_read_in_place(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE borrowed (id INTEGER PRIMARY KEY, name VARCHAR(40), hash VARBINARY(40))").await.unwrap();
        let rows: Vec<_> = [("Ada", [0_u8, 1, 2, 255]), ("", [39, 92, 10, 34]), ("Zoë 💉", [9, 9, 9, 9])]
            .into_iter()
            .zip(1..)
            .map(|((name, hash), id)| (borrowed::id.eq(id), borrowed::name.eq(name), borrowed::hash.eq(hash.to_vec())))
            .collect();
        diesel::insert_into(borrowed::table).values(rows).execute(&mut conn).await.unwrap();
        let read: Vec<(Name, Hash)> =
            borrowed::table.order(borrowed::id).select((borrowed::name, borrowed::hash)).load(&mut conn).await.unwrap();
        assert_eq!(read[1], (Name(String::new()), Hash([39, 92, 10, 34])));
        assert_eq!(read[2], (Name("Zoë 💉".to_owned()), Hash([9; 4])));
        let whole: Vec<Row> = borrowed::table.order(borrowed::id).load(&mut conn).await.unwrap();
        assert_eq!(whole[0], Row { id: 1, name: "Ada".to_owned(), hash: vec![0, 1, 2, 255] });
    }
}
