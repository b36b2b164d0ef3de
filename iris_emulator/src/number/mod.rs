//! Numbers as ObjectScript has them: decimals of 64 bits, and IEEE doubles.

mod decimal;
mod double;
mod text;

pub(crate) use decimal::{Canonical, Rounding};
pub use decimal::{Decimal, Overflow};
pub(crate) use double::double_text;
pub(crate) use text::leading_number;
