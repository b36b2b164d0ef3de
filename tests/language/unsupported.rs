//! What does not run, and what to do instead. The page has a snippet for each that does not compile.

use super::{Item, Standing};

const OTHERWISE: [(&str, &str, &str); 14] = [
    ("dsl", "count_distinct", "`count(x).aggregate_distinct()`; this one is deprecated"),
    ("diesel", "insert_or_ignore_into", "`insert_into`, and take the error `UniqueViolation` as an answer"),
    ("SaveChangesDsl", "save_changes", "`diesel_async::SaveChangesDsl`: an UPDATE, then a SELECT by the key"),
    ("derives", "MultiConnection", "with `IrisConnection` as a variant, beside Diesel's own connections"),
    ("SelectableHelper", "as_returning", "IRIS has no RETURNING: `as_select` in a query of its own"),
    ("GroupedBy", "grouped_by", "as it is: it sorts rows that were loaded, in Rust"),
    ("GroupedBy", "try_grouped_by", "as it is: it sorts rows that were loaded, in Rust"),
    ("RunQueryDsl", "execute", "`diesel_async::RunQueryDsl`"),
    ("RunQueryDsl", "load", "`diesel_async::RunQueryDsl`"),
    ("RunQueryDsl", "load_iter", "`diesel_async::RunQueryDsl::load_stream`"),
    (
        "RunQueryDsl",
        "get_result",
        "`diesel_async::RunQueryDsl`, for queries; `returning_identity` for an INSERT",
    ),
    ("RunQueryDsl", "get_results", "`diesel_async::RunQueryDsl`"),
    ("RunQueryDsl", "first", "`diesel_async::RunQueryDsl`"),
    ("WindowExpressionMethods", "window_filter", "`case_when` inside of the function: IRIS has no FILTER"),
];

const ABSENT: [(&str, &str, &str, &str); 22] = [
    (
        "QueryDsl",
        "distinct_on",
        "IRIS has DISTINCT BY, which means something else: `group_by`, or `row_number`",
        "beds::table.distinct_on(beds::label)",
    ),
    (
        "QueryDsl",
        "for_update",
        "in a transaction, an UPDATE locks its rows: change them first, then read them",
        "beds::table.for_update()",
    ),
    (
        "QueryDsl",
        "for_no_key_update",
        "IRIS has no such lock",
        "format!(\"{}\", diesel::debug_query::<diesel_iris::Iris, _>(&beds::table.for_no_key_update()))",
    ),
    ("QueryDsl", "for_share", "IRIS has no such lock", "beds::table.for_share()"),
    (
        "QueryDsl",
        "for_key_share",
        "IRIS has no such lock",
        "format!(\"{}\", diesel::debug_query::<diesel_iris::Iris, _>(&beds::table.for_key_share()))",
    ),
    (
        "QueryDsl",
        "skip_locked",
        "IRIS waits for locks; LOCK_TIMEOUT says for how long",
        "beds::table.for_update().skip_locked()",
    ),
    (
        "QueryDsl",
        "no_wait",
        "IRIS waits for locks; LOCK_TIMEOUT says for how long",
        "beds::table.for_update().no_wait()",
    ),
    ("CombineDsl", "intersect", "`filter(exists(…))`", "ids().intersect(ids())"),
    ("CombineDsl", "intersect_all", "`filter(exists(…))`", "ids().intersect_all(ids())"),
    ("CombineDsl", "except", "`filter(not(exists(…)))`", "ids().except(ids())"),
    ("CombineDsl", "except_all", "`filter(not(exists(…)))`", "ids().except_all(ids())"),
    (
        "AggregateExpressionMethods",
        "aggregate_filter",
        "`case_when` inside of the aggregate: IRIS has no FILTER",
        "beds::table.select(count(beds::id).aggregate_filter(beds::id.gt(1)))",
    ),
    (
        "AggregateExpressionMethods",
        "aggregate_order",
        "IRIS has no ORDER BY inside of an aggregate",
        "beds::table.select(max(beds::id).aggregate_order(beds::id))",
    ),
    (
        "upsert",
        "on_conflict",
        "`insert_or_update_into`",
        "diesel::insert_into(beds::table).values(beds::id.eq(1)).on_conflict(beds::id).do_nothing()",
    ),
    (
        "upsert",
        "on_conflict_do_nothing",
        "`insert_into`, and take the error `UniqueViolation` as an answer",
        "diesel::insert_into(beds::table).values(beds::id.eq(1)).on_conflict_do_nothing()",
    ),
    (
        "upsert",
        "do_nothing",
        "`insert_into`, and take the error `UniqueViolation` as an answer",
        "diesel::insert_into(beds::table).values(vec![beds::id.eq(1)]).on_conflict(beds::id).do_nothing()",
    ),
    (
        "upsert",
        "do_update",
        "`insert_or_update_into`",
        "diesel::insert_into(beds::table).values(beds::id.eq(1)).on_conflict(beds::id).do_update().set(beds::label.eq(\"a\"))",
    ),
    (
        "upsert",
        "excluded",
        "`insert_or_update_into`, which sets the values that are inserted",
        "diesel::insert_into(beds::table).values(beds::id.eq(1)).on_conflict(beds::id).do_update().set(beds::label.eq(diesel::upsert::excluded(beds::label)))",
    ),
    (
        "upsert",
        "filter_target",
        "IRIS has no partial unique indexes",
        "diesel::insert_into(beds::table).values(beds::id.eq(1)).on_conflict(beds::id).filter_target(beds::id.gt(0)).do_nothing()",
    ),
    (
        "insert",
        "get_result",
        "`returning_identity`",
        "diesel::insert_into(beds::table).values(beds::id.eq(1)).get_result::<(i32, String)>(conn)",
    ),
    (
        "update",
        "get_result",
        "`execute`, then a query; `save_changes`",
        "diesel::update(beds::table).set(beds::id.eq(1)).get_result::<(i32, String)>(conn)",
    ),
    (
        "insert",
        "returning",
        "`returning_identity`",
        "diesel::insert_into(beds::table).values(beds::id.eq(1)).returning(beds::id)",
    ),
];

pub(crate) fn all() -> Vec<Item> {
    let otherwise = OTHERWISE.map(|(of, name, what)| Item { of, name, standing: Standing::Otherwise(what) });
    let absent =
        ABSENT.map(|(of, name, what, query)| Item { of, name, standing: Standing::Absent(what, query) });
    otherwise.into_iter().chain(absent).collect()
}
