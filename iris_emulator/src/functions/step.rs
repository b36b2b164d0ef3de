//! What an aggregate does with a row, wherever its arguments stand: DISTINCT BY puts a key in front of them.

use rusqlite::Result;
use rusqlite::functions::Context;

/// An aggregate whose arguments begin anywhere.
pub(super) trait Step<A, R> {
    fn step_at(&self, context: &Context<'_>, at: usize, state: &mut A) -> Result<()>;

    fn result(&self, state: Option<&A>) -> Result<R>;
}
