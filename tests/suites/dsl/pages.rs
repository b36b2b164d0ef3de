//! LIMIT and OFFSET: TOP where it suffices.

use diesel::prelude::*;

use super::fixture::*;
use people::{active, id, name, score};

fn page(skip: usize, take: usize) -> Vec<i32> {
    who(|_| true).into_iter().skip(skip).take(take).collect()
}

rows! {
    limit: people::table.select(id).order(id).limit(3) => page(0, 3);
    limit_of_one: people::table.select(id).order(id).limit(1) => page(0, 1);
    limit_of_nothing: people::table.select(id).order(id).limit(0) => page(0, 0);
    limit_beyond_the_end: people::table.select(id).order(id).limit(100) => page(0, 100);
    limit_of_the_largest_number: people::table.select(id).order(id).limit(i64::MAX) => page(0, 100);
    offset: people::table.select(id).order(id).offset(2) => page(2, 100);
    offset_of_nothing: people::table.select(id).order(id).offset(0) => page(0, 100);
    offset_beyond_the_end: people::table.select(id).order(id).offset(100) => page(100, 1);
    limit_and_offset: people::table.select(id).order(id).limit(2).offset(3) => page(3, 2);
    offset_and_limit: people::table.select(id).order(id).offset(3).limit(2) => page(3, 2);
    limit_over_the_end: people::table.select(id).order(id).limit(5).offset(5) => page(5, 5);
    limit_of_nothing_with_offset: people::table.select(id).order(id).limit(0).offset(1) => page(0, 0);
    the_last_limit_counts: people::table.select(id).order(id).limit(5).limit(2) => page(0, 2);
    limit_before_filter: people::table.select(id).limit(2).filter(id.gt(2)).order(id) => page(2, 2);
    limit_with_filter: people::table.filter(active).select(id).order(id).limit(2) => who(|p| p.active)[..2].to_vec();
    limit_with_descending_order: people::table.select(id).order(id.desc()).limit(2) => vec![7, 6];
    limit_with_binds_before_and_behind: people::table.filter(score.lt(100)).select((id, score + 1)).order(id).limit(2) => vec![(1, 11), (2, -4)];
    limit_and_offset_with_binds: people::table.filter(score.lt(100)).select((id, score + 1)).order(id).limit(1).offset(1) => vec![(2, -4)];
    limit_distinct: people::table.select(score).distinct().order(score).limit(2) => vec![-5, 0];
    limit_and_offset_distinct: people::table.select(score).distinct().order(score).limit(2).offset(1) => vec![0, 7];
    limit_distinct_text: people::table.select(name).distinct().order(name).limit(1) => vec![String::new()];
    limit_a_join: people::table.inner_join(pets::table.on(pets::owner.eq(id.nullable()))).select((id, pets::id)).order(pets::id).limit(2) => vec![(1, 1), (1, 2)];
    limit_and_offset_a_join: people::table.inner_join(pets::table.on(pets::owner.eq(id.nullable()))).select((id, pets::id)).order(pets::id).limit(2).offset(1) => vec![(1, 2), (3, 3)];
    limit_groups: people::table.group_by(score).select(score).order(score.desc()).limit(2) => vec![i32::MAX, 10];
    limit_a_subquery: people::table.filter(id.nullable().eq_any(pets::table.select(pets::owner).filter(pets::owner.is_not_null()).order(pets::id.desc()).limit(2))).select(id).order(id) => vec![4, 5];
    limit_and_offset_a_subquery: people::table.filter(id.nullable().eq_any(pets::table.select(pets::owner).order(pets::id).limit(2).offset(5))).select(id).order(id) => vec![4, 5];
    offset_a_subquery: people::table.filter(id.nullable().eq_any(pets::table.select(pets::owner).filter(pets::owner.is_not_null()).order(pets::id).offset(4))).select(id).order(id) => vec![4, 5];
    limit_an_unordered_subquery_of_all: people::table.filter(id.nullable().eq_any(pets::table.select(pets::owner).limit(100))).select(id).order(id) => vec![1, 3, 4, 5];
    limit_both: people::table.filter(id.nullable().eq_any(pets::table.select(pets::owner).order(pets::id).limit(3))).select(id).order(id).limit(1) => vec![1];
    a_scalar_subquery: people::table.select(pets::table.select(pets::id).filter(pets::owner.eq(id.nullable())).order(pets::id.desc()).limit(1).single_value()).order(id).limit(3) => vec![Some(2), None, Some(5)];
    boxed_limit: people::table.select(id).order(id).into_boxed::<diesel_iris::Iris>().limit(3) => page(0, 3);
    boxed_offset: people::table.select(id).order(id).into_boxed::<diesel_iris::Iris>().offset(3) => page(3, 100);
    boxed_limit_and_offset: people::table.select(id).order(id).into_boxed::<diesel_iris::Iris>().limit(3).offset(1) => page(1, 3);
    limited_and_then_boxed: people::table.select(id).order(id).limit(3).offset(1).into_boxed::<diesel_iris::Iris>() => page(1, 3);
    boxed_distinct_limit: people::table.select(score).distinct().order(score).into_boxed::<diesel_iris::Iris>().limit(2) => vec![-5, 0];
    limit_of_a_condition: people::table.select(score.gt(0)).order(id).limit(2) => vec![true, false];
    limit_and_offset_of_a_condition: people::table.select(score.gt(0)).order(id).limit(2).offset(1) => vec![false, true];
}
