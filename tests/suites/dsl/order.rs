//! ORDER BY and DISTINCT. NULL sorts first, ascending, unlike in PostgreSQL (RSQL_orderby).

use std::cmp::Reverse;

use diesel::dsl::{case_when, sql};
use diesel::prelude::*;
use diesel::sql_types::Integer;
use diesel_iris::dsl::{char_length, exact};
use diesel_iris::prelude::*;

use super::fixture::*;
use people::{active, age, balance, born, boss, height, id, name, nick, score, seen, vip};

macro_rules! order {
    ($order:expr) => {
        people::table.order($order).select(id)
    };
}

rows! {
    by_key: order!(id) => ids(&sorted(|p| p.id));
    by_key_descending: order!(id.desc()) => ids(&sorted(|p| Reverse(p.id)));
    ascending: order!((score.asc(), id)) => ids(&sorted(|p| (p.score, p.id)));
    descending: order!((score.desc(), id)) => ids(&sorted(|p| (Reverse(p.score), p.id)));
    descending_twice: order!((score.desc(), id.desc())) => ids(&sorted(|p| (Reverse(p.score), Reverse(p.id))));
    nulls_first: order!((age, id)) => ids(&sorted(|p| (p.age, p.id)));
    nulls_last_descending: order!((age.desc(), id)) => ids(&sorted(|p| (Reverse(p.age), p.id)));
    /// What PostgreSQL calls NULLS LAST.
    nulls_last: order!((age.is_null(), age, id)) => ids(&sorted(|p| (p.age.is_none(), p.age, p.id)));
    /// By SQLUPPER, so that `bob` and `BOB` are equal and before `Carol` (GSQL_collation).
    texts: order!((name, id)) => ids(&sorted(|p| (folded(&p.name), p.id)));
    texts_descending: order!((name.desc(), id)) => ids(&sorted(|p| (Reverse(folded(&p.name)), p.id)));
    texts_by_case: order!(exact(name)) => ids(&sorted(|p| p.name.clone()));
    /// NULL is before the empty text.
    nullable_texts: order!(nick) => ids(&sorted(|p| p.nick.as_deref().map(folded)));
    decimals: order!((balance, id)) => ids(&sorted(|p| (p.balance.clone(), p.id)));
    dates: order!((born, id)) => ids(&sorted(|p| (p.born, p.id)));
    timestamps: order!((seen.desc(), id)) => ids(&sorted(|p| (Reverse(p.seen), p.id)));
    doubles: order!((height, id)) => ids(&sorted(|p| (p.height.map(|h| (h * 1000.0) as i64), p.id)));
    booleans: order!((active, id)) => ids(&sorted(|p| (p.active, p.id)));
    three_columns: order!((active.desc(), vip, id.desc())) => ids(&sorted(|p| (Reverse(p.active), p.vip, Reverse(p.id))));
    one_after_another: people::table.order(score).then_order_by(id.desc()).select(id) => ids(&sorted(|p| (p.score, Reverse(p.id))));
    three_after_another: people::table.order(active).then_order_by(vip.desc()).then_order_by(id).select(id) => ids(&sorted(|p| (p.active, Reverse(p.vip), p.id)));
    /// The last of several counts.
    another_order_replaces_the_first: people::table.order(name).order(id.desc()).select(id) => ids(&sorted(|p| Reverse(p.id)));
    order_by_is_order: people::table.order_by((score, id)).select(id) => ids(&sorted(|p| (p.score, p.id)));
    expressions: order!(((id - 4) * (id - 4), id)) => ids(&sorted(|p| ((p.id - 4) * (p.id - 4), p.id)));
    functions: order!((char_length(name).desc(), id)) => ids(&sorted(|p| (Reverse(p.name.chars().count()), p.id)));
    cases: order!((case_when(boss.is_null(), number(0)).when(boss.eq(1), number(-1)).otherwise(number(1)), id))
        => ids(&sorted(|p| (match p.boss { None => 0, Some(1) => -1, Some(_) => 1 }, p.id)));
    fragments: people::table.order((sql::<Integer>("id # 3"), id)).select(id) => ids(&sorted(|p| (p.id % 3, p.id)));
    of_what_is_not_selected: people::table.select(name).order((score, id)) => sorted(|p| (p.score, p.id)).into_iter().map(|p| p.name).collect::<Vec<_>>();
    before_select_and_filter: people::table.order((score, id)).filter(active).select(id) => ids(&sorted(|p| (p.score, p.id)).into_iter().filter(|p| p.active).collect::<Vec<_>>());
    through_a_join: people::table.inner_join(pets::table).order((people::name.desc(), pets::id)).select((people::id, pets::id))
        => {
            let mut pairs: Vec<(Person, i32)> = Vec::new();
            for pet in all_pets() {
                pairs.extend(all_people().into_iter().filter(|p| pet.owner == Some(p.id)).map(|p| (p, pet.id)));
            }
            pairs.sort_by_key(|(p, pet)| (Reverse(folded(&p.name)), *pet));
            pairs.into_iter().map(|(p, pet)| (p.id, pet)).collect()
        };
    distinct_integers: people::table.select(score).distinct().order(score) => unique(sorted(|p| p.score).into_iter().map(|p| p.score).collect());
    distinct_with_null: people::table.select(age).distinct().order(age.desc()) => unique(sorted(|p| Reverse(p.age)).into_iter().map(|p| p.age).collect());
    distinct_rows: people::table.select((active, age)).distinct().order((active, age)) => unique(sorted(|p| (p.active, p.age)).into_iter().map(|p| (p.active, p.age)).collect());
    /// As stored, not in upper case, and those that differ in case are two: we say %EXACT (RSQL_distinct).
    distinct_texts: pets::table.select(pets::name).distinct().order(exact(pets::name)) => vec!["Ada", "Bob", "Carol", "Rex", "Tom", "rex", "stray"].into_iter().map(str::to_owned).collect();
    distinct_nullable_texts: pets::table.select(pets::kind).distinct().order(exact(pets::kind)) => [None, Some(""), Some("Dog"), Some("cat"), Some("dog")].map(owned).to_vec();
    distinct_decimals: visits::table.select(visits::cost).distinct().order(visits::cost) => [None, Some("-5.5"), Some("0"), Some("7.25"), Some("20")].map(|c| c.map(decimal)).to_vec();
    distinct_dates: people::table.select(born).distinct().order(born) => unique(sorted(|p| p.born).into_iter().map(|p| p.born).collect());
    distinct_doubles: pets::table.select(pets::weight).distinct().order(pets::weight) => vec![None, Some(0.0), Some(3.25), Some(4.0), Some(12.5)];
    distinct_expressions: people::table.select(score * 0 + 1).distinct().filter(id.lt(3)) => vec![1];
    distinct_and_filtered: people::table.select(score).distinct().filter(score.gt(0)).order(score.desc()) => vec![i32::MAX, 10, 7];
    distinct_before_select: people::table.distinct().select(active).order(active) => vec![false, true];
    distinct_of_whole_rows: people::table.distinct().order(id).select(people::all_columns) => all_people();
    modulo_of_the_key: order!((id.modulo(3), id.desc())) => ids(&sorted(|p| (p.id % 3, Reverse(p.id))));
}
