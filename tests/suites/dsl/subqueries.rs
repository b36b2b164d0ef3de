//! Subqueries, and UNION.

use diesel::dsl::{exists, max, min, not};
use diesel::prelude::*;
use diesel::query_dsl::positional_order_dsl::{OrderColumn, PositionalOrderDsl};

use super::fixture::*;
use people::{active, boss, id, name, nick, score};

macro_rules! by {
    ($filter:expr) => {
        people::table.filter($filter).select(id).order(id)
    };
}

fn owns(person: &Person, is: impl Fn(&Pet) -> bool) -> bool {
    all_pets().iter().any(|pet| pet.owner == Some(person.id) && is(pet))
}

macro_rules! owned {
    () => {
        pets::table.filter(pets::owner.eq(id.nullable()))
    };
}

rows! {
    in_a_query: by!(id.eq_any(pets::table.filter(pets::owner.is_not_null()).select(pets::owner.assume_not_null()))) => who(|p| owns(p, |_| true));
    in_a_query_with_null: by!(boss.eq_any(pets::table.select(pets::owner))) => who(|p| p.boss.is_some_and(|b| all_pets().iter().any(|pet| pet.owner == Some(b))));
    in_an_empty_query: by!(id.eq_any(pets::table.filter(pets::id.gt(100)).select(pets::id))) => who(|_| false);
    not_in_a_query: by!(id.ne_all(pets::table.filter(pets::owner.is_not_null()).select(pets::owner.assume_not_null()))) => who(|p| !owns(p, |_| true));
    /// One of the owners is unknown, so nobody is certainly none.
    not_in_a_query_with_null: by!(id.nullable().ne_all(pets::table.select(pets::owner))) => who(|_| false);
    texts_in_a_query: by!(name.eq_any(pets::table.select(pets::name))) => who(|p| all_pets().iter().any(|pet| folded(&pet.name) == folded(&p.name)));
    nullable_texts_in_a_query: by!(nick.eq_any(pets::table.select(pets::kind))) => who(|p| p.nick.as_ref().is_some_and(|n| all_pets().iter().any(|pet| pet.kind.as_ref().is_some_and(|k| folded(k) == folded(n)))));
    in_a_query_of_a_query: by!(id.nullable().eq_any(pets::table.filter(pets::id.eq_any(visits::table.select(visits::pet))).select(pets::owner))) => who(|p| owns(p, |pet| all_visits().iter().any(|visit| visit.pet == pet.id)));
    in_a_join: by!(id.eq_any(visits::table.inner_join(pets::table).filter(pets::owner.is_not_null()).select(pets::owner.assume_not_null()))) => who(|p| owns(p, |pet| all_visits().iter().any(|visit| visit.pet == pet.id)));
    exists_one: by!(exists(owned!())) => who(|p| owns(p, |_| true));
    exists_none: by!(not(exists(owned!()))) => who(|p| !owns(p, |_| true));
    exists_with_filter: by!(exists(owned!().filter(pets::kind.eq("dog")))) => who(|p| owns(p, |pet| pet.kind.as_deref().is_some_and(|k| folded(k) == "DOG")));
    exists_and: by!(exists(owned!()).and(active)) => who(|p| owns(p, |_| true) && p.active);
    exists_or: by!(exists(owned!()).or(score.gt(100))) => who(|p| owns(p, |_| true) || p.score > 100);
    exists_selected_columns: by!(exists(owned!().select(pets::name))) => who(|p| owns(p, |_| true));
    single_value: by!(id.nullable().eq(pets::table.select(max(pets::owner)).single_value())) => vec![5];
    single_value_of_none: by!(id.nullable().eq(pets::table.filter(pets::id.gt(100)).select(pets::id).single_value())) => who(|_| false);
    single_value_that_depends: by!(score.nullable().gt(owned!().select(min(pets::id)).single_value())) => who(|p| all_pets().iter().filter(|pet| pet.owner == Some(p.id)).map(|pet| pet.id).min().is_some_and(|least| p.score > least));
    single_value_selected: people::table.select((id, owned!().select(max(pets::id)).single_value())).order(id) => each(|p| (p.id, all_pets().iter().filter(|pet| pet.owner == Some(p.id)).map(|pet| pet.id).max()));
    single_count_selected: people::table.select((id, owned!().count().single_value())).order(id) => each(|p| (p.id, Some(i64::try_from(all_pets().iter().filter(|pet| pet.owner == Some(p.id)).count()).unwrap())));
    union: people::table.select(id).filter(id.le(3)).union(visits::table.select(visits::id).filter(visits::id.ge(3))).positional_order_by(1) => vec![1, 2, 3, 4, 5, 6, 7, 8];
    union_all: people::table.select(id).filter(id.le(3)).union_all(visits::table.select(visits::id).filter(visits::id.ge(7))).positional_order_by(1) => vec![1, 2, 3, 7, 8];
    union_all_keeps_duplicates: people::table.select(id).filter(id.le(2)).union_all(visits::table.select(visits::pet)).positional_order_by(1) => { let mut all = vec![1, 2]; all.extend(all_visits().iter().map(|visit| visit.pet)); all.sort_unstable(); all };
    union_of_duplicates: visits::table.select(visits::pet).union(visits::table.select(visits::pet)).positional_order_by(1) => vec![1, 3, 4, 5, 6];
    union_with_null: people::table.select(boss).union(pets::table.select(pets::owner)).positional_order_by(1) => vec![None, Some(1), Some(3), Some(4), Some(5), Some(6)];
    union_of_three: people::table.select(id).filter(id.eq(1)).union(visits::table.select(visits::id).filter(visits::id.eq(8))).union(pets::table.select(pets::id).filter(pets::id.eq(4))).positional_order_by(1) => vec![1, 4, 8];
    union_descending: people::table.select(id).filter(id.le(2)).union(visits::table.select(visits::id).filter(visits::id.eq(8))).positional_order_by(OrderColumn::from(1).desc()) => vec![8, 2, 1];
    union_of_pairs: people::table.select((id, name)).filter(id.eq(1)).union_all(pets::table.select((pets::id, pets::name)).filter(pets::id.eq(3))).positional_order_by(1) => vec![(1, "Ada".to_owned()), (3, "Tom".to_owned())];
    union_with_limit: people::table.select(id).union_all(visits::table.select(visits::id)).positional_order_by(1).limit(3) => vec![1, 1, 2];
    union_with_limit_and_offset: people::table.select(id).union_all(visits::table.select(visits::id)).positional_order_by(1).limit(3).offset(1) => vec![1, 2, 2];
    union_of_limits: people::table.select(id).order(id.desc()).limit(1).union_all(visits::table.select(visits::id).order(visits::id).limit(2)).positional_order_by(1) => vec![1, 2, 7];
    union_of_aggregates: people::table.select(max(id)).union_all(visits::table.select(max(visits::id))).positional_order_by(1) => vec![Some(7), Some(8)];
}
