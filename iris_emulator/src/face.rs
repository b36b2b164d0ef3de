//! What differs from one IRIS instance to another: release, settings, forms of values, language.

use std::fmt;
use std::str::FromStr;

pub use crate::sqlcode::Language;

/// How an instance shows itself. The default is a recent release with its default settings.
///
/// Every place where IRIS differs by release or setting asks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Face {
    /// The release, which says what the SQL grammar has.
    pub release: Release,
    /// Whether `"name"` is an identifier, as by default (GSQL_identifiers); otherwise it is a string literal.
    pub delimited_identifiers: bool,
    /// The language of error messages.
    pub language: Language,
    /// In which form DATE values are handed out.
    pub dates: DateForm,
    /// In which form DATE values are taken for parameters.
    pub date_parameters: DateParameters,
    /// In which form TIME values are handed out.
    pub times: TimeForm,
    /// In which form TIMESTAMP values are handed out.
    pub timestamps: TimestampForm,
}

impl Default for Face {
    fn default() -> Self {
        Self {
            release: Release::R2026_1,
            delimited_identifiers: true,
            language: Language::English,
            dates: DateForm::Iso,
            date_parameters: DateParameters::Iso,
            times: TimeForm::Iso,
            timestamps: TimestampForm::Iso,
        }
    }
}

impl Face {
    /// The face of a release with its default settings.
    #[must_use]
    pub fn of(release: Release) -> Self {
        Self { release, ..Self::default() }
    }
}

/// A release of IRIS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Release {
    /// 2023.1: no LIMIT, OFFSET and FETCH, no VECTOR, no WITH.
    R2023_1,
    /// 2024.1: VECTOR and its functions, no LIMIT, OFFSET and FETCH.
    R2024_1,
    /// 2025.1: LIMIT, OFFSET, FETCH, WITH, HNSW indexes; OFFSET alone is faulty.
    R2025_1,
    /// 2026.1.
    R2026_1,
}

impl Release {
    /// All of them, the oldest first.
    pub const ALL: [Self; 4] = [Self::R2023_1, Self::R2024_1, Self::R2025_1, Self::R2026_1];

    /// Whether queries take LIMIT, OFFSET and FETCH: from 2025.1 on (recorded: SQLCODE -25 before).
    #[must_use]
    pub fn has_limit(self) -> bool {
        self >= Self::R2025_1
    }

    /// Whether OFFSET may stand without LIMIT and FETCH: faulty in 2025.1.
    #[must_use]
    pub fn has_offset_alone(self) -> bool {
        self >= Self::R2026_1
    }

    /// Whether there are vectors.
    #[must_use]
    pub fn has_vectors(self) -> bool {
        self >= Self::R2024_1
    }

    /// Whether vectors can be indexed.
    #[must_use]
    pub fn has_hnsw(self) -> bool {
        self >= Self::R2025_1
    }

    /// Whether a query may begin with WITH.
    #[must_use]
    pub fn has_with(self) -> bool {
        self >= Self::R2024_1
    }

    /// `$ZVERSION` of such an instance; the product's name says what answers.
    #[must_use]
    pub fn zversion(self) -> String {
        let name = format!("iris_emulator {}", env!("CARGO_PKG_VERSION"));
        format!("IRIS for UNIX ({name}) {self} (Build 100U) Thu Jan 1 1970 00:00:00 UTC")
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::R2023_1 => "2023.1",
            Self::R2024_1 => "2024.1",
            Self::R2025_1 => "2025.1",
            Self::R2026_1 => "2026.1",
        })
    }
}

/// Switches with blanks between them; those that are not named keep their default.
///
/// ```
/// use iris_emulator::{Face, Release};
///
/// let face: Face = "release=2023.1 delimited_identifiers=off".parse()?;
/// assert_eq!((face.release, face.delimited_identifiers), (Release::R2023_1, false));
/// # Ok::<(), iris_emulator::UnknownFace>(())
/// ```
impl FromStr for Face {
    type Err = UnknownFace;

    fn from_str(text: &str) -> Result<Self, UnknownFace> {
        const SWITCHES: &str = "release, delimited_identifiers, language, dates, date_parameters, times and timestamps, each with `=` and a value";
        let mut face = Self::default();
        for word in text.split_whitespace() {
            let unknown = || UnknownFace { given: word.to_owned(), known: SWITCHES };
            let (switch, value) = word.split_once('=').ok_or_else(unknown)?;
            match switch {
                "release" => face.release = value.parse()?,
                "delimited_identifiers" => {
                    face.delimited_identifiers = match value {
                        "on" => true,
                        "off" => false,
                        _ => return Err(UnknownFace { given: value.to_owned(), known: "on and off" }),
                    };
                }
                "language" => face.language = value.parse()?,
                "dates" => face.dates = value.parse()?,
                "date_parameters" => face.date_parameters = value.parse()?,
                "times" => face.times = value.parse()?,
                "timestamps" => face.timestamps = value.parse()?,
                _ => return Err(unknown()),
            }
        }
        Ok(face)
    }
}

/// A word that a switch does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{given}' is none of {known}")]
pub struct UnknownFace {
    given: String,
    known: &'static str,
}

macro_rules! switch {
    ($type:ident, $known:literal, $($word:literal => $value:expr),+) => {
        impl FromStr for $type {
            type Err = UnknownFace;

            fn from_str(text: &str) -> Result<Self, UnknownFace> {
                match text.to_ascii_lowercase().as_str() {
                    $($word => Ok($value),)+
                    _ => Err(UnknownFace { given: text.to_owned(), known: $known }),
                }
            }
        }
    };
}

switch!(Release, "2023.1, 2024.1, 2025.1 and 2026.1",
    "2023.1" => Self::R2023_1, "2024.1" => Self::R2024_1, "2025.1" => Self::R2025_1, "2026.1" => Self::R2026_1);
switch!(Language, "en and zh", "en" => Self::English, "zh" => Self::Chinese);
switch!(DateForm, "iso, horolog and days2000",
    "iso" => Self::Iso, "horolog" => Self::Horolog, "days2000" => Self::Days2000);
switch!(DateParameters, "iso and logical", "iso" => Self::Iso, "logical" => Self::Logical);
switch!(TimeForm, "iso and seconds", "iso" => Self::Iso, "seconds" => Self::Seconds);
switch!(TimestampForm, "iso and posix", "iso" => Self::Iso, "posix" => Self::Posix);

/// How a DATE is handed out. Which form the official driver uses for results through each server was not recorded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DateForm {
    /// `YYYY-MM-DD`.
    #[default]
    Iso,
    /// Days since 1840-12-31.
    Horolog,
    /// Days since 2000-01-01, PostgreSQL's own count.
    Days2000,
}

/// How a DATE is taken for a parameter. ISO's form was not recorded with the official driver; literals in it were refused
/// where SQL ran in logical mode.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DateParameters {
    /// `YYYY-MM-DD`, or the number of a day.
    #[default]
    Iso,
    /// The number of a day since 1840-12-31 only.
    Logical,
}

/// How a TIME is handed out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TimeForm {
    /// `HH:MM:SS[.ffffff]`.
    #[default]
    Iso,
    /// Seconds since midnight, with a fraction.
    Seconds,
}

/// How a TIMESTAMP is handed out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TimestampForm {
    /// `YYYY-MM-DD HH:MM:SS[.ffffff]`.
    #[default]
    Iso,
    /// %PosixTime's encoded integer.
    Posix,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_switches() {
        assert_eq!("2025.1".parse(), Ok(Release::R2025_1));
        assert_eq!("Horolog".parse(), Ok(DateForm::Horolog));
        assert_eq!(
            "2019".parse::<Release>().unwrap_err().to_string(),
            "'2019' is none of 2023.1, 2024.1, 2025.1 and 2026.1"
        );
    }

    #[test]
    fn a_face_from_words() {
        assert_eq!("".parse(), Ok(Face::default()));
        assert_eq!(
            "release=2024.1  language=zh dates=horolog date_parameters=logical times=seconds timestamps=posix".parse(),
            Ok(Face {
                release: Release::R2024_1,
                language: Language::Chinese,
                dates: DateForm::Horolog,
                date_parameters: DateParameters::Logical,
                times: TimeForm::Seconds,
                timestamps: TimestampForm::Posix,
                ..Face::default()
            })
        );
        for (wrong, given) in [
            ("release", "'release'"),
            ("colour=red", "'colour=red'"),
            ("delimited_identifiers=no", "'no'"),
            ("dates=us", "'us'"),
        ] {
            let error = wrong.parse::<Face>().unwrap_err().to_string();
            assert!(error.starts_with(given), "{error}");
        }
    }

    #[test]
    fn a_version_can_be_read() {
        let version = Release::R2024_1.zversion();
        assert!(version.starts_with("IRIS for UNIX (iris_emulator ") && version.contains(") 2024.1 (Build "));
    }
}
