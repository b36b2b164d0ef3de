//! VECTOR: the elements as text, `[0.5,1.25]` out and `0.5,1.25` back.

mod codec;
mod element;
#[cfg(feature = "half")]
mod half;
#[cfg(feature = "ndarray")]
mod ndarray;
mod sized;

use std::fmt;
use std::io::Write;
use std::ops::Deref;
use std::str::FromStr;

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, IsNull, Output, ToSql};

pub use self::element::VectorElement;
pub use self::sized::VectorN;
use super::IrisValue;
use crate::{Iris, sql_types};

/// The elements of an IRIS vector: `Vector<f64>` for `VECTOR(DOUBLE, n)`, `Vector<f32>` for `VECTOR(FLOAT, n)`,
/// `Vector<i64>` or `Vector<i32>` for `VECTOR(INTEGER, n)`.
///
/// It is a slice of its elements, and its text is that of IRIS.
///
/// ```
/// use diesel_iris::data_types::Vector;
///
/// let embedding = Vector::from([0.5_f64, -1.25]);
/// assert_eq!(embedding.len(), 2);
/// assert_eq!(embedding[1], -1.25);
/// assert_eq!(embedding.to_string(), "[0.5,-1.25]");
/// assert_eq!("0.5,-1.25".parse(), Ok(embedding));
/// let counts: Vector<i64> = (1..=3).collect();
/// assert_eq!(counts.iter().sum::<i64>(), 6);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = sql_types::Vector)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct Vector<T: VectorElement = f64>(Vec<T>);

/// Why something is no vector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VectorError {
    /// A text that should be an element is not a number of its type.
    #[error("element {position} of the vector is not {expected}")]
    Element {
        /// Its place, from 0.
        position: usize,
        /// What is expected, such as `a finite f32`.
        expected: &'static str,
    },
    /// There are more or fewer elements than the type says.
    #[error("the vector has {found} elements, and {expected} are expected")]
    Length {
        /// The length that the type names.
        expected: usize,
        /// How many there are.
        found: usize,
    },
}

impl<T: VectorElement> Vector<T> {
    /// The elements.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// The elements, taken out.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.0
    }

    /// The text of IRIS, in brackets, behind what `out` has.
    fn write(&self, out: &mut Vec<u8>) {
        // a float has about ten characters
        out.reserve(2 + self.0.len() * 12);
        out.push(b'[');
        T::write(&self.0, out);
        // the bracket takes the place of the last comma
        out.truncate(out.len() - usize::from(!self.0.is_empty()));
        out.push(b']');
    }

    fn read(text: &[u8]) -> Result<Self, VectorError> {
        let text = text.trim_ascii();
        let text = text.strip_prefix(b"[").and_then(|text| text.strip_suffix(b"]")).unwrap_or(text);
        if text.is_empty() {
            return Ok(Self(Vec::new()));
        }
        let mut elements = Vec::with_capacity(text.len() / 8 + 1);
        for (position, element) in text.split(|byte| *byte == b',').enumerate() {
            let element = T::read(element.trim_ascii());
            elements.push(element.ok_or(VectorError::Element { position, expected: T::EXPECTED })?);
        }
        Ok(Self(elements))
    }
}

impl<T: VectorElement> Deref for Vector<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: VectorElement> AsRef<[T]> for Vector<T> {
    fn as_ref(&self) -> &[T] {
        &self.0
    }
}

impl<T: VectorElement> From<Vec<T>> for Vector<T> {
    fn from(elements: Vec<T>) -> Self {
        Self(elements)
    }
}

impl<T: VectorElement> From<&[T]> for Vector<T> {
    fn from(elements: &[T]) -> Self {
        Self(elements.to_vec())
    }
}

impl<T: VectorElement, const N: usize> From<[T; N]> for Vector<T> {
    fn from(elements: [T; N]) -> Self {
        Self(elements.into())
    }
}

impl<T: VectorElement> From<Vector<T>> for Vec<T> {
    fn from(vector: Vector<T>) -> Self {
        vector.0
    }
}

impl<T: VectorElement> FromIterator<T> for Vector<T> {
    fn from_iter<I: IntoIterator<Item = T>>(elements: I) -> Self {
        Self(elements.into_iter().collect())
    }
}

impl<T: VectorElement> Extend<T> for Vector<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, elements: I) {
        self.0.extend(elements);
    }
}

impl<T: VectorElement> IntoIterator for Vector<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T: VectorElement> IntoIterator for &'a Vector<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T: VectorElement> fmt::Display for Vector<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = Vec::new();
        self.write(&mut text);
        f.write_str(std::str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

impl<T: VectorElement> FromStr for Vector<T> {
    type Err = VectorError;

    /// From elements with commas between them, in brackets or not.
    fn from_str(text: &str) -> Result<Self, VectorError> {
        Self::read(text.as_bytes())
    }
}

impl<T: VectorElement> FromSql<sql_types::Vector, Iris> for Vector<T> {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        Self::read(value.as_bytes()).map_err(|error| {
            format!("the server sent a value that is not a VECTOR of this type: {error}").into()
        })
    }
}

impl<T: VectorElement> ToSql<sql_types::Vector, Iris> for Vector<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        if self.0.is_empty() {
            return Err("an empty vector: IRIS's vectors have at least one element".into());
        }
        if let Some(position) = self.0.iter().position(|element| !element.can_be_sent()) {
            return Err(format!("element {position} of the vector is not {}", T::EXPECTED).into());
        }
        // which TO_VECTOR it takes depends on the value's type, which the SQL type does not say
        // the shortest digits of most numbers, with a sign, a point and a comma, take three bytes for each of theirs
        let mut text = Vec::with_capacity(1 + self.0.len() * 3 * size_of::<T>());
        text.push(T::TYPE.tag());
        self.write(&mut text);
        out.write_all(&text)?;
        Ok(IsNull::No)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn assert_read_back<T: VectorElement>(elements: Vec<T>) {
        let vector = Vector::from(elements);
        let text = vector.to_string();
        assert_eq!(text.parse().as_ref(), Ok(&vector));
        let cell = IrisValue::new(&text.as_bytes()[1..text.len() - 1]);
        assert_eq!(<Vector<T> as FromSql<sql_types::Vector, Iris>>::from_sql(cell).unwrap(), vector);
    }

    proptest! {
        #[test]
        fn doubles_are_read_back(elements in prop::collection::vec(-f64::MAX..f64::MAX, 1..50)) {
            assert_read_back(elements);
        }

        #[test]
        fn floats_are_read_back(elements in prop::collection::vec(-f32::MAX..f32::MAX, 1..50)) {
            assert_read_back(elements);
        }

        #[test]
        fn integers_are_read_back(long in prop::collection::vec(any::<i64>(), 1..50), short in prop::collection::vec(any::<i32>(), 1..20)) {
            assert_read_back(long);
            assert_read_back(short);
        }
    }

    #[test]
    fn words_are_refused() {
        let cell = IrisValue::new(b"1,two");
        let error =
            <Vector<f64> as FromSql<sql_types::Vector, Iris>>::from_sql(cell).unwrap_err().to_string();
        assert!(error.contains("element 1") && !error.contains("two"), "{error}");
        assert!("1,,2".parse::<Vector<f32>>().is_err());
        assert!("1.5".parse::<Vector<i64>>().is_err());
        assert!("3000000000".parse::<Vector<i32>>().is_err());
        assert_eq!("[]".parse::<Vector<f32>>(), Ok(Vector::default()));
    }

    #[test]
    fn vectors_of_integers_are_keys() {
        let set = std::collections::HashSet::from([Vector::from([1_i64, 2]), Vector::from([1, 2])]);
        assert_eq!(set.len(), 1);
        assert!(Vector::from([1, 2]) < Vector::from([1, 3]));
    }
}
