//! The SQL types that IRIS adds to Diesel's, for use in `table!`.
//!
//! ```
//! diesel::table! {
//!     use diesel::sql_types::*;
//!     use diesel_iris::sql_types::*;
//!
//!     documents {
//!         id -> Integer,
//!         title -> Text,
//!         embedding -> Nullable<Vector>,
//!     }
//! }
//! # fn main() {}
//! ```

use diesel::query_builder::QueryId;
use diesel::sql_types::SqlType;
/// IRIS's UNIQUEIDENTIFIER: 36 characters, `XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX` (%Library.UniqueIdentifier).
///
/// It is Diesel's own, as for PostgreSQL, and its Rust side is `uuid::Uuid`. Such a column may be `Text` in `table!`, too.
#[cfg(feature = "uuid")]
pub use diesel::sql_types::Uuid;

/// IRIS's `VECTOR(element, length)` (GSQL_vecsearch).
///
/// The Rust side is [`data_types::Vector`](crate::data_types::Vector) of `f32` for `VECTOR(FLOAT, n)`, of
/// `f64` for `VECTOR(DOUBLE, n)`, of `i32` or `i64` for `VECTOR(INTEGER, n)`. Each value is bound through `TO_VECTOR` with its own element type, since
/// IRIS compares and stores only vectors of one element type and length.
#[derive(Debug, Clone, Copy, Default, QueryId, SqlType)]
pub struct Vector;

/// A [`Vector`] whose length is known: `VECTOR(element, N)`.
///
/// The Rust side is [`data_types::VectorN`](crate::data_types::VectorN), or
/// [`data_types::Vector`](crate::data_types::Vector), whose length is then checked before it is sent.
///
/// ```
/// diesel::table! {
///     use diesel::sql_types::*;
///     use diesel_iris::sql_types::*;
///     notes { id -> Integer, embedding -> VectorN<384> }
/// }
/// # fn main() {}
/// ```
#[derive(Debug, Clone, Copy, Default, QueryId, SqlType)]
pub struct VectorN<const N: usize>;

/// The form of `$HOROLOG`: days since 1840-12-31, a comma, seconds since midnight.
///
/// The Rust side is [`data_types::Horolog`](crate::data_types::Horolog). It is the type of the expression
/// `$HOROLOG` ([`dsl::horolog`](crate::dsl::horolog)) and of VARCHAR columns that hold this form.
#[derive(Debug, Clone, Copy, Default, QueryId, SqlType)]
pub struct Horolog;

/// IRIS's `%PosixTime` (%Library.PosixTime): what a column declared POSIXTIME is.
///
/// The Rust side is [`data_types::PosixTime`](crate::data_types::PosixTime); `chrono::NaiveDateTime` can be read as well.
/// SQL shows such a column as a timestamp, so `Timestamp` does for it, too, and is what the command line prints.
#[derive(Debug, Clone, Copy, Default, QueryId, SqlType)]
pub struct PosixTime;

/// A list in the encoding of `$LISTBUILD`, as an expression of SQL gives it; see
/// [`data_types::List`](crate::data_types::List).
///
/// It can be read only: a column of `%List` cannot be set through SQL (%Library.List).
#[derive(Debug, Clone, Copy, Default, QueryId, SqlType)]
pub struct List;
