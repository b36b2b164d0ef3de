//! Search by vectors.

use diesel::expression::{AsExpression, Expression};
use diesel::sql_types::{Double, Nullable, SingleValue, SqlType, Text};

use crate::sql_types::{Vector, VectorN};

/// [`Vector`] or [`VectorN`], or one of them `Nullable`.
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

impl<const N: usize> VectorOrNullable for VectorN<N> {
    type Similarity = Double;
}

impl<const N: usize> VectorOrNullable for Nullable<VectorN<N>> {
    type Similarity = Nullable<Double>;
}

/// IRIS documents neither VECTOR_L1 nor VECTOR_L2, so nothing fulfils this.
#[diagnostic::on_unimplemented(
    message = "IRIS has no distance by L1 or L2",
    label = "IRIS compares vectors by `cosine` and `dot_product` alone",
    note = "of vectors of length 1 the order by L2 is that of `dot_product`: normalize them before they are written"
)]
pub trait DistanceByL1OrL2 {}

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

diesel::define_sql_function! {
    /// `EMBEDDING(text)`: the embedding of a text, by the configuration of the EMBEDDING column that it is compared with
    /// (RSQL_embedding). It takes the privilege `%USE_EMBEDDING`.
    #[sql_name = "EMBEDDING"]
    fn embedding(text: Text) -> Vector;
}

diesel::define_sql_function! {
    /// `EMBEDDING(text, config)`: the embedding of a text, by a configuration of `%Embedding.Config`
    /// (RSQL_embedding). It takes the privilege `%USE_EMBEDDING`.
    #[sql_name = "EMBEDDING"]
    fn embedding_by(text: Text, config: Text) -> Vector;
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

    /// The distance by L1, which IRIS does not have.
    ///
    /// ```compile_fail
    /// # use diesel_iris::prelude::*;
    /// # diesel::table! {
    /// #     use diesel::sql_types::*;
    /// #     use diesel_iris::sql_types::*;
    /// #     notes { id -> Integer, embedding -> Vector }
    /// # }
    /// notes::embedding.l1_distance(diesel_iris::data_types::Vector::from([1.0]));
    /// ```
    fn l1_distance<T>(self, _other: T) -> Self
    where
        Self: DistanceByL1OrL2,
    {
        self
    }

    /// The distance by L2, which IRIS does not have: of vectors of length 1 the order is that of
    /// [`dot_product`](Self::dot_product).
    ///
    /// ```compile_fail
    /// # use diesel_iris::prelude::*;
    /// # diesel::table! {
    /// #     use diesel::sql_types::*;
    /// #     use diesel_iris::sql_types::*;
    /// #     notes { id -> Integer, embedding -> Vector }
    /// # }
    /// notes::embedding.l2_distance(diesel_iris::data_types::Vector::from([1.0]));
    /// ```
    fn l2_distance<T>(self, _other: T) -> Self
    where
        Self: DistanceByL1OrL2,
    {
        self
    }
}

impl<E> VectorExpressionMethods for E
where
    E: Expression,
    E::SqlType: VectorOrNullable,
{
}
