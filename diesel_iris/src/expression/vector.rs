//! Search by vectors.

use diesel::expression::{AsExpression, Expression};
use diesel::sql_types::{Double, Nullable, SingleValue, SqlType};

use crate::sql_types::Vector;

/// [`Vector`] or `Nullable<Vector>`.
pub trait VectorOrNullable: SingleValue {
    /// `Double`, nullable like the vector.
    type Similarity: SqlType + SingleValue;
}

impl VectorOrNullable for Vector {
    type Similarity = Double;
}

impl VectorOrNullable for Nullable<Vector> {
    type Similarity = Nullable<Double>;
}

diesel::define_sql_function! {
    /// `VECTOR_COSINE(a, b)`: the cosine of the angle between two vectors, from -1 to 1; the larger, the
    /// nearer (RSQL_vectorcosine).
    #[sql_name = "VECTOR_COSINE"]
    fn vector_cosine<T: VectorOrNullable>(a: T, b: T) -> T::Similarity;
}

diesel::define_sql_function! {
    /// `VECTOR_DOT_PRODUCT(a, b)`: the sum of the products of their elements; the larger, the nearer
    /// (RSQL_vectordotproduct).
    #[sql_name = "VECTOR_DOT_PRODUCT"]
    fn vector_dot_product<T: VectorOrNullable>(a: T, b: T) -> T::Similarity;
}

/// Similarities of vector expressions.
///
/// Both vectors must have the same length and element type, else IRIS refuses the statement. An HNSW index
/// serves a query of the shape `TOP k … ORDER BY similarity DESC` (GSQL_vecsearch):
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::data_types::Vector;
/// use diesel_iris::prelude::*;
///
/// diesel::table! {
///     use diesel::sql_types::*;
///     use diesel_iris::sql_types::*;
///     documents { id -> Integer, embedding -> Vector }
/// }
///
/// let wanted = Vector::from([0.1_f64, 0.9]);
/// let nearest = documents::table
///     .select(documents::id)
///     .order(documents::embedding.cosine(wanted).desc())
///     .limit(5);
/// assert!(diesel::debug_query::<diesel_iris::Iris, _>(&nearest).to_string().starts_with(
///     r#"SELECT TOP $1 "documents"."id" FROM "documents" ORDER BY VECTOR_COSINE("documents"."embedding", $2) DESC"#,
/// ));
/// ```
pub trait VectorExpressionMethods: Expression + Sized
where
    Self::SqlType: VectorOrNullable,
{
    /// `VECTOR_COSINE(self, other)`: from -1 to 1, the larger, the nearer.
    fn cosine<T>(self, other: T) -> vector_cosine<Self::SqlType, Self, T>
    where
        T: AsExpression<Self::SqlType>,
    {
        vector_cosine(self, other)
    }

    /// `VECTOR_DOT_PRODUCT(self, other)`: the larger, the nearer.
    fn dot_product<T>(self, other: T) -> vector_dot_product<Self::SqlType, Self, T>
    where
        T: AsExpression<Self::SqlType>,
    {
        vector_dot_product(self, other)
    }
}

impl<E> VectorExpressionMethods for E
where
    E: Expression,
    E::SqlType: VectorOrNullable,
{
}
