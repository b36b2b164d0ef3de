//! Rust values to and from what crosses the wire: a file for each family of types.
//!
//! Results come as text, always, and are read by the SQL type that the query expects (the types which the
//! PGWire server declares do not agree with what it sends). Values go out as [`ParamKind`] says.

mod binary;
mod boolean;
#[cfg(feature = "bytes")]
mod bytes;
mod civil;
#[cfg(feature = "chrono")]
mod datetime;
#[cfg(feature = "numeric")]
mod decimal;
mod float;
mod horolog;
mod integer;
#[cfg(feature = "serde_json")]
mod json;
mod list;
mod logical;
mod posix_time;
#[cfg(feature = "rust_decimal")]
mod rust_decimal;
mod system_time;
mod temporal;
mod text;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "uuid")]
mod uuid;
mod vector;

#[cfg(feature = "bytes")]
pub use bytes::Bytes;
pub use horolog::{Horolog, HorologError};
#[cfg(feature = "serde_json")]
pub use json::Json;
pub use list::{List, ListError, ListItem};
pub use posix_time::{PosixTime, PosixTimeError};
#[cfg(feature = "uuid")]
pub use uuid::Uuid;
pub use vector::{Vector, VectorElement, VectorError, VectorN};

use std::borrow::Cow;
use std::sync::OnceLock;

use diesel::deserialize;

use crate::wire::DateForm;
#[expect(unused_imports, reason = "the module documentation's link")]
use crate::wire::ParamKind;

/// The text of one cell of a result, not NULL.
#[derive(Clone)]
pub struct IrisValue<'a> {
    bytes: Cow<'a, [u8]>,
    /// Where the row keeps its cells decoded, for those who borrow them, and which of how many this is.
    decoded: Option<(&'a DecodedCells, usize, usize)>,
    /// How the server counts the days of a DATE that comes as a number.
    #[cfg_attr(
        not(any(feature = "chrono", feature = "time")),
        expect(dead_code, reason = "nothing reads dates then")
    )]
    dates: DateForm,
}

/// The cells of a row that somebody borrows in another form than they arrived in. Until one does, nothing is allocated.
#[derive(Debug, Clone, Default)]
pub(crate) struct DecodedCells(OnceLock<Box<[DecodedCell]>>);

/// One of them, once it was asked for.
type DecodedCell = OnceLock<Box<[u8]>>;

impl DecodedCells {
    /// The cell at `index` of so many, decoded at the first time.
    fn get_or_init(&self, index: usize, cells: usize, decoded: Vec<u8>) -> Option<&[u8]> {
        let places = self.0.get_or_init(|| (0..cells).map(|_| OnceLock::new()).collect());
        Some(places.get(index)?.get_or_init(|| decoded.into()))
    }
}

/// The length in bytes; values do not reach logs.
impl std::fmt::Debug for IrisValue<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IrisValue").field("length", &self.bytes.len()).finish_non_exhaustive()
    }
}

impl<'a> IrisValue<'a> {
    /// Wraps the bytes of a cell as they arrived; they are not copied.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes: Cow::Borrowed(bytes), decoded: None, dates: DateForm::Iso }
    }

    /// The same, for the cell at `index` of a row of so many.
    pub(crate) fn of_row(bytes: &'a [u8], decoded: &'a DecodedCells, index: usize, cells: usize) -> Self {
        Self { decoded: Some((decoded, index, cells)), ..Self::new(bytes) }
    }

    /// The same from a server that hands out days in this form.
    pub(crate) fn with_dates(self, dates: DateForm) -> Self {
        Self { dates, ..self }
    }

    /// The bytes of the cell.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The cell as text.
    ///
    /// # Errors
    ///
    /// When it is not UTF-8, which no server that speaks the protocol sends.
    pub fn as_str(&self) -> deserialize::Result<&str> {
        Ok(std::str::from_utf8(&self.bytes)?)
    }
}

/// The error for a cell that is not what its SQL type says. It does not repeat the cell: values stay out of
/// errors.
fn unreadable<T>(expected: &str) -> deserialize::Result<T> {
    Err(format!("the server sent a value that is not {expected}").into())
}

/// Serialize and Deserialize as the text that Display writes and FromStr reads.
#[cfg(feature = "serde")]
macro_rules! serde_by_text {
    ($rust:ty, $expected:literal) => {
        impl serde::Serialize for $rust {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $rust {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;

                impl serde::de::Visitor<'_> for Text {
                    type Value = $rust;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($expected)
                    }

                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$rust, E> {
                        text.parse().map_err(E::custom)
                    }
                }

                deserializer.deserialize_str(Text)
            }
        }
    };
}
#[cfg(feature = "serde")]
use serde_by_text;

#[cfg(test)]
#[cfg(feature = "serde_json")]
mod serde_tests {
    use super::{Horolog, List, ListItem, PosixTime, Vector, VectorN};
    use proptest::prelude::*;

    fn assert_read_back<T>(value: &T, expected: &str)
    where
        T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
    {
        let text = serde_json::to_string(value).unwrap();
        assert_eq!(text, expected);
        assert_eq!(&serde_json::from_str::<T>(&text).unwrap(), value);
    }

    #[test]
    fn lists_are_read_back() {
        let list = List::from([ListItem::from("Ada"), ListItem::Missing, ListItem::from(1815)]);
        assert_read_back(&list, r#""$LISTBUILD(\"Ada\",,1815)""#);
        assert!(serde_json::from_str::<List>("[1,2]").is_err());
    }

    #[test]
    fn other_values_are_refused() {
        for text in ["\"66804\"", "\"1,86400\"", "66804", "null"] {
            assert!(serde_json::from_str::<Horolog>(text).is_err(), "{text}");
        }
        assert!(serde_json::from_str::<PosixTime>("\"2024-02-30 00:00:00\"").is_err());
        let error = serde_json::from_str::<VectorN<f32, 3>>("[1,2]").unwrap_err().to_string();
        assert!(error.contains("2 elements, and 3 are expected"), "{error}");
    }

    proptest! {
        #[test]
        fn values_are_read_back(micros in PosixTime::MIN.micros()..=PosixTime::MAX.micros(), elements: [i32; 3]) {
            let time = PosixTime::from_micros(micros).unwrap();
            assert_read_back(&time, &format!("\"{time}\""));
            let horolog = Horolog::from(time);
            assert_read_back(&horolog, &format!("\"{horolog}\""));
            let vector = Vector::from(elements);
            assert_read_back(&vector, &vector.to_string());
            assert_read_back(&VectorN::from(elements), &vector.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::IrisValue;

    #[test]
    fn a_cell_is_not_shown() {
        let shown = format!("{:?}", IrisValue::new(b"diagnosis"));
        assert_eq!(shown, "IrisValue { length: 9, .. }");
    }
}
