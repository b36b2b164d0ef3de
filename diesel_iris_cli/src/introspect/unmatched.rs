//! Which names and patterns of a selection nothing in the schema matches.

use super::rows::TableRow;
use super::{Filter, Selection};
use crate::model::same_name;
use crate::unmatched::{Unmatched, UnmatchedKind};

impl Selection {
    /// What selects nothing among these tables and views of the schema.
    pub(super) fn unmatched(&self, schema: &str, tables: &[TableRow]) -> Vec<Unmatched> {
        let own: Vec<&TableRow> = tables.iter().filter(|row| !row.table_name.starts_with("__")).collect();
        let of = |kind, name: &str| Unmatched { kind, name: name.to_owned(), schema: schema.to_owned() };
        let kind = match &self.filter {
            Filter::Except(_) => UnmatchedKind::Except,
            Filter::All | Filter::Only(_) => UnmatchedKind::Only,
        };
        let unused = self
            .filter
            .patterns()
            .iter()
            .filter(|pattern| !own.iter().any(|row| pattern.is_match(&row.table_name)))
            .map(|pattern| of(kind.clone(), pattern.as_str()));
        let views = self.view_keys.keys().filter_map(|name| {
            let kind = match own.iter().find(|row| same_name(&row.table_name, name)) {
                None => UnmatchedKind::NoView {
                    views: own.iter().filter(|row| row.is_view()).map(|row| row.table_name.clone()).collect(),
                },
                Some(row) if !row.is_view() => UnmatchedKind::TableNotView,
                Some(row) if !self.filter.admits(&row.table_name) => UnmatchedKind::ExcludedView,
                Some(_) => return None,
            };
            Some(of(kind, name))
        });
        unused.chain(views).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, kind: &str) -> TableRow {
        TableRow {
            table_schema: "Clinic".into(),
            table_name: name.into(),
            table_type: kind.into(),
            class_name: None,
            description: None,
        }
    }

    fn told(selection: &Selection) -> Vec<String> {
        let tables = [
            row("people", "BASE TABLE"),
            row("seen_today", "VIEW"),
            row("seen_ever", "VIEW"),
            row("__diesel_x", "BASE TABLE"),
        ];
        selection.unmatched("Clinic", &tables).iter().map(ToString::to_string).collect()
    }

    fn patterns(texts: &[&str]) -> Vec<regex::Regex> {
        let pattern = |text: &&str| regex::RegexBuilder::new(text).case_insensitive(true).build().unwrap();
        texts.iter().map(pattern).collect()
    }

    #[test]
    fn keys_name_views_that_are_printed() {
        let mut selection = Selection::of("clinic");
        selection.view_keys.insert("SEEN_EVER".into(), vec!["id".into()]);
        assert!(told(&selection).is_empty());
        selection.view_keys.insert("people".into(), vec!["id".into()]);
        selection.view_keys.insert("sen_today".into(), vec!["id".into()]);
        selection.filter = Filter::Except(patterns(&["ever"]));
        assert_eq!(
            told(&selection),
            [
                "view \"SEEN_EVER\" has a key, and the patterns for tables exclude it",
                "\"people\" in schema \"Clinic\" is a table, and only views are given a key",
                "schema \"Clinic\" has no view \"sen_today\", for which there is a key; did you mean seen_today?",
            ]
        );
    }

    #[test]
    fn each_pattern_matches_a_table() {
        let only = Filter::Only(patterns(&["^PEOPLE$", "seen", "nobody", "diesel"]));
        let told_of = told(&Selection { filter: only, ..Selection::of("Clinic") });
        assert_eq!(told_of.len(), 2, "{told_of:?}");
        assert!(told_of[0].contains("\"nobody\" of --only-tables") && told_of[1].contains("\"diesel\""));
        let except = Filter::Except(patterns(&["people", "nobody"]));
        let told_of = told(&Selection { filter: except, ..Selection::of("Clinic") });
        assert_eq!(
            told_of,
            ["no table of schema \"Clinic\" matches the pattern \"nobody\" of --except-tables"]
        );
    }
}
