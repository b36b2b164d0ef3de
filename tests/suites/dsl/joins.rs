//! Joins, by declared foreign keys and by conditions, and aliases of tables.

use diesel::dsl::{count, not};
use diesel::prelude::*;
use diesel_iris::dsl::exact;

use super::fixture::*;

/// People with their pets, by the ids of the pets.
fn owners() -> Vec<(Person, Pet)> {
    let owner = |pet: &Pet| all_people().into_iter().find(|person| pet.owner == Some(person.id));
    all_pets().into_iter().filter_map(|pet| owner(&pet).map(|person| (person, pet))).collect()
}

/// Visits with their pets, by the ids of the visits.
fn patients() -> Vec<(Visit, Pet)> {
    let pet = |visit: &Visit| all_pets().into_iter().find(|pet| visit.pet == pet.id);
    all_visits().into_iter().filter_map(|visit| pet(&visit).map(|pet| (visit, pet))).collect()
}

/// Each person with each of their pets, or with none.
fn with_or_without() -> Vec<(Person, Option<Pet>)> {
    let mut rows = Vec::new();
    for person in all_people() {
        let owned: Vec<Pet> = all_pets().into_iter().filter(|pet| pet.owner == Some(person.id)).collect();
        if owned.is_empty() {
            rows.push((person.clone(), None));
        }
        rows.extend(owned.into_iter().map(|pet| (person.clone(), Some(pet))));
    }
    rows
}

/// Pairs of people of whom it is true, by their ids.
fn pairs(are: impl Fn(&Person, &Person) -> bool) -> Vec<(i32, i32)> {
    let people = all_people();
    let mut pairs = Vec::new();
    for one in &people {
        pairs.extend(people.iter().filter(|other| are(one, other)).map(|other| (one.id, other.id)));
    }
    pairs
}

macro_rules! two {
    () => {
        diesel::alias!(people as one, people as other)
    };
}

macro_rules! pairs {
    ($one:ident, $other:ident, $on:expr) => {{
        let ($one, $other) = two!();
        $one.inner_join($other.on($on))
            .select(($one.field(people::id), $other.field(people::id)))
            .order(($one.field(people::id), $other.field(people::id)))
    }};
}

rows! {
    inner: people::table.inner_join(pets::table).select((people::name, pets::name)).order(pets::id) => owners().into_iter().map(|(p, pet)| (p.name, pet.name)).collect::<Vec<_>>();
    inner_whole_rows: people::table.inner_join(pets::table).order(pets::id) => owners();
    inner_from_the_child: pets::table.inner_join(people::table).order(pets::id) => owners().into_iter().map(|(p, pet)| (pet, p)).collect::<Vec<_>>();
    inner_as_select: people::table.inner_join(pets::table).select((Pet::as_select(), people::id)).order(pets::id) => owners().into_iter().map(|(p, pet)| (pet, p.id)).collect::<Vec<_>>();
    inner_with_filters_on_both: people::table.inner_join(pets::table).filter(people::active).filter(pets::price.gt(decimal("1"))).select(pets::id).order(pets::id)
        => owners().into_iter().filter(|(p, pet)| p.active && pet.price > decimal("1")).map(|(_, pet)| pet.id).collect();
    inner_on_a_condition: people::table.inner_join(pets::table.on(pets::id.eq(people::id))).select((people::id, pets::name)).order(people::id)
        => all_pets().into_iter().map(|pet| (pet.id, pet.name)).collect::<Vec<_>>();
    inner_on_two_conditions: people::table.inner_join(pets::table.on(pets::owner.eq(people::id.nullable()).and(pets::kind.is_not_null()))).select(pets::id).order(pets::id)
        => owners().into_iter().filter(|(_, pet)| pet.kind.is_some()).map(|(_, pet)| pet.id).collect();
    /// Texts join by SQLUPPER (GSQL_collation).
    inner_on_texts: people::table.inner_join(pets::table.on(pets::name.eq(people::name))).select((people::id, pets::id)).order((people::id, pets::id))
        => { let mut found = Vec::new(); for p in all_people() { found.extend(all_pets().iter().filter(|pet| folded(&pet.name) == folded(&p.name)).map(|pet| (p.id, pet.id))); } found };
    inner_on_texts_by_case: people::table.inner_join(pets::table.on(exact(pets::name).eq(exact(people::name)))).select((people::id, pets::id)).order((people::id, pets::id))
        => { let mut found = Vec::new(); for p in all_people() { found.extend(all_pets().iter().filter(|pet| pet.name == p.name).map(|pet| (p.id, pet.id))); } found };
    inner_on_inequality: people::table.inner_join(pets::table.on(pets::id.gt(people::id))).select((people::id, pets::id)).order((people::id, pets::id))
        => (1..=7).flat_map(|person| (person + 1..=7).map(move |pet| (person, pet))).collect();
    inner_on_always: people::table.inner_join(pets::table.on(true.into_sql::<diesel::sql_types::Bool>())).count() => vec![49_i64];
    inner_on_never: people::table.inner_join(pets::table.on(people::id.gt(100))).select(pets::id) => Vec::<i32>::new();
    left: people::table.left_join(pets::table).order((people::id, pets::id)) => with_or_without();
    left_outer: people::table.left_outer_join(pets::table).select((people::id, pets::id.nullable())).order((people::id, pets::id)) => with_or_without().into_iter().map(|(p, pet)| (p.id, pet.map(|pet| pet.id))).collect::<Vec<_>>();
    left_nullable_columns: people::table.left_join(pets::table).select((people::id, pets::kind.nullable())).order((people::id, pets::id)) => with_or_without().into_iter().map(|(p, pet)| (p.id, pet.and_then(|pet| pet.kind))).collect::<Vec<_>>();
    left_nullable_tuple: people::table.left_join(pets::table).select((people::id, (pets::id, pets::name).nullable())).order((people::id, pets::id)) => with_or_without().into_iter().map(|(p, pet)| (p.id, pet.map(|pet| (pet.id, pet.name)))).collect::<Vec<_>>();
    left_as_select: people::table.left_join(pets::table).select((people::id, Option::<Pet>::as_select())).order((people::id, pets::id)) => with_or_without().into_iter().map(|(p, pet)| (p.id, pet)).collect::<Vec<_>>();
    left_without_a_match: people::table.left_join(pets::table).filter(pets::id.is_null()).select(people::id).order(people::id) => with_or_without().into_iter().filter(|(_, pet)| pet.is_none()).map(|(p, _)| p.id).collect();
    left_with_filter_on_the_right: people::table.left_join(pets::table).filter(pets::kind.eq("cat")).select(pets::id.nullable()).order(pets::id) => owners().into_iter().filter(|(_, pet)| pet.kind.as_deref() == Some("cat")).map(|(_, pet)| Some(pet.id)).collect::<Vec<_>>();
    left_with_negated_filter_on_the_right: people::table.left_join(pets::table).filter(not(pets::kind.eq("cat"))).select(pets::id.nullable()).order(pets::id) => owners().into_iter().filter(|(_, pet)| pet.kind.as_deref().is_some_and(|k| k != "cat")).map(|(_, pet)| Some(pet.id)).collect::<Vec<_>>();
    left_on_a_condition: people::table.left_join(pets::table.on(pets::owner.eq(people::id.nullable()).and(pets::weight.gt(4.0)))).select((people::id, pets::id.nullable())).order((people::id, pets::id))
        => each(|p| (p.id, all_pets().iter().find(|pet| pet.owner == Some(p.id) && pet.weight > Some(4.0)).map(|pet| pet.id)));
    left_on_never: people::table.left_join(pets::table.on(pets::id.gt(100))).select((people::id, pets::id.nullable())).order(people::id) => each(|p| (p.id, None::<i32>));
    left_from_the_child: pets::table.left_join(people::table).select((pets::id, people::name.nullable())).order(pets::id) => all_pets().into_iter().map(|pet| (pet.id, owners().into_iter().find(|(_, other)| other.id == pet.id).map(|(p, _)| p.name))).collect::<Vec<_>>();
    three_tables_nested: people::table.inner_join(pets::table.inner_join(visits::table)).select((people::id, pets::id, visits::id)).order(visits::id)
        => patients().into_iter().filter_map(|(visit, pet)| pet.owner.map(|o| (o, pet.id, visit.id))).collect::<Vec<_>>();
    three_tables_in_a_row: visits::table.inner_join(pets::table).inner_join(people::table.on(pets::owner.eq(people::id.nullable()))).select((people::id, visits::id)).order(visits::id)
        => patients().into_iter().filter_map(|(visit, pet)| pet.owner.map(|o| (o, visit.id))).collect::<Vec<_>>();
    inner_then_left: pets::table.inner_join(people::table).left_join(visits::table).select((pets::id, visits::id.nullable())).order((pets::id, visits::id))
        => { let mut found = Vec::new(); for (_, pet) in owners() { let seen: Vec<_> = all_visits().iter().filter(|visit| visit.pet == pet.id).map(|visit| (pet.id, Some(visit.id))).collect(); if seen.is_empty() { found.push((pet.id, None)) } else { found.extend(seen) } } found };
    left_then_left: pets::table.left_join(people::table).left_join(visits::table).filter(visits::id.is_null()).select((pets::id, people::id.nullable())).order(pets::id)
        => all_pets().into_iter().filter(|pet| !all_visits().iter().any(|visit| visit.pet == pet.id)).map(|pet| (pet.id, pet.owner)).collect::<Vec<_>>();
    count_of_a_join: people::table.inner_join(pets::table).count() => vec![i64::try_from(owners().len()).unwrap()];
    count_of_a_left_join: people::table.left_join(pets::table).select((count(people::id), count(pets::id.nullable()))) => vec![(i64::try_from(with_or_without().len()).unwrap(), i64::try_from(owners().len()).unwrap())];
    distinct_of_a_join: people::table.inner_join(pets::table).select(people::id).distinct().order(people::id) => { let mut found: Vec<i32> = owners().into_iter().map(|(p, _)| p.id).collect(); found.sort_unstable(); found.dedup(); found };
    alias_alone: { let one = diesel::alias!(people as one); one.select(one.field(people::id)).filter(one.field(people::score).gt(0)).order(one.field(people::id)) } => who(|p| p.score > 0);
    alias_whole_rows: { let one = diesel::alias!(people as one); one.order(one.field(people::id)) } => all_people();
    alias_fields: { let one = diesel::alias!(people as one); one.select(one.fields((people::id, people::name))).order(one.field(people::id)) } => each(|p| (p.id, p.name));
    alias_found_by_key: { let one = diesel::alias!(people as one); one.find(4).select(one.field(people::name)) } => vec!["Carol".to_owned()];
    alias_with_an_odd_name: { let one = diesel::alias!(people as select_from_where); one.select(one.field(people::id)).order(one.field(people::id)).limit(1) } => vec![1];
    alias_of_the_same_table: pairs!(one, other, one.field(people::boss).eq(other.field(people::id).nullable())) => pairs(|one, other| one.boss == Some(other.id));
    alias_of_equal_rows: pairs!(one, other, one.field(people::score).eq(other.field(people::score)).and(one.field(people::id).lt(other.field(people::id)))) => pairs(|one, other| one.score == other.score && one.id < other.id);
    alias_of_equal_texts: pairs!(one, other, one.field(people::name).eq(other.field(people::name)).and(one.field(people::id).ne(other.field(people::id)))) => pairs(|one, other| folded(&one.name) == folded(&other.name) && one.id != other.id);
    /// NULL equals nothing, not even NULL.
    alias_of_equal_nulls: pairs!(one, other, one.field(people::age).eq(other.field(people::age)).and(one.field(people::id).lt(other.field(people::id)))) => pairs(|one, other| one.age.is_some() && one.age == other.age && one.id < other.id);
    alias_beside_its_table: { let boss = diesel::alias!(people as boss_of); people::table.inner_join(boss.on(people::boss.eq(boss.field(people::id).nullable()))).select((people::id, boss.field(people::name))).order(people::id) }
        => all_people().into_iter().filter_map(|p| p.boss.and_then(|b| all_people().into_iter().find(|other| other.id == b)).map(|b| (p.id, b.name))).collect::<Vec<_>>();
    alias_left_joined: { let boss = diesel::alias!(people as boss_of); people::table.left_join(boss.on(people::boss.eq(boss.field(people::id).nullable()))).select((people::id, boss.field(people::name).nullable())).order(people::id) }
        => each(|p| (p.id, p.boss.and_then(|b| all_people().into_iter().find(|other| other.id == b)).map(|b| b.name)));
    alias_joined_with_another_table: { let one = diesel::alias!(people as one); one.inner_join(pets::table.on(pets::owner.eq(one.field(people::id).nullable()))).select((one.field(people::id), pets::id)).order(pets::id) }
        => owners().into_iter().map(|(p, pet)| (p.id, pet.id)).collect::<Vec<_>>();
    alias_in_a_subquery: { let other = diesel::alias!(people as other); people::table.filter(people::score.eq_any(other.filter(other.field(people::id).ne(people::id)).select(other.field(people::score)))).select(people::id).order(people::id) }
        => who(|p| all_people().iter().any(|other| other.id != p.id && other.score == p.score));
    alias_in_exists: { let other = diesel::alias!(people as other); people::table.filter(diesel::dsl::exists(other.filter(other.field(people::boss).eq(people::id.nullable())))).select(people::id).order(people::id) }
        => who(|p| all_people().iter().any(|other| other.boss == Some(p.id)));
    three_aliases: { let (one, two, three) = diesel::alias!(people as a1, people as a2, people as a3);
            one.inner_join(two.on(one.field(people::boss).eq(two.field(people::id).nullable()))).inner_join(three.on(two.field(people::boss).eq(three.field(people::id).nullable())))
                .select((one.field(people::id), three.field(people::id))).order(one.field(people::id)) }
        => { let boss = |wanted: Option<i32>| all_people().into_iter().find(|p| Some(p.id) == wanted); all_people().into_iter().filter_map(|p| boss(p.boss).and_then(|b| boss(b.boss)).map(|b| (p.id, b.id))).collect::<Vec<_>>() };
}
