//! CASE: `case_when`, `when`, `otherwise`.

use diesel::dsl::{case_when, count, sum};
use diesel::prelude::*;
use diesel::sql_types::{Integer, Nullable, SmallInt, Text};

use super::fixture::*;
use people::{active, age, id, name, nick, score, vip};

macro_rules! of_all {
    ($value:expr) => {
        people::table.select($value).order(id)
    };
}

rows! {
    without_otherwise: of_all!(case_when(score.gt(0), id)) => each(|p| (p.score > 0).then_some(p.id));
    with_otherwise: of_all!(case_when(score.gt(0), id).otherwise(0)) => each(|p| if p.score > 0 { p.id } else { 0 });
    two_conditions: of_all!(case_when(score.gt(7), 1.into_sql::<Integer>()).when(score.gt(0), 2).otherwise(3)) => each(|p| match p.score { 8.. => 1, 1..=7 => 2, _ => 3 });
    three_conditions: of_all!(case_when(score.lt(0), "low".into_sql::<Text>()).when(score.eq(0), "none").when(score.eq(10), "ten").otherwise("other")) => each(|p| match p.score { ..0 => "low", 0 => "none", 10 => "ten", _ => "other" }.to_owned());
    /// The first that is true counts.
    conditions_that_overlap: of_all!(case_when(score.gt(0), 1.into_sql::<Integer>()).when(score.gt(7), 2).otherwise(3)) => each(|p| if p.score > 0 { 1 } else { 3 });
    an_unknown_condition_is_not_true: of_all!(case_when(age.gt(20).assume_not_null(), "old".into_sql::<Text>()).otherwise("not")) => each(|p| if p.age > Some(20) { "old" } else { "not" }.to_owned());
    a_column_as_condition: of_all!(case_when(active, 1.into_sql::<Integer>()).otherwise(0)) => each(|p| i32::from(p.active));
    a_nullable_column_as_condition: of_all!(case_when(vip, 1.into_sql::<Integer>()).otherwise(0)) => each(|p| i32::from(p.vip == Some(true)));
    a_condition_as_result: of_all!(case_when(active, score.gt(0)).otherwise(false)) => each(|p| p.active && p.score > 0);
    a_column_as_result: of_all!(case_when(score.gt(0), active).otherwise(false)) => each(|p| p.score > 0 && p.active);
    text_as_result: of_all!(case_when(active, name).otherwise("asleep")) => each(|p| if p.active { p.name } else { "asleep".to_owned() });
    nullable_text_as_result: of_all!(case_when(active, nick).otherwise(None::<String>)) => each(|p| if p.active { p.nick } else { None });
    null_as_result: of_all!(case_when(active, None::<i16>.into_sql::<Nullable<SmallInt>>()).otherwise(age)) => each(|p| if p.active { None } else { p.age });
    inside_of_another: of_all!(case_when(active, case_when(score.gt(0), 1.into_sql::<Integer>()).otherwise(2)).otherwise(3)) => each(|p| match (p.active, p.score > 0) { (true, true) => 1, (true, false) => 2, _ => 3 });
    in_a_filter: people::table.filter(case_when(active, score).otherwise(-100).gt(0)).select(id).order(id) => who(|p| p.active && p.score > 0);
    a_choice_of_conditions_in_a_filter: people::table.filter(case_when(active, score.gt(0)).otherwise(true)).select(id).order(id) => who(|p| !p.active || p.score > 0);
    in_an_order: people::table.select(id).order((case_when(active, 0.into_sql::<Integer>()).otherwise(1), id)) => ids(&sorted(|p| (!p.active, p.id)));
    in_arithmetic: of_all!(case_when(active, 1.into_sql::<Integer>()).otherwise(2) * id) => each(|p| if p.active { p.id } else { 2 * p.id });
    in_a_sum: people::table.select(sum(case_when(active, 1.into_sql::<Integer>()).otherwise(0))) => vec![Some(who(|p| p.active).len() as i64)];
    in_a_count: people::table.select(count(case_when(active, id))) => vec![who(|p| p.active).len() as i64];
    a_pattern_as_condition: of_all!(case_when(name.like("%a%"), "a".into_sql::<Text>()).otherwise("-")) => each(|p| if folded(&p.name).contains('A') { "a" } else { "-" }.to_owned());
    a_list_as_condition: of_all!(case_when(id.eq_any([1, 3]), "in".into_sql::<Text>()).otherwise("out")) => each(|p| if [1, 3].contains(&p.id) { "in" } else { "out" }.to_owned());
    null_as_condition: of_all!(case_when(age.is_null(), (-1_i16).into_sql::<SmallInt>()).otherwise(0)) => each(|p| if p.age.is_none() { -1 } else { 0 });
    beside_columns: of_all!((id, case_when(active, score).otherwise(0), name)) => each(|p| (p.id, if p.active { p.score } else { 0 }, p.name));
    grouped_by: people::table.group_by(active).select((active, count(id))).order(active) => vec![(false, who(|p| !p.active).len() as i64), (true, who(|p| p.active).len() as i64)];
}
