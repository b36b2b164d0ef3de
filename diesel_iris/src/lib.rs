//! InterSystems IRIS for Diesel: type-checked IRIS SQL, asynchronous, without JVM, ODBC or Python in the
//! application.
//!
//! An application's queries go over PostgreSQL's wire protocol to the PGWire server (`iris-pgwire`), which
//! hands them to IRIS. The SQL is IRIS's own: `TOP`, `INSERT OR UPDATE`, `VECTOR_COSINE`, `$HOROLOG`.
//!
//! ```no_run
//! use diesel::prelude::*;
//! use diesel_async::{AsyncConnection, RunQueryDsl};
//! use diesel_iris::AsyncIrisConnection;
//!
//! diesel::table! { patients { id -> Integer, name -> Text } }
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let mut connection = AsyncIrisConnection::establish("iris://me:secret@localhost:5432/USER").await?;
//! diesel::insert_into(patients::table).values(patients::name.eq("Ada")).execute(&mut connection).await?;
//! let names: Vec<String> = patients::table.select(patients::name).load(&mut connection).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Exactness
//!
//! A value written is the value read. What the wire or IRIS cannot carry as it is, is an error before it is
//! sent: `i64::MIN`, decimals of more than 64 bits, times finer than a microsecond, doubles that are not
//! finite, strings with NUL.
//!
//! # Features
//!
//! | feature | default | for |
//! |---|---|---|
//! | `bb8` | yes | [`pooled_connection::bb8`] |
//! | `deadpool`, `mobc` | no | the same by these |
//! | `chrono` | yes | DATE, TIME and TIMESTAMP as `chrono`'s naive types |
//! | `numeric` | yes | NUMERIC as `bigdecimal::BigDecimal` |
//! | `bytes` | no | VARBINARY as `bytes::Bytes` |
//! | `half` | no | [`data_types::Vector`] from and to `half::f16` and `half::bf16` |
//! | `ndarray` | no | [`data_types::Vector`] from and to one-dimensional arrays of `ndarray` |
//! | `rust_decimal` | no | NUMERIC as `rust_decimal::Decimal` |
//! | `serde` | no | `Serialize` and `Deserialize` for the types in [`data_types`] |
//! | `serde_json` | no | JSON text as `serde_json::Value` and `data_types::Json` |
//! | `time` | no | DATE, TIME and TIMESTAMP as the `time` crate's types |
//! | `uuid` | no | UNIQUEIDENTIFIER as `uuid::Uuid` |
//! | `sync` | no | [`IrisConnection`], for code that is not asynchronous |
//! | `r2d2` | no | pools of those, by `diesel::r2d2` |
//! | `migrations` | no | [`migrations`]: those that diesel_migrations embeds |
//! | `tls` | yes | TLS by rustls; without it, bring a connector: [`AsyncIrisConnection::connect_with`] |
//!
//! # The book
//!
//! The folder `docs/` of the repository is a book: types, exactness, queries, transactions, errors, and what was never
//! checked on IRIS.

// shows on docs.rs which feature an item needs
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod backend;
pub mod bulk_insert;
pub mod connection;
mod expression;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;
#[cfg(feature = "sync")]
mod migration_table;
#[cfg(feature = "migrations")]
pub mod migrations;
#[cfg(feature = "pool")]
pub mod pooled_connection;
pub mod query_builder;
pub mod script;
mod sql;
pub mod sql_types;
#[cfg(feature = "sync")]
pub mod synchronous;
mod types;
mod wire;

#[doc(inline)]
pub use backend::Iris;
#[doc(inline)]
pub use connection::{AsyncIrisConnection, CancelToken, CommitMode, is_retryable, sqlcode};
#[doc(inline)]
pub use query_builder::{Hint, Restriction};
#[cfg(feature = "sync")]
#[doc(inline)]
pub use synchronous::IrisConnection;
pub use wire::{Config, DatabaseError, Error as WireError, Profile};

/// The Rust sides of the types in [`sql_types`].
pub mod data_types {
    #[cfg(feature = "bytes")]
    pub use crate::types::Bytes;
    #[cfg(feature = "serde_json")]
    pub use crate::types::Json;
    #[cfg(feature = "uuid")]
    pub use crate::types::Uuid;
    pub use crate::types::{
        Horolog, HorologError, List, ListError, ListItem, PosixTime, PosixTimeError, Vector, VectorElement,
        VectorError, VectorN,
    };
}

/// IRIS's functions and operators; the methods among them come with the [`prelude`].
///
/// [`helper_types`](dsl::helper_types) names the results of the methods, for signatures and `#[auto_type]`:
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::dsl::helper_types::StartsWith;
/// use diesel_iris::prelude::*;
///
/// diesel::table! { patients { id -> Integer, name -> Text } }
///
/// #[diesel::dsl::auto_type]
/// fn by_prefix<'a>(prefix: &'a str) -> _ {
///     let condition: StartsWith<patients::name, &'a str> = patients::name.starts_with(prefix);
///     patients::table.filter(condition)
/// }
///
/// assert!(diesel::debug_query::<diesel_iris::Iris, _>(&by_prefix("Sm")).to_string().contains("%STARTSWITH $1"));
/// ```
pub mod dsl {
    pub use crate::expression::{
        AggregateBy, Arithmetic, Array, Arrow, Convert, DateOrTimestamp, DatePart, Element, HnswDistance,
        HnswIndex, IntegerDivision, IntegerType, Json, JsonArray, JsonKind, JsonObject, MembersOn, NoMembers,
        Object, Operator, Pair, Remainder, RowId, SelectableMembers, TextOrNullable, WalkMembers, abs, arrow,
        ceiling, char_length, charindex, convert, count_distinct_by, dateadd, datediff, datepart, dlist,
        embedding, embedding_by, exact, floor, horolog, json_array, json_arrayagg, json_arrayagg_distinct_by,
        json_object, last_identity, list, list_distinct_by, lower, ltrim, piece, power, replace, round,
        row_id, rtrim, sqlupper, sqrt, substring, upper, vector_cosine, vector_dot_product,
    };
    pub use crate::query_builder::insert_or_update_into;
    pub use crate::query_builder::{Explain, Plan, UnclearPlan, explain};

    /// The types of the methods' results, by the names that `#[auto_type]` gives them.
    pub mod helper_types {
        pub use crate::expression::helper_types::*;
        pub use crate::query_builder::helper_types::*;
    }
}

/// What most modules want to import beside `diesel::prelude::*`.
pub mod prelude {
    pub use crate::connection::{AsyncIrisConnection, ReturningIdentity};
    pub use crate::expression::{
        IrisNumericExpressionMethods, IrisTextExpressionMethods, VectorExpressionMethods,
    };
    pub use crate::query_builder::{IrisDistinctByDsl, IrisKeywordDsl, IrisNearestDsl, IrisWithDsl};
    pub use diesel_async::{AsyncConnection, SimpleAsyncConnection};
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
