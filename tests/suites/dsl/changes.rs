//! INSERT, UPDATE and DELETE: their rows and their counts.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use diesel_iris_tests::on_both_servers;

diesel::table! {
    dsl_stock (id) {
        id -> Integer,
        name -> Varchar,
        amount -> Integer,
        note -> Nullable<Varchar>,
        opened -> Bool,
    }
}
use dsl_stock as stock;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Insertable, AsChangeset)]
#[diesel(table_name = dsl_stock, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Stock {
    id: i32,
    name: String,
    amount: i32,
    note: Option<String>,
    opened: bool,
}

#[derive(Debug, Insertable)]
#[diesel(table_name = dsl_stock)]
struct NewStock<'a> {
    id: i32,
    name: Option<&'a str>,
    amount: Option<i32>,
    note: Option<&'a str>,
}

#[derive(Debug, AsChangeset)]
#[diesel(table_name = dsl_stock)]
struct Patch<'a> {
    name: Option<&'a str>,
    note: Option<Option<&'a str>>,
}

fn row(id: i32, name: &str, amount: i32, note: Option<&str>, opened: bool) -> Stock {
    Stock { id, name: name.to_owned(), amount, note: note.map(str::to_owned), opened }
}

fn three() -> Vec<Stock> {
    vec![row(1, "a", 10, None, true), row(2, "B", -3, Some(""), false), row(3, "b", 0, Some("x"), true)]
}

/// A connection to a database that has the table.
async fn prepared(database: &diesel_iris_tests::TestDatabase) -> AsyncIrisConnection {
    static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _one = ONE_AT_A_TIME.lock().await;
    let mut conn = database.connect().await;
    if stock::table.count().get_result::<i64>(&mut conn).await.is_err() {
        conn.batch_execute(
            "CREATE TABLE dsl_stock (id INTEGER PRIMARY KEY, name VARCHAR(20) DEFAULT 'none', amount INTEGER DEFAULT 7, \
             note VARCHAR(20), opened BIT DEFAULT 1)",
        )
        .await
        .unwrap();
    }
    conn
}

/// A change to three rows: how many it counts, and the rows then. Each test has rows of its own: their ids begin at
/// `from`, since others change theirs at the same time.
macro_rules! changes {
    ($($(#[$meta:meta])* $name:ident($from:literal): |$conn:ident, $id:ident| $change:expr => $count:expr, $expected:expr;)+) => {
        on_both_servers! {$(
            $(#[$meta])*
            async fn $name(database: &TestDatabase) {
                let $conn = &mut prepared(database).await;
                let moved = |rows: Vec<Stock>| -> Vec<Stock> {
                    rows.into_iter().map(|row| Stock { id: row.id + $from, ..row }).collect()
                };
                diesel::insert_into(stock::table).values(moved(three())).execute($conn).await.unwrap();
                let $id = |id: i32| id + $from;
                let count: QueryResult<usize> = $change.execute($conn).await;
                assert_eq!(count, Ok($count));
                let found: Vec<Stock> =
                    stock::table.filter(stock::id.between($from, $from + 99)).order(stock::id).load($conn).await.unwrap();
                assert_eq!(found, moved($expected));
            }
        )+}
    };
}

fn with(more: Vec<Stock>) -> Vec<Stock> {
    let mut rows = three();
    rows.extend(more);
    rows
}

fn each(change: impl Fn(Stock) -> Stock) -> Vec<Stock> {
    three().into_iter().map(change).collect()
}

changes! {
    insert_a_tuple(100): |conn, id| diesel::insert_into(stock::table).values((stock::id.eq(id(4)), stock::name.eq("c"), stock::amount.eq(1), stock::note.eq("n"), stock::opened.eq(false))) => 1, with(vec![row(4, "c", 1, Some("n"), false)]);
    /// What is not named gets its default.
    insert_a_part(200): |conn, id| diesel::insert_into(stock::table).values(stock::id.eq(id(4))) => 1, with(vec![row(4, "none", 7, None, true)]);
    insert_a_struct(300): |conn, id| diesel::insert_into(stock::table).values(Stock { id: id(4), ..row(0, "d", 2, None, false) }) => 1, with(vec![row(4, "d", 2, None, false)]);
    insert_a_borrowed_struct(400): |conn, id| diesel::insert_into(stock::table).values(&Stock { id: id(4), ..row(0, "d", 2, None, false) }) => 1, with(vec![row(4, "d", 2, None, false)]);
    /// None stands for the default.
    insert_none_as_default(500): |conn, id| diesel::insert_into(stock::table).values(NewStock { id: id(4), name: None, amount: Some(1), note: None }) => 1, with(vec![row(4, "none", 1, None, true)]);
    insert_many(600): |conn, id| diesel::insert_into(stock::table).values(vec![Stock { id: id(4), ..row(0, "d", 2, None, false) }, Stock { id: id(5), ..row(0, "e", 3, Some(""), true) }]) => 2, with(vec![row(4, "d", 2, None, false), row(5, "e", 3, Some(""), true)]);
    insert_many_with_other_columns(700): |conn, id| diesel::insert_into(stock::table).values(vec![NewStock { id: id(4), name: Some("d"), amount: None, note: None }, NewStock { id: id(5), name: None, amount: Some(0), note: Some("y") }]) => 2, with(vec![row(4, "d", 7, None, true), row(5, "none", 0, Some("y"), true)]);
    insert_none(800): |conn, id| { let _ = id; diesel::insert_into(stock::table).values(Vec::<Stock>::new()) } => 0, three();
    insert_a_condition(900): |conn, id| diesel::insert_into(stock::table).values((stock::id.eq(id(4)), stock::opened.eq(1.into_sql::<diesel::sql_types::Integer>().eq(2)))) => 1, with(vec![row(4, "none", 7, None, false)]);
    insert_null(1000): |conn, id| diesel::insert_into(stock::table).values((stock::id.eq(id(4)), stock::note.eq(None::<String>))) => 1, with(vec![row(4, "none", 7, None, true)]);
    insert_from_a_query(1100): |conn, id| stock::table.filter(stock::id.eq(id(1))).select((stock::id + 3, stock::name)).insert_into(stock::table).into_columns((stock::id, stock::name)) => 1, with(vec![row(4, "a", 7, None, true)]);
    insert_from_a_query_without_rows(1200): |conn, id| stock::table.filter(stock::id.eq(id(50))).select((stock::id, stock::name)).insert_into(stock::table).into_columns((stock::id, stock::name)) => 0, three();
    insert_or_update_new(1300): |conn, id| diesel::replace_into(stock::table).values((stock::id.eq(id(4)), stock::name.eq("c"))) => 1, with(vec![row(4, "c", 7, None, true)]);
    update_one(1400): |conn, id| diesel::update(stock::table.find(id(2))).set(stock::amount.eq(5)) => 1, each(|s| if s.id == 2 { Stock { amount: 5, ..s } } else { s });
    update_some(1500): |conn, id| diesel::update(stock::table.filter(stock::id.between(id(0), id(99))).filter(stock::opened)).set(stock::note.eq("z")) => 2, each(|s| if s.opened { Stock { note: Some("z".to_owned()), ..s } } else { s });
    update_by_case(1600): |conn, id| diesel::update(stock::table.filter(stock::id.gt(id(0)).and(stock::id.lt(id(99))).and(stock::name.eq("B")))).set(stock::amount.eq(1)) => 2, each(|s| if s.id > 1 { Stock { amount: 1, ..s } } else { s });
    update_nothing(1700): |conn, id| diesel::update(stock::table.find(id(50))).set(stock::amount.eq(5)) => 0, three();
    update_by_its_own_value(1800): |conn, id| diesel::update(stock::table.find(id(1))).set(stock::amount.eq(stock::amount + 1)) => 1, each(|s| if s.id == 1 { Stock { amount: 11, ..s } } else { s });
    update_several_columns(1900): |conn, id| diesel::update(stock::table.find(id(1))).set((stock::amount.eq(0), stock::name.eq("q"), stock::opened.eq(false))) => 1, each(|s| if s.id == 1 { row(1, "q", 0, None, false) } else { s });
    update_to_null(2000): |conn, id| diesel::update(stock::table.find(id(3))).set(stock::note.eq(None::<String>)) => 1, each(|s| Stock { note: s.note.filter(|_| s.id != 3), ..s });
    update_to_a_condition(2100): |conn, id| diesel::update(stock::table.filter(stock::id.between(id(1), id(3)))).set(stock::opened.eq(stock::amount.gt(0))) => 3, each(|s| Stock { opened: s.amount > 0, ..s });
    update_by_a_struct(2200): |conn, id| diesel::update(stock::table.find(id(3))).set(Stock { id: id(3), ..row(0, "s", 4, None, false) }) => 1, each(|s| if s.id == 3 { row(3, "s", 4, None, false) } else { s });
    update_what_is_some(2300): |conn, id| diesel::update(stock::table.find(id(3))).set(Patch { name: None, note: Some(None) }) => 1, each(|s| Stock { note: s.note.filter(|_| s.id != 3), ..s });
    update_a_record(2400): |conn, id| diesel::update(&Stock { id: id(2), ..row(0, "", 0, None, true) }).set(stock::amount.eq(8)) => 1, each(|s| if s.id == 2 { Stock { amount: 8, ..s } } else { s });
    update_boxed(2500): |conn, id| diesel::update(stock::table.filter(stock::id.between(id(0), id(99)))).set(stock::amount.eq(1)).into_boxed().filter(stock::amount.lt(0)) => 1, each(|s| if s.amount < 0 { Stock { amount: 1, ..s } } else { s });
    delete_one(2600): |conn, id| diesel::delete(stock::table.find(id(2))) => 1, three().into_iter().filter(|s| s.id != 2).collect();
    delete_some(2700): |conn, id| diesel::delete(stock::table.filter(stock::id.between(id(1), id(3))).filter(stock::opened)) => 2, three().into_iter().filter(|s| !s.opened).collect();
    delete_nothing(2800): |conn, id| diesel::delete(stock::table.find(id(50))) => 0, three();
    delete_a_record(2900): |conn, id| diesel::delete(&Stock { id: id(1), ..row(0, "", 0, None, true) }) => 1, three().into_iter().filter(|s| s.id != 1).collect();
    delete_boxed(3000): |conn, id| diesel::delete(stock::table.filter(stock::id.between(id(0), id(99)))).into_boxed().filter(stock::note.is_null()) => 1, three().into_iter().filter(|s| s.note.is_some()).collect();
}
