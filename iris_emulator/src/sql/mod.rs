//! IRIS SQL text to syntax tree: a lexer, a strict parser, and the refusals with IRIS's SQLCODE.

pub mod ast;
mod lexer;
mod parser;
mod print;

pub(crate) use lexer::split_script;
pub(crate) use parser::with_statement;
pub use parser::{Parsed, parse, parse_for};
