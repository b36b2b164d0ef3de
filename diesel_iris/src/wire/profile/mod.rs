//! What this process has learned of the servers that it connects to.
//!
//! IRIS differs by release and by settings, and the PGWire server ignores the namespace that a client names: it works in
//! the one that it was started for. So the first connection to an address and a namespace asks, in one round trip, and
//! everything that depends on the answers asks its [`Profile`].

mod known;
mod learn;

pub(super) use known::of_server;

use std::fmt;

/// What a connection knows of the IRIS instance behind its PGWire server.
///
/// It is learned once for each address, user and namespace in a process, and can be read at
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

/// Year and number: 2024.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Release {
    pub(crate) year: u16,
    pub(crate) number: u16,
}

impl Release {
    /// The release in a `$ZVERSION`, such as `IRIS for UNIX (Ubuntu …) 2024.1 (Build 267_2U) …`: the first word that
    /// is a year with a number behind it.
    pub(crate) fn in_zversion(zversion: &str) -> Option<Self> {
        zversion.split_whitespace().find_map(|word| {
            let (year, rest) = word.split_once('.')?;
            let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
            is_year.then_some(())?;
            Some(Self { year: year.parse().ok()?, number: rest.get(..digits)?.parse().ok()? })
        })
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.year, self.number)
    }
}

/// In which form the server hands out the days of a DATE.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum DateForm {
    /// `YYYY-MM-DD`. A number for a DATE is not expected.
    #[default]
    Iso,
    /// Days since 1840-12-31, as `$HOROLOG` counts them.
    Horolog,
    /// Days since 2000-01-01, as PostgreSQL counts them.
    Days2000,
}

/// In which form IRIS takes a DATE for a parameter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum DateParameters {
    /// `YYYY-MM-DD`.
    #[default]
    Iso,
    /// `TO_DATE(?, 'YYYY-MM-DD')`: the parameter itself would be taken for a number of days.
    ToDate,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_release_is_found_in_zversion() {
        for (zversion, expected) in [
            (
                "IRIS for UNIX (Ubuntu Server LTS for x86-64 Containers) 2024.1 (Build 267_2U) Tue Apr 30 2024",
                Some((2024, 1)),
            ),
            ("IRIS for Windows (x86-64) 2021.1.2 (Build 338U) Wed Jul 6 2022", Some((2021, 1))),
            ("IRIS for UNIX (Red Hat Enterprise Linux 8) 2026.3.0AI (Build 113U)", Some((2026, 3))),
            ("Cache for Windows (x86-64) 2016.2.3 (Build 907U)", Some((2016, 2))),
            ("IRIS for UNIX (iris_emulator 0.1.0) 2025.1 (Build 100U)", Some((2025, 1))),
            ("PostgreSQL 16.2", None),
            ("2024", None),
            ("2024.", None),
            ("99999.1 20é4.1", None),
            ("", None),
        ] {
            let found = Release::in_zversion(zversion).map(|release| (release.year, release.number));
            assert_eq!(found, expected, "{zversion}");
        }
    }

    #[test]
    fn limit_came_with_2025_1() {
        for (release, expected) in
            [(None, true), (Some((2025, 1)), true), (Some((2026, 3)), true), (Some((2024, 3)), false)]
        {
            assert_eq!(Profile::with(release, true).has_limit(), expected, "{release:?}");
        }
    }
}
