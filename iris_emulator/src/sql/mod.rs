//! IRIS SQL text to syntax tree: a lexer, a strict parser, and the refusals with IRIS's SQLCODE.

pub mod ast;
mod lexer;
mod parser;
mod print;

pub use parser::{Parsed, parse, parse_for};
pub(crate) use parser::{split_script, with_statement};
