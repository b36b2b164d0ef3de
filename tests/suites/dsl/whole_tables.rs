//! INSERT, UPDATE and DELETE of tables that only one test at a time changes: all of their rows, and the counts.

use diesel::dsl::{case_when, exists, max};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::dsl::{insert_or_update_into, upper};
use diesel_iris::prelude::*;
use diesel_iris_tests::{TestDatabase, on_both_servers};
use tokio::sync::{Mutex, MutexGuard};

diesel::table! {
    dsl_goods (id) {
        id -> Integer,
        name -> Varchar,
        tag -> Nullable<Varchar>,
        amount -> Integer,
        price -> Nullable<Double>,
        sold -> Bool,
    }
}
diesel::table! { dsl_shelves (id) { id -> Integer, goods -> Nullable<Integer>, label -> Varchar } }
diesel::table! { dsl_numbered (id) { id -> BigInt, label -> Nullable<Varchar> } }
diesel::table! { dsl_chosen (id) { id -> BigInt, label -> Nullable<Varchar> } }
diesel::allow_tables_to_appear_in_same_query!(dsl_goods, dsl_shelves);

use dsl_goods::{amount, id, name, price, sold, table as goods, tag};
use dsl_shelves as shelves;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Insertable, Identifiable)]
#[diesel(table_name = dsl_goods, treat_none_as_default_value = false, check_for_backend(diesel_iris::Iris))]
struct Good {
    id: i32,
    name: String,
    tag: Option<String>,
    amount: i32,
    price: Option<f64>,
    sold: bool,
}

/// What is not given gets the column's default.
#[derive(Debug, Clone, Default, Insertable)]
#[diesel(table_name = dsl_goods)]
struct NewGood<'a> {
    id: i32,
    name: &'a str,
    tag: Option<&'a str>,
    amount: Option<i32>,
}

/// What is not given is NULL.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = dsl_goods, treat_none_as_default_value = false)]
struct WholeGood<'a> {
    id: i32,
    name: &'a str,
    tag: Option<&'a str>,
}

/// What is `None` stays.
#[derive(Debug, Clone, Default, AsChangeset)]
#[diesel(table_name = dsl_goods)]
struct Change<'a> {
    name: Option<&'a str>,
    tag: Option<Option<&'a str>>,
    amount: Option<i32>,
}

/// What is `None` becomes NULL.
#[derive(Debug, Clone, AsChangeset, Identifiable)]
#[diesel(table_name = dsl_goods, treat_none_as_null = true)]
struct Replacement<'a> {
    id: i32,
    tag: Option<&'a str>,
    price: Option<f64>,
}

fn good(number: i32, text: &str, label: Option<&str>, count: i32, costs: Option<f64>, gone: bool) -> Good {
    Good {
        id: number,
        name: text.to_owned(),
        tag: label.map(str::to_owned),
        amount: count,
        price: costs,
        sold: gone,
    }
}

fn stock() -> Vec<Good> {
    vec![
        good(1, "Pen", Some("blue"), 10, Some(1.5), false),
        good(2, "pen", None, -2, None, true),
        good(3, "Ink", Some(""), 10, Some(0.0), false),
        good(4, "", Some("Blue"), 0, Some(-1.5), true),
    ]
}

/// The stock after a change of each good.
fn changed(change: impl Fn(&mut Good)) -> Vec<Good> {
    let mut all = stock();
    all.iter_mut().for_each(change);
    all
}

/// A database whose tables are as at the beginning, and no other test's meanwhile.
struct Shop {
    conn: AsyncIrisConnection,
    _alone: Option<MutexGuard<'static, ()>>,
}

impl Shop {
    async fn open(database: &TestDatabase) -> Self {
        static ALONE: Mutex<()> = Mutex::const_new(());
        let alone = if database.is_shared() { Some(ALONE.lock().await) } else { None };
        let mut conn = database.connect().await;
        conn.batch_execute(
            "CREATE TABLE IF NOT EXISTS dsl_goods (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL, \
             tag VARCHAR(20) DEFAULT 'new', amount INTEGER DEFAULT 7 NOT NULL, price DOUBLE, sold BIT DEFAULT 0 NOT NULL);
             CREATE TABLE IF NOT EXISTS dsl_shelves (id INTEGER PRIMARY KEY, goods INTEGER, label VARCHAR(50) NOT NULL);
             CREATE TABLE IF NOT EXISTS dsl_numbered (id BIGINT IDENTITY, label VARCHAR(20) DEFAULT 'none');
             CREATE TABLE IF NOT EXISTS dsl_chosen (id BIGINT IDENTITY, label VARCHAR(20)) \
             WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1",
        )
        .await
        .unwrap();
        diesel::delete(goods).execute(&mut conn).await.unwrap();
        diesel::delete(shelves::table).execute(&mut conn).await.unwrap();
        diesel::delete(dsl_numbered::table).execute(&mut conn).await.unwrap();
        diesel::delete(dsl_chosen::table).execute(&mut conn).await.unwrap();
        diesel::insert_into(goods).values(stock()).execute(&mut conn).await.unwrap();
        let rows = [(1, Some(1), "top"), (2, Some(3), "Top"), (3, None, "low")];
        let rows: Vec<_> = rows
            .iter()
            .map(|(n, g, l)| (shelves::id.eq(n), shelves::goods.eq(g), shelves::label.eq(l)))
            .collect();
        diesel::insert_into(shelves::table).values(rows).execute(&mut conn).await.unwrap();
        Self { conn, _alone: alone }
    }

    async fn goods(&mut self) -> Vec<Good> {
        goods.order(id).load(&mut self.conn).await.unwrap()
    }
}

/// Tests of one statement: `name: statement => the goods afterwards; how many it changed`.
macro_rules! changes {
    ($($(#[$meta:meta])* $test:ident: $statement:expr => $count:expr, $expected:expr;)+) => {
        on_both_servers! {$(
            $(#[$meta])*
            async fn $test(database: &TestDatabase) {
                let mut shop = Shop::open(database).await;
                assert_eq!($statement.execute(&mut shop.conn).await, Ok($count));
                assert_eq!(shop.goods().await, $expected);
            }
        )+}
    };
}

fn with(more: Vec<Good>) -> Vec<Good> {
    let mut all = stock();
    all.extend(more);
    all
}

fn without(gone: impl Fn(&Good) -> bool) -> Vec<Good> {
    stock().into_iter().filter(|good| !gone(good)).collect()
}

changes! {
    insert_a_struct: diesel::insert_into(goods).values(good(5, "É'\"", None, 1, None, true)) => 1, with(vec![good(5, "É'\"", None, 1, None, true)]);
    insert_a_reference: diesel::insert_into(goods).values(&good(5, "x", None, 1, None, true)) => 1, with(vec![good(5, "x", None, 1, None, true)]);
    insert_columns: diesel::insert_into(goods).values((id.eq(5), name.eq("x"), tag.eq("y"), amount.eq(-1), price.eq(2.5), sold.eq(true))) => 1, with(vec![good(5, "x", Some("y"), -1, Some(2.5), true)]);
    insert_defaults_of_columns: diesel::insert_into(goods).values((id.eq(5), name.eq("x"))) => 1, with(vec![good(5, "x", Some("new"), 7, None, false)]);
    insert_null_in_spite_of_a_default: diesel::insert_into(goods).values((id.eq(5), name.eq("x"), tag.eq(None::<&str>))) => 1, with(vec![good(5, "x", None, 7, None, false)]);
    insert_an_empty_text: diesel::insert_into(goods).values((id.eq(5), name.eq(""), tag.eq(""))) => 1, with(vec![good(5, "", Some(""), 7, None, false)]);
    insert_a_struct_with_defaults: diesel::insert_into(goods).values(NewGood { id: 5, name: "x", ..NewGood::default() }) => 1, with(vec![good(5, "x", Some("new"), 7, None, false)]);
    insert_a_struct_with_some_defaults: diesel::insert_into(goods).values(NewGood { id: 5, name: "x", tag: Some("t"), amount: None }) => 1, with(vec![good(5, "x", Some("t"), 7, None, false)]);
    insert_a_struct_whose_none_is_null: diesel::insert_into(goods).values(WholeGood { id: 5, name: "x", tag: None }) => 1, with(vec![good(5, "x", None, 7, None, false)]);
    insert_an_optional_column: diesel::insert_into(goods).values((id.eq(5), name.eq("x"), None::<i32>.map(|n| amount.eq(n)))) => 1, with(vec![good(5, "x", Some("new"), 7, None, false)]);
    insert_expressions: diesel::insert_into(goods).values((id.eq(2 + 3), name.eq(upper("abc")), amount.eq(crate::dsl::fixture::number(4) * 5))) => 1, with(vec![good(5, "ABC", Some("new"), 20, None, false)]);
    insert_nested_tuples: diesel::insert_into(goods).values((id.eq(5), (name.eq("x"), (amount.eq(3), sold.eq(true))))) => 1, with(vec![good(5, "x", Some("new"), 3, None, true)]);
    insert_many: diesel::insert_into(goods).values(vec![good(5, "a", None, 1, None, true), good(6, "A", Some(""), 2, Some(1.0), false)]) => 2, with(vec![good(5, "a", None, 1, None, true), good(6, "A", Some(""), 2, Some(1.0), false)]);
    insert_many_with_different_defaults: diesel::insert_into(goods).values(vec![NewGood { id: 5, name: "a", tag: Some("t"), amount: None }, NewGood { id: 6, name: "b", tag: None, amount: Some(1) }]) => 2,
        with(vec![good(5, "a", Some("t"), 7, None, false), good(6, "b", Some("new"), 1, None, false)]);
    insert_an_array: diesel::insert_into(goods).values([(id.eq(5), name.eq("a")), (id.eq(6), name.eq("b"))]) => 2, with(vec![good(5, "a", Some("new"), 7, None, false), good(6, "b", Some("new"), 7, None, false)]);
    insert_a_slice: diesel::insert_into(goods).values(&vec![(id.eq(5), name.eq("a"))]) => 1, with(vec![good(5, "a", Some("new"), 7, None, false)]);
    insert_no_rows: diesel::insert_into(goods).values(Vec::<Good>::new()) => 0, stock();
    insert_from_a_query: diesel::insert_into(goods).values(shelves::table.select((shelves::id + 10, shelves::label))).into_columns((id, name)) => 3, with(vec![good(11, "top", Some("new"), 7, None, false), good(12, "Top", Some("new"), 7, None, false), good(13, "low", Some("new"), 7, None, false)]);
    insert_from_a_filtered_query: shelves::table.filter(shelves::goods.is_null()).select((shelves::id + 10, shelves::label)).insert_into(goods).into_columns((id, name)) => 1, with(vec![good(13, "low", Some("new"), 7, None, false)]);
    insert_from_its_own_table: goods.select((id + 10, name, amount * 2)).insert_into(goods).into_columns((id, name, amount)) => 4,
        with(stock().into_iter().map(|g| good(g.id + 10, &g.name, Some("new"), g.amount * 2, None, false)).collect());
    insert_or_update_inserts: insert_or_update_into(goods).values((id.eq(5), name.eq("x"))) => 1, with(vec![good(5, "x", Some("new"), 7, None, false)]);
    insert_or_update_updates: insert_or_update_into(goods).values((id.eq(2), name.eq("x"), amount.eq(5))) => 1, changed(|g| if g.id == 2 { (g.name, g.amount) = ("x".to_owned(), 5) });
    replace_into_is_insert_or_update: diesel::replace_into(goods).values((id.eq(1), name.eq("x"))) => 1, changed(|g| if g.id == 1 { g.name = "x".to_owned() });
    update_all: diesel::update(goods).set(amount.eq(1)) => 4, changed(|g| g.amount = 1);
    update_by_key: diesel::update(goods.find(3)).set(name.eq("new")) => 1, changed(|g| if g.id == 3 { g.name = "new".to_owned() });
    update_an_identifiable: diesel::update(&stock()[2]).set(name.eq("new")) => 1, changed(|g| if g.id == 3 { g.name = "new".to_owned() });
    update_filtered: diesel::update(goods.filter(amount.gt(0))).set(sold.eq(true)) => 2, changed(|g| g.sold |= g.amount > 0);
    update_filtered_afterwards: diesel::update(goods).filter(amount.gt(0)).set(sold.eq(true)) => 2, changed(|g| g.sold |= g.amount > 0);
    update_filtered_after_set: diesel::update(goods).set(sold.eq(true)).filter(amount.gt(0)) => 2, changed(|g| g.sold |= g.amount > 0);
    update_filtered_twice: diesel::update(goods.filter(amount.gt(0)).filter(tag.eq("BLUE"))).set(amount.eq(0)) => 1, changed(|g| if g.id == 1 { g.amount = 0 });
    update_filtered_by_a_bit: diesel::update(goods.filter(sold)).set(amount.eq(0)) => 2, changed(|g| if g.sold { g.amount = 0 });
    update_none: diesel::update(goods.filter(id.gt(100))).set(amount.eq(0)) => 0, stock();
    /// By SQLUPPER (GSQL_collation).
    update_by_text: diesel::update(goods.filter(name.eq("PEN"))).set(amount.eq(0)) => 2, changed(|g| if g.name.eq_ignore_ascii_case("pen") { g.amount = 0 });
    update_to_null: diesel::update(goods).set(tag.eq(None::<&str>)) => 4, changed(|g| g.tag = None);
    update_to_the_empty_text: diesel::update(goods.find(2)).set(tag.eq("")) => 1, changed(|g| if g.id == 2 { g.tag = Some(String::new()) });
    update_by_its_own_value: diesel::update(goods).set(amount.eq(amount + 1)) => 4, changed(|g| g.amount += 1);
    update_by_another_column: diesel::update(goods).set(amount.eq(id * 2)) => 4, changed(|g| g.amount = g.id * 2);
    update_several: diesel::update(goods.find(1)).set((name.eq("x"), amount.eq(amount - 20), price.eq(None::<f64>), sold.eq(true))) => 1, changed(|g| if g.id == 1 { *g = good(1, "x", Some("blue"), -10, None, true) });
    update_by_a_condition: diesel::update(goods).set(sold.eq(amount.gt(0))) => 4, changed(|g| g.sold = g.amount > 0);
    update_by_a_case: diesel::update(goods).set(amount.eq(case_when(sold, id).otherwise(amount))) => 4, changed(|g| if g.sold { g.amount = g.id });
    update_by_a_function: diesel::update(goods).set(name.eq(upper(name))) => 4, changed(|g| g.name = g.name.to_uppercase());
    update_by_a_subquery: diesel::update(goods).set(tag.eq(shelves::table.filter(shelves::id.eq(id)).select(max(shelves::label)).single_value())).filter(id.eq(4)) => 1, changed(|g| if g.id == 4 { g.tag = None });
    update_where_exists: diesel::update(goods.filter(exists(shelves::table.filter(shelves::goods.eq(id.nullable()))))).set(amount.eq(99)) => 2, changed(|g| if [1, 3].contains(&g.id) { g.amount = 99 });
    update_where_in: diesel::update(goods.filter(id.eq_any(shelves::table.filter(shelves::goods.is_not_null()).select(shelves::goods.assume_not_null())))).set(amount.eq(99)) => 2, changed(|g| if [1, 3].contains(&g.id) { g.amount = 99 });
    update_by_a_changeset: diesel::update(goods.find(1)).set(Change { name: Some("x"), ..Change::default() }) => 1, changed(|g| if g.id == 1 { g.name = "x".to_owned() });
    update_by_a_changeset_with_null: diesel::update(goods.find(1)).set(&Change { tag: Some(None), amount: Some(0), name: None }) => 1, changed(|g| if g.id == 1 { (g.tag, g.amount) = (None, 0) });
    update_by_a_changeset_whose_none_is_null: diesel::update(goods.find(1)).set(Replacement { id: 1, tag: None, price: None }) => 1, changed(|g| if g.id == 1 { (g.tag, g.price) = (None, None) });
    update_an_optional_column: diesel::update(goods.find(1)).set((amount.eq(1), None::<&str>.map(|text| name.eq(text)))) => 1, changed(|g| if g.id == 1 { g.amount = 1 });
    update_boxed: diesel::update(goods).filter(sold).into_boxed().filter(amount.lt(0)).set(amount.eq(5)) => 1, changed(|g| if g.id == 2 { g.amount = 5 });
    delete_all: diesel::delete(goods) => 4, Vec::<Good>::new();
    delete_by_key: diesel::delete(goods.find(2)) => 1, without(|g| g.id == 2);
    delete_an_identifiable: diesel::delete(&stock()[1]) => 1, without(|g| g.id == 2);
    delete_filtered: diesel::delete(goods.filter(amount.gt(0))) => 2, without(|g| g.amount > 0);
    delete_filtered_afterwards: diesel::delete(goods).filter(amount.gt(0)) => 2, without(|g| g.amount > 0);
    delete_or_filtered: diesel::delete(goods).filter(id.eq(1)).or_filter(id.eq(2)) => 2, without(|g| g.id <= 2);
    delete_by_a_bit: diesel::delete(goods.filter(sold)) => 2, without(|g| g.sold);
    delete_nulls: diesel::delete(goods.filter(tag.is_null())) => 1, without(|g| g.tag.is_none());
    delete_not_equal_leaves_nulls: diesel::delete(goods.filter(tag.ne("blue"))) => 1, without(|g| g.tag.as_deref() == Some(""));
    delete_none: diesel::delete(goods.filter(id.gt(100))) => 0, stock();
    delete_where_exists: diesel::delete(goods.filter(exists(shelves::table.filter(shelves::goods.eq(id.nullable()))))) => 2, without(|g| [1, 3].contains(&g.id));
    delete_boxed: diesel::delete(goods).into_boxed().filter(id.gt(1)).filter(id.lt(4)) => 2, without(|g| g.id == 2 || g.id == 3);
    delete_by_text: diesel::delete(goods.filter(name.eq("pen"))) => 2, without(|g| g.name.eq_ignore_ascii_case("pen"));
}

on_both_servers! {
    async fn insert_default_values(database: &TestDatabase) {
        let mut shop = Shop::open(database).await;
        assert_eq!(diesel::insert_into(dsl_numbered::table).default_values().execute(&mut shop.conn).await, Ok(1));
        let found: Vec<Option<String>> = dsl_numbered::table.select(dsl_numbered::label).load(&mut shop.conn).await.unwrap();
        assert_eq!(found, [Some("none".to_owned())]);
    }

    /// RSQL_createtable: an IDENTITY field takes a value only where the table's class allows it.
    async fn insert_with_an_identity(database: &TestDatabase) {
        let mut shop = Shop::open(database).await;
        let row = (dsl_numbered::id.eq(77), dsl_numbered::label.eq("mine"));
        let error = diesel::insert_into(dsl_numbered::table).values(row).execute(&mut shop.conn).await.unwrap_err();
        assert_eq!(diesel_iris::sqlcode(&error), Some(-111), "{error}");
        let row = (dsl_chosen::id.eq(77), dsl_chosen::label.eq("mine"));
        assert_eq!(diesel::insert_into(dsl_chosen::table).values(row).execute(&mut shop.conn).await, Ok(1));
        let found: Vec<(i64, Option<String>)> = dsl_chosen::table.load(&mut shop.conn).await.unwrap();
        assert_eq!(found, [(77, Some("mine".to_owned()))]);
    }

    async fn insert_and_learn_the_identity(database: &TestDatabase) {
        let mut shop = Shop::open(database).await;
        let insert = || diesel::insert_into(dsl_numbered::table).values(dsl_numbered::label.eq("a"));
        let first: i64 = insert().returning_identity(&mut shop.conn).await.unwrap();
        let second: i64 = insert().returning_identity(&mut shop.conn).await.unwrap();
        assert!(second > first);
        let found: Vec<i64> = dsl_numbered::table.select(dsl_numbered::id).order(dsl_numbered::id).load(&mut shop.conn).await.unwrap();
        assert_eq!(found, [first, second]);
    }

    async fn many_rows_are_all_inserted_or_none(database: &TestDatabase) {
        let mut shop = Shop::open(database).await;
        let rows = vec![good(5, "a", None, 1, None, true), good(1, "again", None, 1, None, true)];
        let error = diesel::insert_into(goods).values(rows).execute(&mut shop.conn).await.unwrap_err();
        // a unique key that is there
        assert_eq!(diesel_iris::sqlcode(&error), Some(-119));
        assert_eq!(shop.goods().await, stock());
    }

    async fn an_update_that_breaks_a_key_changes_nothing(database: &TestDatabase) {
        let mut shop = Shop::open(database).await;
        let error = diesel::update(goods.find(2)).set(id.eq(1)).execute(&mut shop.conn).await.unwrap_err();
        assert!(matches!(error, diesel::result::Error::DatabaseError(diesel::result::DatabaseErrorKind::UniqueViolation, _)), "{error:?}");
        assert_eq!(shop.goods().await, stock());
    }

    async fn an_empty_changeset_is_refused(database: &TestDatabase) {
        let mut shop = Shop::open(database).await;
        let result = diesel::update(goods.find(1)).set(Change::default()).execute(&mut shop.conn).await;
        assert!(matches!(result, Err(diesel::result::Error::QueryBuilderError(_))), "{result:?}");
        assert_eq!(result.optional_empty_changeset(), Ok(None));
        assert_eq!(shop.goods().await, stock());
    }
}
