//! Queries of a few shapes, made of fragments.

use crate::generator::{BARE_FRAGMENT, FRAGMENT, Generator};

/// A number, a text and a condition, each of which may be NULL.
pub(crate) type Answer = (Option<i64>, Option<String>, Option<bool>);

/// A query, and whether its rows have an order.
#[derive(Debug, Clone)]
pub(crate) struct Query {
    pub(crate) tables: [String; 2],
    pub(crate) number: String,
    pub(crate) word: String,
    pub(crate) flag: String,
    pub(crate) filter: Option<String>,
    pub(crate) shape: Shape,
}

#[derive(Debug, Clone)]
pub(crate) enum Shape {
    /// In the order of a condition, a number, and the id; a part of the rows.
    Page {
        order: String,
        descending: bool,
        limit: Option<i64>,
        offset: Option<i64>,
    },
    Distinct,
    /// Counted by the column `word`, with a condition on the groups.
    Grouped {
        having: Option<i64>,
    },
    /// With the same of the other table's rows.
    Union {
        all: bool,
        filter: String,
    },
    Join {
        outer: bool,
        on: String,
    },
}

impl Query {
    pub(crate) fn random(generator: &mut Generator, tables: &[String; 2]) -> Self {
        let [one, other] = tables;
        generator.of_tables(one, other);
        let maybe = |generator: &mut Generator| generator.below(3) > 0;
        let filter = maybe(generator).then(|| generator.condition(3));
        let shape = match generator.below(6) {
            0 => Shape::Distinct,
            1 => Shape::Grouped { having: maybe(generator).then(|| generator.below(3) as i64) },
            2 => Shape::Union { all: generator.below(2) == 0, filter: generator.condition(1) },
            3 => {
                let on =
                    format!("(\"{one}\".\"number\" = \"{other}\".\"id\") AND {}", generator.condition(1));
                Shape::Join { outer: generator.below(2) == 0, on }
            }
            _ => Shape::Page {
                order: generator.condition(1),
                descending: generator.below(2) == 0,
                limit: maybe(generator).then(|| generator.below(6) as i64),
                offset: (generator.below(3) == 0).then(|| generator.below(4) as i64),
            },
        };
        Self {
            tables: tables.clone(),
            number: generator.number(3),
            word: generator.word(3),
            flag: generator.condition(3),
            filter,
            shape,
        }
    }

    /// For SQLite, whose strings here collate as IRIS's: by %EXACT where these would be.
    pub(crate) fn for_sqlite(&self) -> String {
        self.as_sqlite().replace([FRAGMENT[0], FRAGMENT[1], BARE_FRAGMENT[0], BARE_FRAGMENT[1]], "")
    }

    fn as_sqlite(&self) -> String {
        let Self { tables: [one, other], number, word, flag, filter, shape } = self;
        let place = filter.as_ref().map(|filter| format!(" WHERE {filter}")).unwrap_or_default();
        match shape {
            Shape::Page { order, descending, limit, offset } => {
                let down = if *descending { " DESC" } else { "" };
                let (limit, offset) = (limit.unwrap_or(-1), offset.unwrap_or(0));
                format!(
                    "SELECT {number}, {word}, {flag} FROM \"{one}\"{place} ORDER BY {order}{down}, \"{one}\".\"id\" LIMIT \
                     {limit} OFFSET {offset}"
                )
            }
            Shape::Distinct => {
                format!("SELECT DISTINCT {number}, {word} COLLATE BINARY, {flag} FROM \"{one}\"{place}")
            }
            Shape::Grouped { having } => {
                let having = having.map(|count| format!(" HAVING COUNT(*) > {count}")).unwrap_or_default();
                format!(
                    "SELECT COUNT(*), \"{one}\".\"word\", MAX({flag}) FROM \"{one}\"{place} GROUP BY \"{one}\".\"word\" \
                     COLLATE BINARY{having}"
                )
            }
            Shape::Union { all, filter } => {
                let all = if *all { " ALL" } else { "" };
                format!(
                    "SELECT {number}, {word} COLLATE BINARY, {flag} FROM \"{one}\"{place} UNION{all} SELECT \
                     \"{one}\".\"id\", \"{one}\".\"word\" COLLATE BINARY, \"{one}\".\"flag\" FROM \"{one}\" WHERE {filter}"
                )
            }
            Shape::Join { outer, on } => {
                let kind = if *outer { "LEFT OUTER" } else { "INNER" };
                format!(
                    "SELECT \"{other}\".\"id\", {word}, {flag} FROM \"{one}\" {kind} JOIN \"{other}\" ON {on}{place}"
                )
            }
        }
    }

    /// Whether these are the same rows.
    pub(crate) fn same(&self, one: &[Answer], other: &[Answer]) -> bool {
        if matches!(self.shape, Shape::Page { .. }) {
            return one == other;
        }
        let sorted = |rows: &[Answer]| {
            let mut rows = rows.to_vec();
            rows.sort();
            rows
        };
        sorted(one) == sorted(other)
    }
}
