//! Aggregate functions, GROUP BY and HAVING.

use bigdecimal::BigDecimal;
use diesel::dsl::{avg, case_when, count, count_star, max, min, sum};
use diesel::prelude::*;
use diesel_iris::dsl::{exact, list, lower};

use super::fixture::*;
use people::{active, age, balance, born, boss, height, id, name, nick, score, seen, vip};

/// The groups of a key, in its order, and something of each.
fn groups<K: Ord + Clone, T>(key: impl Fn(&Person) -> K, of: impl Fn(&[Person]) -> T) -> Vec<(K, T)> {
    let people = sorted(|p| (key(p), p.id));
    people.chunk_by(|one, other| key(one) == key(other)).map(|group| (key(&group[0]), of(group))).collect()
}

fn size(group: &[Person]) -> i64 {
    i64::try_from(group.len()).unwrap()
}

fn ages(group: &[Person]) -> Vec<i16> {
    group.iter().filter_map(|p| p.age).collect()
}

fn total(group: &[Person]) -> Option<i64> {
    let ages = ages(group);
    (!ages.is_empty()).then(|| ages.into_iter().map(i64::from).sum())
}

macro_rules! over_all {
    ($what:expr) => {
        people::table.select($what)
    };
}

macro_rules! over_none {
    ($what:expr) => {
        people::table.filter(id.gt(100)).select($what)
    };
}

macro_rules! by {
    ($key:expr, $what:expr) => {
        people::table.group_by($key).select(($key, $what)).order($key)
    };
}

rows! {
    count_rows: people::table.count() => vec![7_i64];
    count_no_rows: people::table.filter(id.gt(100)).count() => vec![0_i64];
    count_filtered_rows: people::table.filter(active).count() => vec![4_i64];
    count_star_of_all: over_all!(count_star()) => vec![7_i64];
    /// NULL is not counted.
    count_of_values: over_all!(count(age)) => vec![size(&all_people().into_iter().filter(|p| p.age.is_some()).collect::<Vec<_>>())];
    count_of_no_values: over_none!(count(age)) => vec![0_i64];
    count_of_distinct_values: over_all!(count(score).aggregate_distinct()) => vec![5_i64];
    count_of_distinct_nullable_values: over_all!(count(age).aggregate_distinct()) => vec![4_i64];
    count_distinct_by_method: over_all!(count(score).aggregate_distinct()) => vec![5_i64];
    count_all_by_method: over_all!(count(score).aggregate_all()) => vec![7_i64];
    /// By SQLUPPER: `bob` and `BOB` are one (RSQL_count).
    count_of_distinct_texts: over_all!(count(name).aggregate_distinct()) => vec![i64::try_from(unique(each(|p| folded(&p.name))).len()).unwrap()];
    count_of_distinct_texts_by_case: over_all!(count(exact(name)).aggregate_distinct()) => vec![7_i64];
    sum_of_integers: people::table.filter(id.lt(7)).select(sum(score)) => vec![Some(all_people()[..6].iter().map(|p| i64::from(p.score)).sum::<i64>())];
    sum_beyond_an_integer: over_all!(sum(score)) => vec![Some(all_people().iter().map(|p| i64::from(p.score)).sum::<i64>())];
    sum_of_nullable_integers: over_all!(sum(age)) => vec![total(&all_people())];
    sum_of_decimals: over_all!(sum(balance)) => vec![Some(all_people().into_iter().map(|p| p.balance).sum::<BigDecimal>())];
    sum_of_doubles: over_all!(sum(height)) => vec![Some(all_people().iter().filter_map(|p| p.height).sum::<f64>())];
    sum_of_nothing: over_none!(sum(age)) => vec![None::<i64>];
    sum_of_nulls: people::table.filter(age.is_null()).select(sum(age)) => vec![None::<i64>];
    sum_of_an_expression: people::table.filter(id.lt(7)).select(sum(score * id)) => vec![Some(all_people()[..6].iter().map(|p| i64::from(p.score * p.id)).sum::<i64>())];
    sum_of_distinct: over_all!(sum(age).aggregate_distinct()) => vec![Some(unique(ages(&all_people())).into_iter().map(i64::from).sum::<i64>())];
    /// A value alone has no type in IRIS, and is a string until it is cast.
    sum_of_a_case: over_all!(sum(case_when(active, number(1)).otherwise(number(0)))) => vec![Some(4_i64)];
    avg_of_doubles: over_all!(avg(height)) => { let heights: Vec<f64> = all_people().iter().filter_map(|p| p.height).collect(); vec![Some(heights.iter().sum::<f64>() / heights.len() as f64)] };
    avg_of_decimals: people::table.filter(id.le(4)).select(avg(balance)) => vec![Some(all_people()[..4].iter().map(|p| p.balance.clone()).sum::<BigDecimal>() / BigDecimal::from(4))];
    /// A fraction, as everywhere in IRIS (RSQL_avg).
    avg_of_integers: people::table.filter(id.le(2)).select(avg(score)) => vec![Some(decimal("2.5"))];
    avg_leaves_nulls_out: people::table.filter(id.eq_any([1, 2, 3])).select(avg(age)) => vec![Some(decimal("28"))];
    avg_of_nothing: over_none!(avg(score)) => vec![None::<BigDecimal>];
    max_of_integers: over_all!(max(score)) => vec![Some(i32::MAX)];
    min_of_integers: over_all!(min(score)) => vec![Some(-5)];
    max_and_min_of_nullable: over_all!((max(age), min(age))) => vec![(Some(64_i16), Some(-1_i16))];
    max_of_nothing: over_none!((max(score), min(score))) => vec![(None::<i32>, None::<i32>)];
    max_of_dates: over_all!((max(born), min(born))) => vec![(Some(date("2003-12-31")), Some(date("1960-01-01")))];
    max_of_timestamps: over_all!((max(seen), min(seen))) => vec![(Some(moment("2025-06-15T12:30:45.25")), Some(moment("1999-12-31T00:00:00")))];
    max_of_doubles: over_all!((max(height), min(height))) => vec![(Some(1.75), Some(-0.5))];
    /// By case, so that it is one of the values that are stored.
    max_of_texts: over_all!((max(exact(name)), min(exact(name)))) => vec![(each(|p| p.name).into_iter().max(), Some(String::new()))];
    max_of_nullable_texts: over_all!(max(exact(nick))) => vec![all_people().into_iter().filter_map(|p| p.nick).max()];
    several_at_once: over_all!((count_star(), count(nick), max(age), min(id))) => vec![(7_i64, 5_i64, Some(64_i16), Some(1))];
    list_of_values: people::table.filter(id.eq(4)).select(list(name)) => vec![Some("Carol".to_owned())];
    arithmetic_with_aggregates: over_all!(count_star() * 2 + 1) => vec![15_i64];
    group: by!(score, count_star()) => groups(|p| p.score, size);
    group_with_null: by!(age, count_star()) => groups(|p| p.age, size);
    group_by_a_boolean: by!(active, count_star()) => groups(|p| p.active, size);
    group_by_a_nullable_boolean: by!(vip, count_star()) => groups(|p| p.vip, size);
    group_by_a_date: by!(born, count_star()) => groups(|p| p.born, size);
    group_by_a_decimal: by!(balance, count_star()) => groups(|p| p.balance.clone(), size);
    /// As stored, and by case: we say %EXACT (RSQL_groupby).
    group_by_a_text: people::table.group_by(name).select((name, count_star())).order(exact(name)) => { let mut names = each(|p| (p.name, 1_i64)); names.sort(); names };
    group_by_a_text_not_selected: people::table.group_by(name).select(count_star()).order(exact(name)) => vec![1_i64; 7];
    /// Diesel lets a grouped expression be selected only if it is a column.
    group_by_a_text_without_case: people::table.group_by(lower(name)).select(count_star()).order(count_star()) => { let mut sizes: Vec<i64> = groups(|p| p.name.to_lowercase(), size).into_iter().map(|(_, n)| n).collect(); sizes.sort_unstable(); sizes };
    group_by_two: people::table.group_by((active, age)).select((active, age, count_star())).order((active, age)) => groups(|p| (p.active, p.age), size).into_iter().map(|((a, b), n)| (a, b, n)).collect::<Vec<_>>();
    group_by_an_expression: people::table.group_by(score * 0 + 1).select(count_star()) => vec![7_i64];
    group_without_aggregates: people::table.group_by(boss).select(boss).order(boss) => groups(|p| p.boss, size).into_iter().map(|(b, _)| b).collect::<Vec<_>>();
    group_and_sum: by!(boss, sum(age)) => groups(|p| p.boss, total);
    group_and_max: by!(active, max(score)) => groups(|p| p.active, |group| group.iter().map(|p| p.score).max());
    group_and_count_distinct: by!(active, count(age).aggregate_distinct()) => groups(|p| p.active, |group| i64::try_from(unique(ages(group)).len()).unwrap());
    group_filtered: by!(age, count_star()).filter(active) => { let all = all_people(); groups(|p| p.age, |group| size(&group.iter().filter(|p| p.active).cloned().collect::<Vec<_>>())).into_iter().filter(|(_, n)| *n > 0 && !all.is_empty()).collect::<Vec<_>>() };
    group_ordered_by_an_aggregate: people::table.group_by(age).select(age).order((count_star().desc(), age)) => { let mut found = groups(|p| p.age, size); found.sort_by_key(|(a, n)| (-n, *a)); found.into_iter().map(|(a, _)| a).collect::<Vec<_>>() };
    group_of_a_join: people::table.inner_join(pets::table).group_by(people::id).select((people::id, count(pets::id), sum(pets::price))).order(people::id)
        => groups(|p| p.id, |group| { let owned: Vec<Pet> = all_pets().into_iter().filter(|pet| pet.owner == Some(group[0].id)).collect(); (i64::try_from(owned.len()).unwrap(), Some(owned.into_iter().map(|pet| pet.price).sum::<BigDecimal>())) })
            .into_iter().filter(|(_, (n, _))| *n > 0).map(|(i, (n, t))| (i, n, t)).collect::<Vec<_>>();
    group_of_a_left_join: people::table.left_join(pets::table).group_by(people::id).select((people::id, count(pets::id.nullable()))).order(people::id)
        => each(|p| (p.id, i64::try_from(all_pets().iter().filter(|pet| pet.owner == Some(p.id)).count()).unwrap()));
    group_by_the_key_of_whole_rows: people::table.group_by(id).select((id, name, count_star())).order(id) => each(|p| (p.id, p.name, 1_i64));
    having: by!(age, count_star()).having(count_star().gt(1)) => groups(|p| p.age, size).into_iter().filter(|(_, n)| *n > 1).collect::<Vec<_>>();
    having_none: by!(age, count_star()).having(count_star().gt(100)) => Vec::<(Option<i16>, i64)>::new();
    having_a_key: by!(age, count_star()).having(age.gt(20)) => groups(|p| p.age, size).into_iter().filter(|(a, _)| *a > Some(20)).collect::<Vec<_>>();
    having_two_conditions: by!(boss, count_star()).having(count_star().ge(1).and(boss.is_not_null())) => groups(|p| p.boss, size).into_iter().filter(|(b, _)| b.is_some()).collect::<Vec<_>>();
    having_an_unknown_sum: by!(boss, sum(age)).having(sum(age).gt(20)) => groups(|p| p.boss, total).into_iter().filter(|(_, t)| *t > Some(20)).collect::<Vec<_>>();
    having_and_filter: by!(active, count_star()).filter(score.gt(0)).having(count_star().ge(2)) => groups(|p| p.active, |group| i64::try_from(group.iter().filter(|p| p.score > 0).count()).unwrap()).into_iter().filter(|(_, n)| *n >= 2).collect::<Vec<_>>();
}
