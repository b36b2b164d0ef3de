//! What a statement makes, and what takes it away again.

use std::sync::LazyLock;

use regex::Regex;

/// What a statement makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Made {
    /// In words, such as `table wards`.
    pub(crate) what: String,
    /// The statement that takes it away.
    pub(crate) drop: String,
}

/// A name, delimited or not, with a schema or without.
const NAME: &str = r#"(?:"(?:[^"]|"")*"|[\w%$#@]+)(?:\.(?:"(?:[^"]|"")*"|[\w%$#@]+))?"#;

static FORMS: LazyLock<Vec<(&str, Regex)>> = LazyLock::new(|| {
    let comments = r"^(?:\s|--[^\n]*(?:\n|$)|/\*(?s:.*?)\*/)*";
    [
        ("TABLE", format!(r"(?i){comments}CREATE\s+(?:GLOBAL\s+TEMPORARY\s+)?TABLE\s+({NAME})")),
        ("VIEW", format!(r"(?i){comments}CREATE\s+(?:OR\s+REPLACE\s+)?VIEW\s+({NAME})")),
        (
            "INDEX",
            format!(r"(?i){comments}CREATE\s+(?:\w+\s+)?INDEX\s+({NAME})\s+ON\s+(?:TABLE\s+)?({NAME})"),
        ),
        ("COLUMN", format!(r"(?i){comments}ALTER\s+TABLE\s+({NAME})\s+ADD\s+(?:COLUMN\s+)?\(?\s*({NAME})")),
    ]
    .into_iter()
    .filter_map(|(kind, form)| Some((kind, Regex::new(&form).ok()?)))
    .collect()
});

/// What a statement makes, if it is a definition of a table, a view, an index or a column.
pub(crate) fn made(statement: &str) -> Option<Made> {
    FORMS.iter().find_map(|(kind, form)| {
        let found = form.captures(statement)?;
        let name = found.get(1)?.as_str();
        let other = found.get(2).map_or("", |other| other.as_str());
        Some(match *kind {
            "INDEX" => Made {
                what: format!("index {name} of table {other}"),
                drop: format!("DROP INDEX {name} ON {other}"),
            },
            "COLUMN" => Made {
                what: format!("column {other} of table {name}"),
                drop: format!("ALTER TABLE {name} DROP COLUMN {other}"),
            },
            kind => {
                Made { what: format!("{} {name}", kind.to_lowercase()), drop: format!("DROP {kind} {name}") }
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions_name_what_they_make() {
        for (statement, what, drop) in [
            ("CREATE TABLE wards (id INTEGER)", "table wards", "DROP TABLE wards"),
            (
                "-- a\n/* b; */ create table \"My Wards\".\"a\"\"b\"(x BIT)",
                "table \"My Wards\".\"a\"\"b\"",
                "DROP TABLE \"My Wards\".\"a\"\"b\"",
            ),
            ("CREATE VIEW Clinic.Seen AS SELECT 1", "view Clinic.Seen", "DROP VIEW Clinic.Seen"),
            ("CREATE UNIQUE INDEX i ON TABLE wards (id)", "index i of table wards", "DROP INDEX i ON wards"),
            (
                "ALTER TABLE wards ADD COLUMN beds INTEGER",
                "column beds of table wards",
                "ALTER TABLE wards DROP COLUMN beds",
            ),
        ] {
            let found = made(statement).unwrap();
            assert_eq!((found.what.as_str(), found.drop.as_str()), (what, drop));
        }
        assert_eq!(made("INSERT INTO wards (id) VALUES (1)"), None);
    }
}
