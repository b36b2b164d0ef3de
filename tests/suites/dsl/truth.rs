//! Conditions as values, BIT columns as conditions, and what is unknown.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable};

use super::fixture::*;
use people::{active, age, id, name, score, vip};

/// Ids in order.
macro_rules! by {
    ($filter:expr) => {
        people::table.filter($filter).select(id).order(id)
    };
}

/// A value of each person, by their ids.
macro_rules! of_all {
    ($value:expr) => {
        people::table.select($value).order(id)
    };
}

fn and(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    match (a, b) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

fn or(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    and(a.map(|a| !a), b.map(|b| !b)).map(|neither| !neither)
}

rows! {
    a_column_alone: by!(active) => who(|p| p.active);
    a_nullable_column_alone: by!(vip) => who(|p| p.vip == Some(true));
    not_a_column: by!(not(active)) => who(|p| !p.active);
    /// Unknown is not true, and neither is its opposite.
    not_a_nullable_column: by!(not(vip)) => who(|p| p.vip == Some(false));
    a_column_is_true: by!(active.eq(true)) => who(|p| p.active);
    a_column_is_false: by!(active.eq(false)) => who(|p| !p.active);
    a_nullable_column_is_false: by!(vip.eq(false)) => who(|p| p.vip == Some(false));
    a_column_is_not_true: by!(vip.ne(true)) => who(|p| p.vip == Some(false));
    a_column_is_null: by!(vip.is_null()) => who(|p| p.vip.is_none());
    a_column_and_a_comparison: by!(active.and(score.gt(0))) => who(|p| p.active && p.score > 0);
    a_comparison_and_a_column: by!(score.gt(0).and(active)) => who(|p| p.active && p.score > 0);
    two_columns: by!(active.and(vip.assume_not_null())) => who(|p| p.active && p.vip == Some(true));
    either_of_two_columns: by!(active.nullable().or(vip)) => who(|p| p.active || p.vip == Some(true));
    columns_that_are_equal: by!(active.nullable().eq(vip)) => who(|p| p.vip == Some(p.active));
    a_column_and_a_condition_that_are_equal: by!(active.eq(score.gt(0))) => who(|p| p.active == (p.score > 0));
    conditions_that_are_equal: by!(score.gt(0).eq(id.lt(4))) => who(|p| (p.score > 0) == (p.id < 4));
    conditions_that_are_unequal: by!(score.gt(0).ne(id.lt(4))) => who(|p| (p.score > 0) != (p.id < 4));
    a_condition_that_is_null: by!(age.gt(20).is_null()) => who(|p| p.age.is_none());
    a_condition_that_is_not_null: by!(age.gt(20).is_not_null()) => who(|p| p.age.is_some());
    a_column_in_a_list: by!(vip.eq_any([true, false])) => who(|p| p.vip.is_some());
    a_condition_in_a_list: by!(score.gt(0).eq_any([true])) => who(|p| p.score > 0);
    true_itself: by!(true.into_sql::<Bool>()) => who(|_| true);
    false_itself: by!(false.into_sql::<Bool>()) => who(|_| false);
    unknown_itself: by!(None::<bool>.into_sql::<Nullable<Bool>>()) => who(|_| false);
    not_false: by!(not(false.into_sql::<Bool>())) => who(|_| true);
    a_row_elsewhere: by!(exists(pets::table.filter(pets::owner.eq(id.nullable())))) => vec![1, 3, 4, 5];
    no_row_elsewhere: by!(not(exists(pets::table.filter(pets::owner.eq(id.nullable()))))) => vec![2, 6, 7];
    a_row_elsewhere_and_a_column: by!(exists(pets::table.filter(pets::owner.eq(id.nullable()))).and(active)) => vec![1, 3, 4];

    select_a_column: of_all!(active) => each(|p| p.active);
    select_a_nullable_column: of_all!(vip) => each(|p| p.vip);
    select_not_a_column: of_all!(not(active)) => each(|p| !p.active);
    select_not_a_nullable_column: of_all!(not(vip)) => each(|p| p.vip.map(|v| !v));
    select_a_comparison: of_all!(score.gt(0)) => each(|p| p.score > 0);
    select_a_comparison_that_may_be_unknown: of_all!(age.gt(20)) => each(|p| p.age.map(|a| a > 20));
    select_a_comparison_with_null: of_all!(age.eq(None::<i16>)) => each(|_| None::<bool>);
    select_is_null: of_all!(age.is_null()) => each(|p| p.age.is_none());
    select_is_not_null: of_all!(age.is_not_null()) => each(|p| p.age.is_some());
    select_both: of_all!(age.gt(20).and(vip)) => each(|p| and(p.age.map(|a| a > 20), p.vip));
    select_either: of_all!(age.gt(20).or(vip)) => each(|p| or(p.age.map(|a| a > 20), p.vip));
    select_neither: of_all!(not(age.gt(20).or(vip))) => each(|p| or(p.age.map(|a| a > 20), p.vip).map(|either| !either));
    select_a_pattern: of_all!(name.like("%a%")) => each(|p| folded(&p.name).contains('A'));
    select_not_a_pattern: of_all!(name.not_like("%a%")) => each(|p| !folded(&p.name).contains('A'));
    select_in_a_list: of_all!(age.eq_any([20, 36])) => each(|p| p.age.map(|a| a == 20 || a == 36));
    select_not_in_a_list: of_all!(age.ne_all([20, 36])) => each(|p| p.age.map(|a| a != 20 && a != 36));
    select_in_an_empty_list: of_all!(score.eq_any(Vec::<i32>::new())) => each(|_| false);
    select_between: of_all!(age.between(0, 20)) => each(|p| p.age.map(|a| (0..=20).contains(&a)));
    select_a_row_elsewhere: of_all!(exists(pets::table.filter(pets::owner.eq(id.nullable())))) => each(|p| [1, 3, 4, 5].contains(&p.id));
    select_no_row_elsewhere: of_all!(not(exists(pets::table.filter(pets::owner.eq(id.nullable()))))) => each(|p| ![1, 3, 4, 5].contains(&p.id));
    select_true: of_all!(true.into_sql::<Bool>()) => each(|_| true);
    select_beside_others: of_all!((id, score.gt(0), name, age.gt(20))) => each(|p| (p.id, p.score > 0, p.name, p.age.map(|a| a > 20)));
    select_a_row_without_a_table: diesel::select(exists(people::table.filter(id.eq(7)))) => vec![true];
    select_no_row_without_a_table: diesel::select(not(exists(people::table.filter(id.eq(7))))) => vec![false];
    select_a_comparison_without_a_table: diesel::select(1.into_sql::<diesel::sql_types::Integer>().eq(2)) => vec![false];
    order_by_a_column: people::table.select(id).order((active, id)) => ids(&sorted(|p| (p.active, p.id)));
    order_by_a_nullable_column: people::table.select(id).order((vip.desc(), id)) => ids(&sorted(|p| (std::cmp::Reverse(p.vip), p.id)));
    order_by_a_comparison: people::table.select(id).order((score.gt(0), id)) => ids(&sorted(|p| (p.score > 0, p.id)));
    order_by_a_comparison_descending: people::table.select(id).order((age.gt(20).desc(), id)) => ids(&sorted(|p| (std::cmp::Reverse(p.age.map(|a| a > 20)), p.id)));
    distinct_conditions: people::table.select(score.gt(0)).distinct().order(score.gt(0)) => vec![false, true];
    boxed_conditions: {
        let mut query = people::table.select(id).order(id).into_boxed::<diesel_iris::Iris>();
        query = query.filter(active);
        query.filter(vip.is_null().or(score.gt(0)))
    } => who(|p| p.active && (p.vip.is_none() || p.score > 0));
    a_boxed_condition_as_a_value: {
        type Condition = Box<dyn BoxableExpression<people::table, diesel_iris::Iris, SqlType = Bool>>;
        let condition: Condition = Box::new(score.gt(0));
        people::table.select(condition).order(id)
    } => each(|p| p.score > 0);
    in_a_join: people::table.inner_join(pets::table.on(pets::owner.eq(id.nullable()).and(active))).select((id, pets::id)).order(pets::id) => vec![(1, 1), (1, 2), (3, 3), (3, 5), (4, 7)];
}
