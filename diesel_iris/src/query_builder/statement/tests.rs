use diesel::dsl::{case_when, count_star, exists, not, sql};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::query_dsl::positional_order_dsl::PositionalOrderDsl;
use diesel::result::Error;
use diesel::sql_types::{Bool, Integer};

use super::{DEEPEST, Paging, SHALLOW, iris_statement};
use crate::Hint;
use crate::Iris;
use crate::dsl::json_object;
use crate::prelude::*;
use crate::query_builder::pieces::Item;
use crate::query_builder::{Dialect, IrisQueryBuilder, texts_of};
use crate::sql::SqlText;

diesel::table! { users { id -> Integer, name -> Text, active -> Bool, vip -> Nullable<Bool> } }
diesel::table! { posts { id -> Integer, user_id -> Integer, title -> Nullable<Text> } }
diesel::table! { named { id -> Integer, title -> Nullable<Text> } }
diesel::table! { other { id -> Integer, vip -> Nullable<Bool> } }
diesel::joinable!(posts -> users (user_id));
diesel::allow_tables_to_appear_in_same_query!(users, posts);

fn text<T: QueryFragment<Iris>>(query: &T) -> String {
    let text = diesel::debug_query::<Iris, _>(query).to_string();
    text.split(" -- binds").next().unwrap().replace('"', "")
}

fn paged<T: QueryFragment<Iris>>(query: &T) -> String {
    let dialect = Dialect { paging: Paging::ByRowNumber, ..Dialect::default() };
    let mut builder = IrisQueryBuilder::of(dialect);
    query.to_sql(&mut builder, &Iris).unwrap();
    texts_of(&builder.statements().unwrap()).remove(0).replace('"', "")
}

fn failure<T: QueryFragment<Iris>>(query: &T) -> String {
    let mut builder = IrisQueryBuilder::default();
    query.to_sql(&mut builder, &Iris).unwrap();
    builder.statements().unwrap_err().to_string()
}

/// What Diesel would push is read as a text of keywords, names and values.
fn read(sql: &str, paging: Paging) -> QueryResult<String> {
    let text = SqlText::read(sql).map_err(|error| Error::QueryBuilderError(error.into()))?;
    let items: Vec<Item<'_>> = text.tokens().iter().cloned().map(Item::Token).collect();
    iris_statement(&items, paging, &[]).map(|text| text.to_string())
}

fn rewritten(sql: &str) -> String {
    read(sql, Paging::ByLimit).unwrap()
}

#[test]
fn a_value_in_the_place_of_a_condition() {
    let ids = || users::table.select(users::id);
    let is = "SELECT users.id FROM users WHERE";
    assert_eq!(text(&ids().filter(users::active)), format!("{is} (users.active = 1)"));
    assert_eq!(text(&ids().filter(users::vip)), format!("{is} (users.vip = 1)"));
    assert_eq!(text(&ids().filter(not(users::vip))), format!("{is} NOT ((users.vip) = 1)"));
    assert_eq!(
        text(&ids().filter(users::active.and(users::id.gt(1).or(users::vip.assume_not_null())))),
        format!("{is} ((users.active = 1) AND ((users.id > $1) OR (users.vip = 1)))")
    );
    assert_eq!(text(&ids().filter(users::active.eq(true))), format!("{is} (users.active = $1)"));
    assert_eq!(text(&ids().filter(true.into_sql::<Bool>())), format!("{is} ($1 = 1)"));
    assert_eq!(
        text(&ids().inner_join(posts::table.on(users::active))),
        "SELECT users.id FROM (users INNER JOIN posts ON (users.active = 1))"
    );
    assert_eq!(
        text(&diesel::delete(users::table.filter(users::active))),
        "DELETE FROM users WHERE (users.active = 1)"
    );
}

#[test]
fn a_condition_in_the_place_of_a_value() {
    let select = |wanted: &str| format!("SELECT {wanted} FROM users");
    assert_eq!(
        text(&users::table.select(users::id.gt(3))),
        select("CASE WHEN (users.id > $1) THEN 1 WHEN NOT (users.id > $1) THEN 0 END")
    );
    assert_eq!(
        text(&users::table.select(users::name.is_null())),
        select("CASE WHEN (users.name IS NULL) THEN 1 ELSE 0 END")
    );
    assert_eq!(
        text(&users::table.select((users::id, exists(posts::table.filter(posts::user_id.eq(users::id)))))),
        select(
            "users.id, CASE WHEN EXISTS (SELECT posts.id, posts.user_id, posts.title FROM posts WHERE \
             (posts.user_id = users.id)) THEN 1 ELSE 0 END"
        )
    );
    assert_eq!(
        text(&users::table.select(users::id).filter(users::active.eq(users::id.gt(3)))),
        select("users.id")
            + " WHERE (users.active = CASE WHEN (users.id > $1) THEN 1 WHEN NOT (users.id > $1) THEN 0 END)"
    );
    assert_eq!(
        text(&users::table.select(users::id).filter(users::active.eq(not(users::name.eq("a"))))),
        select("users.id")
            + " WHERE (users.active = CASE WHEN NOT ((users.name = $1)) THEN 1 WHEN NOT (NOT ((users.name = $1))) THEN 0 END)"
    );
    assert_eq!(
        text(&users::table.select(users::id).order(users::name.like("a%"))),
        select("users.id")
            + " ORDER BY CASE WHEN (users.name LIKE $1) THEN 1 WHEN NOT (users.name LIKE $1) THEN 0 END"
    );
    assert_eq!(
        text(&users::table.select(case_when(users::active, users::id.gt(1)).otherwise(false))),
        select(
            "CASE WHEN ((users.active) = 1) THEN CASE WHEN ((users.id > $1)) THEN 1 WHEN NOT ((users.id > $1)) THEN 0 \
             END ELSE ($2) END"
        )
    );
    assert_eq!(
        text(&diesel::update(users::table).set(users::active.eq(users::id.gt(3)))),
        "UPDATE users SET active = CASE WHEN (users.id > $1) THEN 1 WHEN NOT (users.id > $1) THEN 0 END"
    );
}

#[test]
fn strings_are_given_as_stored() {
    assert_eq!(
        text(&users::table.select((users::id, users::name)).distinct()),
        "SELECT DISTINCT users.id, %EXACT(users.name) FROM users"
    );
    assert_eq!(
        text(&users::table.group_by(users::name).select((users::name, count_star()))),
        "SELECT %EXACT(users.name), COUNT(*) FROM users GROUP BY %EXACT(users.name)"
    );
    assert_eq!(
        text(&users::table.group_by(users::active).select((users::active, count_star()))),
        "SELECT users.active, COUNT(*) FROM users GROUP BY users.active"
    );
    assert_eq!(
        text(&users::table.select(users::name.nullable()).union(posts::table.select(posts::title))),
        "(SELECT %EXACT(users.name) FROM users) UNION (SELECT %EXACT(posts.title) FROM posts)"
    );
    assert_eq!(
        text(&users::table.select(users::name.nullable()).union_all(posts::table.select(posts::title))),
        "(SELECT users.name FROM users) UNION ALL (SELECT posts.title FROM posts)"
    );
    assert_eq!(text(&users::table.select(users::name)), "SELECT users.name FROM users");
}

#[test]
fn distinct_by_goes_behind_select() {
    let query =
        users::table.filter(users::vip).select(users::id).limit(3).distinct_by((users::name, users::id));
    assert_eq!(
        text(&query),
        "SELECT DISTINCT BY (%EXACT(users.name), users.id) TOP $1 users.id FROM users WHERE (users.vip = 1)"
    );
    let hinted = users::table.select(users::id).distinct_by(users::id + 1).hint(Hint::Full);
    assert_eq!(text(&hinted), "SELECT DISTINCT BY ((users.id + $1)) users.id FROM %FULL users");
    let grouped = users::table.group_by(users::id).select(users::id).distinct_by(users::id);
    let mut builder = IrisQueryBuilder::default();
    grouped.to_sql(&mut builder, &Iris).unwrap();
    assert!(builder.statements().is_err());
}

#[test]
fn named_queries_stand_where_they_are_read() {
    let titles = posts::table.filter(posts::user_id.eq(7)).select((posts::id, posts::title)).distinct();
    let query = named::table.filter(named::id.eq(8)).select(named::title).with(named::table, titles);
    let inner = "(SELECT DISTINCT posts.id AS id, %EXACT(posts.title) AS title FROM posts WHERE (posts.user_id = $1))";
    assert_eq!(text(&query), format!("SELECT named.title FROM {inner} AS named WHERE (named.id = $2)"));
    let hinted =
        named::table.with(named::table, posts::table.select((posts::id, posts::title))).hint(Hint::Full);
    assert!(
        text(&hinted)
            .contains(" FROM %FULL (SELECT posts.id AS id, posts.title AS title FROM posts) AS named")
    );
}

#[test]
fn a_named_query_reads_from_another() {
    let vips = other::table
        .filter(other::vip.eq(Some(true)))
        .select((other::id, "x".into_sql::<diesel::sql_types::Nullable<diesel::sql_types::Text>>()));
    let query = named::table
        .select(named::id)
        .with(named::table, vips)
        .with(other::table, users::table.select((users::id, users::vip)));
    assert_eq!(
        text(&query),
        "SELECT named.id FROM (SELECT other.id AS id, $1 AS title FROM (SELECT users.id AS id, users.vip AS vip FROM \
         users) AS other WHERE (other.vip = $2)) AS named",
    );
}

#[test]
fn conditions_in_json_are_values() {
    let object = json_object("it's", users::id.gt(1)).with_key("b", users::vip).absent_on_null();
    assert_eq!(
        text(&users::table.filter(users::active).select(object)),
        "SELECT JSON_OBJECT('it''s':CASE WHEN (users.id > $1) THEN 1 WHEN NOT (users.id > $1) THEN 0 END, \
         'b':users.vip ABSENT ON NULL) FROM users WHERE (users.active = 1)"
    );
}

#[test]
fn pages_without_limit() {
    let ids = || users::table.select(users::id);
    assert_eq!(
        paged(&ids().order(users::name).limit(3).offset(4)),
        "SELECT c1 FROM (SELECT users.id AS c1, ROW_NUMBER() OVER (ORDER BY users.name) AS row_no FROM users) WHERE \
         row_no > $2 AND row_no <= $2 + $1 ORDER BY row_no"
    );
    assert_eq!(
        paged(&ids().offset(4)),
        "SELECT c1 FROM (SELECT c1, ROW_NUMBER() OVER (ORDER BY c1) AS row_no FROM (SELECT users.id AS c1 FROM \
         users)) WHERE row_no > $1 ORDER BY row_no"
    );
    assert_eq!(
        read("SELECT id FROM users ORDER BY 1 DESC LIMIT 2 OFFSET 4", Paging::ByRowNumber).unwrap(),
        "SELECT \"c1\" FROM (SELECT id AS \"c1\", ROW_NUMBER() OVER (ORDER BY id DESC) AS \"row_no\" FROM users) WHERE \
         \"row_no\" > 4 AND \"row_no\" <= 4 + 2 ORDER BY \"row_no\""
    );
    // what groups are ordered by need not be a column
    assert_eq!(
        paged(&users::table.group_by(users::name).select(count_star()).order(users::name.desc()).offset(4)),
        "SELECT c1 FROM (SELECT c1, ROW_NUMBER() OVER (ORDER BY o2 DESC) AS row_no FROM (SELECT COUNT(*) AS c1, \
         %EXACT(users.name) AS o2 FROM users GROUP BY %EXACT(users.name))) WHERE row_no > $1 ORDER BY row_no"
    );
    assert_eq!(paged(&ids().limit(4)), "SELECT TOP $1 users.id FROM users");
    assert_eq!(
        paged(&ids().union_all(posts::table.select(posts::id)).positional_order_by(1).limit(2)),
        "SELECT c1 FROM (SELECT c1, ROW_NUMBER() OVER (ORDER BY c1) AS row_no FROM ((SELECT users.id AS c1 FROM users) \
         UNION ALL (SELECT posts.id FROM posts))) WHERE row_no <= $1 ORDER BY row_no"
    );
    // after ORDER BY in a subquery no version has LIMIT
    assert_eq!(
        text(
            &ids()
                .filter(users::id.eq_any(posts::table.select(posts::id).order(posts::id).limit(2).offset(1)))
        ),
        "SELECT users.id FROM users WHERE (users.id IN (SELECT c1 FROM (SELECT posts.id AS c1, ROW_NUMBER() OVER (ORDER \
         BY posts.id) AS row_no FROM posts) WHERE row_no > $2 AND row_no <= $2 + $1))"
    );
}

#[test]
fn fragments_stay_as_they_are() {
    for text in ["a OVERLAPS b", "x ? y", "INTERVAL '1' DAY", "%EXACT name", "CASE WHEN a = 1 THEN b END"] {
        let query = users::table.select(sql::<Integer>(text));
        assert_eq!(self::text(&query), format!("SELECT {text} FROM users"));
    }
    let written = "SELECT a > 1, DISTINCT FROM x WHERE y";
    assert_eq!(
        diesel::debug_query::<Iris, _>(&diesel::sql_query(written)).to_string(),
        format!("{written} -- binds: []")
    );
    let in_parts = diesel::sql_query("SELECT ").into_boxed::<Iris>().sql("a > 1, 'x").sql("y' FROM t");
    assert!(text(&in_parts).starts_with("SELECT a > 1, 'xy' FROM t"));
}

#[test]
fn a_fragment_is_one_operand() {
    let both = sql::<Bool>("(a = 1) AND (b = 2)");
    assert_eq!(
        text(&users::table.select(both.clone())),
        "SELECT CASE WHEN (a = 1) AND (b = 2) THEN 1 WHEN NOT ((a = 1) AND (b = 2)) THEN 0 END FROM users"
    );
    assert_eq!(
        text(&users::table.select(users::id).filter(both.or(users::active))),
        "SELECT users.id FROM users WHERE ((a = 1) AND (b = 2) OR (users.active = 1))"
    );
    let ids = || users::table.select(users::id);
    assert_eq!(text(&ids().filter(sql::<Bool>("active"))), "SELECT users.id FROM users WHERE (active = 1)");
    assert_eq!(text(&ids().filter(sql::<Bool>("f(a)"))), "SELECT users.id FROM users WHERE (f(a) = 1)");
    let on = sql::<Bool>("users.id %INLIST posts.x");
    assert_eq!(
        text(&ids().inner_join(posts::table.on(on))),
        "SELECT users.id FROM (users INNER JOIN posts ON users.id %INLIST posts.x)"
    );
    // a predicate that is not understood, beside those that are
    assert_eq!(
        text(&ids().filter(sql::<Bool>("a ~ b")).filter(users::active)),
        "SELECT users.id FROM users WHERE ((a ~ b = 1) AND (users.active = 1))"
    );
    assert_eq!(
        text(&ids().order((sql::<Bool>("a = 1"), users::id))),
        "SELECT users.id FROM users ORDER BY CASE WHEN a = 1 THEN 1 WHEN NOT (a = 1) THEN 0 END, users.id"
    );
    assert_eq!(
        text(&diesel::update(users::table).set(users::active.eq(sql::<Bool>("id > 3")))),
        "UPDATE users SET active = CASE WHEN id > 3 THEN 1 WHEN NOT (id > 3) THEN 0 END"
    );
}

#[test]
fn a_fragment_in_parts_is_one_operand() {
    let ids = || users::table.select(users::id);
    let between = sql::<Bool>("a BETWEEN ").bind::<Integer, _>(1).sql(" AND ").bind::<Integer, _>(2);
    let listed = sql::<Bool>("a IN (").bind::<Integer, _>(1).sql(", ").bind::<Integer, _>(2).sql(")");
    let decided = sql::<Integer>("CASE WHEN a = ")
        .bind::<Integer, _>(1)
        .sql(" THEN 2 ELSE ")
        .bind::<Integer, _>(3)
        .sql(" END");
    let is = "SELECT users.id FROM users WHERE";
    assert_eq!(text(&ids().filter(listed.clone())), format!("{is} a IN ($1, $2)"));
    assert_eq!(
        text(&users::table.select(listed)),
        "SELECT CASE WHEN a IN ($1, $2) THEN 1 WHEN NOT (a IN ($1, $2)) THEN 0 END FROM users"
    );
    assert_eq!(
        text(&ids().filter(users::id.eq(decided))),
        format!("{is} (users.id = CASE WHEN a = $1 THEN 2 ELSE $2 END)")
    );
    assert_eq!(text(&ids().filter(between)), format!("{is} a BETWEEN $1 AND $2"));
}

#[test]
fn what_is_compared_as_stored_is_known_beside_fragments() {
    assert_eq!(
        text(
            &users::table.select(users::name).distinct().order(sql::<diesel::sql_types::Text>("%EXACT name"))
        ),
        "SELECT DISTINCT %EXACT(users.name) FROM users ORDER BY %EXACT name"
    );
    let columns = sql::<(Integer, diesel::sql_types::Text)>("id, f(name, 1) AS n");
    assert_eq!(
        text(&users::table.select(columns).distinct()),
        "SELECT DISTINCT id, %EXACT(f(name, 1)) AS n FROM users"
    );
    let all = sql::<(Integer, diesel::sql_types::Text)>("*");
    assert_eq!(text(&users::table.select(all.clone())), "SELECT * FROM users");
    let error = failure(&users::table.select(all).distinct());
    assert!(error.contains("not clear which of the columns"), "{error}");
}

#[test]
fn what_is_grouped_by_and_no_text_stays() {
    assert_eq!(
        text(&users::table.group_by(users::id).select(count_star())),
        "SELECT COUNT(*) FROM users GROUP BY users.id"
    );
    assert_eq!(
        text(&users::table.inner_join(posts::table).group_by((posts::id, users::name)).select(count_star())),
        "SELECT COUNT(*) FROM (users INNER JOIN posts ON (posts.user_id = users.id)) GROUP BY posts.id, %EXACT(users.name)"
    );
    let boxed = users::table.group_by(users::id).select(count_star()).into_boxed::<Iris>();
    assert_eq!(text(&boxed), "SELECT COUNT(*) FROM users GROUP BY users.id");
}

/// `CREATE TABLE`, and a query, as users write them for every database.
#[derive(QueryId)]
struct OwnStatement(&'static str);

impl QueryFragment<Iris> for OwnStatement {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql(self.0);
        out.push_identifier("beds")?;
        out.push_sql(" (");
        out.push_identifier("id")?;
        out.push_sql(" INTEGER DEFAULT ");
        out.push_bind_param::<Integer, _>(&1)?;
        out.push_sql(")");
        Ok(())
    }
}

#[test]
fn a_statement_that_diesel_does_not_write_stays_as_it_is() {
    for begin in ["CREATE TABLE IF NOT EXISTS ", "CREATE ", "EXPLAIN SELECT a = 1 FROM "] {
        assert_eq!(text(&OwnStatement(begin)), format!("{begin}beds (id INTEGER DEFAULT $1)"));
    }
}

#[test]
fn what_a_fragment_leaves_open_is_an_error() {
    for query in [sql::<Bool>("a IN ("), sql::<Bool>("CASE WHEN a"), sql::<Bool>("'a")] {
        let error = failure(&users::table.select(users::id).filter(query));
        assert!(error.contains("not closed"), "{error}");
    }
}

#[test]
fn frames_of_values_are_refused_unless_they_are_the_whole_partition() {
    use diesel::dsl::{count, frame};
    let up_to_this = frame::Range.frame_start_with(frame::UnboundedPreceding);
    let all = frame::Range.frame_between(frame::UnboundedPreceding, frame::UnboundedFollowing);
    for refused in [
        failure(&users::table.select(count(users::id).window_order(users::id).frame_by(up_to_this))),
        failure(
            &users::table.select(count(users::id).frame_by(frame::Range.frame_start_with(2.preceding()))),
        ),
    ] {
        assert!(refused.contains("no RANGE frames"), "{refused}");
    }
    for whole in [
        text(&users::table.select(count(users::id).frame_by(up_to_this))),
        text(
            &users::table.select(count(users::id).frame_by(frame::Range.frame_start_with(frame::CurrentRow))),
        ),
        text(&users::table.select(count(users::id).partition_by(users::name).frame_by(all))),
        text(&users::table.select(count(users::id).window_order(users::id).frame_by(all))),
    ] {
        assert!(whole.contains(" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING )"), "{whole}");
    }
    let rows = count(users::id).over().frame_by(frame::Rows.frame_start_with(2.preceding()));
    assert!(text(&users::table.select(rows)).contains("ROWS 2 PRECEDING"));
}

#[test]
fn fragments_of_any_depth_are_carried() {
    let deep = format!("{}a{}", "(".repeat(100_000), ")".repeat(100_000));
    let query = users::table.select(users::id).filter(sql::<Bool>(&format!("{deep} = 1")));
    assert!(text(&query) == format!("SELECT users.id FROM users WHERE {deep} = 1"));
    let only = users::table.select(users::id).filter(sql::<Bool>(&deep));
    assert!(text(&only) == format!("SELECT users.id FROM users WHERE ({deep} = 1)"));
}

/// What is opened and closed that often.
fn nested(open: &str, inner: &str, close: &str, depth: usize) -> String {
    format!("{}{inner}{}", open.repeat(depth), close.repeat(depth))
}

#[test]
fn what_is_nested_too_deep_is_refused() {
    let deep = |depth| format!("SELECT a FROM t WHERE {}", nested("(", "b", " OR c = 1)", depth));
    assert!(rewritten(&deep(DEEPEST - 1)).contains("((b = 1) OR c = 1)"));
    let many = 100_000;
    for sql in [
        deep(DEEPEST + 1),
        deep(many),
        format!("SELECT {}", "(".repeat(many)),
        format!("SELECT {} FROM t", nested("(", "a", ")", many)),
        format!("SELECT {} FROM t", nested("f(", "a", ")", many)),
        format!("SELECT {} FROM t", nested("(", "SELECT a", ")", many)),
        format!("SELECT {}a FROM t", "- ".repeat(many)),
        format!("SELECT {}a FROM t", "CASE ".repeat(many)),
        format!("SELECT a FROM t WHERE {}b", "NOT ".repeat(many)),
        format!("SELECT a FROM {}", nested("(", "t", ")", many)),
        format!("SELECT a FROM {}", nested("(SELECT a FROM ", "t", ")", many)),
        nested("(", "SELECT a", ")", many),
        format!("SELECT {} FROM t", nested("f(", "a = 1", ") = 1", 60)),
        format!("UPDATE t SET a = {}", nested("(", "b", ")", many)),
        format!("INSERT INTO t VALUES ({})", nested("(", "b", ")", many)),
        format!("DELETE FROM t WHERE {}", nested("(", "b", ")", many)),
    ] {
        let error = read(&sql, Paging::ByRowNumber).unwrap_err().to_string();
        assert!(error.contains(&format!("deeper than {DEEPEST}")), "{error}");
    }
}

#[test]
fn what_is_long_and_not_deep_is_read() {
    let many = 20_000;
    let unions = format!("SELECT a FROM t{}", " UNION ALL SELECT a FROM t".repeat(many));
    assert_eq!(rewritten(&unions), unions);
    let sums = format!("SELECT a{} FROM t", " + a".repeat(many));
    assert_eq!(rewritten(&sums), sums);
}

/// A thread of the usual size has the stack for the deepest that is read, whatever it is made of.
#[test]
fn the_deepest_that_is_read_fits_the_stack() {
    for (open, inner, close) in [
        ("(", "b", " OR c = 1)"),
        ("NOT (", "b = 1", ")"),
        ("a IN (SELECT a FROM t WHERE ", "b = 1", ")"),
        ("EXISTS (SELECT a FROM (t INNER JOIN u ON ", "b = 1", "))"),
        ("CASE WHEN f(a, ", "b", ") = 1 THEN 1 ELSE 0 END"),
        ("f(a) OVER (ORDER BY ", "b", ")"),
    ] {
        let read = |depth| {
            let sql = format!("SELECT a FROM t WHERE {}", nested(open, inner, close, depth));
            read(&sql, Paging::ByRowNumber)
        };
        for depth in [SHALLOW / 2 - 1, SHALLOW, DEEPEST / 2 - 1] {
            read(depth).unwrap();
        }
        read(DEEPEST).unwrap_err();
    }
}

/// Each level could be the beginning of a query and of an expression; reading it both ways would take forever.
#[test]
fn nothing_is_read_twice_for_each_level() {
    for (open, inner, close) in [
        ("((SELECT ", "1", ") + 1)"),
        ("((SELECT 1 ORDER BY ", "bad", "))"),
        ("((SELECT 1) UNION (SELECT ", "1", "))"),
    ] {
        let sql = format!("SELECT {} FROM t", nested(open, inner, close, 60));
        assert_eq!(rewritten(&sql), sql);
    }
}

proptest::proptest! {
    #[test]
    fn nothing_panics(sql in "(SELECT|UPDATE|INSERT|DELETE|\\() ?[-$?'\"a1/*\\n;é()<>=., \u{1}]{0,60}") {
        let _ = read(&sql, Paging::ByLimit);
    }

    #[test]
    fn words_in_any_order_do_not_panic(words in proptest::collection::vec(proptest::sample::select(vec![
        "SELECT", "FROM", "WHERE", "(", ")", ",", "a", "b.c", "=", "AND", "OR", "NOT", "CASE", "WHEN", "THEN", "END",
        "IN", "BETWEEN", "EXISTS", "UNION", "ALL", "ORDER", "BY", "LIMIT", "$1", "OVER", "GROUP", "DISTINCT", "AS",
        "IS", "NULL", "VALUES", "SET", "INSERT", "UPDATE",
    ]), 0..40)) {
        let _ = read(&words.join(" "), Paging::ByRowNumber);
    }
}
