//! The classes, and the tables that they are to SQL.

use std::collections::BTreeSet;

const CLASSES: &str = include_str!("classes.txt");

pub struct Classes(Vec<Class>);

struct Class {
    package: &'static str,
    name: &'static str,
    elements: Vec<Element>,
}

struct Element {
    name: &'static str,
    kind: &'static str,
    required: bool,
}

impl Classes {
    pub fn read() -> Self {
        let lines = CLASSES.lines().filter(|line| !line.starts_with('#'));
        Self(lines.map(class).collect())
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn packages(&self) -> BTreeSet<&'static str> {
        self.0.iter().map(|class| class.package).collect()
    }

    fn is_resource(&self, name: &str) -> bool {
        self.0.iter().any(|class| class.package == "FHIR" && class.name == name)
    }

    /// The definitions: tables first, since classes refer to each other in circles.
    pub fn script(&self) -> String {
        let (mut tables, mut keys) = (String::new(), String::new());
        for class in &self.0 {
            let table = format!("\"{}\".\"{}\"", class.package, class.name);
            let mut columns = vec!["\"ID\" BIGINT IDENTITY".to_owned()];
            let owner = class.package.strip_prefix("FHIR_");
            let mut references: Vec<&str> = owner.into_iter().collect();
            columns.extend(owner.map(|owner| format!("\"{owner}\" BIGINT NOT NULL")));
            // the relationship to the resource has its name
            for Element { name, kind, required } in
                class.elements.iter().filter(|element| Some(element.name) != owner)
            {
                let refers = *kind == "reference" && self.is_resource(name);
                if refers {
                    references.push(name);
                }
                let ty = if refers { "BIGINT" } else { sql_type(kind) };
                columns.push(format!("\"{name}\" {ty}{}", if *required { " NOT NULL" } else { "" }));
            }
            tables
                .push_str(&format!("CREATE TABLE {table} ({}, PRIMARY KEY (\"ID\"));\n", columns.join(", ")));
            for name in references {
                let key = format!("FOREIGN KEY (\"{name}\") REFERENCES FHIR.\"{name}\" (\"ID\")");
                keys.push_str(&format!(
                    "ALTER TABLE {table} ADD CONSTRAINT \"{}To{name}\" {key};\n",
                    class.name
                ));
            }
        }
        tables + &keys
    }
}

fn class(line: &'static str) -> Class {
    let (name, elements) = line.split_once(": ").unwrap();
    let (package, name) = name.split_once(' ').unwrap();
    let elements = elements.split(", ").map(|element| {
        let (name, kind) = element.split_once(' ').unwrap();
        Element { name, kind: kind.trim_end_matches('!'), required: kind.ends_with('!') }
    });
    Class { package, name, elements: elements.collect() }
}

fn sql_type(kind: &str) -> &'static str {
    match kind {
        "string" => "VARCHAR(255)",
        "code" => "VARCHAR(64)",
        "concept" | "reference" => "VARCHAR(100)",
        "uri" => "VARCHAR(512)",
        "boolean" => "BIT",
        "integer" => "INTEGER",
        "integer64" => "BIGINT",
        "decimal" => "NUMERIC(18, 6)",
        "date" => "DATE",
        "time" => "TIME",
        "dateTime" => "TIMESTAMP",
        "base64" => "LONGVARBINARY",
        other => panic!("{other}"),
    }
}
