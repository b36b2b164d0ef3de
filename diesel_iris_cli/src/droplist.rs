//! The tables and views of schemas, in an order in which they can be dropped.

use std::collections::{BTreeMap, BTreeSet};

use diesel_iris::AsyncIrisConnection;

use crate::Error;
use crate::introspect::{Relation, relations};
use crate::model::{DEFAULT_SCHEMA, delimited};

/// A table or a view that is to be dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drop {
    schema: String,
    table: String,
    name: String,
    is_view: bool,
}

impl Drop {
    /// The schema.
    #[must_use]
    pub fn schema(&self) -> &str {
        &self.schema
    }

    /// Whether it is what migrations keep their account and their lock in, and not the user's own.
    #[must_use]
    pub fn is_bookkeeping(&self) -> bool {
        self.table.to_lowercase().starts_with("__diesel_")
    }

    /// `Schema.Table`
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The statement; names in it are delimited (GSQL_identifiers).
    #[must_use]
    pub fn statement(&self) -> String {
        let kind = if self.is_view { "VIEW" } else { "TABLE" };
        format!("DROP {kind} {}.{}", delimited(&self.schema), delimited(&self.table))
    }
}

/// What is to be dropped of these schemas: views first, and what references before what is referenced. The account of
/// migrations is among it, in whatever schema it is.
///
/// # Errors
///
/// When the database refuses to tell, and when tables reference each other.
pub async fn of(connection: &mut AsyncIrisConnection, schemas: &[String]) -> Result<Vec<Drop>, Error> {
    let mut all = Vec::new();
    let mut read = BTreeSet::new();
    for schema in schemas {
        if read.insert(schema.to_uppercase()) {
            all.extend(relations(connection, schema).await?);
        }
    }
    if read.insert(DEFAULT_SCHEMA.to_uppercase()) {
        let account = relations(connection, DEFAULT_SCHEMA).await?;
        all.extend(
            account.into_iter().filter(|relation| relation.name.to_lowercase().starts_with("__diesel_")),
        );
    }
    sorted(all)
}

fn sorted(relations: Vec<Relation>) -> Result<Vec<Drop>, Error> {
    let key = |schema: &str, table: &str| (schema.to_uppercase(), table.to_uppercase());
    let mut left: BTreeMap<(String, String), Relation> =
        relations.into_iter().map(|relation| (key(&relation.schema, &relation.name), relation)).collect();
    let mut drops = Vec::new();
    while !left.is_empty() {
        let referenced: BTreeSet<(String, String)> = left
            .iter()
            .flat_map(|(child, relation)| {
                let parents = relation.references.iter().map(|(schema, table)| key(schema, table));
                parents.filter(move |parent| parent != child)
            })
            .collect();
        let has_views = left.values().any(|relation| relation.is_view);
        let free: Vec<(String, String)> = left
            .iter()
            .filter(|(key, relation)| if has_views { relation.is_view } else { !referenced.contains(*key) })
            .map(|(key, _)| key.clone())
            .collect();
        if free.is_empty() {
            let names: Vec<String> = left.into_values().map(|relation| relation.name).collect();
            return Err(Error::Cycle(names.join(", ")));
        }
        for key in free {
            if let Some(Relation { schema, name, is_view, .. }) = left.remove(&key) {
                drops.push(Drop { name: format!("{schema}.{name}"), schema, table: name, is_view });
            }
        }
    }
    Ok(drops)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relation(name: &str, is_view: bool, references: &[&str]) -> Relation {
        Relation {
            schema: "S".into(),
            name: name.into(),
            is_view,
            references: references.iter().map(|&table| ("s".to_owned(), table.to_owned())).collect(),
        }
    }

    #[test]
    fn children_go_before_parents_and_views_before_all() {
        let relations = vec![
            relation("a", false, &["A"]),
            relation("b", false, &["a", "elsewhere"]),
            relation("c", false, &["B", "a"]),
            relation("seen\"", true, &[]),
        ];
        let drops = sorted(relations).unwrap();
        let names: Vec<&str> = drops.iter().map(Drop::name).collect();
        assert_eq!(names, ["S.seen\"", "S.c", "S.b", "S.a"]);
        assert_eq!(drops[0].statement(), r#"DROP VIEW "S"."seen""""#);
        assert_eq!(drops[1].statement(), r#"DROP TABLE "S"."c""#);
    }

    #[test]
    fn tables_that_reference_each_other_are_named() {
        let error = sorted(vec![relation("a", false, &["b"]), relation("b", false, &["a"])]).unwrap_err();
        assert!(matches!(&error, Error::Cycle(names) if names == "a, b"), "{error}");
    }
}
