//! SQL as text: tokens. Nothing here knows Diesel or the wire.

mod lexer;

pub(crate) use lexer::{Token, TokenKind, tokens};
