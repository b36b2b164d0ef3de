//! The release of IRIS.

use std::fmt;

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
}
