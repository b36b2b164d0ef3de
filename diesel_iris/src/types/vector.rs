//! VECTOR: the elements as text, `[0.5,1.25]` out and `0.5,1.25` back.

use std::fmt;
use std::io::Write;

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, IsNull, Output, ToSql};

use super::{IrisValue, unreadable};
use crate::wire::VectorType;
use crate::{Iris, sql_types};

/// The elements of an IRIS vector: `Vector<f64>` for `VECTOR(DOUBLE, n)`, `Vector<f32>` for `VECTOR(FLOAT, n)`.
///
/// ```
/// use diesel_iris::data_types::Vector;
///
/// let embedding = Vector::from(vec![0.5_f64, -1.25]);
/// assert_eq!(embedding.as_slice().len(), 2);
/// assert_eq!(embedding.to_string(), "[0.5,-1.25]");
/// ```
#[derive(Debug, Clone, PartialEq, PartialOrd, AsExpression, FromSqlRow)]
#[diesel(sql_type = sql_types::Vector)]
pub struct Vector<T: VectorElement = f64>(Vec<T>);

/// A Rust type that is an element type of IRIS vectors: `f32` (FLOAT) or `f64` (DOUBLE).
pub trait VectorElement: sealed::Element {}

impl VectorElement for f32 {}
impl VectorElement for f64 {}

mod sealed {
    use super::VectorType;

    pub trait Element:
        Copy + fmt::Debug + fmt::Display + std::str::FromStr + PartialOrd + Into<f64> + 'static
    {
        const TYPE: VectorType;
        fn is_finite(self) -> bool;
    }

    use std::fmt;

    impl Element for f32 {
        const TYPE: VectorType = VectorType::Float;
        fn is_finite(self) -> bool {
            f32::is_finite(self)
        }
    }

    impl Element for f64 {
        const TYPE: VectorType = VectorType::Double;
        fn is_finite(self) -> bool {
            f64::is_finite(self)
        }
    }
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

impl<T: VectorElement> fmt::Display for Vector<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[")?;
        for (position, element) in self.0.iter().enumerate() {
            if position > 0 {
                f.write_str(",")?;
            }
            // the shortest digits that read back as the same number, never with an exponent
            write!(f, "{element}")?;
        }
        f.write_str("]")
    }
}

impl<T: VectorElement> FromSql<sql_types::Vector, Iris> for Vector<T> {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        let text = value.as_str()?.trim();
        let text = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
        if text.is_empty() {
            return Ok(Self(Vec::new()));
        }
        let elements: Result<Vec<T>, _> = text.split(',').map(|element| element.trim().parse()).collect();
        elements.map(Self).or_else(|_| unreadable("a VECTOR"))
    }
}

impl<T: VectorElement> ToSql<sql_types::Vector, Iris> for Vector<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        if self.0.is_empty() {
            return Err("an empty vector: IRIS's vectors have at least one element".into());
        }
        if let Some(position) = self.0.iter().position(|element| !element.is_finite()) {
            return Err(format!("element {position} of the vector is not a finite number").into());
        }
        // which TO_VECTOR it takes depends on the value's type, which the SQL type does not say
        out.write_all(&[T::TYPE.tag()])?;
        write!(out, "{self}")?;
        Ok(IsNull::No)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn doubles_are_read_back(elements in prop::collection::vec(-f64::MAX..f64::MAX, 1..20)) {
            let vector = Vector::from(elements);
            let text = vector.to_string();
            prop_assert_eq!(Vector::<f64>::from_sql(IrisValue::new(text.as_bytes())).unwrap(), vector);
        }

        #[test]
        fn floats_are_read_back(elements in prop::collection::vec(-f32::MAX..f32::MAX, 1..20)) {
            let vector = Vector::from(elements);
            let text = vector.to_string();
            prop_assert_eq!(Vector::<f32>::from_sql(IrisValue::new(text.as_bytes())).unwrap(), vector);
        }
    }

    #[test]
    fn words_are_refused() {
        assert!(Vector::<f64>::from_sql(IrisValue::new(b"1,two")).is_err());
    }
}
