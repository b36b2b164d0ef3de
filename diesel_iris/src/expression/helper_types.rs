//! The types of the methods' results, by the names that `#[auto_type]` gives them.

use diesel::dsl::{AsExprOf, SqlTypeOf};

use super::numeric::{Arithmetic, IntegerDivision, Remainder};
use super::{text, vector};

/// The result of [`starts_with`](super::IrisTextExpressionMethods::starts_with).
pub type StartsWith<Lhs, Rhs> = text::StartsWith<Lhs, AsExprOf<Rhs, SqlTypeOf<Lhs>>>;

/// The result of [`contains_text`](super::IrisTextExpressionMethods::contains_text).
pub type ContainsText<Lhs, Rhs> = text::Contains<Lhs, AsExprOf<Rhs, SqlTypeOf<Lhs>>>;

/// The result of [`modulo`](super::IrisNumericExpressionMethods::modulo).
pub type Modulo<Lhs, Rhs> = Arithmetic<Lhs, AsExprOf<Rhs, SqlTypeOf<Lhs>>, Remainder>;

/// The result of [`whole_divide`](super::IrisNumericExpressionMethods::whole_divide).
pub type WholeDivide<Lhs, Rhs> = Arithmetic<Lhs, AsExprOf<Rhs, SqlTypeOf<Lhs>>, IntegerDivision>;

/// The result of [`cosine`](super::VectorExpressionMethods::cosine).
pub type Cosine<Lhs, Rhs> = vector::vector_cosine<SqlTypeOf<Lhs>, Lhs, Rhs>;

/// The result of [`dot_product`](super::VectorExpressionMethods::dot_product).
pub type DotProduct<Lhs, Rhs> = vector::vector_dot_product<SqlTypeOf<Lhs>, Lhs, Rhs>;
