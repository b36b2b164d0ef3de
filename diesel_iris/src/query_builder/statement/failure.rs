//! What keeps a statement from being understood.

/// Why a statement is not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
    /// What is not known, for the error.
    Unknown(&'static str),
    TooDeep,
    /// A hint, restriction, WITH or DISTINCT BY where none can stand.
    Misplaced,
    /// A frame of values; RSQL_windowfunctions documents those of rows only.
    RangeFrame,
}
