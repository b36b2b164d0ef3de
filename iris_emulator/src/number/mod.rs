//! Numbers as ObjectScript has them: decimals of 64 bits, and IEEE doubles.

mod decimal;
mod double;
mod text;

pub(crate) use decimal::{Decimal, Overflow, Rounding};
pub(crate) use double::double_text;
pub(crate) use text::leading_number;
