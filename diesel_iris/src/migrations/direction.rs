//! Up and down.

/// Which way a migration goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// It is run, and recorded.
    Up,
    /// It is reverted, and its record removed.
    Down,
}

impl Direction {
    /// As the table of unfinished migrations has it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}
