//! Window functions (RSQL_windowfunctions).

use std::collections::BTreeMap;

use diesel::dsl::{
    avg, count, count_star, cume_dist, dense_rank, first_value, frame, lag, lag_with_offset, last_value,
    lead, lead_with_offset, max, min, nth_value, ntile, percent_rank, rank, row_number, sum,
};
use diesel::prelude::*;

use super::fixture::*;
use people::{active, age, height, id, name, score};

macro_rules! of_all {
    ($value:expr) => {
        people::table.select($value).order(id)
    };
}

/// How many people come before, by this key.
fn before<K: Ord>(key: impl Fn(&Person) -> K) -> Vec<i64> {
    let people = all_people();
    let count = |one: &Person| people.iter().filter(|other| key(other) < key(one)).count() as i64;
    people.iter().map(count).collect()
}

/// What is told of each person by all people with the same key.
fn by_group<K: Ord, T>(key: impl Fn(&Person) -> K, of: impl Fn(&[&Person]) -> T) -> Vec<T> {
    let people = all_people();
    let mut groups: BTreeMap<K, Vec<&Person>> = BTreeMap::new();
    for person in &people {
        groups.entry(key(person)).or_default().push(person);
    }
    people.iter().map(|person| of(&groups[&key(person)])).collect()
}

fn total(people: &[&Person]) -> Option<i64> {
    Some(people.iter().map(|p| i64::from(p.score)).sum())
}

rows! {
    row_numbers: of_all!(row_number().over().window_order(id)) => (1..=7).collect::<Vec<i64>>();
    row_numbers_descending: of_all!(row_number().over().window_order(id.desc())) => (1..=7).rev().collect::<Vec<i64>>();
    row_numbers_by_two_keys: of_all!(row_number().over().window_order((score, id))) => before(|p| (p.score, p.id)).into_iter().map(|n| n + 1).collect();
    row_numbers_in_groups: of_all!(row_number().over().partition_by(active).window_order(id)) => each(|p| who(|q| q.active == p.active && q.id <= p.id).len() as i64);
    ranks: of_all!(rank().over().window_order(score)) => before(|p| p.score).into_iter().map(|n| n + 1).collect();
    ranks_descending: of_all!(rank().over().window_order(score.desc())) => before(|p| std::cmp::Reverse(p.score)).into_iter().map(|n| n + 1).collect();
    /// NULL comes first.
    ranks_with_nulls: of_all!(rank().over().window_order(age)) => before(|p| p.age).into_iter().map(|n| n + 1).collect();
    dense_ranks: of_all!(dense_rank().over().window_order(score)) => each(|p| unique(all_people().iter().map(|q| q.score).filter(|s| *s <= p.score).collect::<Vec<_>>()).len() as i64);
    percent_ranks: of_all!(percent_rank().over().window_order(score)) => before(|p| p.score).into_iter().map(|n| n as f64 / 6.0).collect();
    distributions: of_all!(cume_dist().over().window_order(id)) => (1..=7).map(|n| f64::from(n) / 7.0).collect();
    tiles: of_all!(ntile(3).over().window_order(id)) => vec![1, 1, 1, 2, 2, 3, 3];
    the_one_before: of_all!(lag(score).over().window_order(id)) => [None].into_iter().chain(each(|p| Some(p.score))).take(7).collect();
    the_one_before_in_its_group: of_all!(lag(id).over().partition_by(active).window_order(id)) => each(|p| who(|q| q.active == p.active && q.id < p.id).last().copied());
    two_before: of_all!(lag_with_offset(id, 2).over().window_order(id)) => vec![None, None, Some(1), Some(2), Some(3), Some(4), Some(5)];
    the_next: of_all!(lead(name).over().window_order(id)) => each(|p| Some(p.name)).into_iter().skip(1).chain([None]).collect();
    two_behind: of_all!(lead_with_offset(id, 2).over().window_order(id)) => vec![Some(3), Some(4), Some(5), Some(6), Some(7), None, None];
    the_first: of_all!(first_value(name).over().window_order(id)) => each(|_| "Ada".to_owned());
    the_first_of_its_group: of_all!(first_value(id).over().partition_by(active).window_order(id)) => by_group(|p| p.active, |group| group[0].id);
    /// Up to the current row, unless a frame says otherwise.
    the_last: of_all!(last_value(id).over().window_order(id)) => each(|p| p.id);
    the_second: of_all!(nth_value(id, 2).over().window_order(id)) => vec![None, Some(2), Some(2), Some(2), Some(2), Some(2), Some(2)];
    sum_of_all: of_all!(sum(score).over()) => by_group(|_| (), total);
    sum_of_its_group: of_all!(sum(score).over().partition_by(active)) => by_group(|p| p.active, total);
    sum_of_two_keys: of_all!(sum(score).over().partition_by((active, age))) => by_group(|p| (p.active, p.age), total);
    running_sum: of_all!(sum(id).over().window_order(id)) => each(|p| Some(i64::from(p.id * (p.id + 1) / 2)));
    /// Rows that are equal in order come together.
    running_sum_of_equals: of_all!(sum(id).over().window_order(score)) => each(|p| Some(all_people().iter().filter(|q| q.score <= p.score).map(|q| i64::from(q.id)).sum::<i64>()));
    running_count: of_all!(count(age).over().window_order(id)) => each(|p| who(|q| q.id <= p.id && q.age.is_some()).len() as i64);
    count_of_all: of_all!(count_star().over()) => each(|_| 7_i64);
    smallest_of_its_group: of_all!(min(score).over().partition_by(active)) => by_group(|p| p.active, |group| group.iter().map(|p| p.score).min());
    largest_of_its_group: of_all!(max(score).over().partition_by(active)) => by_group(|p| p.active, |group| group.iter().map(|p| p.score).max());
    largest_height: of_all!(max(height).over()) => each(|_| Some(1.75));
    average_of_its_group: of_all!(avg(height).over().partition_by(active)) => by_group(|p| p.active, |group| {
        let heights: Vec<f64> = group.iter().filter_map(|p| p.height).collect();
        Some(heights.iter().sum::<f64>() / heights.len() as f64)
    });
    the_last_three: of_all!(sum(id).over().window_order(id).frame_by(frame::Rows.frame_start_with(2.preceding()))) => each(|p| Some((1..=p.id).rev().take(3).map(i64::from).sum::<i64>()));
    neighbours: of_all!(sum(id).over().window_order(id).frame_by(frame::Rows.frame_between(1.preceding(), 1.following()))) => each(|p| Some((1..=7).filter(|other: &i32| (other - p.id).abs() <= 1).map(i64::from).sum::<i64>()));
    up_to_the_end: of_all!(sum(id).over().window_order(id).frame_by(frame::Rows.frame_between(frame::CurrentRow, frame::UnboundedFollowing))) => each(|p| Some((p.id..=7).map(i64::from).sum::<i64>()));
    from_the_start: of_all!(count(id).over().window_order(id).frame_by(frame::Rows.frame_start_with(frame::UnboundedPreceding))) => (1..=7).collect::<Vec<i64>>();
    values_of_all: of_all!(count(id).over().frame_by(frame::Range.frame_start_with(frame::UnboundedPreceding))) => vec![7_i64; 7];
    values_from_end_to_end: of_all!(count(id).over().window_order(id).frame_by(frame::Range.frame_between(frame::UnboundedPreceding, frame::UnboundedFollowing))) => vec![7_i64; 7];
    beside_columns: of_all!((id, row_number().over().window_order(id), score.gt(0))) => each(|p| (p.id, i64::from(p.id), p.score > 0));
    with_a_filter: people::table.filter(active).select((id, row_number().over().window_order(id))).order(id) => who(|p| p.active).into_iter().zip(1_i64..).collect::<Vec<_>>();
    in_an_order: people::table.select(id).order(row_number().over().window_order(id.desc())) => (1..=7).rev().collect::<Vec<i32>>();
    over_groups: people::table.group_by(active).select((active, count_star(), rank().over().window_order(count_star().desc()))).order(active) => vec![(false, 3_i64, 2_i64), (true, 4, 1)];
    limited: people::table.select(row_number().over().window_order(id)).order(id).limit(2) => vec![1_i64, 2];
    in_a_join: people::table.inner_join(pets::table.on(pets::owner.eq(id.nullable()))).select((pets::id, count(pets::id).over().partition_by(id))).order(pets::id) => vec![(1, 2_i64), (2, 2), (3, 2), (5, 2), (6, 1), (7, 1)];
    of_a_condition: of_all!(count(id).over().partition_by(score.gt(0))) => by_group(|p| p.score > 0, |group| group.len() as i64);
}
