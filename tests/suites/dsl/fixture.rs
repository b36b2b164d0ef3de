//! Rows that all topics read, and that no test changes: with NULLs, empty strings, strings that differ in case, negative
//! numbers and duplicates, so that a wrong meaning shows.

use std::fmt::Debug;

use bigdecimal::BigDecimal;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_async::methods::LoadQuery;
use diesel_iris::prelude::*;
use diesel_iris_tests::TestDatabase;

diesel::table! {
    dsl_people (id) {
        id -> Integer,
        name -> Varchar,
        nick -> Nullable<Varchar>,
        age -> Nullable<SmallInt>,
        score -> Integer,
        balance -> Numeric,
        height -> Nullable<Double>,
        active -> Bool,
        vip -> Nullable<Bool>,
        born -> Nullable<Date>,
        seen -> Timestamp,
        boss -> Nullable<Integer>,
    }
}
diesel::table! {
    dsl_pets (id) {
        id -> Integer,
        owner -> Nullable<Integer>,
        name -> Varchar,
        kind -> Nullable<Varchar>,
        weight -> Nullable<Double>,
        price -> Numeric,
    }
}
diesel::table! {
    dsl_visits (id) {
        id -> Integer,
        pet -> Integer,
        day -> Date,
        cost -> Nullable<Numeric>,
        note -> Nullable<Varchar>,
    }
}
diesel::joinable!(dsl_pets -> dsl_people (owner));
diesel::joinable!(dsl_visits -> dsl_pets (pet));
diesel::allow_tables_to_appear_in_same_query!(dsl_people, dsl_pets, dsl_visits);

pub(super) use {dsl_people as people, dsl_pets as pets, dsl_visits as visits};

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Insertable)]
#[diesel(table_name = dsl_people, check_for_backend(diesel_iris::Iris))]
pub(super) struct Person {
    pub(super) id: i32,
    pub(super) name: String,
    pub(super) nick: Option<String>,
    pub(super) age: Option<i16>,
    pub(super) score: i32,
    pub(super) balance: BigDecimal,
    pub(super) height: Option<f64>,
    pub(super) active: bool,
    pub(super) vip: Option<bool>,
    pub(super) born: Option<NaiveDate>,
    pub(super) seen: NaiveDateTime,
    pub(super) boss: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Insertable, Associations)]
#[diesel(table_name = dsl_pets, belongs_to(Person, foreign_key = owner), check_for_backend(diesel_iris::Iris))]
pub(super) struct Pet {
    pub(super) id: i32,
    pub(super) owner: Option<i32>,
    pub(super) name: String,
    pub(super) kind: Option<String>,
    pub(super) weight: Option<f64>,
    pub(super) price: BigDecimal,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Insertable, Associations)]
#[diesel(table_name = dsl_visits, belongs_to(Pet, foreign_key = pet), check_for_backend(diesel_iris::Iris))]
pub(super) struct Visit {
    pub(super) id: i32,
    pub(super) pet: i32,
    pub(super) day: NaiveDate,
    pub(super) cost: Option<BigDecimal>,
    pub(super) note: Option<String>,
}

pub(super) fn decimal(text: &str) -> BigDecimal {
    text.parse().unwrap()
}

pub(super) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn moment(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

pub(super) fn owned(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}

/// A person's row: id, name, nick, age, score, balance, height, active, vip, born, seen, boss.
type PersonRow<'a> = (
    i32,
    &'a str,
    Option<&'a str>,
    Option<i16>,
    i32,
    &'a str,
    Option<f64>,
    bool,
    Option<bool>,
    Option<&'a str>,
    &'a str,
    Option<i32>,
);

#[rustfmt::skip]
const PEOPLE: [PersonRow<'static>; 7] = [
    (1, "Ada", Some("ada"), Some(36), 10, "10.50", Some(1.75), true, Some(true), Some("1987-02-28"), "2024-01-31T10:00:00", None),
    (2, "bob", None, None, -5, "0", None, false, None, None, "2024-02-29T23:59:59.5", Some(1)),
    (3, "BOB", Some(""), Some(20), 10, "-3.25", Some(1.5), true, Some(false), Some("2003-12-31"), "1999-12-31T00:00:00", Some(1)),
    (4, "Carol", Some("C%"), Some(20), 0, "99999.99", Some(1.625), true, None, Some("1987-02-28"), "2024-01-31T10:00:00", Some(3)),
    (5, "dan_1", Some("Dan"), Some(-1), 7, "10.5", None, false, Some(true), Some("2000-02-29"), "2025-06-15T12:30:45.25", None),
    (6, "", None, Some(36), -5, "1000000", Some(-0.5), true, Some(false), None, "2023-12-31T08:15:00", Some(6)),
    (7, "Élan", Some("x Y"), Some(64), 2_147_483_647, "0.01", Some(1.75), false, Some(true), Some("1960-01-01"), "2024-12-01T00:00:01", Some(4)),
];

/// A pet's row: id, owner, name, kind, weight, price.
type PetRow<'a> = (i32, Option<i32>, &'a str, Option<&'a str>, Option<f64>, &'a str);

#[rustfmt::skip]
const PETS: [PetRow<'static>; 7] = [
    (1, Some(1), "Rex", Some("dog"), Some(12.5), "100"),
    (2, Some(1), "rex", Some("Dog"), None, "99.99"),
    (3, Some(3), "Tom", Some("cat"), Some(4.0), "0"),
    (4, None, "stray", None, Some(3.25), "-1"),
    (5, Some(3), "Bob", Some(""), Some(0.0), "100.00"),
    (6, Some(5), "Ada", Some("cat"), Some(4.0), "5.5"),
    (7, Some(4), "Carol", None, None, "5.50"),
];

/// A visit's row: id, pet, day, cost, note.
type VisitRow<'a> = (i32, i32, &'a str, Option<&'a str>, Option<&'a str>);

#[rustfmt::skip]
const VISITS: [VisitRow<'static>; 8] = [
    (1, 1, "2024-01-31", Some("20"), Some("Limps")),
    (2, 1, "2024-02-29", Some("-5.5"), None),
    (3, 3, "2024-01-31", None, Some("")),
    (4, 6, "2023-12-31", Some("20.00"), Some("limps")),
    (5, 4, "2024-03-01", Some("0"), Some("50% off")),
    (6, 1, "2024-02-29", Some("7.25"), Some("Fine")),
    (7, 5, "1999-01-01", None, None),
    (8, 6, "2024-03-01", Some("7.25"), Some("fine")),
];

pub(super) fn all_people() -> Vec<Person> {
    let person = |row: &PersonRow<'_>| Person {
        id: row.0,
        name: row.1.to_owned(),
        nick: owned(row.2),
        age: row.3,
        score: row.4,
        balance: decimal(row.5),
        height: row.6,
        active: row.7,
        vip: row.8,
        born: row.9.map(date),
        seen: moment(row.10),
        boss: row.11,
    };
    PEOPLE.iter().map(person).collect()
}

pub(super) fn all_pets() -> Vec<Pet> {
    let pet = |(id, owner, name, kind, weight, price): &PetRow<'_>| Pet {
        id: *id,
        owner: *owner,
        name: (*name).to_owned(),
        kind: owned(*kind),
        weight: *weight,
        price: decimal(price),
    };
    PETS.iter().map(pet).collect()
}

pub(super) fn all_visits() -> Vec<Visit> {
    let visit = |(id, pet, day, cost, note): &VisitRow<'_>| Visit {
        id: *id,
        pet: *pet,
        day: date(day),
        cost: cost.map(decimal),
        note: owned(*note),
    };
    VISITS.iter().map(visit).collect()
}

/// The ids of the people of whom it is true.
pub(super) fn who(is: impl Fn(&Person) -> bool) -> Vec<i32> {
    all_people().iter().filter(|person| is(person)).map(|person| person.id).collect()
}

/// Something of each person, by their ids.
pub(super) fn each<T>(of: impl Fn(Person) -> T) -> Vec<T> {
    all_people().into_iter().map(of).collect()
}

/// All people in another order.
pub(super) fn sorted<K: Ord>(key: impl Fn(&Person) -> K) -> Vec<Person> {
    let mut people = all_people();
    people.sort_by_key(key);
    people
}

/// The ids of these people.
pub(super) fn ids(people: &[Person]) -> Vec<i32> {
    people.iter().map(|person| person.id).collect()
}

/// SQLUPPER, by which IRIS compares a VARCHAR (GSQL_collation).
pub(super) fn folded(text: &str) -> String {
    text.to_uppercase()
}

/// Without what was there before, in the order in which each came first.
pub(super) fn unique<T: PartialEq>(values: Vec<T>) -> Vec<T> {
    let mut kept = Vec::new();
    for value in values {
        if !kept.contains(&value) {
            kept.push(value);
        }
    }
    kept
}

pub(super) async fn same_rows<'q, Q, T>(conn: &mut AsyncIrisConnection, query: Q, expected: Vec<T>)
where
    Q: LoadQuery<'q, AsyncIrisConnection, T> + 'q,
    T: Debug + PartialEq + Send + 'q,
{
    let found = query.load(conn).await.unwrap();
    assert_eq!(found, expected);
}

/// A connection to the database, which the first to ask fills.
pub(super) async fn filled(database: &TestDatabase) -> AsyncIrisConnection {
    static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _one = ONE_AT_A_TIME.lock().await;
    let mut conn = database.connect().await;
    // the last to be filled
    if visits::table.count().get_result::<i64>(&mut conn).await.is_ok_and(|count| count > 0) {
        return conn;
    }
    conn.batch_execute(
        "CREATE TABLE dsl_people (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL, nick VARCHAR(50), age SMALLINT, \
         score INTEGER NOT NULL, balance NUMERIC(12, 2) NOT NULL, height DOUBLE, active BIT NOT NULL, vip BIT, \
         born DATE, seen TIMESTAMP NOT NULL, boss INTEGER);
         CREATE TABLE dsl_pets (id INTEGER PRIMARY KEY, owner INTEGER, name VARCHAR(50) NOT NULL, kind VARCHAR(20), \
         weight DOUBLE, price NUMERIC(12, 2) NOT NULL);
         CREATE TABLE dsl_visits (id INTEGER PRIMARY KEY, pet INTEGER NOT NULL, day DATE NOT NULL, \
         cost NUMERIC(12, 2), note VARCHAR(100))",
    )
    .await
    .unwrap();
    diesel::insert_into(people::table).values(all_people()).execute(&mut conn).await.unwrap();
    diesel::insert_into(pets::table).values(all_pets()).execute(&mut conn).await.unwrap();
    diesel::insert_into(visits::table).values(all_visits()).execute(&mut conn).await.unwrap();
    conn
}

/// A number whose SQL type nothing beside it tells.
pub(super) fn number(value: i32) -> diesel::dsl::AsExprOf<i32, diesel::sql_types::Integer> {
    value.into_sql::<diesel::sql_types::Integer>()
}
