//! INSERT, UPDATE, DELETE: their counts, and their errors.

use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error};
use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use diesel_iris_tests::on_both_servers;

diesel::table! { ch_rows (id) { id -> Integer, name -> Varchar, note -> Nullable<Varchar> } }
diesel::table! { ch_defaults (id) { id -> Integer, name -> Varchar, grade -> Integer } }
diesel::table! { ch_parents (id) { id -> Integer, code -> Varchar } }
diesel::table! { ch_children (id) { id -> Integer, parent -> Integer } }
diesel::table! { ch_batch (id) { id -> Integer, name -> Varchar } }
diesel::table! { ch_upsert (id) { id -> Integer, name -> Varchar, note -> Nullable<Varchar> } }

#[derive(AsChangeset)]
#[diesel(table_name = ch_rows)]
struct Change<'a> {
    name: Option<&'a str>,
    note: Option<Option<&'a str>>,
}

#[derive(Insertable)]
#[diesel(table_name = ch_defaults)]
struct WithDefaults<'a> {
    id: i32,
    name: &'a str,
    grade: Option<i32>,
}

fn kind(error: &Error) -> (String, Option<i32>) {
    match error {
        Error::DatabaseError(kind, _) => (format!("{kind:?}"), diesel_iris::sqlcode(error)),
        other => panic!("{other:?}"),
    }
}

on_both_servers! {
    async fn counts_are_true(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE ch_rows (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL, note VARCHAR(20))").await.unwrap();
        let rows: Vec<_> = (1..=4).map(|id| (ch_rows::id.eq(id), ch_rows::name.eq(format!("row {id}")))).collect();
        assert_eq!(diesel::insert_into(ch_rows::table).values(rows).execute(&mut conn).await.unwrap(), 4);
        for (limit, expected) in [(0, 0), (1, 1), (3, 3)] {
            let update = diesel::update(ch_rows::table.filter(ch_rows::id.le(limit))).set(ch_rows::note.eq("changed"));
            assert_eq!(update.execute(&mut conn).await.unwrap(), expected);
        }
        let change = Change { name: Some("new"), note: Some(None) };
        assert_eq!(diesel::update(ch_rows::table.find(1)).set(&change).execute(&mut conn).await.unwrap(), 1);
        let change = Change { name: None, note: Some(Some("noted")) };
        assert_eq!(diesel::update(ch_rows::table.find(2)).set(&change).execute(&mut conn).await.unwrap(), 1);
        let read: Vec<(i32, String, Option<String>)> = ch_rows::table.order(ch_rows::id).limit(2).load(&mut conn).await.unwrap();
        assert_eq!(read, [(1, "new".to_owned(), None), (2, "row 2".to_owned(), Some("noted".to_owned()))]);
        assert_eq!(diesel::delete(ch_rows::table.filter(ch_rows::id.gt(9))).execute(&mut conn).await.unwrap(), 0);
        assert_eq!(diesel::delete(ch_rows::table.filter(ch_rows::id.gt(2))).execute(&mut conn).await.unwrap(), 2);
        let copies = ch_rows::table.select((ch_rows::id + 10, ch_rows::name));
        let inserted = copies.insert_into(ch_rows::table).into_columns((ch_rows::id, ch_rows::name)).execute(&mut conn).await.unwrap();
        assert_eq!(inserted, 2);
        assert_eq!(diesel::delete(ch_rows::table).execute(&mut conn).await.unwrap(), 4);
    }

    async fn a_column_without_a_value_gets_its_default(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE ch_defaults (id INTEGER PRIMARY KEY, name VARCHAR(20) DEFAULT 'nobody', grade INTEGER DEFAULT 7 NOT NULL)")
            .await
            .unwrap();
        let rows = [
            WithDefaults { id: 1, name: "a", grade: None },
            WithDefaults { id: 2, name: "b", grade: Some(1) },
        ];
        assert_eq!(diesel::insert_into(ch_defaults::table).values(&rows).execute(&mut conn).await.unwrap(), 2);
        assert_eq!(diesel::insert_into(ch_defaults::table).values(ch_defaults::id.eq(3)).execute(&mut conn).await.unwrap(), 1);
        let read: Vec<(i32, String, i32)> = ch_defaults::table.order(ch_defaults::id).load(&mut conn).await.unwrap();
        assert_eq!(read, [(1, "a".to_owned(), 7), (2, "b".to_owned(), 1), (3, "nobody".to_owned(), 7)]);
    }

    async fn errors_have_their_kind(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute(
            "CREATE TABLE ch_parents (id INTEGER PRIMARY KEY, code VARCHAR(5) NOT NULL UNIQUE);
             CREATE TABLE ch_children (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL REFERENCES ch_parents (id))",
        )
        .await
        .unwrap();
        let parent = |id: i32, code: &'static str| diesel::insert_into(ch_parents::table).values((ch_parents::id.eq(id), ch_parents::code.eq(code)));
        let child = |id: i32, parent: i32| diesel::insert_into(ch_children::table).values((ch_children::id.eq(id), ch_children::parent.eq(parent)));
        parent(1, "a").execute(&mut conn).await.unwrap();
        parent(2, "b").execute(&mut conn).await.unwrap();
        child(1, 1).execute(&mut conn).await.unwrap();
        let errors = [
            (parent(1, "c").execute(&mut conn).await, "UniqueViolation", -119),
            (parent(3, "A").execute(&mut conn).await, "UniqueViolation", -119),
            (diesel::update(ch_parents::table.find(2)).set(ch_parents::code.eq("a")).execute(&mut conn).await, "UniqueViolation", -120),
            (child(2, 9).execute(&mut conn).await, "ForeignKeyViolation", -121),
            (diesel::update(ch_children::table).set(ch_children::parent.eq(9)).execute(&mut conn).await, "ForeignKeyViolation", -122),
            (diesel::delete(ch_parents::table.find(1)).execute(&mut conn).await, "ForeignKeyViolation", -124),
            (diesel::insert_into(ch_parents::table).values(ch_parents::id.eq(4)).execute(&mut conn).await, "NotNullViolation", -108),
            (parent(5, "too long").execute(&mut conn).await, "CheckViolation", -104),
            (diesel::sql_query("SELECT nothing FROM ch_parents").execute(&mut conn).await, "Unknown", -29),
            (diesel::sql_query("SELECT 1 FROM nowhere").execute(&mut conn).await, "Unknown", -30),
        ];
        for (result, expected, code) in errors {
            let error = result.unwrap_err();
            assert_eq!(kind(&error), (expected.to_owned(), Some(code)), "{error}");
            assert!(error.to_string().contains("SQLCODE"), "{error}");
        }
        let count: i64 = ch_parents::table.count().get_result(&mut conn).await.unwrap();
        assert_eq!(count, 2);
    }

    async fn a_batch_is_inserted_whole_or_not_at_all(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE ch_batch (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL)").await.unwrap();
        let rows = |ids: &[i32]| ids.iter().map(|id| (ch_batch::id.eq(*id), ch_batch::name.eq("1.10"))).collect::<Vec<_>>();
        let insert = |ids: &[i32]| diesel::insert_into(ch_batch::table).values(rows(ids));
        assert_eq!(insert(&[]).execute(&mut conn).await.unwrap(), 0);
        assert!(insert(&[1, 2, 2, 3]).execute(&mut conn).await.is_err());
        let count: i64 = ch_batch::table.count().get_result(&mut conn).await.unwrap();
        assert_eq!(count, 0);
        // inside a transaction only the batch is undone, and the transaction goes on
        conn.transaction(async |conn| {
            insert(&[1, 2]).execute(conn).await?;
            let failed = insert(&[3, 4, 4]).execute(conn).await;
            assert!(matches!(failed, Err(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _))), "{failed:?}");
            insert(&[5]).execute(conn).await?;
            Ok::<_, Error>(())
        })
        .await
        .unwrap();
        let ids: Vec<i32> = ch_batch::table.select(ch_batch::id).order(ch_batch::id).load(&mut conn).await.unwrap();
        assert_eq!(ids, [1, 2, 5]);
    }

    async fn insert_or_update(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE ch_upsert (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL, note VARCHAR(20))").await.unwrap();
        diesel::insert_into(ch_upsert::table)
            .values((ch_upsert::id.eq(1), ch_upsert::name.eq("old"), ch_upsert::note.eq("kept")))
            .execute(&mut conn)
            .await
            .unwrap();
        for id in [1, 2] {
            let changed = diesel::replace_into(ch_upsert::table)
                .values((ch_upsert::id.eq(id), ch_upsert::name.eq("new")))
                .execute(&mut conn)
                .await
                .unwrap();
            assert_eq!(changed, 1);
        }
        let rows: Vec<(i32, String, Option<String>)> = ch_upsert::table.order(ch_upsert::id).load(&mut conn).await.unwrap();
        assert_eq!(rows, [(1, "new".to_owned(), Some("kept".to_owned())), (2, "new".to_owned(), None)]);
    }
}
