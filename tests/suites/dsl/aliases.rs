//! `alias!`: a table under other names.

use diesel::dsl::{count, exists, max};
use diesel::prelude::*;

use super::fixture::*;
use people::{active, boss, id, name, score};

diesel::alias! {
    const BOSS: Alias<Boss> = people as boss_of;
    const OTHER: Alias<Other> = people as other;
}

/// Each person with the one that is the boss.
fn pairs() -> Vec<(Person, Person)> {
    let people = all_people();
    let boss_of = |person: &Person| people.iter().find(|other| Some(other.id) == person.boss).cloned();
    people.iter().filter_map(|person| Some((person.clone(), boss_of(person)?))).collect()
}

rows! {
    a_join_with_itself: people::table.inner_join(BOSS.on(BOSS.field(id).nullable().eq(boss))).select((id, BOSS.field(id))).order(id) => pairs().into_iter().map(|(p, b)| (p.id, b.id)).collect();
    columns_of_both: people::table.inner_join(BOSS.on(BOSS.field(id).nullable().eq(boss))).select((name, BOSS.field(name))).order(id) => pairs().into_iter().map(|(p, b)| (p.name, b.name)).collect();
    an_outer_join_with_itself: people::table.left_join(BOSS.on(BOSS.field(id).nullable().eq(boss))).select((id, BOSS.field(name).nullable())).order(id) => each(|p| {
        let found = all_people().into_iter().find(|other| Some(other.id) == p.boss);
        (p.id, found.map(|found| found.name))
    });
    a_filter_of_the_alias: people::table.inner_join(BOSS.on(BOSS.field(id).nullable().eq(boss))).filter(BOSS.field(name).eq("ada")).select(id).order(id) => vec![2, 3];
    a_filter_of_both: people::table.inner_join(BOSS.on(BOSS.field(id).nullable().eq(boss))).filter(BOSS.field(score).gt(score)).select(id).order(id) => pairs().into_iter().filter(|(p, b)| b.score > p.score).map(|(p, _)| p.id).collect();
    a_bit_of_the_alias: people::table.inner_join(BOSS.on(BOSS.field(id).nullable().eq(boss))).filter(BOSS.field(active)).select(id).order(id) => pairs().into_iter().filter(|(_, b)| b.active).map(|(p, _)| p.id).collect();
    an_order_of_the_alias: people::table.inner_join(BOSS.on(BOSS.field(id).nullable().eq(boss))).select(id).order((BOSS.field(id).desc(), id)) => {
        let mut pairs = pairs();
        pairs.sort_by_key(|(p, b)| (std::cmp::Reverse(b.id), p.id));
        pairs.into_iter().map(|(p, _)| p.id).collect()
    };
    the_alias_alone: OTHER.filter(OTHER.field(id).lt(3)).select(OTHER.field(name)).order(OTHER.field(id)) => vec!["Ada".to_owned(), "bob".to_owned()];
    the_alias_limited: OTHER.select(OTHER.field(id)).order(OTHER.field(id).desc()).limit(2).offset(1) => vec![6, 5];
    the_alias_counted: OTHER.select(count(OTHER.field(boss))) => vec![pairs().len() as i64];
    two_aliases: OTHER.inner_join(BOSS.on(BOSS.field(id).nullable().eq(OTHER.field(boss)))).select((OTHER.field(id), BOSS.field(id))).order(OTHER.field(id)) => pairs().into_iter().map(|(p, b)| (p.id, b.id)).collect();
    a_subquery_of_the_alias: people::table.filter(exists(OTHER.filter(OTHER.field(boss).eq(id.nullable())))).select(id).order(id) => who(|p| all_people().iter().any(|other| other.boss == Some(p.id)));
    a_value_from_the_alias: people::table.select((id, OTHER.filter(OTHER.field(boss).eq(id.nullable())).select(max(OTHER.field(id))).single_value())).order(id) => each(|p| (p.id, all_people().into_iter().filter(|other| other.boss == Some(p.id)).map(|other| other.id).max()));
    a_list_from_the_alias: people::table.filter(id.nullable().eq_any(OTHER.select(OTHER.field(boss)).filter(OTHER.field(boss).is_not_null()))).select(id).order(id) => who(|p| all_people().iter().any(|other| other.boss == Some(p.id)));
    all_columns_of_the_alias: OTHER.filter(OTHER.field(id).eq(4)).select(OTHER.fields((id, name, boss))) => vec![(4, "Carol".to_owned(), Some(3))];
    the_alias_joined_to_another_table: OTHER.inner_join(pets::table.on(pets::owner.eq(OTHER.field(id).nullable()))).select((OTHER.field(id), pets::id)).order(pets::id).limit(2) => vec![(1, 1), (1, 2)];
    boxed: OTHER.select(OTHER.field(id)).order(OTHER.field(id)).into_boxed::<diesel_iris::Iris>().filter(OTHER.field(id).gt(5)) => vec![6, 7];
    distinct_text: OTHER.filter(OTHER.field(id).eq_any([2, 3])).select(OTHER.field(name)).distinct().order(OTHER.field(id)) => vec!["bob".to_owned(), "BOB".to_owned()];
}
