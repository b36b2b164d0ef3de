//! Vectors whose length is part of their type.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::internal::derives::as_expression::Bound;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Nullable;

use super::{Vector, VectorElement, VectorError};
use crate::types::IrisValue;
use crate::{Iris, sql_types};

/// A [`Vector`] of just `N` elements, as `VECTOR(element, N)` holds them: another length is an error before anything is
/// sent.
///
/// A column of it is [`Vector`](sql_types::Vector) or [`VectorN`](sql_types::VectorN) in `table!`.
///
/// ```
/// use diesel_iris::data_types::{Vector, VectorError, VectorN};
///
/// let embedding = VectorN::from([0.5_f32, -1.25]);
/// assert_eq!(embedding.to_string(), "[0.5,-1.25]");
/// let short = VectorN::<f32, 3>::try_from(vec![0.5, -1.25]);
/// assert_eq!(short, Err(VectorError::Length { expected: 3, found: 2 }));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = sql_types::Vector)]
#[diesel(sql_type = sql_types::VectorN<N>)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "Vector<T>", into = "Vector<T>"))]
#[cfg_attr(
    feature = "serde",
    serde(bound(serialize = "T: serde::Serialize", deserialize = "T: serde::Deserialize<'de>"))
)]
pub struct VectorN<T: VectorElement, const N: usize>(Vector<T>);

impl<T: VectorElement, const N: usize> VectorN<T, N> {
    /// The elements.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        self.0.as_slice()
    }

    /// The elements, taken out.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.0.into_vec()
    }
}

impl<T: VectorElement, const N: usize> TryFrom<Vector<T>> for VectorN<T, N> {
    type Error = VectorError;

    fn try_from(vector: Vector<T>) -> Result<Self, VectorError> {
        check_length::<N>(vector.len())?;
        Ok(Self(vector))
    }
}

impl<T: VectorElement, const N: usize> TryFrom<Vec<T>> for VectorN<T, N> {
    type Error = VectorError;

    fn try_from(elements: Vec<T>) -> Result<Self, VectorError> {
        Vector::from(elements).try_into()
    }
}

impl<T: VectorElement, const N: usize> TryFrom<&[T]> for VectorN<T, N> {
    type Error = VectorError;

    fn try_from(elements: &[T]) -> Result<Self, VectorError> {
        check_length::<N>(elements.len())?;
        Ok(Self(elements.into()))
    }
}

impl<T: VectorElement, const N: usize> From<[T; N]> for VectorN<T, N> {
    fn from(elements: [T; N]) -> Self {
        Self(elements.into())
    }
}

impl<T: VectorElement, const N: usize> From<VectorN<T, N>> for Vector<T> {
    fn from(vector: VectorN<T, N>) -> Self {
        vector.0
    }
}

impl<T: VectorElement, const N: usize> Deref for VectorN<T, N> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: VectorElement, const N: usize> AsRef<[T]> for VectorN<T, N> {
    fn as_ref(&self) -> &[T] {
        &self.0
    }
}

impl<T: VectorElement, const N: usize> fmt::Display for VectorN<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: VectorElement, const N: usize> FromStr for VectorN<T, N> {
    type Err = VectorError;

    fn from_str(text: &str) -> Result<Self, VectorError> {
        text.parse::<Vector<T>>()?.try_into()
    }
}

fn check_length<const N: usize>(found: usize) -> Result<(), VectorError> {
    if found == N { Ok(()) } else { Err(VectorError::Length { expected: N, found }) }
}

impl<T: VectorElement, const N: usize> FromSql<sql_types::Vector, Iris> for VectorN<T, N> {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        Ok(<Vector<T> as FromSql<sql_types::Vector, Iris>>::from_sql(value)?.try_into()?)
    }
}

impl<T: VectorElement, const N: usize> ToSql<sql_types::Vector, Iris> for VectorN<T, N> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        ToSql::<sql_types::Vector, Iris>::to_sql(&self.0, out)
    }
}

impl<T: VectorElement, const N: usize> FromSql<sql_types::VectorN<N>, Iris> for VectorN<T, N> {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        FromSql::<sql_types::Vector, Iris>::from_sql(value)
    }
}

impl<T: VectorElement, const N: usize> ToSql<sql_types::VectorN<N>, Iris> for VectorN<T, N> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        ToSql::<sql_types::Vector, Iris>::to_sql(&self.0, out)
    }
}

impl<T: VectorElement, const N: usize> FromSql<sql_types::VectorN<N>, Iris> for Vector<T> {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        let vector = <Self as FromSql<sql_types::Vector, Iris>>::from_sql(value)?;
        Ok(VectorN::<T, N>::try_from(vector)?.0)
    }
}

impl<T: VectorElement, const N: usize> ToSql<sql_types::VectorN<N>, Iris> for Vector<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        check_length::<N>(self.len())?;
        ToSql::<sql_types::Vector, Iris>::to_sql(self, out)
    }
}

impl<T: VectorElement, const N: usize> ToSql<Nullable<sql_types::VectorN<N>>, Iris> for Vector<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        ToSql::<sql_types::VectorN<N>, Iris>::to_sql(self, out)
    }
}

/// The derive knows only the parameters of the struct.
macro_rules! as_expression {
    ($($sql_type:ty),+) => {$(
        impl<T: VectorElement, const N: usize> AsExpression<$sql_type> for Vector<T> {
            type Expression = Bound<$sql_type, Self>;

            fn as_expression(self) -> Self::Expression {
                Bound::new(self)
            }
        }

        impl<T: VectorElement, const N: usize> AsExpression<$sql_type> for &Vector<T> {
            type Expression = Bound<$sql_type, Self>;

            fn as_expression(self) -> Self::Expression {
                Bound::new(self)
            }
        }

        impl<T: VectorElement, const N: usize> AsExpression<$sql_type> for &&Vector<T> {
            type Expression = Bound<$sql_type, Self>;

            fn as_expression(self) -> Self::Expression {
                Bound::new(self)
            }
        }
    )+};
}

as_expression!(sql_types::VectorN<N>, Nullable<sql_types::VectorN<N>>);
