//! Patients who never lived.

use chrono::{Days, NaiveDate};
use semantic_search::data::Note;

use super::{choose, scatter};

const WOMEN: [&str; 12] = [
    "Edith", "Amara", "Lin", "Sofia", "Greta", "Yasmin", "Hanna", "Priya", "Lucía", "Freya", "Naomi", "Zofia",
];
const MEN: [&str; 12] = [
    "Marek", "Kwame", "Owen", "Hugo", "Anders", "Tariq", "Diego", "Arjun", "Felix", "Mateo", "Samuel",
    "Piotr",
];
const FAMILIES: [&str; 20] = [
    "Sørensen",
    "Dvořák",
    "Wei",
    "Okafor",
    "Lindgren",
    "Haddad",
    "Moreno",
    "Nair",
    "Keller",
    "Brennan",
    "Rossi",
    "Nowak",
    "Tanaka",
    "Osei",
    "Vermeer",
    "Castillo",
    "Farouk",
    "Byrne",
    "Horvat",
    "Laurent",
];

/// A patient.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) id: i64,
    pub(super) name: String,
    pub(super) born: NaiveDate,
    pub(super) weight_kg: f64,
    is_woman: bool,
    age: Age,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Age {
    Child,
    Adult,
    Old,
}

/// All of them: as many women as men of each age, with names that differ.
pub(super) fn people() -> Vec<Person> {
    let person = |id: i64| {
        let index = usize::try_from(id).unwrap_or_default();
        let is_woman = id % 2 == 0;
        let (first, family) = (choose(id * 3, 12), (index * 7 + index / 20) % FAMILIES.len());
        let first = if is_woman { WOMEN[first] } else { MEN[first] };
        let (age, year, years, weight) = match index % 6 {
            0 | 1 => (Age::Child, 2012, 12, 90),
            2 | 3 => (Age::Adult, 1980, 25, 520),
            _ => (Age::Old, 1930, 24, 480),
        };
        let day = scatter(id) % (years * 365);
        let born = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default() + Days::new(day);
        let tenths = weight + i32::try_from(choose(id + 11, 350)).unwrap_or_default();
        Person {
            id,
            name: format!("{first} {}", FAMILIES[family]),
            born,
            weight_kg: f64::from(tenths) / 10.0,
            is_woman,
            age,
        }
    };
    (1..=180).map(person).collect()
}

impl Person {
    /// Whether a note of this ward, in these words, may be about this person.
    pub(super) fn may_be_meant(&self, note: &Note) -> bool {
        let is_age = match note.ward {
            "Paediatrics" => self.age == Age::Child,
            "Maternity" => self.age == Age::Adult && self.is_woman,
            "Geriatrics" => self.age == Age::Old,
            _ => self.age != Age::Child,
        };
        let says = |words: &[&str]| {
            let mut all = note.text.split(|c: char| !c.is_alphabetic());
            all.any(|word| words.contains(&word.to_lowercase().as_str()))
        };
        let is_sex = match (says(&["lady", "she", "her", "husband"]), says(&["man", "he", "his", "wife"])) {
            (true, false) => self.is_woman,
            (false, true) => !self.is_woman,
            _ => true,
        };
        is_age && is_sex && (!says(&["elderly"]) || self.age == Age::Old)
    }
}
