//! Two models → what has to change.

use super::Scripts;
use super::definition::{
    GUESSED, SHORTENED, column, create, foreign_key, is_guessed, is_stream_as_key, qualified,
};
use crate::Error;
use crate::model::{Column, ForeignKey, Schema, Table, delimited, same_name};
use crate::print::SqlType;

/// What is different in `schema.rs` and in the database.
#[derive(Debug)]
pub struct Changes<'s> {
    wanted: &'s Schema,
    found: &'s Schema,
}

impl<'s> Changes<'s> {
    /// From what the database has to what is wanted.
    #[must_use]
    pub fn new(found: &'s Schema, wanted: &'s Schema) -> Self {
        Self { wanted, found }
    }

    /// The scripts of a migration; empty ones when nothing is different.
    ///
    /// # Errors
    ///
    /// When a type is not known.
    pub fn scripts(&self) -> Result<Scripts, Error> {
        Ok(Scripts { up: script(self.found, self.wanted)?, down: script(self.wanted, self.found)? })
    }
}

/// The statements that make `to` of `from`.
fn script(from: &Schema, to: &Schema) -> Result<String, Error> {
    let mut text = String::new();
    let mut is_guess = false;
    let mut is_shortened = false;
    let added = only_in(to, from);
    let order = parents_first(to, &added);
    for (position, table) in order.iter().enumerate() {
        // what comes later cannot be referenced yet
        let is_there = |key: &ForeignKey| {
            let later = &order[position + 1..];
            !later.iter().any(|table| same_name(&table.name, &key.referenced_table))
        };
        is_guess |= table.columns.iter().any(is_guessed);
        is_shortened |= table.columns.iter().any(|column| is_stream_as_key(to, table, column));
        text.push_str(&create(to, table, is_there)?);
    }
    for (position, table) in order.iter().enumerate() {
        for key in to.foreign_keys.iter().filter(|key| same_name(&key.table, &table.name)) {
            if order[position + 1..].iter().any(|table| same_name(&table.name, &key.referenced_table)) {
                let name = qualified(to, &table.name);
                text.push_str(&format!("ALTER TABLE {name} ADD {};\n", foreign_key(to, key)));
            }
        }
    }
    for table in &to.tables {
        let Some(before) = from.tables.iter().find(|known| same_name(&known.name, &table.name)) else {
            continue;
        };
        let name = qualified(to, &table.name);
        for added in columns_only_in(table, before) {
            is_guess |= is_guessed(added);
            is_shortened |= is_stream_as_key(to, table, added);
            text.push_str(&format!("ALTER TABLE {name} ADD COLUMN {};\n", column(to, table, added)?));
        }
        for removed in columns_only_in(before, table) {
            text.push_str(&format!("ALTER TABLE {name} DROP COLUMN {};\n", delimited(&removed.name)));
        }
        for changed in &table.columns {
            let known = before.columns.iter().find(|known| same_name(&known.name, &changed.name));
            if let Some(known) = known
                && !is_alike((from, before, known), (to, table, changed))?
            {
                let (known, wanted) = (column(from, before, known)?, column(to, table, changed)?);
                text.push_str(&comment(&format!(
                    "By hand, in table {}: from {known} to {wanted}",
                    table.name
                )));
            }
        }
        if !before
            .primary_key
            .iter()
            .map(|key| key.to_uppercase())
            .eq(table.primary_key.iter().map(|key| key.to_uppercase()))
        {
            text.push_str(&comment(&format!("By hand: another primary key of table {}", table.name)));
        }
    }
    for table in parents_first(from, &only_in(from, to)).into_iter().rev() {
        text.push_str(&format!("DROP TABLE {};\n", qualified(from, &table.name)));
    }
    let head = [(is_guess, GUESSED), (is_shortened, SHORTENED)];
    let head: String = head.iter().filter(|(is, _)| *is).map(|(_, line)| *line).collect();
    Ok(head + &text)
}

/// A comment of one line, whatever is in the names.
fn comment(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("-- {text}\n")
}

fn only_in<'s>(here: &'s Schema, there: &Schema) -> Vec<&'s Table> {
    let is_there = |table: &&Table| there.tables.iter().any(|known| same_name(&known.name, &table.name));
    here.tables.iter().filter(|table| !is_there(table)).collect()
}

fn columns_only_in<'t>(here: &'t Table, there: &Table) -> Vec<&'t Column> {
    let is_there = |column: &&Column| there.columns.iter().any(|known| same_name(&known.name, &column.name));
    here.columns.iter().filter(|column| !is_there(column)).collect()
}

/// A column with its place.
type Placed<'s> = (&'s Schema, &'s Table, &'s Column);

/// Whether two columns would be printed alike. A key that is text has no type of its own: see [`is_stream_as_key`].
fn is_alike(one: Placed<'_>, other: Placed<'_>) -> Result<bool, Error> {
    let ((_, one_table, one_column), (_, other_table, other_column)) = (one, other);
    let types = (SqlType::of(&one_table.name, one_column)?, SqlType::of(&other_table.name, other_column)?);
    let is_stream = |(schema, table, column): Placed<'_>| is_stream_as_key(schema, table, column);
    let length = |column: &Column, ty: SqlType| column.max_length.filter(|_| ty.has_length());
    let is_same_type = match types {
        (SqlType::Varchar, SqlType::Text) => is_stream(other),
        (SqlType::Text, SqlType::Varchar) => is_stream(one),
        // either may stand in a schema.rs for a UNIQUEIDENTIFIER
        (SqlType::Uuid, SqlType::Text) | (SqlType::Text, SqlType::Uuid) => true,
        (SqlType::Vector, SqlType::Vector) => {
            // a schema.rs need not tell
            let both = one_column.vector.as_ref().zip(other_column.vector.as_ref());
            both.is_none_or(|(one, other)| one.may_be(other))
        }
        (one, other) => one == other && length(one_column, one) == length(other_column, other),
    };
    Ok(is_same_type && one_column.nullable == other_column.nullable)
}

/// The tables in an order in which each comes behind those it references, as far as there is one.
fn parents_first<'s>(schema: &Schema, tables: &[&'s Table]) -> Vec<&'s Table> {
    let mut left: Vec<&Table> = tables.to_vec();
    let mut order = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let waits = |table: &Table| {
            schema.foreign_keys.iter().any(|key| {
                same_name(&key.table, &table.name)
                    && !same_name(&key.referenced_table, &table.name)
                    && left.iter().any(|parent| same_name(&parent.name, &key.referenced_table))
            })
        };
        // in a ring, somebody has to be the first
        let next = left.iter().position(|table| !waits(table)).unwrap_or(0);
        order.push(left.remove(next));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn scripts(from: &str, to: &str) -> Scripts {
        let (from, to) = (read(from, "SQLUser").unwrap(), read(to, "SQLUser").unwrap());
        Changes::new(&from, &to).scripts().unwrap()
    }

    const PEOPLE: &str = "table! { people (id) { id -> BigInt, #[max_length = 40] name -> Varchar, } }";

    #[test]
    fn the_same_is_no_change() {
        assert_eq!(scripts(PEOPLE, PEOPLE), Scripts::default());
    }

    #[test]
    fn tables_are_created_behind_what_they_reference_and_dropped_before() {
        let notes = "table! { a_notes (id) { id -> Integer, person -> Nullable<BigInt>, } }";
        let both = format!("{notes} {PEOPLE} joinable!(a_notes -> people (person));");
        let scripts = scripts("", &both);
        assert_eq!(
            scripts.up,
            "CREATE TABLE \"people\" (\n    \"id\" BIGINT NOT NULL,\n    \"name\" VARCHAR(40) NOT NULL,\n    \
             PRIMARY KEY (\"id\")\n);\nCREATE TABLE \"a_notes\" (\n    \"id\" INTEGER NOT NULL,\n    \
             \"person\" BIGINT,\n    PRIMARY KEY (\"id\"),\n    \
             FOREIGN KEY (\"person\") REFERENCES \"people\" (\"id\")\n);\n"
        );
        assert_eq!(scripts.down, "DROP TABLE \"a_notes\";\nDROP TABLE \"people\";\n");
    }

    #[test]
    fn columns_come_and_go_and_what_else_changes_is_said() {
        let changed = "table! { people (id) { id -> BigInt, name -> Nullable<Text>, price -> Numeric, } }";
        let scripts = scripts(PEOPLE, changed);
        assert!(scripts.up.starts_with("-- Check the digits of NUMERIC"), "{}", scripts.up);
        assert!(
            scripts.up.contains("ALTER TABLE \"people\" ADD COLUMN \"price\" NUMERIC(19, 4) NOT NULL;\n")
        );
        assert!(scripts.up.contains(
            "-- By hand, in table people: from \"name\" VARCHAR(40) NOT NULL to \"name\" LONGVARCHAR\n"
        ));
        assert!(scripts.down.contains("ALTER TABLE \"people\" DROP COLUMN \"price\";\n"));
    }

    #[test]
    fn streams_are_no_keys() {
        let text = "table! { codes (code) { code -> Text, note -> Text, } }
            table! { uses { id -> Integer, code -> Nullable<Text>, } } joinable!(uses -> codes (code));";
        let up = scripts("", text).up;
        assert!(up.starts_with("-- Check the lengths of the keys"), "{up}");
        assert!(up.contains("\"code\" VARCHAR(255) NOT NULL,\n    \"note\" LONGVARCHAR NOT NULL"), "{up}");
        assert!(up.contains("\"code\" VARCHAR(255),\n"), "{up}");
        let there = "table! { codes (code) { #[max_length = 255] code -> Varchar, note -> Text, } }
            table! { uses { id -> Integer, #[max_length = 255] code -> Nullable<Varchar>, } }
            joinable!(uses -> codes (code));";
        assert_eq!(scripts(there, text), Scripts::default());
    }

    #[test]
    fn vectors_keep_their_elements() {
        let of = |element: &str| format!("table! {{ t {{ id -> Integer, {element} v -> Vector, }} }}");
        let up = scripts("", &of("/// VECTOR(FLOAT, 3)\n")).up;
        assert!(up.starts_with("CREATE") && up.contains("\"v\" VECTOR(FLOAT, 3) NOT NULL"), "{up}");
        assert!(scripts("", &of("")).up.starts_with("-- Check"));
        assert_eq!(scripts(&of("/// VECTOR(FLOAT, 3)\n"), &of("")), Scripts::default());
        let up = scripts(&of("/// VECTOR(FLOAT, 3)\n"), &of("/// VECTOR(FLOAT, 4)\n")).up;
        assert!(up.contains("By hand") && up.contains("VECTOR(FLOAT, 4)"), "{up}");
    }

    #[test]
    fn vectors_keep_their_length() {
        let of =
            |element: &str, ty: &str| format!("table! {{ t {{ id -> Integer, {element} v -> {ty}, }} }}");
        let printed = of("/// VECTOR(FLOAT, 3)\n", "VectorN<3>");
        for alike in [
            of("/// VECTOR(FLOAT, 3)\n", "Vector"),
            of("", "diesel_iris::sql_types::VectorN<3>"),
            of("/// VECTOR(FLOAT, 4)\n", "VectorN<3>"),
            of("", "Vector"),
        ] {
            assert_eq!(scripts(&printed, &alike), Scripts::default(), "{alike}");
        }
        for other in [of("", "VectorN<4>"), of("/// VECTOR(DOUBLE, 3)\n", "VectorN<3>")] {
            assert!(scripts(&printed, &other).up.contains("By hand"), "{other}");
        }
        let up = scripts("", &of("", "Nullable<VectorN<3>>")).up;
        assert!(up.starts_with("-- Check") && up.contains("\"v\" VECTOR(DOUBLE, 3),\n"), "{up}");
    }

    #[test]
    fn unique_identifiers_may_stand_as_text() {
        let of = |ty: &str| format!("table! {{ t (id) {{ id -> {ty}, }} }}");
        assert!(scripts("", &of("Uuid")).up.contains("\"id\" UNIQUEIDENTIFIER NOT NULL"));
        assert_eq!(scripts(&of("Uuid"), &of("Text")), Scripts::default());
        assert!(scripts(&of("Uuid"), &of("BigInt")).up.contains("By hand"));
    }

    #[test]
    fn rings_are_closed_behind() {
        let ring =
            "table! { a { id -> Integer, b -> Integer, } } table! { b { id -> Integer, c -> Integer, } }
            table! { c { id -> Integer, a -> Integer, } }
            joinable!(a -> b (b)); joinable!(b -> c (c)); joinable!(c -> a (a));";
        let up = scripts("", ring).up;
        assert!(
            up.ends_with("ALTER TABLE \"a\" ADD FOREIGN KEY (\"b\") REFERENCES \"b\" (\"id\");\n"),
            "{up}"
        );
        assert_eq!(up.matches("FOREIGN KEY").count(), 3);
    }

    #[test]
    fn names_stay_names() {
        let hostile = r#"table! { #[sql_name = "a\"; DROP TABLE x; --\n"] a { id -> Integer, #[sql_name = "%ID"] b -> BigInt, } }"#;
        let up = scripts("", hostile).up;
        assert!(up.starts_with("CREATE TABLE \"a\"\"; DROP TABLE x; --\n\" ("), "{up}");
        assert!(!up.contains("%ID"));
        assert_eq!(diesel_iris::script::statements(&up).len(), 1);
    }
}
