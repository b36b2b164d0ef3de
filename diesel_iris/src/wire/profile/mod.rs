//! What is learned of the servers that this process connects to.
//!
//! IRIS differs by release and by settings, and the PGWire server ignores the namespace that a client names: it works in
//! the one that it was started for. So the first connection to an address and a namespace asks, in one round trip, and
//! everything that depends on the answers asks its [`Profile`].

mod known;
mod learn;

pub(super) use known::of_server;

use super::date_form::{DateForm, DateParameters};
use super::release::Release;

/// What a connection knows of the IRIS instance behind its PGWire server.
///
/// It is learned by the first connection to an address as a user for a namespace, and again when all of them are closed
/// or one is lost, since the server may have been upgraded then. It can be read at
/// [`AsyncIrisConnection::profile`](crate::AsyncIrisConnection::profile).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    release: Option<Release>,
    delimited_identifiers: bool,
    pub(crate) dates: DateForm,
    pub(crate) date_parameters: DateParameters,
}

/// What is assumed of an instance that does not say: a recent release with its default settings.
impl Default for Profile {
    fn default() -> Self {
        Self {
            release: None,
            delimited_identifiers: true,
            dates: DateForm::Iso,
            date_parameters: DateParameters::Iso,
        }
    }
}

impl Profile {
    /// Year and number of the IRIS release, as `$ZVERSION` or the connection string say; `None` when neither does.
    #[must_use]
    pub fn release(&self) -> Option<(u16, u16)> {
        self.release.map(|Release { year, number }| (year, number))
    }

    /// Whether `"name"` is an identifier, as by default; at some sites it is a string literal.
    #[must_use]
    pub fn has_delimited_identifiers(&self) -> bool {
        self.delimited_identifiers
    }

    /// Whether queries take `LIMIT … OFFSET …`: from 2025.1 on (RSQL_limit; before that, IRIS says SQLCODE -25).
    pub(crate) fn has_limit(&self) -> bool {
        self.release.is_none_or(|release| release >= Release { year: 2025, number: 1 })
    }
}

#[cfg(test)]
impl Profile {
    /// Of a release, and of a site where names are delimited or not.
    pub(crate) fn with(release: Option<(u16, u16)>, delimited_identifiers: bool) -> Self {
        let release = release.map(|(year, number)| Release { year, number });
        Self { release, delimited_identifiers, ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limit_came_with_2025_1() {
        for (release, expected) in
            [(None, true), (Some((2025, 1)), true), (Some((2026, 3)), true), (Some((2024, 3)), false)]
        {
            assert_eq!(Profile::with(release, true).has_limit(), expected, "{release:?}");
        }
    }
}
