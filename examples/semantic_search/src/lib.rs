//! Clinical notes searched by meaning, with filters on ward and date.
//!
//! [`data`] reads what `embed/embed.py` wrote, [`Model`] embeds questions with the same table of tokens, [`search`] asks the
//! database, and [`run`] is the whole example.

pub mod data;
mod model;
mod recall;
mod run;
pub mod search;

pub use model::Model;
pub use recall::recall;
pub use run::{Summary, questions, run};
