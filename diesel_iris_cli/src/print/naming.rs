//! How the names of a database become names in Rust.

use clap::ValueEnum;
use heck::ToSnakeCase;
use serde::Deserialize;

/// The choice between Rust's names and the database's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ValueEnum)]
#[serde(rename_all = "snake_case")]
#[value(rename_all = "snake_case")]
pub enum Naming {
    /// `PatientId` becomes `patient_id`, as Rust writes names
    #[default]
    SnakeCase,
    /// `PatientId` stays `PatientId`
    AsWritten,
}

impl Naming {
    /// The name of a table, a column or a module, made of ASCII letters, digits and `_`.
    ///
    /// A name without a capital letter stays as it is.
    pub(super) fn apply(self, name: String) -> String {
        match self {
            Self::SnakeCase if name.contains(|c: char| c.is_ascii_uppercase()) => {
                with_plain_plurals(&name).to_snake_case()
            }
            _ => name,
        }
    }
}

/// `PatientIDs` with the plural's `s` as one word with its acronym, `PatientIds`, where heck would begin a word at `Ds`.
fn with_plain_plurals(name: &str) -> String {
    let characters: Vec<char> = name.chars().collect();
    let is_upper = |at: usize| characters.get(at).is_some_and(char::is_ascii_uppercase);
    let ends_plural = |at: usize| {
        characters.get(at) == Some(&'s') && !characters.get(at + 1).is_some_and(char::is_ascii_lowercase)
    };
    let plain = characters.iter().enumerate().map(|(at, c)| {
        if at > 0 && is_upper(at) && is_upper(at - 1) && ends_plural(at + 1) {
            c.to_ascii_lowercase()
        } else {
            *c
        }
    });
    plain.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_class_names() {
        for (name, snake) in [
            ("PatientId", "patient_id"),
            ("MRNNumber", "mrn_number"),
            ("XMLBody", "xml_body"),
            ("ID", "id"),
            ("PatientID", "patient_id"),
            ("PatientIDs", "patient_ids"),
            ("IDs", "ids"),
            ("WARDS", "wards"),
            ("WARD_NAME", "ward_name"),
            ("HL7Message", "hl7_message"),
            ("ICD10Code", "icd10_code"),
            ("DateOfBirth", "date_of_birth"),
            ("Name", "name"),
            ("HS_SDA3", "hs_sda3"),
            ("Address_Line1", "address_line1"),
            ("wards", "wards"),
            ("_hidden__name", "_hidden__name"),
        ] {
            assert_eq!(Naming::SnakeCase.apply(name.to_owned()), snake, "{name}");
            assert_eq!(Naming::AsWritten.apply(name.to_owned()), name);
        }
    }
}
