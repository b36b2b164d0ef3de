//! IRIS's own functions and operators as Diesel expressions.

mod functions;
mod text;
mod vector;

pub use functions::{horolog, last_identity};
pub use text::{IrisTextExpressionMethods, exact, sqlupper};
pub use vector::{VectorExpressionMethods, vector_cosine, vector_dot_product};
