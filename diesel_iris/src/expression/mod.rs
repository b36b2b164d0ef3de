//! IRIS's own functions and operators as Diesel expressions.

mod aggregate;
mod arrow;
mod cast;
mod datetime;
mod functions;
pub(crate) mod helper_types;
mod hnsw;
mod json;
mod numeric;
mod row_id;
mod text;
mod vector;

pub use aggregate::{
    AggregateBy, count_distinct_by, dlist, json_arrayagg_distinct_by, list, list_distinct_by,
};
pub use arrow::{Arrow, arrow};
pub use cast::{Convert, convert};
pub use datetime::{DateOrTimestamp, DatePart, dateadd, datediff, datepart};
pub use functions::{horolog, last_identity};
pub use hnsw::{HnswDistance, HnswIndex};
pub use json::{
    Array, Element, Json, JsonArray, JsonKind, JsonObject, MembersOn, NoMembers, Object, Pair,
    SelectableMembers, WalkMembers, json_array, json_arrayagg, json_object,
};
pub use numeric::{
    Arithmetic, IntegerDivision, IntegerType, IrisNumericExpressionMethods, Operator, Remainder, abs,
    ceiling, floor, power, round, sqrt,
};
pub use row_id::{RowId, row_id};
pub use text::{
    IrisTextExpressionMethods, TextOrNullable, char_length, charindex, exact, lower, ltrim, piece, replace,
    rtrim, sqlupper, substring, upper,
};
pub(crate) use vector::VectorOrNullable;
pub use vector::{VectorExpressionMethods, embedding, embedding_by, vector_cosine, vector_dot_product};
