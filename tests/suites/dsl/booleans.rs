//! Conditions as values and BIT columns as conditions, which IRIS keeps apart, with three-valued logic intact.

use diesel::dsl::{case_when, count_star, exists, not};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable};

use super::fixture::*;
use people::{active, age, boss, id, name, nick, score, vip};

macro_rules! by {
    ($filter:expr) => {
        people::table.filter($filter).select(id).order(id)
    };
}

macro_rules! select {
    ($what:expr) => {
        people::table.select($what).order(id)
    };
}

/// AND, where one side or both may be unknown.
fn and(left: Option<bool>, right: Option<bool>) -> Option<bool> {
    match (left, right) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

/// OR, likewise.
fn or(left: Option<bool>, right: Option<bool>) -> Option<bool> {
    and(left.map(|l| !l), right.map(|r| !r)).map(|both| !both)
}

rows! {
    column: by!(active) => who(|p| p.active);
    nullable_column: by!(vip) => who(|p| p.vip == Some(true));
    nullable_column_taken_as_never_null: by!(vip.assume_not_null()) => who(|p| p.vip == Some(true));
    negated_column: by!(not(active)) => who(|p| !p.active);
    negated_nullable_column: by!(not(vip)) => who(|p| p.vip == Some(false));
    negated_twice: by!(not(not(vip))) => who(|p| p.vip == Some(true));
    column_and_condition: by!(active.and(score.gt(0))) => who(|p| p.active && p.score > 0);
    condition_and_column: by!(score.gt(0).and(active)) => who(|p| p.active && p.score > 0);
    column_or_nullable_column: by!(active.or(vip)) => who(|p| p.active || p.vip == Some(true));
    negated_columns: by!(not(active.and(vip))) => who(|p| and(Some(p.active), p.vip) == Some(false));
    column_is_true: by!(active.eq(true)) => who(|p| p.active);
    column_is_false: by!(active.eq(false)) => who(|p| !p.active);
    nullable_column_is_not_true: by!(vip.ne(true)) => who(|p| p.vip == Some(false));
    nullable_column_is_null: by!(vip.is_null()) => who(|p| p.vip.is_none());
    columns_are_alike: by!(active.nullable().eq(vip)) => who(|p| p.vip == Some(p.active));
    column_in_a_list: by!(vip.eq_any([Some(true), None])) => who(|p| p.vip == Some(true));
    column_is_a_condition: by!(active.eq(score.gt(0))) => who(|p| p.active == (p.score > 0));
    nullable_column_is_a_condition: by!(vip.eq(age.gt(20))) => who(|p| p.vip.is_some() && p.age.is_some() && p.vip == p.age.map(|a| a > 20));
    condition_is_true: by!(score.gt(0).eq(true)) => who(|p| p.score > 0);
    condition_is_false: by!(age.gt(20).eq(false)) => who(|p| p.age.is_some_and(|a| a <= 20));
    condition_is_null: by!(age.gt(20).is_null()) => who(|p| p.age.is_none());
    condition_is_not_null: by!(age.gt(20).is_not_null()) => who(|p| p.age.is_some());
    conditions_are_alike: by!(age.gt(20).eq(score.gt(0).nullable())) => who(|p| p.age.is_some_and(|a| (a > 20) == (p.score > 0)));
    null_test_is_false: by!(age.is_null().eq(false)) => who(|p| p.age.is_some());
    literal_true: by!(true.into_sql::<Bool>()) => who(|_| true);
    literal_false: by!(false.into_sql::<Bool>()) => who(|_| false);
    literal_null: by!(None::<bool>.into_sql::<Nullable<Bool>>()) => who(|_| false);
    literal_or_condition: by!(false.into_sql::<Bool>().or(score.gt(0))) => who(|p| p.score > 0);
    select_column: select!(active) => each(|p| p.active);
    select_nullable_column: select!(vip) => each(|p| p.vip);
    select_condition: select!(score.gt(0)) => each(|p| p.score > 0);
    select_condition_that_may_be_unknown: select!(age.gt(20)) => each(|p| p.age.map(|a| a > 20));
    select_equal_texts: select!(name.eq("bob")) => each(|p| folded(&p.name) == "BOB");
    select_null_test: select!(age.is_null()) => each(|p| p.age.is_none());
    select_not_null_test: select!(nick.is_not_null()) => each(|p| p.nick.is_some());
    select_negation: select!(not(active)) => each(|p| !p.active);
    select_negation_that_may_be_unknown: select!(not(vip)) => each(|p| p.vip.map(|v| !v));
    select_and: select!(active.and(vip)) => each(|p| and(Some(p.active), p.vip));
    select_or: select!(active.or(vip)) => each(|p| or(Some(p.active), p.vip));
    select_and_of_conditions: select!(age.gt(20).and(vip)) => each(|p| and(p.age.map(|a| a > 20), p.vip));
    select_or_of_conditions: select!(age.gt(20).or(vip)) => each(|p| or(p.age.map(|a| a > 20), p.vip));
    select_list_test: select!(age.eq_any([20, 36])) => each(|p| p.age.map(|a| [20, 36].contains(&a)));
    select_pattern: select!(nick.like("%d%")) => each(|p| p.nick.map(|n| folded(&n).contains('D')));
    select_range: select!(age.between(0, 30)) => each(|p| p.age.map(|a| (0..=30).contains(&a)));
    select_several: select!((id, score.gt(0), age.is_null(), active)) => each(|p| (p.id, p.score > 0, p.age.is_none(), p.active));
    select_exists: select!(exists(pets::table.filter(pets::owner.eq(id.nullable())))) => each(|p| all_pets().iter().any(|pet| pet.owner == Some(p.id)));
    select_not_exists: select!(not(exists(pets::table.filter(pets::owner.eq(id.nullable()))))) => each(|p| !all_pets().iter().any(|pet| pet.owner == Some(p.id)));
    select_nullable_condition: select!(score.gt(0).nullable()) => each(|p| Some(p.score > 0));
    select_condition_without_a_table: diesel::select(number(1).eq(1)) => vec![true];
    select_exists_without_a_table: diesel::select(exists(people::table.filter(score.gt(0)))) => vec![true];
    select_exists_of_nothing: diesel::select(exists(people::table.filter(id.gt(100)))) => vec![false];
    order_by_condition: people::table.order((score.gt(0), id)).select(id) => ids(&sorted(|p| (p.score > 0, p.id)));
    /// NULL is first.
    order_by_unknown_condition: people::table.order((age.gt(20).desc(), id)).select(id) => ids(&sorted(|p| (std::cmp::Reverse(p.age.map(|a| a > 20)), p.id)));
    order_by_nullable_column: people::table.order((vip.asc(), id)).select(id) => ids(&sorted(|p| (p.vip, p.id)));
    case_of_a_column: select!(case_when(active, number(1)).otherwise(number(0))) => each(|p| i32::from(p.active));
    case_of_a_nullable_column: select!(case_when(vip, number(1)).when(not(vip), number(0)).otherwise(number(-1))) => each(|p| p.vip.map_or(-1, i32::from));
    case_that_gives_conditions: select!(case_when(active, score.gt(0)).otherwise(name.eq("bob"))) => each(|p| if p.active { p.score > 0 } else { folded(&p.name) == "BOB" });
    join_on_a_column: people::table.inner_join(pets::table.on(active.and(pets::owner.eq(id.nullable())))).select(pets::id).order(pets::id)
        => all_pets().iter().filter(|pet| all_people().iter().any(|p| p.active && pet.owner == Some(p.id))).map(|pet| pet.id).collect();
    group_by_a_column: people::table.group_by(active).select((active, count_star())).order(active)
        => [false, true].map(|wanted| (wanted, i64::try_from(who(|p| p.active == wanted).len()).unwrap())).to_vec();
    having_a_condition_on_groups: people::table.group_by(boss).having(boss.is_null().or(count_star().gt(1))).select((boss, count_star())).order(boss)
        => vec![(None, 2_i64), (Some(1), 2)];
    distinct_conditions: people::table.select(score.gt(0)).distinct().order(score.gt(0)) => vec![false, true];
    nested_comparison: by!(score.gt(0).eq(active).eq(true)) => who(|p| (p.score > 0) == p.active);
}
