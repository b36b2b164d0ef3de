//! SQL as text: tokens, and texts that are made of them. Nothing here knows Diesel or the wire.

mod definition;
mod lexer;
mod reserved;
mod text;

pub(crate) use definition::made_names;
pub(crate) use lexer::{Token, TokenKind, Unclosed, tokens};
pub(crate) use reserved::{is_reserved, is_simple};
pub(crate) use text::{SqlText, SqlToken};
