//! What reaches IRIS is what was written, or nothing is sent: every text that goes out passes here.
//!
//! The PGWire server edits the text of statements by patterns; [`rules`] has them. What is done about it:
//!
//! | in the text | here |
//! |---|---|
//! | a comment | is left out; IRIS's hints `/*# … */` stay |
//! | a word that the server acts on, with white space or `(` behind it | an empty comment goes behind the word |
//! | a literal that the server would change | becomes a bound value, where IRIS takes values |
//! | `{d '2024-01-01'}` | becomes `TO_DATE(?, 'YYYY-MM-DD')` |
//! | `%s` at the beginning of a word | becomes `%S` |
//! | anything else that the server would change | is an error, which names it |

mod folding;
mod quoted;
mod rules;
mod shape;

pub(super) use shape::{Placed, shape_tokens};
