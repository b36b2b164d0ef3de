//! What of IRIS SQL depends on the instance.

use super::{Names, Paging};
use crate::wire::Profile;

/// How an instance wants its statements. The default is that of a recent release with its default settings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Dialect {
    pub(super) paging: Paging,
    pub(crate) names: Names,
}

impl Dialect {
    pub(crate) fn of(profile: &Profile) -> Self {
        Self {
            paging: if profile.has_limit() { Paging::ByLimit } else { Paging::ByRowNumber },
            names: Names::of(profile),
        }
    }
}
