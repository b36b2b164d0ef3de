//! Where an expression stands.

/// Where an expression stands, for what may not be in it there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Anywhere,
    /// The values of an INSERT, in which there is no subquery.
    InsertValues,
    /// A join's ON, in which there is no other kind of join.
    On,
    /// The filter of a SELECT, in which there may be one.
    Where,
}
