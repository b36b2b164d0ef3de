//! UNION and UNION ALL. IRIS documents no INTERSECT and no EXCEPT.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::query_dsl::positional_order_dsl::PositionalOrderDsl;

use super::fixture::*;
use people::{active, age, id, name, nick, score, vip};

fn sorted_values<T: Ord>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.into_iter().collect();
    values.sort();
    values
}

fn unique_values<T: Ord>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    values.into_iter().collect::<BTreeSet<T>>().into_iter().collect()
}

rows! {
    all: people::table.select(id).union_all(pets::table.select(pets::id)).positional_order_by(1) => sorted_values((1..=7).chain(1..=7));
    distinct: people::table.select(id).union(pets::table.select(pets::id)).positional_order_by(1) => (1..=7).collect::<Vec<i32>>();
    distinct_within_one_side: people::table.select(score).union(people::table.select(score)).positional_order_by(1) => unique_values(each(|p| p.score));
    /// NULL is one value.
    distinct_nulls: people::table.select(age).union(people::table.select(age)).positional_order_by(1) => unique_values(each(|p| p.age));
    all_nulls: people::table.select(age).union_all(people::table.select(age)).positional_order_by(1) => sorted_values(each(|p| p.age).into_iter().chain(each(|p| p.age)));
    of_filters: people::table.filter(id.lt(3)).select(id).union(people::table.filter(id.gt(5)).select(id)).positional_order_by(1) => vec![1, 2, 6, 7];
    of_nothing: people::table.filter(id.lt(0)).select(id).union(people::table.filter(id.lt(0)).select(id)) => Vec::<i32>::new();
    with_nothing: people::table.filter(id.lt(3)).select(id).union_all(people::table.filter(id.lt(0)).select(id)).positional_order_by(1) => vec![1, 2];
    of_several_columns: people::table.filter(id.eq(1)).select((id, name)).union_all(pets::table.filter(pets::id.eq(1)).select((pets::id, pets::name))).positional_order_by(2) => vec![(1, "Ada".to_owned()), (1, "Rex".to_owned())];
    three: people::table.filter(id.eq(1)).select(id).union(people::table.filter(id.eq(2)).select(id)).union(people::table.filter(id.eq(3)).select(id)).positional_order_by(1) => vec![1, 2, 3];
    limited: people::table.select(id).union_all(pets::table.select(pets::id)).positional_order_by(1).limit(3) => vec![1, 1, 2];
    limited_with_offset: people::table.select(id).union_all(pets::table.select(pets::id)).positional_order_by(1).limit(3).offset(1) => vec![1, 2, 2];
    with_offset: people::table.select(id).union(pets::table.select(pets::id)).positional_order_by(1).offset(5) => vec![6, 7];
    of_limited_sides: people::table.select(id).order(id).limit(2).union_all(pets::table.select(pets::id).order(pets::id.desc()).limit(1)).positional_order_by(1) => vec![1, 2, 7];
    of_sides_with_offset: people::table.select(id).order(id).limit(2).offset(3).union_all(pets::table.select(pets::id).order(pets::id).limit(1)).positional_order_by(1) => vec![1, 4, 5];
    of_conditions: people::table.select(score.gt(0)).union(people::table.select(active)).positional_order_by(1) => vec![false, true];
    of_nullable_conditions: people::table.select(age.gt(20)).union(people::table.select(vip)).positional_order_by(1) => vec![None, Some(false), Some(true)];
    filtered_by_a_column: people::table.filter(active).select(id).union(people::table.filter(vip).select(id)).positional_order_by(1) => who(|p| p.active || p.vip == Some(true));
    of_distinct_sides: people::table.select(score).distinct().union_all(people::table.select(score).distinct()).positional_order_by(1) => sorted_values(unique_values(each(|p| p.score)).into_iter().flat_map(|value| [value, value]));
    of_values: diesel::select(1.into_sql::<diesel::sql_types::Integer>()).union_all(diesel::select(2.into_sql::<diesel::sql_types::Integer>())).positional_order_by(1) => vec![1, 2];
    /// Text is compared as it is stored, so that `bob` and `BOB` stay two.
    distinct_text: people::table.filter(id.eq_any([2, 3])).select(name).union(pets::table.filter(pets::id.eq(5)).select(pets::name)).positional_order_by(1) => vec!["BOB".to_owned(), "Bob".to_owned(), "bob".to_owned()];
    distinct_text_that_is_the_same: people::table.filter(id.eq(1)).select(name).union(pets::table.filter(pets::id.eq(6)).select(pets::name)) => vec!["Ada".to_owned()];
    all_text: people::table.filter(id.eq(1)).select(name).union_all(pets::table.filter(pets::id.eq(6)).select(pets::name)) => vec!["Ada".to_owned(), "Ada".to_owned()];
    distinct_nullable_text: people::table.filter(id.lt(4)).select(nick).union(people::table.filter(id.lt(4)).select(nick)).positional_order_by(1) => vec![None, Some(String::new()), Some("ada".to_owned())];
}
