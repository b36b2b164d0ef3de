//! The text of each clause that IRIS says in its own way.

use diesel::debug_query;
use diesel::prelude::*;
use diesel::query_builder::QueryFragment;

use crate::Iris;

diesel::table! { users { id -> Integer, name -> Text, age -> Nullable<Integer> } }
diesel::table! { posts { id -> Integer, user_id -> Integer } }
diesel::joinable!(posts -> users (user_id));
diesel::allow_tables_to_appear_in_same_query!(users, posts);

fn sql<Q: QueryFragment<Iris>>(query: &Q) -> String {
    let text = debug_query::<Iris, _>(query).to_string();
    text.split(" -- binds").next().unwrap_or_default().to_owned()
}

#[test]
fn a_limit_alone_is_top() {
    let ids = || users::table.select(users::id);
    assert_eq!(sql(&ids().limit(3)), r#"SELECT TOP $1 "users"."id" FROM "users""#);
    assert_eq!(
        sql(&ids().filter(users::id.gt(1)).order(users::id).limit(3)),
        r#"SELECT TOP $1 "users"."id" FROM "users" WHERE ("users"."id" > $2) ORDER BY "users"."id""#
    );
}

#[test]
fn an_offset_makes_it_limit() {
    let ids = || users::table.select(users::id);
    assert_eq!(sql(&ids().limit(3).offset(4)), r#"SELECT "users"."id" FROM "users" LIMIT $1 OFFSET $2"#);
    assert_eq!(
        sql(&ids().offset(4)),
        r#"SELECT "users"."id" FROM "users" LIMIT 9223372036854775807 OFFSET $1"#
    );
    assert_eq!(sql(&ids().distinct().limit(3)), r#"SELECT DISTINCT TOP $1 "users"."id" FROM "users""#);
}

#[test]
fn boxed_queries_say_the_same() {
    let ids = || users::table.select(users::id).into_boxed::<Iris>();
    assert_eq!(sql(&ids()), r#"SELECT "users"."id" FROM "users""#);
    assert_eq!(
        sql(&ids().limit(3).order(users::id.desc())),
        r#"SELECT TOP $1 "users"."id" FROM "users" ORDER BY "users"."id" DESC"#
    );
    assert_eq!(sql(&ids().limit(3).offset(4)), r#"SELECT "users"."id" FROM "users" LIMIT $1 OFFSET $2"#);
    assert_eq!(
        sql(&users::table.select(users::id).limit(3).into_boxed::<Iris>()),
        r#"SELECT TOP $1 "users"."id" FROM "users""#
    );
    assert_eq!(
        sql(&users::table.select(users::id).offset(3).into_boxed::<Iris>()),
        r#"SELECT "users"."id" FROM "users" LIMIT 9223372036854775807 OFFSET $1"#
    );
}

#[test]
fn a_limit_in_a_subquery_is_top() {
    let newest = posts::table.select(posts::user_id).order(posts::id.desc()).limit(2);
    assert_eq!(
        sql(&users::table.select(users::id).filter(users::id.eq_any(newest))),
        r#"SELECT "users"."id" FROM "users" WHERE ("users"."id" IN (SELECT TOP $1 "posts"."user_id" FROM "posts" ORDER BY "posts"."id" DESC))"#
    );
}

#[test]
fn a_union_is_limited_as_a_whole() {
    let ids = || users::table.select(users::id);
    assert_eq!(
        sql(&ids().union_all(posts::table.select(posts::user_id)).limit(2)),
        r#"(SELECT "users"."id" FROM "users") UNION ALL (SELECT "posts"."user_id" FROM "posts") LIMIT $1"#
    );
}

#[test]
fn many_rows_are_many_statements() {
    let rows = vec![(users::id.eq(1), users::name.eq("a")), (users::id.eq(2), users::name.eq("b"))];
    let one = r#"INSERT INTO "users" ("id", "name") VALUES ($1, $2)"#;
    assert_eq!(sql(&diesel::insert_into(users::table).values(&rows)), format!("{one}; {one}"));
    let none: Vec<diesel::dsl::Eq<users::id, i32>> = Vec::new();
    assert_eq!(sql(&diesel::insert_into(users::table).values(none)), r#"SELECT 1 FROM "users" WHERE 1=0"#);
}

#[test]
fn a_column_without_a_value_is_left_out() {
    let row = (Some(users::id.eq(1)), None::<diesel::dsl::Eq<users::name, &str>>);
    assert_eq!(
        sql(&diesel::insert_into(users::table).values(row)),
        r#"INSERT INTO "users" ("id") VALUES ($1)"#
    );
    assert_eq!(
        sql(&diesel::insert_into(users::table).default_values()),
        r#"INSERT INTO "users" DEFAULT VALUES"#
    );
}

#[test]
fn replace_is_insert_or_update_without_into() {
    assert_eq!(
        sql(&diesel::replace_into(users::table).values((users::id.eq(1), users::name.eq("a")))),
        r#"INSERT OR UPDATE "users" ("id", "name") VALUES ($1, $2)"#
    );
}

#[test]
fn identifiers_are_delimited() {
    diesel::table! { #[sql_name = "odd \"name\""] odd { #[sql_name = "a b"] id -> Integer } }
    assert_eq!(sql(&odd::table.select(odd::id)), r#"SELECT "odd ""name"""."a b" FROM "odd ""name""""#);
}
