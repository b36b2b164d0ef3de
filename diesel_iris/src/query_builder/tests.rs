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

mod nearest {
    use diesel::dsl::auto_type;
    use diesel::prelude::*;
    use diesel_async::methods::LoadQuery;

    use super::sql;
    use crate::data_types::Vector;
    use crate::dsl::helper_types::{DotProduct, Nearest, NearestBy};
    use crate::prelude::*;
    use crate::{AsyncIrisConnection, Iris};

    diesel::table! {
        use diesel::sql_types::*;
        use crate::sql_types::*;
        notes { id -> Integer, ward -> Text, embedding -> Vector }
    }

    #[derive(Queryable, Selectable)]
    #[expect(dead_code, reason = "nothing is loaded")]
    struct Note {
        id: i32,
    }

    fn loads<'q, U, Q: LoadQuery<'q, AsyncIrisConnection, U>>(_: &Q) {}

    fn wanted() -> Vector {
        Vector::from([1.0_f64])
    }

    #[test]
    fn models_are_loaded_with_their_scores() {
        let query = notes::table.select(Note::as_select()).nearest(notes::embedding, wanted(), 1);
        loads::<(Note, f64), _>(&query);
        // beside other columns, as in any tuple within a tuple, Diesel wants the columns themselves
        let columns = <Note as Selectable<Iris>>::construct_selection();
        let query = notes::table.select((columns, notes::ward)).nearest(notes::embedding, wanted(), 1);
        loads::<((Note, String), f64), _>(&query);
    }

    #[test]
    fn boxed_queries_say_the_same() {
        let is_icu = notes::ward.eq("ICU");
        let plain = notes::table.filter(is_icu).select(notes::id).nearest(notes::embedding, wanted(), 5);
        let before =
            notes::table.select(notes::id).into_boxed().filter(is_icu).nearest(notes::embedding, wanted(), 5);
        let behind =
            notes::table.select(notes::id).nearest(notes::embedding, wanted(), 5).into_boxed().filter(is_icu);
        loads::<(i32, f64), _>(&before);
        loads::<(i32, f64), _>(&behind);
        assert_eq!(sql(&before), sql(&plain));
        assert_eq!(sql(&behind), sql(&plain));
    }

    #[test]
    fn an_order_or_a_limit_beside_it_is_refused() {
        let boxed = || notes::table.select(notes::id).into_boxed::<Iris>();
        for query in [boxed().order(notes::id), boxed().limit(1), boxed().offset(1)] {
            let query = query.nearest(notes::embedding, wanted(), 5);
            let mut builder = crate::query_builder::IrisQueryBuilder::default();
            let error =
                diesel::query_builder::QueryFragment::to_sql(&query, &mut builder, &Iris).unwrap_err();
            assert!(error.to_string().contains("no order, limit or offset"), "{error}");
        }
    }

    #[auto_type]
    fn near(wanted: Vector) -> _ {
        let near: Nearest<notes::table, notes::embedding, Vector> =
            notes::table.nearest(notes::embedding, wanted, 5);
        near
    }

    #[auto_type]
    fn near_by_product(wanted: Vector) -> _ {
        let near: NearestBy<notes::table, DotProduct<notes::embedding, Vector>> =
            notes::table.nearest_by(notes::embedding.dot_product(wanted), 5);
        near
    }

    #[test]
    fn its_type_has_a_name() {
        assert!(sql(&near(wanted())).contains("VECTOR_COSINE"));
        assert!(sql(&near_by_product(wanted())).contains("VECTOR_DOT_PRODUCT"));
    }
}
