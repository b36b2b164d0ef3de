//! The scalar functions that IRIS documents (RSQL, SQL functions), each with the page that it follows.

mod calendar;
mod collate;
mod date_time;
mod list;
mod logarithm;
mod numeric;
mod pad;
mod part;
mod picture;
mod position;
pub(in crate::functions) mod series;
mod substring;
mod text;
mod trigonometry;

pub(crate) use part::Part;

use rusqlite::Connection;

use super::PURE;
use super::call::{Answer, Call, Datum};
use super::failure::failed;

/// What a function does with an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// Text, in logical form.
    Text,
    /// Text that may be a character stream.
    Stream,
    /// A number; its fraction is cut.
    Integer,
    Number,
    /// A date, a time, a timestamp, or text of one.
    DateTime,
    /// The same, where a number is seconds since midnight.
    Clock,
    /// An ObjectScript list.
    List,
}

/// What a function gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gives {
    Text,
    SmallInt,
    Integer,
    Bit,
    /// NUMERIC, or DOUBLE where an argument is one.
    Number,
    Date,
    Timestamp,
    PosixTime,
    Binary,
    List,
}

/// A documented function.
pub(crate) struct Scalar {
    /// Its names; the first is its own.
    pub(crate) names: &'static [&'static str],
    #[cfg_attr(not(test), expect(dead_code, reason = "what is documented is compared with it"))]
    pub(crate) page: &'static str,
    /// Its arguments; the last one stands for any number of them if it [`Self::repeats`].
    pub(crate) takes: &'static [Takes],
    /// How many of them there must be.
    pub(crate) required: usize,
    pub(crate) repeats: bool,
    pub(crate) gives: Gives,
    /// Whether NULL for an argument is NULL for the whole; otherwise the function sees it.
    pub(crate) is_strict: bool,
    pub(crate) run: fn(&Call<'_, '_>) -> Answer,
}

impl Scalar {
    const fn new(
        names: &'static [&'static str],
        page: &'static str,
        takes: &'static [Takes],
        gives: Gives,
        run: fn(&Call<'_, '_>) -> Answer,
    ) -> Self {
        Self { names, page, takes, required: takes.len(), repeats: false, gives, is_strict: true, run }
    }

    /// Only so many arguments must be there.
    const fn requiring(self, required: usize) -> Self {
        Self { required, ..self }
    }

    const fn repeating(self) -> Self {
        Self { repeats: true, ..self }
    }

    const fn seeing_null(self) -> Self {
        Self { is_strict: false, ..self }
    }

    pub(crate) fn takes_count(&self, count: usize) -> bool {
        count >= self.required && (self.repeats || count <= self.takes.len())
    }

    /// What it does with the argument there.
    pub(crate) fn takes_at(&self, at: usize) -> Takes {
        self.takes.get(at).or(self.takes.last()).copied().unwrap_or(Takes::Text)
    }

    /// Its name in SQLite.
    pub(crate) fn storage_name(&self) -> String {
        format!("iris {}", self.names[0])
    }
}

/// The elements of a list.
pub(super) fn list_elements(list: &str) -> Option<Vec<Option<String>>> {
    list::elements(list)
}

fn families() -> impl Iterator<Item = &'static Scalar> {
    [
        calendar::ALL,
        collate::ALL,
        list::ALL,
        logarithm::ALL,
        date_time::ALL,
        numeric::ALL,
        pad::ALL,
        part::ALL,
        picture::ALL,
        position::ALL,
        substring::ALL,
        text::ALL,
        trigonometry::ALL,
    ]
    .into_iter()
    .flatten()
}

/// The function of that name, in upper case.
pub(crate) fn find(name: &str) -> Option<&'static Scalar> {
    families().find(|function| function.names.contains(&name))
}

/// All of them.
#[cfg(test)]
pub(crate) fn all() -> impl Iterator<Item = &'static Scalar> {
    families()
}

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    for function in families() {
        connection.create_scalar_function(function.storage_name().as_str(), -1, PURE, move |context| {
            let call = Call::new(context);
            if function.is_strict && call.has_null() {
                return Ok(Datum::Null);
            }
            let datum = (function.run)(&call).map_err(failed)?;
            Ok(match datum {
                // decimals are text in storage
                Datum::Integer(value) if function.gives == Gives::Number => Datum::Decimal(value.into()),
                datum => datum,
            })
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_pages_are_named() {
        let mut names: Vec<&str> = all().flat_map(|function| function.names.iter().copied()).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
        assert!(all().all(|function| function.page.starts_with("RSQL_") && !function.names.is_empty()));
    }
}

/// Runs functions as SQLite does, for the tests beside them.
#[cfg(test)]
mod testing {
    use rusqlite::Connection;

    /// The value of `iris NAME(arguments)` as text, or its SQLCODE.
    pub(super) fn run(name: &str, arguments: &str) -> Result<Option<String>, i32> {
        let connection = Connection::open_in_memory().unwrap();
        crate::functions::register(&connection).unwrap();
        crate::functions::take_failure();
        let sql = format!("SELECT CAST(\"iris {name}\"({arguments}) AS TEXT)");
        connection
            .query_row(&sql, [], |row| row.get(0))
            .map_err(|error| crate::functions::take_failure().unwrap_or_else(|| panic!("{error}")).code.0)
    }

    /// Checks calls, each a function, arguments as SQLite writes them, and the value.
    pub(super) fn check(cases: &[(&str, &str, Option<&str>)]) {
        for (name, arguments, expected) in cases {
            assert_eq!(run(name, arguments), Ok(expected.map(ToOwned::to_owned)), "{name}({arguments})");
        }
    }
}
