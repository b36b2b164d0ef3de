//! What runs. Each query is built and executed, on both servers.

use std::path::Path;

use chrono::NaiveDate;
use diesel::dsl::*;
use diesel::prelude::*;
use diesel::query_builder::{AsQuery, QueryFragment, QueryId};
use diesel::query_dsl::positional_order_dsl::PositionalOrderDsl;
use diesel::row::{Field, Row};
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text};
use diesel_async::{AsyncConnectionCore, RunQueryDsl};
use diesel_iris::Iris;
use diesel_iris::connection::IrisRow;
use diesel_iris::prelude::*;
use diesel_iris_tests::on_both_servers;
use futures_util::TryStreamExt;

use super::derived::{Bed, LargestTwice, NamedWard, Side, Ward, WardName, cheap_beds, shouted};
use super::{Item, Standing};

pub(crate) mod schema {
    diesel::table! {
        wards (id) {
            id -> Integer,
            name -> Varchar,
        }
    }
    diesel::table! {
        beds (id) {
            id -> Integer,
            ward_id -> Integer,
            label -> Nullable<Varchar>,
            price -> Double,
            free -> Nullable<Bool>,
            since -> Timestamp,
        }
    }
    diesel::joinable!(beds -> wards (ward_id));
    diesel::allow_tables_to_appear_in_same_query!(beds, wards);
}

use schema::{beds, wards};

diesel::define_sql_function! { #[sql_name = "CHAR_LENGTH"] fn char_length(x: Nullable<Text>) -> Nullable<Integer>; }
diesel::infix_operator!(Follows, " %STARTSWITH ", backend: Iris);

/// Each item with its SQL, and a function that runs it: queries with `rows`, and what changes rows with `counts`.
macro_rules! items {
    ($($kind:ident $of:literal { $($name:ident: $query:expr;)+ })+) => {
        /// The items that are supported.
        pub(crate) fn all() -> Vec<Item> {
            vec![$($(Item {
                of: $of,
                name: stringify!($name),
                standing: Standing::Supported(shown(&$query)),
            },)+)+]
        }

        /// What each item gives.
        async fn answers(conn: &mut AsyncIrisConnection) -> String {
            let mut answers = String::new();
            $($({
                let answer = items!($kind, conn, $query);
                let answer = answer.unwrap_or_else(|error| panic!("{}::{}: {error}", $of, stringify!($name)));
                answers += &format!("{}::{}: {answer}\n", $of, stringify!($name));
            })+)+
            answers
        }
    };
    (rows, $conn:ident, $query:expr) => {
        rows_of($conn, $query).await
    };
    (counts, $conn:ident, $query:expr) => {
        $query.execute($conn).await.map(|count| format!("{count} changed"))
    };
}

/// The rows of a query, as the server sends them.
async fn rows_of<'q, Q>(conn: &mut AsyncIrisConnection, query: Q) -> QueryResult<String>
where
    Q: AsQuery + 'q,
    Q::Query: QueryFragment<Iris> + QueryId + 'q,
{
    let rows: Vec<IrisRow> = AsyncConnectionCore::load(conn, query).await?.try_collect().await?;
    let cell = |row: &IrisRow, column: usize| {
        let field = row.get(column)?;
        let value = field.value()?;
        Some(value.as_str().map_or_else(|error| error.to_string(), str::to_owned))
    };
    let row = |row: &IrisRow| {
        let cells =
            (0..row.field_count()).map(|column| cell(row, column).unwrap_or_else(|| "NULL".to_owned()));
        cells.collect::<Vec<_>>().join(", ")
    };
    Ok(format!("{:?}", rows.iter().map(row).collect::<Vec<_>>()))
}

/// The text without quotation marks around names.
fn shown<T: QueryFragment<Iris>>(query: &T) -> String {
    let text = debug_query::<Iris, _>(query).to_string();
    text.split(" -- binds").next().unwrap_or_default().replace('"', "")
}

fn debug_query<DB, T>(query: &T) -> diesel::query_builder::DebugQuery<'_, T, DB> {
    diesel::debug_query(query)
}

macro_rules! ids {
    () => {
        beds::table.select(beds::id)
    };
    ($filter:expr) => {
        beds::table.select(beds::id).filter($filter)
    };
}

items! {
    rows "diesel" {
        select: diesel::select(1.into_sql::<Integer>());
        sql_query: diesel::sql_query("SELECT name FROM wards WHERE id = $1").bind::<Integer, _>(1);
    }
    counts "diesel" {
        insert_into: diesel::insert_into(wards::table).values((wards::id.eq(1), wards::name.eq("a")));
        replace_into: diesel::replace_into(wards::table).values((wards::id.eq(1), wards::name.eq("b")));
        update: diesel::update(wards::table.find(1)).set(wards::name.eq("c"));
        delete: diesel::delete(wards::table.filter(wards::id.gt(100)));
    }
    rows "QueryDsl" {
        distinct: beds::table.select(beds::label).distinct();
        select: beds::table.select((beds::id, beds::label));
        count: beds::table.count();
        inner_join: beds::table.inner_join(wards::table).select((beds::id, wards::name));
        left_outer_join: wards::table.left_outer_join(beds::table).select(beds::id.nullable());
        left_join: wards::table.left_join(beds::table).select(beds::id.nullable());
        filter: ids!().filter(beds::id.eq(1));
        or_filter: ids!(beds::id.eq(1)).or_filter(beds::id.eq(2));
        find: ids!().find(1);
        order: ids!().order(beds::id);
        order_by: ids!().order_by(beds::id.desc());
        then_order_by: ids!().order(beds::price).then_order_by(beds::id);
        limit: ids!().limit(3);
        offset: ids!().order(beds::id).limit(3).offset(6);
        group_by: beds::table.group_by(beds::label).select((beds::label, count_star()));
        having: beds::table.group_by(beds::ward_id).select(beds::ward_id).having(count_star().gt(1));
        into_boxed: ids!().into_boxed::<Iris>().filter(beds::id.gt(1));
        single_value: wards::table.select(ids!(beds::ward_id.eq(wards::id)).limit(1).single_value());
        nullable: diesel::select(wards::table.select(wards::id).limit(1).nullable().single_value());
    }
    rows "CombineDsl" {
        union: wards::table.select(wards::name.nullable()).union(beds::table.select(beds::label));
        union_all: wards::table.select(wards::id).union_all(ids!());
    }
    rows "PositionalOrderDsl" {
        positional_order_by: wards::table.select(wards::id).union(ids!()).positional_order_by(1);
    }
    rows "ExpressionMethods" {
        eq: ids!(beds::id.eq(1));
        ne: ids!(beds::id.ne(1));
        eq_any: ids!(beds::id.eq_any([1, 2]));
        ne_all: ids!(beds::id.ne_all([1, 2]));
        is_null: ids!(beds::label.is_null());
        is_not_null: ids!(beds::label.is_not_null());
        gt: ids!(beds::id.gt(1));
        ge: ids!(beds::id.ge(1));
        lt: ids!(beds::id.lt(1));
        le: ids!(beds::id.le(1));
        between: ids!(beds::id.between(1, 9));
        not_between: ids!(beds::id.not_between(1, 9));
        cast: beds::table.select(beds::id.cast::<BigInt>());
        fallible_cast: beds::table.select(beds::id.fallible_cast::<Text>());
        desc: ids!().order(beds::id.desc());
        asc: ids!().order(beds::id.asc());
    }
    rows "NullableExpressionMethods" {
        nullable: beds::table.select(beds::id.nullable());
        assume_not_null: beds::table.select(beds::free.assume_not_null());
    }
    rows "BoolExpressionMethods" {
        and: ids!(beds::id.gt(1).and(beds::free));
        or: ids!(beds::id.gt(1).or(beds::free));
    }
    rows "TextExpressionMethods" {
        concat: beds::table.select(beds::label.concat("!"));
        like: ids!(beds::label.like("a%"));
        not_like: ids!(beds::label.not_like("a%"));
    }
    rows "EscapeExpressionMethods" {
        escape: ids!(beds::label.like("a!%%").escape('!'));
    }
    rows "EqAll" {
        eq_all: ids!(diesel::expression_methods::EqAll::eq_all((beds::id, beds::ward_id), (1, 2)));
    }
    rows "dsl" {
        case_when: beds::table.select(case_when(beds::free, beds::id).otherwise(0));
        count: beds::table.select(count(beds::label));
        count_star: beds::table.select(count_star());
        exists: wards::table.select(exists(ids!(beds::ward_id.eq(wards::id))));
        not: ids!(not(beds::free));
        sql: beds::table.select(sql::<Integer>("1 + 1"));
        sum: beds::table.select(sum(beds::id));
        avg: beds::table.select(avg(beds::price));
        max: beds::table.select(max(beds::label));
        min: beds::table.select(min(beds::id));
        now: diesel::select(now);
        today: diesel::select(today);
        date: beds::table.select(date(beds::since));
        row_number: beds::table.select(row_number().over().window_order(beds::id));
        rank: beds::table.select(rank().over().window_order(beds::price));
        dense_rank: beds::table.select(dense_rank().over().window_order(beds::price));
        percent_rank: beds::table.select(percent_rank().over().window_order(beds::price));
        cume_dist: beds::table.select(cume_dist().over().window_order(beds::price));
        ntile: beds::table.select(ntile(4).over().window_order(beds::id));
        lag: beds::table.select(lag(beds::id).over().window_order(beds::id));
        lag_with_offset: beds::table.select(lag_with_offset(beds::id, 2).over().window_order(beds::id));
        lag_with_offset_and_default: beds::table.select(lag_with_offset_and_default(beds::id, 2, beds::ward_id).over().window_order(beds::id));
        lead: beds::table.select(lead(beds::id).over().window_order(beds::id));
        lead_with_offset: beds::table.select(lead_with_offset(beds::id, 2).over().window_order(beds::id));
        lead_with_offset_and_default: beds::table.select(lead_with_offset_and_default(beds::id, 2, beds::ward_id).over().window_order(beds::id));
        first_value: beds::table.select(first_value(beds::label).over().window_order(beds::id));
        last_value: beds::table.select(last_value(beds::label).over().window_order(beds::id));
        nth_value: beds::table.select(nth_value(beds::label, 2).over().window_order(beds::id));
    }
    rows "AggregateExpressionMethods" {
        aggregate_distinct: beds::table.select(count(beds::label).aggregate_distinct());
        aggregate_all: beds::table.select(count(beds::label).aggregate_all());
    }
    rows "WindowExpressionMethods" {
        over: beds::table.select(sum(beds::id).over());
        partition_by: beds::table.select(sum(beds::id).over().partition_by(beds::ward_id));
        window_order: beds::table.select(sum(beds::id).over().window_order(beds::id));
        frame_by: beds::table.select(sum(beds::id).over().window_order(beds::id).frame_by(frame::Rows.frame_start_with(1.preceding())));
    }
    rows "FrameClauseDsl" {
        frame_start_with: beds::table.select(count_star().over().frame_by(frame::Rows.frame_start_with(frame::UnboundedPreceding)));
        frame_between: beds::table.select(count_star().over().window_order(beds::id).frame_by(frame::Rows.frame_between(frame::CurrentRow, frame::UnboundedFollowing)));
    }
    rows "FrameBoundDsl" {
        preceding: beds::table.select(count_star().over().frame_by(frame::Rows.frame_start_with(2.preceding())));
        following: beds::table.select(count_star().over().frame_by(frame::Rows.frame_between(1.preceding(), 1.following())));
    }
    rows "std::ops" {
        add: beds::table.select(beds::id + 1);
        sub: beds::table.select(beds::id - 1);
        mul: beds::table.select(beds::id * 2);
        div: beds::table.select(beds::price / 2.0);
    }
    rows "CaseWhen" {
        when: beds::table.select(case_when(beds::id.eq(1), beds::id).when(beds::free, beds::ward_id));
        otherwise: beds::table.select(case_when(beds::label.is_null(), "none".into_sql::<Text>()).otherwise("some"));
    }
    rows "JoinOnDsl" {
        on: beds::table.inner_join(wards::table.on(wards::id.eq(beds::id))).select((beds::id, wards::id));
    }
    rows "BelongingToDsl" {
        belonging_to: Bed::belonging_to(&[Ward { id: 1, name: String::new() }, Ward { id: 2, name: String::new() }][..]).select(beds::id);
    }
    rows "IntoSql" {
        into_sql: diesel::select(7.into_sql::<Integer>());
        as_sql: diesel::select("é".as_sql::<Text>());
    }
    rows "SelectableHelper" {
        as_select: wards::table.select(Ward::as_select());
    }
    rows "HasQuery" {
        base_query: <WardName as HasQuery<Iris>>::base_query();
        query: WardName::query().filter(wards::id.gt(1));
    }
    rows "SqlLiteral" {
        bind: ids!(sql::<Bool>("id > ").bind::<Integer, _>(1));
        sql: ids!(sql::<Bool>("id > ").bind::<Integer, _>(1).sql(" AND id < 3"));
    }
    rows "SqlQuery" {
        bind: diesel::sql_query("SELECT id FROM beds WHERE id > $1 AND label = $2").bind::<Integer, _>(0).bind::<Text, _>("b");
        sql: diesel::sql_query("SELECT id FROM beds").sql(" WHERE id = 1");
        into_boxed: diesel::sql_query("SELECT id FROM beds WHERE id = $1").into_boxed::<Iris>().bind::<Integer, _>(2);
    }
    counts "UpdateStatement" {
        set: diesel::update(beds::table).set((beds::label.eq("c"), beds::free.eq(beds::id.nullable().gt(1))));
        filter: diesel::update(beds::table).filter(beds::id.eq(1)).set(beds::label.eq(None::<String>));
        into_boxed: diesel::update(beds::table).set(beds::price.eq(beds::price + 1.0)).into_boxed::<Iris>().filter(beds::id.gt(1));
    }
    counts "DeleteStatement" {
        filter: diesel::delete(beds::table).filter(beds::id.gt(100)).filter(beds::free);
        or_filter: diesel::delete(beds::table).filter(beds::id.gt(100)).or_filter(beds::id.lt(0));
        into_boxed: diesel::delete(beds::table).into_boxed::<Iris>().filter(beds::id.gt(100));
    }
    counts "insert" {
        values: diesel::insert_into(wards::table).values(vec![(wards::id.eq(7), wards::name.eq("x")), (wards::id.eq(8), wards::name.eq("y"))]);
        default_values: diesel::insert_into(beds::table).default_values();
        into_columns: wards::table.filter(wards::id.gt(100)).select((wards::id + 1, wards::name)).insert_into(wards::table).into_columns((wards::id, wards::name));
    }
    rows "macros" {
        alias: {
            let other = diesel::alias!(schema::beds as other);
            beds::table.inner_join(other.on(other.field(beds::ward_id).eq(beds::ward_id))).select(other.field(beds::id))
        };
        auto_type: cheap_beds();
        declare_sql_function: wards::table.select(shouted(wards::name));
        define_sql_function: beds::table.select(char_length(beds::label));
        infix_operator: ids!(Follows::new(beds::label, "a".into_sql::<Nullable<Text>>()));
    }
    rows "derives" {
        Queryable: wards::table;
        Selectable: wards::table.select(Ward::as_select());
        HasQuery: WardName::query();
        Identifiable: wards::table.find(Ward { id: 1, name: String::new() }.id());
        Associations: Bed::belonging_to(&Ward { id: 1, name: String::new() }).select(Bed::as_select());
        QueryableByName: diesel::sql_query("SELECT name FROM wards");
        AsExpression: wards::table.filter(wards::name.ne(Side::Left)).select(wards::id);
        FromSqlRow: diesel::select(Side::Right.into_sql::<Text>());
        QueryId: beds::table.select(LargestTwice);
        ValidGrouping: beds::table.select((LargestTwice, max(beds::label)));
        DieselNumericOps: beds::table.select(LargestTwice + 1);
    }
    counts "derives" {
        Insertable: diesel::insert_into(wards::table).values(&Ward { id: 9, name: "z".to_owned() });
        AsChangeset: diesel::update(wards::table.find(9)).set(&Ward { id: 9, name: "y".to_owned() });
    }
}

on_both_servers! {
    async fn every_item_gives_its_rows(database: &TestDatabase) {
        let mut conn = database.connect().await;
        for statement in [
            "CREATE TABLE wards (id INTEGER PRIMARY KEY, name VARCHAR(20))",
            "CREATE TABLE beds (id INTEGER IDENTITY, ward_id INTEGER, label VARCHAR(20), price DOUBLE, free BIT, \
             since TIMESTAMP)",
        ] {
            conn.batch_execute(statement).await.unwrap();
        }
        let since = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap().and_hms_opt(1, 2, 3).unwrap();
        for (label, free) in [(Some("a"), Some(true)), (Some("B"), None), (None, Some(false))] {
            let row = (
                beds::ward_id.eq(1),
                beds::label.eq(label),
                beds::price.eq(1.5),
                beds::free.eq(free),
                beds::since.eq(since),
            );
            diesel::insert_into(beds::table).values(row).execute(&mut conn).await.unwrap();
        }
        let answers = answers(&mut conn).await;
        typed_answers(&mut conn).await;
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("language/answers.txt");
        if std::env::var_os("DIESEL_IRIS_WRITE_PAGE").is_some() {
            std::fs::write(&path, &answers).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        for (answer, kept) in answers.lines().zip(kept.lines()) {
            assert_eq!(without_the_present(answer), without_the_present(kept));
        }
        assert_eq!(answers.lines().count(), kept.lines().count(), "language/answers.txt is stale");
    }
}

/// What tells the time is only compared by its shape.
fn without_the_present(answer: &str) -> String {
    if answer.starts_with("dsl::now") || answer.starts_with("dsl::today") {
        answer.replace(|c: char| c.is_ascii_digit(), "0")
    } else {
        answer.to_owned()
    }
}

/// What the derives read.
async fn typed_answers(conn: &mut AsyncIrisConnection) {
    let first = Ward { id: 1, name: "c".to_owned() };
    assert_eq!(wards::table.find(1).first::<Ward>(conn).await.unwrap(), first);
    assert_eq!(wards::table.find(1).select(Ward::as_select()).first(conn).await.unwrap(), first);
    assert_eq!(WardName::query().find(1).first(conn).await.unwrap(), WardName { name: "c".to_owned() });
    let beds: Vec<Bed> = Bed::belonging_to(&first).select(Bed::as_select()).load(conn).await.unwrap();
    assert_eq!(beds.grouped_by(std::slice::from_ref(&first))[0].len(), 3);
    let named: Vec<NamedWard> = diesel::sql_query("SELECT name FROM wards").load(conn).await.unwrap();
    assert!(!named.is_empty());
    let right: Side = diesel::select(Side::Right.into_sql::<Text>()).get_result(conn).await.unwrap();
    assert_eq!(right, Side::Right);
}
