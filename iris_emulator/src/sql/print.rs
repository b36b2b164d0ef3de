//! Default values back to IRIS SQL text, for the catalog to show.

use std::fmt;

use super::ast::Expr;

impl fmt::Display for Expr {
    /// Prints what may stand after DEFAULT: literals, signs, and functions without arguments.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("NULL"),
            Self::Integer(value) => value.fmt(f),
            Self::Number(text) => f.write_str(text),
            Self::String(text) => write!(f, "'{}'", text.replace('\'', "''")),
            Self::Negate(inner) => write!(f, "-{inner}"),
            Self::Function { name, .. } => f.write_str(name),
            _ => f.write_str("…"),
        }
    }
}
