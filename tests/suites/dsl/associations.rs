//! `belongs_to`, `belonging_to` and `grouped_by`.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris_tests::on_both_servers;

use super::fixture::*;

fn pets_of(owner: i32) -> Vec<Pet> {
    all_pets().into_iter().filter(|pet| pet.owner == Some(owner)).collect()
}

fn person(id: i32) -> Person {
    all_people().into_iter().find(|person| person.id == id).unwrap()
}

rows! {
    of_one: Pet::belonging_to(&person(1)).select(Pet::as_select()).order(pets::id) => pets_of(1);
    of_one_without_any: Pet::belonging_to(&person(7)).select(Pet::as_select()) => Vec::<Pet>::new();
    of_several: Pet::belonging_to(&all_people()).select(Pet::as_select()).order(pets::id) => all_pets().into_iter().filter(|pet| pet.owner.is_some()).collect();
    of_nobody: Pet::belonging_to(&Vec::<Person>::new()).select(Pet::as_select()) => Vec::<Pet>::new();
    of_one_filtered: Pet::belonging_to(&person(3)).filter(pets::kind.eq("CAT")).select(pets::id) => vec![3];
    of_one_counted: Pet::belonging_to(&person(3)).count() => vec![2_i64];
    of_one_limited: Pet::belonging_to(&person(3)).select(pets::id).order(pets::id.desc()).limit(1) => vec![5];
}

on_both_servers! {
    async fn grouped_by_their_owners(database: &TestDatabase) {
        let conn = &mut filled(database).await;
        let owners: Vec<Person> = people::table.select(Person::as_select()).order(people::id).load(conn).await.unwrap();
        let found: Vec<Pet> = Pet::belonging_to(&owners).select(Pet::as_select()).order(pets::id).load(conn).await.unwrap();
        let grouped = found.grouped_by(&owners);
        for (owner, pets) in owners.iter().zip(grouped) {
            assert_eq!(pets, pets_of(owner.id), "{}", owner.id);
        }
    }

    async fn grandchildren(database: &TestDatabase) {
        let conn = &mut filled(database).await;
        let owned: Vec<Pet> = Pet::belonging_to(&person(1)).select(Pet::as_select()).load(conn).await.unwrap();
        let visits: Vec<Visit> =
            Visit::belonging_to(&owned).select(Visit::as_select()).order(visits::id).load(conn).await.unwrap();
        let expected: Vec<Visit> = all_visits().into_iter().filter(|visit| [1, 2].contains(&visit.pet)).collect();
        assert_eq!(visits, expected);
    }
}
