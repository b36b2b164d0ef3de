//! TOP, LIMIT and OFFSET, wherever a query may stand.

use std::cmp::Reverse;

use diesel::dsl::{count_star, exists};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::dsl::exact;
use diesel_iris_tests::on_both_servers;

use super::fixture::*;
use people::{active, age, boss, id, name, score};

/// Ids from one position on, and so many.
fn page(people: &[Person], offset: usize, limit: usize) -> Vec<i32> {
    ids(people).into_iter().skip(offset).take(limit).collect()
}

macro_rules! by_key {
    () => {
        people::table.select(id).order(id)
    };
}

macro_rules! by_score {
    () => {
        people::table.select(id).order((score.desc(), id))
    };
}

macro_rules! dear {
    () => {
        pets::table.select(pets::id).order((pets::price.desc(), pets::id))
    };
}

/// The ids of some of the pets by their price, in order.
fn dearest(offset: usize, limit: usize) -> Vec<i32> {
    let mut pets = all_pets();
    pets.sort_by_key(|pet| (Reverse(pet.price.clone()), pet.id));
    let mut found: Vec<i32> = pets.iter().map(|pet| pet.id).skip(offset).take(limit).collect();
    found.sort_unstable();
    found
}

fn scores() -> Vec<Person> {
    sorted(|p| (Reverse(p.score), p.id))
}

rows! {
    limit: by_key!().limit(3) => vec![1, 2, 3];
    limit_of_one: by_key!().limit(1) => vec![1];
    limit_of_none: by_key!().limit(0) => Vec::<i32>::new();
    limit_of_more_than_there_are: by_key!().limit(1000) => who(|_| true);
    the_largest_limit: by_key!().limit(i64::MAX) => who(|_| true);
    limit_in_another_order: by_score!().limit(3) => page(&scores(), 0, 3);
    limit_with_filter: by_key!().filter(active).limit(2) => who(|p| p.active)[..2].to_vec();
    limit_before_filter_and_order: people::table.limit(2).filter(active).order(id.desc()).select(id) => who(|p| p.active).into_iter().rev().take(2).collect();
    the_last_limit_counts: by_key!().limit(5).limit(2) => vec![1, 2];
    limit_and_offset: by_key!().limit(2).offset(3) => vec![4, 5];
    offset_and_limit: by_key!().offset(3).limit(2) => vec![4, 5];
    limit_and_offset_of_none: by_key!().limit(2).offset(0) => vec![1, 2];
    limit_of_none_and_offset: by_key!().limit(0).offset(2) => Vec::<i32>::new();
    limit_and_offset_in_another_order: by_score!().limit(3).offset(2) => page(&scores(), 2, 3);
    the_last_page: by_key!().limit(5).offset(5) => vec![6, 7];
    beyond_the_last_page: by_key!().limit(5).offset(50) => Vec::<i32>::new();
    offset: by_key!().offset(5) => vec![6, 7];
    offset_of_none: by_key!().offset(0) => who(|_| true);
    offset_beyond_all: by_key!().offset(100) => Vec::<i32>::new();
    offset_in_another_order: by_score!().offset(4) => page(&scores(), 4, 9);
    limit_of_whole_rows: people::table.order(id).limit(2) => all_people()[..2].to_vec();
    distinct_and_limit: people::table.select(score).distinct().order(score).limit(2) => vec![-5, 0];
    distinct_and_limit_of_texts: pets::table.select(pets::kind).distinct().order(exact(pets::kind)).limit(3) => [None, Some(""), Some("Dog")].map(owned).to_vec();
    distinct_limit_and_offset: people::table.select(score).distinct().order(score).limit(2).offset(1) => vec![0, 7];
    distinct_and_offset: people::table.select(score).distinct().order(score).offset(3) => vec![10, i32::MAX];
    limit_of_groups: people::table.group_by(boss).select((boss, count_star())).order(boss).limit(2) => vec![(None, 2_i64), (Some(1), 2)];
    limit_and_offset_of_groups: people::table.group_by(boss).select(boss).order(boss).limit(2).offset(1) => vec![Some(1), Some(3)];
    limit_of_a_join: people::table.inner_join(pets::table).select(pets::id).order(pets::id).limit(3) => vec![1, 2, 3];
    limit_and_offset_of_a_join: people::table.inner_join(pets::table).select(pets::id).order(pets::id.desc()).limit(2).offset(1) => vec![6, 5];
    in_a_subquery_with_limit: by_key!().filter(id.eq_any(dear!().limit(2)))
        => dearest(0, 2);
    not_in_a_subquery_with_limit: by_key!().filter(id.ne_all(dear!().limit(2)))
        => who(|p| !dearest(0, 2).contains(&p.id));
    /// No version of IRIS has LIMIT behind ORDER BY in a subquery: by ROW_NUMBER (RSQL_limit).
    in_a_subquery_with_limit_and_offset: by_key!().filter(id.eq_any(dear!().limit(2).offset(1)))
        => dearest(1, 2);
    in_a_subquery_with_offset: by_key!().filter(id.eq_any(dear!().offset(5)))
        => dearest(5, 9);
    in_a_subquery_without_order: by_key!().filter(id.eq_any(pets::table.select(pets::id).filter(pets::id.eq(3)).limit(1))) => vec![3];
    in_a_subquery_without_order_with_offset: by_key!().filter(id.eq_any(pets::table.select(pets::id).filter(pets::id.eq(3)).limit(1).offset(1))) => Vec::<i32>::new();
    in_a_value: by_key!().filter(score.nullable().eq(pets::table.select(pets::id).order(pets::id.desc()).limit(1).single_value())) => who(|p| p.score == 7);
    in_exists: by_key!().filter(exists(pets::table.filter(pets::owner.eq(id.nullable())).limit(1))) => who(|p| all_pets().iter().any(|pet| pet.owner == Some(p.id)));
    boxed_limit: by_key!().into_boxed().limit(3) => vec![1, 2, 3];
    boxed_limit_and_offset: by_key!().into_boxed().limit(2).offset(3) => vec![4, 5];
    boxed_offset: by_key!().into_boxed().offset(5) => vec![6, 7];
    boxed_after_limit: by_key!().limit(3).into_boxed() => vec![1, 2, 3];
    boxed_after_limit_and_offset: by_key!().limit(2).offset(3).into_boxed() => vec![4, 5];
    boxed_after_offset: by_key!().offset(5).into_boxed() => vec![6, 7];
    boxed_limit_replaced: by_key!().limit(3).into_boxed().limit(1) => vec![1];
    boxed_distinct_and_limit: people::table.select(age).distinct().order(age).into_boxed().limit(2) => vec![None, Some(-1)];
    limit_of_texts: people::table.select(name).order((name, id)).limit(3) => sorted(|p| (folded(&p.name), p.id)).into_iter().take(3).map(|p| p.name).collect::<Vec<_>>();
}

on_both_servers! {
    async fn first(database: &TestDatabase) {
        let conn = &mut filled(database).await;
        assert_eq!(people::table.order(id.desc()).first::<Person>(conn).await, Ok(all_people()[6].clone()));
        assert_eq!(people::table.order(id.desc()).select(id).first::<i32>(conn).await, Ok(7));
    }

    async fn first_of_none(database: &TestDatabase) {
        let conn = &mut filled(database).await;
        let found = people::table.filter(id.gt(100)).first::<Person>(conn).await;
        assert_eq!(found, Err(diesel::NotFound));
        assert_eq!(found.optional(), Ok(None));
    }

    async fn the_same_query_with_other_limits(database: &TestDatabase) {
        let conn = &mut filled(database).await;
        for (limit, offset) in [(1, 0), (2, 1), (3, 6), (7, 0), (0, 0)] {
            let query = by_key!().limit(limit).offset(offset);
            let expected: Vec<i32> = (1..=7).skip(offset as usize).take(limit as usize).collect();
            assert_eq!(query.load::<i32>(conn).await, Ok(expected), "{limit} {offset}");
        }
    }
}
