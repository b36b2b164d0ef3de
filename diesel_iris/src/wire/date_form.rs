//! The forms of dates, of which an instance has one.

/// In which form the server hands out the days of a DATE.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum DateForm {
    /// `YYYY-MM-DD`. A number for a DATE is not expected.
    #[default]
    Iso,
    /// Days since 1840-12-31, as `$HOROLOG` counts them.
    Horolog,
    /// Days since 2000-01-01, as PostgreSQL counts them.
    Days2000,
}

/// In which form IRIS takes a DATE for a parameter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum DateParameters {
    /// `YYYY-MM-DD`.
    #[default]
    Iso,
    /// `TO_DATE(?, 'YYYY-MM-DD')`: the parameter itself would be taken for a number of days.
    ToDate,
}
