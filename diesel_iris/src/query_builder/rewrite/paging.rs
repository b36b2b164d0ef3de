//! Pages by the number of the row, where IRIS has no LIMIT.

use super::expression::Unknown;
use super::query::{Body, Place, Query};

/// How a page of rows is asked for when `TOP` does not suffice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Paging {
    /// `LIMIT n OFFSET m`, from IRIS 2025.1 (RSQL_limit).
    #[default]
    ByLimit,
    /// `%VID`, the number of a row of a subquery in FROM (RSQL_from, "%VID").
    ByRowNumber,
}

/// The limit that is none: OFFSET wants one beside it.
pub(crate) const NO_LIMIT: &str = "9223372036854775807";

impl Paging {
    /// For a release of IRIS, `(year, number)`; a recent one if not known.
    pub(crate) fn of_version(version: Option<(u16, u16)>) -> Self {
        if version.is_some_and(|version| version < (2025, 1)) { Self::ByRowNumber } else { Self::ByLimit }
    }
}

impl Query {
    /// `SELECT c1, … FROM (SELECT … AS c1, …) WHERE %VID > m AND %VID <= m + n ORDER BY %VID`
    pub(super) fn render_numbered(&mut self, place: Place) -> Result<String, Unknown> {
        let (limit, offset) = (self.limit.take(), self.offset.take());
        let first = self.body.first();
        let (mut names, mut originals) = (Vec::new(), Vec::new());
        for (number, item) in (1..).zip(&mut first.items) {
            if item.text.ends_with('*') {
                return Err(Unknown);
            }
            let name = item.alias.get_or_insert_with(|| format!("\"c{number}\""));
            names.push(name.clone());
            originals.push(item.text.clone());
        }
        let all = names.join(", ");
        let order = std::mem::take(&mut self.order);
        let inner = match &mut self.body {
            _ if order.is_empty() => self.body.render(place)?,
            // an ORDER BY in a subquery needs a TOP (RSQL_orderby)
            Body::Select(select) if !select.distinct => {
                select.top = Some("ALL".to_owned());
                format!("{} ORDER BY {}", self.body.render(place)?, order.join(", "))
            }
            _ => {
                let ordered = order
                    .iter()
                    .map(|item| by_name(item, &originals, &names))
                    .collect::<Result<Vec<_>, _>>()?;
                format!(
                    "SELECT TOP ALL {all} FROM ({}) ORDER BY {}",
                    self.body.render(place)?,
                    ordered.join(", ")
                )
            }
        };
        let condition = match (limit.filter(|limit| limit != NO_LIMIT), offset) {
            (Some(limit), Some(offset)) => format!("%VID > {offset} AND %VID <= {offset} + {limit}"),
            (Some(limit), None) => format!("%VID <= {limit}"),
            (None, Some(offset)) => format!("%VID > {offset}"),
            (None, None) => return Err(Unknown),
        };
        // an ORDER BY in a subquery needs a TOP, and there the order says nothing
        let order = if place.nested { "" } else { " ORDER BY %VID" };
        Ok(format!("SELECT {all} FROM ({inner}) WHERE {condition}{order}"))
    }
}

/// An item of ORDER BY, by the name of the column that it means.
fn by_name(item: &str, originals: &[String], names: &[String]) -> Result<String, Unknown> {
    let (expression, direction) = match item.rsplit_once(' ') {
        Some((expression, direction @ ("ASC" | "DESC"))) => (expression, direction),
        _ => (item, "ASC"),
    };
    let number = match expression.parse() {
        Ok(number) if (1..=originals.len()).contains(&number) => number,
        _ => originals.iter().position(|original| original == expression).ok_or(Unknown)? + 1,
    };
    Ok(format!("{} {direction}", names[number - 1]))
}
