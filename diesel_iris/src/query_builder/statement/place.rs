//! Where a query stands, and how the instance pages.

/// How a page of rows is asked for when `TOP` does not suffice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Paging {
    /// `LIMIT n OFFSET m`, from IRIS 2025.1 (RSQL_limit).
    #[default]
    ByLimit,
    /// `ROW_NUMBER()` in a subquery of FROM, whose rows are chosen by it (RSQL_windowfunctions): so pages were seen to
    /// work on IRIS 2023 and 2024.
    ByRowNumber,
}

/// Stands for no limit where only an OFFSET is asked for, since OFFSET needs a LIMIT beside it.
pub(crate) const NO_LIMIT: &str = "9223372036854775807";

/// Where a query stands, and how it is said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) paging: Paging,
    pub(super) nested: bool,
    /// Whether strings are compared by what stands around it.
    pub(super) exact: bool,
}
